package io.outlay.job.close;

import io.outlay.job.ledger.ArrivalMonths;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.ledger.MissingInputs;
import io.outlay.job.workspace.MonthSpans;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a month should not be closed as it is, and the commands that go on: a close never hides that a whole table is not
 * there. Months skipped since the last close are closed with this one, so what they lack counts too.
 *
 * @param closed the last closed month before it
 * @param command how the run is called, without period
 */
public record IncompleteMonth(MissingInputs missing, Optional<YearMonth> closed, String command) {
    private static final String BUSINESS = "business figures";

    /**
     * A table that a month lacks.
     *
     * @param sentence such as {@code no hours (last reported 2026-08)}
     */
    private record Lack(YearMonth month, String table, String sentence) {
        /** {@code hours}, of a skipped month {@code hours of 2026-08}. */
        String name(YearMonth period) {
            return month.equals(period) ? table : table + " of " + month;
        }
    }

    /** What the month is closed without when it is closed as it is. */
    List<String> without(boolean preliminary) {
        return lacks(preliminary).map(lack -> lack.name(missing.month())).toList();
    }

    /** What skipped months lack, those that lack the same together; of the first of them. */
    public List<MissingInput> skipped() {
        Map<List<String>, List<YearMonth>> months = skippedMonths()
                .filter(month -> !missing.emptyTables(month).isEmpty())
                .collect(Collectors.groupingBy(
                        month -> missing.emptyTables(month).stream()
                                .map(ArrivalMonths::name)
                                .toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return months.entrySet().stream()
                .map(lack -> MissingInput.all(
                        String.join(" ", lack.getKey()),
                        lack.getValue().get(0),
                        together(lack.getValue()) + ": "
                                + sentences(skippedLacks(lack.getValue().get(0)).toList())))
                .toList();
    }

    /** {@code 2026-01 to 2026-06 (6 months), closed together with 2026-07}. */
    private String together(List<YearMonth> months) {
        return MonthSpans.counted(months) + ", closed together with " + missing.month();
    }

    /**
     * @param preliminary whether the month is not over, so that tables may still come
     * @param accepted what an earlier close of the month went without, which stops it no more
     */
    public Optional<String> fault(boolean preliminary, Collection<String> accepted) {
        List<Lack> lacks = lacks(preliminary)
                .filter(lack -> !accepted.contains(lack.name(missing.month())))
                .toList();
        return lacks.isEmpty() ? Optional.empty() : Optional.of(text(lacks));
    }

    private Stream<Lack> lacks(boolean preliminary) {
        return Stream.concat(ownLacks(preliminary).stream(), skippedMonths().flatMap(this::skippedLacks));
    }

    private List<Lack> ownLacks(boolean preliminary) {
        YearMonth month = missing.month();
        List<Lack> lacks = new ArrayList<>();
        if (closed.isEmpty() && lacksBusiness(preliminary)) {
            lacks.add(new Lack(month, BUSINESS, "no business figures, against which no cost can be held"));
        }
        if (!preliminary) {
            missing.emptyTables().forEach(table -> lacks.add(new Lack(month, table.name(), lack(table))));
        }
        return lacks;
    }

    private Stream<YearMonth> skippedMonths() {
        return closed.stream()
                .flatMap(last -> Stream.iterate(
                        last.plusMonths(1), month -> month.isBefore(missing.month()), month -> month.plusMonths(1)));
    }

    private Stream<Lack> skippedLacks(YearMonth month) {
        return missing.emptyTables(month).stream().map(table -> new Lack(month, table.name(), "no " + table.name()));
    }

    private boolean lacksBusiness(boolean preliminary) {
        return missing.hasNoBusinessFigures() || !preliminary && missing.hasNoBusinessMonth();
    }

    private String lack(ArrivalMonths table) {
        return table.lastBefore(missing.month())
                .map(last -> "no " + table.name() + " (last reported " + last + ")")
                .orElseThrow();
    }

    private static String sentences(List<Lack> lacks) {
        return lacks.stream().map(Lack::sentence).collect(Collectors.joining(", "));
    }

    private static List<Lack> of(List<Lack> lacks, YearMonth month) {
        return lacks.stream().filter(lack -> lack.month().equals(month)).toList();
    }

    private String text(List<Lack> lacks) {
        StringBuilder text = new StringBuilder();
        Map<String, List<YearMonth>> months = new LinkedHashMap<>();
        lacks.stream()
                .map(Lack::month)
                .distinct()
                .sorted()
                .forEach(month -> months.computeIfAbsent(
                                month.equals(missing.month()) + sentences(of(lacks, month)), same -> new ArrayList<>())
                        .add(month));
        months.values()
                .forEach(same -> text.append(
                                same.contains(missing.month())
                                        ? missing.month() + " is"
                                        : together(same) + (same.size() == 1 ? ", is" : ", are"))
                        .append(" not complete: ")
                        .append(sentences(of(lacks, same.get(0))))
                        .append(".\n"));
        text.append("Put what is missing into inbox/ and run again, or go on with:");
        missing.lastComplete(closed)
                .ifPresent(last ->
                        text.append("\n").append(command).append(" --period ").append(last));
        return text.append("\n")
                .append(command)
                .append(" --period ")
                .append(missing.month())
                .append(" --incomplete")
                .toString();
    }
}
