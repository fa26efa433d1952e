package io.outlay;

import io.outlay.cli.OutlayCommand;
import io.outlay.job.UseCases;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Arguments in, exit code out. */
public final class OutlayApplication {
    private OutlayApplication() {}

    public static void main(String[] args) {
        // Logging is set up here and by the command, not by Spring Boot, which would write to stdout.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        // Results alone go to stdout: whatever a library prints there is no result.
        System.setOut(System.err);
        System.exit(new OutlayCommand(UseCases.create(version()), Clock.systemUTC()).execute(out, err, args));
    }

    private static String version() {
        String version = OutlayApplication.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
