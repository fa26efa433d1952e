package io.outlay.job.check;

import io.outlay.job.check.CheckFault.Cause;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.NoSystemNames;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a run would stop, each with what to do by its cause.
 *
 * @param run the command that closes the month
 * @param rates what brings exchange rates that are missing
 */
record GateFaults(String run, String rates) {
    private static final String EFFORT = "effort";
    /** Files that are named; the messages name all. */
    private static final int FILES = 3;

    /**
     * Of a table of which too much is rejected.
     *
     * @param text begins with {@code Table} and its name, and ends with the setting that lets it pass
     */
    CheckFault rejected(String text, List<Rejection> rejections) {
        String table = text.substring("Table ".length(), text.indexOf(':'));
        List<Rejection> own =
                rejections.stream().filter(fault -> fault.table().equals(table)).toList();
        return CheckFault.advice(Cause.REJECTED, text, remedy(table, own) + ", or " + allowed(text));
    }

    /** By what most of the rows have in common. */
    String remedy(String table, List<Rejection> own) {
        RejectionCode most = most(own);
        List<String> values = own.stream()
                .filter(fault -> fault.code() == most)
                .map(Rejection::value)
                .distinct()
                .sorted()
                .toList();
        return switch (most) {
            case UNKNOWN_SYSTEM -> unknownSystem(table, values);
            case MISSING_RATE -> missingRate(table, String.join(", ", values));
            default ->
                "fix the rows of "
                        + own.stream()
                                .map(fault -> fault.source().file())
                                .distinct()
                                .sorted()
                                .limit(FILES)
                                .collect(Collectors.joining(", "))
                        + " as the messages say";
        };
    }

    private static RejectionCode most(List<Rejection> own) {
        Map<RejectionCode, Long> rows =
                own.stream().collect(Collectors.groupingBy(Rejection::code, Collectors.summingLong(Rejection::rows)));
        return rows.entrySet().stream()
                .max(Map.Entry.<RejectionCode, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(RejectionCode.UNKNOWN_FILE);
    }

    private String missingRate(String table, String values) {
        return table.equals(EFFORT)
                ? "list the hourly cost of " + values + " in a table rates (role,valid_from,hourly_cost,currency)"
                : rates + "; rates of " + values + " are missing";
    }

    private static String unknownSystem(String table, List<String> names) {
        List<String> likely = table.equals(EFFORT) ? NoSystemNames.likely(names) : List.of();
        List<String> others =
                names.stream().filter(name -> !likely.contains(name)).toList();
        String register = others.isEmpty()
                ? ""
                : "list " + String.join(", ", others) + " in systems.csv, as system or in billing_names of one";
        if (!table.equals(EFFORT)) {
            return register;
        }
        String line = "write what is no work on a system into outlay.yaml: " + NoSystemNames.line(names);
        return register.isEmpty() ? line : register + ", or " + line;
    }

    /** Of a file that looks like data. */
    CheckFault unread(String text) {
        return CheckFault.advice(Cause.UNREAD, text, "fix the file as its message says, or " + allowed(text));
    }

    /** Of a file of which rows are gone that were posted. */
    CheckFault removed(String text) {
        return CheckFault.advice(Cause.REMOVED, text, "put the rows back into the file, or " + allowed(text));
    }

    CheckFault incomplete(String text) {
        return CheckFault.command(Cause.INCOMPLETE, text, run + " --incomplete");
    }

    static List<CheckFault> lost(List<String> unlisted) {
        return unlisted.stream()
                .map(text -> CheckFault.advice(
                        Cause.LOST_SYSTEM, text, "put the row back into systems.csv, or its id into formerly"))
                .toList();
    }

    /** The command that lets a fault pass, with the setting that its last line proposes. */
    private String allowed(String text) {
        return run + " " + text.substring(text.lastIndexOf("--set"));
    }
}
