package io.outlay.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.OwnFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log of a workspace, {@code .outlay/log/outlay.log}, rotated at 5 MB with five older files kept. Its place is known only after the arguments are, hence it is no part of {@code logback.xml}.
 */
final class LogFile implements AutoCloseable {
    /** Goes to the file alone, as {@code logback.xml} says: the screen gets one line without a stack trace. */
    private static final String FAILURES = "outlay.failure";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    private final boolean json;
    private final Optional<Path> path;

    private LogFile(boolean json, Optional<Path> path) {
        this.json = json;
        this.path = path;
    }

    /**
     * @param all whether to write everything from INFO on; else the file is made for a failure only
     * @param json one JSON document a line
     */
    static LogFile open(Optional<Workspace> workspace, boolean all, boolean json) {
        LogFile log = new LogFile(
                json, workspace.map(known -> known.dataFolder().resolve("log").resolve("outlay.log")));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        if (all) {
            log.path.ifPresent(log::start);
            log.context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log.appender);
        }
        return log;
    }

    /**
     * Writes the failure with its stack trace and tells where to find it.
     *
     * @param known whether cause and remedy were said; else the file is asked for
     */
    String failure(Throwable failure, boolean known) {
        if (path.isEmpty()) {
            return "There is no log: the command had no workspace.";
        }
        if (!appender.isStarted()) {
            start(path.get());
        }
        Logger logger = context.getLogger(FAILURES);
        logger.addAppender(appender);
        logger.error("Failed", failure);
        if (!appender.isStarted() || !Files.isRegularFile(path.get())) {
            return "No log could be written to " + path.get() + ".";
        }
        return known
                ? "Details are in " + path.get() + "."
                : "Run the command again. If it fails again, report it with its log, " + path.get() + ".";
    }

    @Override
    public void close() {
        context.getLogger(FAILURES).detachAppender(appender);
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
        appender.stop();
    }

    private void start(Path file) {
        make(file);
        appender.setContext(context);
        appender.setName("workspace");
        appender.setFile(file.toString());
        appender.setEncoder(encoder());
        appender.setTriggeringPolicy(trigger());
        appender.setRollingPolicy(rolling(file));
        appender.start();
    }

    /** For its owner only: it names vendors and files. What is wrong with its place, the appender finds too. */
    private static void make(Path file) {
        try {
            OwnFiles.folder(file.getParent().getParent());
            OwnFiles.folder(file.getParent());
            OwnFiles.file(file);
        } catch (IOException e) {
            return;
        }
    }

    private Encoder<ILoggingEvent> encoder() {
        if (json) {
            JsonEncoder encoder = new JsonEncoder();
            encoder.setContext(context);
            encoder.start();
            return encoder;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\", UTC} %-5level %logger{40}: %msg%n");
        encoder.start();
        return encoder;
    }

    private SizeBasedTriggeringPolicy<ILoggingEvent> trigger() {
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf("5MB"));
        trigger.start();
        return trigger;
    }

    private NumberedLogs rolling(Path file) {
        NumberedLogs rolling = new NumberedLogs(file);
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.start();
        return rolling;
    }
}
