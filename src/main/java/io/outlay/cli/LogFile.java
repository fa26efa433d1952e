package io.outlay.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import io.outlay.job.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final Path path;

    private LogFile(Path path) {
        this.path = path;
    }

    /** @param all whether to write everything from INFO on; else the file is made for a failure only */
    static LogFile open(Workspace workspace, boolean all) {
        Path data = workspace.data().orElse(workspace.root().resolve(".outlay"));
        LogFile log = new LogFile(data.resolve("log").resolve("outlay.log"));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        if (all) {
            log.start();
            log.context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log.appender);
        }
        return log;
    }

    /** Writes the failure with its stack trace and tells where to find it. */
    String failure(Throwable failure) {
        if (!appender.isStarted()) {
            start();
        }
        Logger logger = context.getLogger(FAILURES);
        logger.addAppender(appender);
        logger.error("Failed", failure);
        return Files.isRegularFile(path) ? "details in " + path : "no log could be written to " + path;
    }

    @Override
    public void close() {
        context.getLogger(FAILURES).detachAppender(appender);
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
        appender.stop();
    }

    private void start() {
        appender.setContext(context);
        appender.setName("workspace");
        appender.setFile(path.toString());
        appender.setEncoder(encoder());
        appender.setTriggeringPolicy(trigger());
        appender.setRollingPolicy(rolling());
        appender.start();
    }

    private PatternLayoutEncoder encoder() {
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

    private FixedWindowRollingPolicy rolling() {
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(path.resolveSibling("outlay.%i.log").toString());
        rolling.setMinIndex(1);
        rolling.setMaxIndex(5);
        rolling.start();
        return rolling;
    }
}
