package io.outlay.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program in 256 MB, as a process of its own on a workspace in a folder.
 *
 * @param said all that it wrote
 */
record SmallProgram(int code, String said, double seconds) {
    private static final int LONGEST_MINUTES = 10;

    static SmallProgram of(Path workspace, Map<String, String> environment, String command, String... options)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = start(workspace, environment, command, options);
        return ended(workspace, process, begun);
    }

    static Process start(Path workspace, Map<String, String> environment, String command, String... options)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Doutlay.cache=" + System.getProperty("outlay.cache"),
                "-cp",
                System.getProperty("java.class.path"),
                "io.outlay.OutlayApplication",
                command,
                workspace.toString()));
        words.addAll(List.of(options));
        ProcessBuilder program = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(workspace.resolve("said").toFile());
        program.environment().putAll(environment);
        return program.start();
    }

    static SmallProgram ended(Path workspace, Process process, long begun) throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("no end within ten minutes: " + Files.readString(workspace.resolve("said")));
        }
        return new SmallProgram(
                process.exitValue(), Files.readString(workspace.resolve("said")), (System.nanoTime() - begun) / 1e9);
    }
}
