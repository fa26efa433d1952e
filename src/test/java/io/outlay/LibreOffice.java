package io.outlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
 * LibreOffice as a second opinion on workbooks, with a profile of its own that recalculates every formula on loading. A
 * machine without it skips; with {@code CI=true} it fails.
 */
public final class LibreOffice {
    private static final String RECALCULATE_ALWAYS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
              <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
                <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
              </item>
            </oor:items>
            """;

    /** How long it may take under any load; what takes longer hangs. */
    private static final long PATIENCE_MINUTES = 10;

    private LibreOffice() {}

    /** Opens workbooks, recalculates them and saves them under the same names in another folder. */
    public static void recalculate(Path into, List<Path> workbooks) throws IOException, InterruptedException {
        convert("xlsx", into, workbooks);
    }

    /** Prints workbooks into PDF files of the same names in a folder. */
    public static void print(Path into, List<Path> workbooks) throws IOException, InterruptedException {
        convert("pdf", into, workbooks);
    }

    private static void convert(String format, Path into, List<Path> workbooks)
            throws IOException, InterruptedException {
        Path profile = BuildFolder.fresh("office");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), RECALCULATE_ALWAYS);
        List<String> command = new ArrayList<>(List.of(
                program(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                format,
                "--outdir",
                into.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        Path log = profile.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                fail("LibreOffice did not finish in " + PATIENCE_MINUTES + " minutes: "
                        + Files.readString(log, StandardCharsets.UTF_8));
            }
        } finally {
            ProcessTree.end(process);
        }
        assertEquals(0, process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    /** Skips the calling test where the office is missing; fails there with {@code CI=true}. */
    static String program() {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean found = Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        if (!found) {
            if ("true".equals(System.getenv("CI"))) {
                fail("soffice is not installed");
            }
            Assumptions.abort("soffice is not installed: workbooks are not recalculated");
        }
        return "soffice";
    }
}
