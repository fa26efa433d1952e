package io.outlay.report.book;

import io.outlay.model.Reason;
import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.Restatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One cause of restatements over all months and systems that it changed: one line to read, with its sum.
 *
 * @param systems names, givers before receivers of what moved
 * @param documents how many documents it moved
 * @param moved what went from one system to another; 0 when nothing did
 * @param difference what the cost of all systems changed by
 */
public record RestatementCause(
        Reason reason,
        String what,
        List<String> systems,
        YearMonth first,
        YearMonth last,
        int documents,
        BigDecimal moved,
        BigDecimal difference,
        YearMonth postedIn) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private record Key(Reason reason, String what, YearMonth postedIn) {}

    /** By period, then by money. */
    public static List<RestatementCause> of(List<Restatement> rows, List<TechSystem> register) {
        Map<String, String> names = new LinkedHashMap<>();
        register.forEach(system -> names.put(system.systemId(), system.name()));
        names.put(TechSystem.UNMAPPED, "Unmapped");
        Map<Key, List<Restatement>> byCause = new LinkedHashMap<>();
        rows.forEach(row -> byCause.computeIfAbsent(
                        new Key(row.cause().reason(), row.cause().what(), row.postedIn()), key -> new ArrayList<>())
                .add(row));
        return byCause.values().stream()
                .map(cause -> cause(cause, names))
                .sorted(Comparator.comparing(RestatementCause::postedIn, Comparator.reverseOrder())
                        .thenComparing(RestatementCause::weight, Comparator.reverseOrder())
                        .thenComparing(RestatementCause::reason)
                        .thenComparing(RestatementCause::what))
                .toList();
    }

    private static RestatementCause cause(List<Restatement> rows, Map<String, String> names) {
        Restatement one = rows.get(0);
        BigDecimal net = sum(rows);
        BigDecimal gross = Sum.of(rows, row -> row.difference().abs());
        Map<String, BigDecimal> bySystem = new LinkedHashMap<>();
        rows.forEach(row -> bySystem.merge(row.systemId(), row.difference(), BigDecimal::add));
        boolean between = bySystem.size() > 1 && one.cause().reason() == Reason.MAPPING;
        return new RestatementCause(
                one.cause().reason(),
                one.cause().what(),
                bySystem.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(system -> names.getOrDefault(system.getKey(), system.getKey()))
                        .toList(),
                rows.stream()
                        .map(Restatement::month)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                rows.stream()
                        .map(Restatement::month)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                documents(rows),
                between ? gross.subtract(net.abs()).divide(TWO) : BigDecimal.ZERO,
                net,
                one.postedIn());
    }

    /** What moves between systems is counted once, where it comes to. */
    private static int documents(List<Restatement> rows) {
        int come = count(rows, 1);
        int go = count(rows, -1);
        return rows.get(0).cause().reason() == Reason.MAPPING ? Math.max(come, go) : come + go;
    }

    private static int count(List<Restatement> rows, int sign) {
        return rows.stream()
                .filter(row -> row.difference().signum() == sign)
                .mapToInt(row -> row.cause().documents())
                .sum();
    }

    static BigDecimal sum(List<Restatement> rows) {
        return Sum.of(rows, Restatement::difference);
    }

    private BigDecimal weight() {
        return moved.add(difference.abs());
    }

    public String span() {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }

    public String route() {
        return String.join(moved.signum() == 0 ? ", " : " → ", systems);
    }
}
