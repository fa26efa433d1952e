package io.outlay.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A coordinator or a worker of Trino: a process of 1.2 GB on this machine. */
final class TrinoNode {
    private static final List<String> OPTIONS = List.of(
            "-Xmx1200m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ReservedCodeCacheSize=256M",
            "-Djdk.attach.allowAttachSelf=true",
            "-Djdk.nio.maxCachedBufferSize=2000000",
            "-Dfile.encoding=UTF-8",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path java;
    private final Path server;
    private final Path folder;
    private Process process;

    /** @param java of a JDK 25 */
    TrinoNode(Path java, Path server, Path folder) {
        this.java = java;
        this.server = server;
        this.folder = folder;
    }

    /**
     * Writes its settings.
     *
     * @param catalogs by name
     */
    TrinoNode with(String config, Map<String, String> catalogs) throws IOException {
        Files.createDirectories(folder.resolve("catalog"));
        Files.writeString(folder.resolve("config.properties"), config);
        for (Map.Entry<String, String> catalog : catalogs.entrySet()) {
            Files.writeString(folder.resolve("catalog/" + catalog.getKey() + ".properties"), catalog.getValue());
        }
        Files.writeString(folder.resolve("log.properties"), "io.trino=WARN\n");
        return this;
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of(
                "-Dnode.id=" + folder.getFileName(),
                "-Dnode.environment=test",
                "-Dnode.internal-address=127.0.0.1",
                "-Dnode.data-dir=" + folder.resolve("data"),
                "-Dconfig=" + folder.resolve("config.properties"),
                "-Dlog.levels-file=" + folder.resolve("log.properties"),
                "-Dcatalog.config-dir=" + folder.resolve("catalog"),
                "-Dplugin.dir=" + server.resolve("plugin"),
                "-cp",
                "lib/*",
                "io.trino.server.TrinoServer"));
        process = new ProcessBuilder(command)
                .directory(server.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines that it wrote. */
    String log() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("server.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    /** The program {@code java} of a JDK 25 on this machine; none when there is none. */
    static List<Path> java25() {
        Stream<String> named = Stream.of("JAVA_HOME_25", "JAVA_HOME_25_X64", "JAVA_HOME_25_ARM64", "JAVA_HOME")
                .map(System.getenv()::get)
                .filter(home -> home != null && !home.isBlank());
        Stream<Path> found = Stream.concat(
                named.map(Path::of),
                Stream.of("/usr/lib/jvm", "/opt/java").map(Path::of).flatMap(TrinoNode::folders));
        return found.filter(TrinoNode::isJdk25)
                .map(home -> home.resolve("bin/java"))
                .toList();
    }

    private static Stream<Path> folders(Path folder) {
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean isJdk25(Path home) {
        try {
            return Files.isExecutable(home.resolve("bin/java"))
                    && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"25");
        } catch (IOException e) {
            return false;
        }
    }
}
