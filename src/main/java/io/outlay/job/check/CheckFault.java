package io.outlay.job.check;

import java.util.Optional;

/**
 * Why a run would stop.
 *
 * @param cause of it
 * @param text what is wrong and its remedy, in lines
 * @param next the line to write or the command to give
 * @param command the command alone; empty where something has to be written or found
 */
public record CheckFault(Cause cause, String text, String next, Optional<String> command) {
    /** Sorts of causes. */
    public enum Cause {
        /** More of a table is rejected than the gate lets pass. */
        REJECTED,
        /** More of what a file held for a month is gone from it than the gate lets pass. */
        REMOVED,
        /** A file that looks like data and could not be read. */
        UNREAD,
        /** There is no system. */
        NO_REGISTER,
        /** The register lost a system that has posted cost. */
        LOST_SYSTEM,
        /** The workbook cannot show the figures. */
        OUT_OF_RANGE,
        /** Whole tables are missing for the month. */
        INCOMPLETE
    }

    static CheckFault command(Cause cause, String text, String command) {
        return new CheckFault(cause, text, command, Optional.of(command));
    }

    static CheckFault advice(Cause cause, String text, String next) {
        return new CheckFault(cause, text, next, Optional.empty());
    }

    /** What is wrong, without its remedy. */
    public String message() {
        return text.lines().findFirst().orElse("");
    }

    /** What to do about it; several lines where there are several ways. */
    public String remedy() {
        return text.lines().skip(1).reduce((first, line) -> first + "\n" + line).orElse("");
    }
}
