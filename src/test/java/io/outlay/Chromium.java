package io.outlay;

import static org.junit.jupiter.api.Assertions.fail;

import io.outlay.store.BuildFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A browser as the reader of pages, without a window and without network. A machine without it skips; with {@code CI=true} it
 * fails.
 */
public final class Chromium {
    private static final long PATIENCE_MINUTES = 3;

    private Chromium() {}

    /**
     * What became of a page.
     *
     * @param dom after its scripts ran
     * @param messages what it wrote to the console, a line each
     * @param requests addresses over network that were asked for
     */
    public record Seen(String dom, List<String> messages, List<String> requests) {}

    public static Seen open(Path page, int width) throws IOException, InterruptedException {
        Path profile = BuildFolder.fresh("browser");
        Path network = profile.resolve("network.json");
        start(profile, page, "--window-size=" + width + ",900", "--log-net-log=" + network, "--dump-dom");
        return new Seen(
                Files.readString(profile.resolve("out"), StandardCharsets.UTF_8),
                Files.readString(profile.resolve("log"), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("CONSOLE"))
                        .toList(),
                requests(network));
    }

    /** Prints a page into a PDF file. */
    public static void print(Path page, Path pdf) throws IOException, InterruptedException {
        start(BuildFolder.fresh("browser"), page, "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
    }

    /** Leaves what it wrote in {@code out} and {@code log} of the profile. */
    private static void start(Path profile, Path page, String... options) throws IOException, InterruptedException {
        Path log = profile.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                program(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + profile.resolve("profile"),
                "--enable-logging=stderr"));
        command.addAll(List.of(options));
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(profile.resolve("out").toFile())
                .redirectError(log.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                fail("Chromium did not finish: " + Files.readString(log, StandardCharsets.UTF_8));
            }
        } finally {
            ProcessTree.end(process);
        }
    }

    private static List<String> requests(Path network) throws IOException {
        return Files.readString(network, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\"initiator\":\"file") || line.contains("\"initiator\":\"null"))
                .filter(line -> line.contains("\"url\":\"") && !line.contains("\"url\":\"file:"))
                .toList();
    }

    private static String program() {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean found = Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium")));
        if (!found) {
            if ("true".equals(System.getenv("CI"))) {
                fail("chromium is not installed");
            }
            Assumptions.abort("chromium is not installed: the page is not opened");
        }
        return "chromium";
    }
}
