package io.outlay.job.workspace;

import io.outlay.settings.InvalidSettings;
import io.outlay.store.server.DatabaseRefused;
import io.outlay.store.server.DiskCause;
import io.outlay.store.server.ServerFault;
import io.outlay.store.server.SqlCause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.TransactionSystemException;

/**
 * What made a command fail, in plain words. The one place that turns an error of a program into cause and remedy.
 *
 * @param messages each a cause with its remedy on the next line
 * @param known false for an error that is a fault of this program, whose log is asked for
 */
public record FailureCause(Exit exit, List<String> messages, boolean known) {
    /** Longer chains of causes are circles. */
    private static final int DEEPEST = 50;

    /** @param place where the command works, whose disk is looked at when an error does not say why */
    public static FailureCause of(Throwable failure, Path place) {
        List<Throwable> chain = chain(begun(failure));
        return first(chain, FailureCause::said)
                .or(() -> first(chain, FailureCause::memory))
                .or(() -> SqlCause.within(chain.get(0), "the database").map(FailureCause::of))
                .or(() -> first(chain, cause -> disk(cause, place)))
                .orElseGet(() -> new FailureCause(Exit.FAILED, List.of(unexpected(chain)), false));
    }

    /** What made a transaction fail, and not that it could not be rolled back either. */
    private static Throwable begun(Throwable failure) {
        return chain(failure).stream()
                .filter(TransactionSystemException.class::isInstance)
                .map(rollback -> ((TransactionSystemException) rollback).getApplicationException())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(failure);
    }

    private static Optional<FailureCause> first(
            List<Throwable> chain, Function<Throwable, Optional<FailureCause>> reading) {
        return chain.stream().map(reading).flatMap(Optional::stream).findFirst();
    }

    /** What is thrown with words for people. */
    private static Optional<FailureCause> said(Throwable cause) {
        if (cause instanceof Stopped stopped) {
            return Optional.of(new FailureCause(stopped.exit(), stopped.messages(), true));
        }
        if (cause instanceof InvalidSettings invalid) {
            return Optional.of(new FailureCause(Exit.WRONG_USE, invalid.messages(), true));
        }
        return cause instanceof ServerFault fault ? Optional.of(of(fault)) : Optional.empty();
    }

    private static Optional<FailureCause> memory(Throwable cause) {
        return cause instanceof OutOfMemoryError full ? Optional.of(known(words(full))) : Optional.empty();
    }

    private static Optional<FailureCause> disk(Throwable cause, Path place) {
        if (cause instanceof IOException error) {
            DiskCause disk = DiskCause.of(error, place);
            return Optional.of(known("A file could not be read or written: " + disk.fault() + ".\n" + disk.remedy()));
        }
        return Optional.empty();
    }

    private static FailureCause of(ServerFault fault) {
        Exit exit = fault instanceof DatabaseRefused ? Exit.WRONG_USE : Exit.FAILED;
        return new FailureCause(exit, List.of(fault.getMessage()), true);
    }

    private static FailureCause known(String message) {
        return new FailureCause(Exit.FAILED, List.of(message), true);
    }

    private static String words(OutOfMemoryError full) {
        if (String.valueOf(full.getMessage()).contains("native thread")) {
            return "The system lets Outlay start no more threads.\nRaise the limit of processes (ulimit -u, or the"
                    + " container's), then run the command again.";
        }
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return "Outlay ran out of memory: it may use " + megabytes + " MB.\nGive it more, such as java -Xmx"
                + Math.max(1, megabytes * 2 / 1024 + 1) + "g -jar outlay.jar …, then run the command again.";
    }

    /** Our own checks speak to people; what others throw is for the log. */
    private static String unexpected(List<Throwable> chain) {
        return chain.stream()
                .filter(FailureCause::isOurs)
                .map(Throwable::getMessage)
                .findFirst()
                .flatMap(message -> message.lines().findFirst())
                .map(line -> "An unexpected error: " + line)
                .orElse("An unexpected error.");
    }

    private static boolean isOurs(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return cause instanceof IllegalStateException
                && cause.getMessage() != null
                && (cause.getCause() == null
                        || !cause.getMessage().contains(cause.getCause().toString()))
                && trace.length > 0
                && trace[0].getClassName().startsWith("io.outlay.");
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && chain.size() < DEEPEST; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
