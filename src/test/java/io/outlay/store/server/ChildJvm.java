package io.outlay.store.server;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A second JVM, to be killed or refused; it ends when its input is closed. */
public final class ChildJvm implements AutoCloseable {
    /** It lives for seconds: compiled once only, its byte code not verified, as the parent has, memory swept by one thread. */
    private static final List<String> FLAGS = List.of(
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private final Process process;
    private final BufferedReader lines;

    private ChildJvm(Process process) {
        this.process = process;
        lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), main, arguments);
    }

    static ChildJvm start(List<String> prefix, String classPath, Class<?> main, String... arguments)
            throws IOException {
        var words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FLAGS);
        words.addAll(List.of("-Xmx256m", "-cp", classPath, main.getName()));
        words.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line that the child said; null once it has ended. Logging is passed over. */
    public String nextLine() throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("> ")) {
            line = lines.readLine();
        }
        return line == null ? null : line.substring(2);
    }

    public long pid() {
        return process.pid();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** {@code kill -9} after a while; whether it had not ended by itself. */
    public boolean killAfter(Duration delay) {
        process.onExit()
                .completeOnTimeout(process, delay.toNanos(), TimeUnit.NANOSECONDS)
                .join();
        boolean alive = process.isAlive();
        kill();
        return alive;
    }

    /** {@code kill}, and waits for the end. By its handle: the process would close its input, on which it waits. */
    public void terminate() {
        process.toHandle().destroy();
        process.onExit().join();
    }

    /** Waits for its end; the status that it left with, 128 and the signal's number when it was killed. */
    public int status() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** In the child: a line for the parent. */
    public static void say(String line) throws IOException {
        var out = new FileOutputStream(FileDescriptor.out);
        out.write(("> " + line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** In the child: returns when the parent closes. */
    public static void waitForParent() throws IOException {
        while (System.in.read() >= 0) {
            continue;
        }
    }
}
