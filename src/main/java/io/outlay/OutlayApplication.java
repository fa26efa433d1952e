package io.outlay;

import io.outlay.cli.Farewell;
import io.outlay.cli.FirstLine;
import io.outlay.cli.OutlayCommand;
import io.outlay.cli.Stages;
import io.outlay.cli.UseCases;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.slf4j.LoggerFactory;

/** Arguments in, exit code out. */
public final class OutlayApplication {
    private OutlayApplication() {}

    public static void main(String[] args) {
        sayAtOnce(FirstLine.of(args));
        // Logging is set up here and by the command, not by Spring Boot, which would write to stdout.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // A thread that would load what no command of ours needs.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        Stages stages = Stages.shown();
        Farewell farewell = new Farewell(stages);
        OutputStream stderr = new FileOutputStream(FileDescriptor.err);
        PrintWriter out = writer(farewell.over(new FileOutputStream(FileDescriptor.out)));
        PrintWriter err = writer(farewell.over(stderr));
        // Results alone go to stdout: whatever a library prints there is no result.
        System.setErr(new PrintStream(farewell.over(stderr), true, StandardCharsets.UTF_8));
        System.setOut(System.err);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> farewell.say(writer(stderr)), "farewell"));
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(OutlayApplication.class).info("Thread {} ended", thread.getName(), failure));
        int code = new OutlayCommand(UseCases.create(version(), stages), Clock.systemUTC(), stages)
                .execute(out, err, args);
        farewell.ended();
        System.exit(code);
    }

    /** Unbuffered, and before any class of the command is loaded. */
    private static void sayAtOnce(String line) {
        try {
            new FileOutputStream(FileDescriptor.err).write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            return; // nobody listens
        }
    }

    private static String version() {
        String version = OutlayApplication.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    private static PrintWriter writer(OutputStream target) {
        return new PrintWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), true);
    }
}
