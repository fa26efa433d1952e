package io.outlay.intake.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Columns beside each other that are rows of a table: metrics, or months.
 *
 * @param columns in the order of the file
 * @param metrics by header; empty where the headers are months
 * @param patterns by which the headers are named
 */
record Across(List<SampledColumn> columns, Map<String, String> metrics, Set<String> patterns) {
    /** Tables whose months may be beside each other, and the column that the cells below them are. */
    static final Map<String, String> FIGURES =
            Map.of("budgets", "amount", "usage", "value", "business", "value", "effort", "hours");

    private static final int FEWEST_MONTHS = 3;
    private static final int YEAR = 4;
    /** Signs of a month, or of its first day with the time. */
    private static final int LONGEST_MONTH = 30;

    /** The column of a table that the headers are, where they are months or days. */
    static String day(String table) {
        return table.equals("budgets") ? "month" : "date";
    }

    /** Whether a header is a month or its first day. */
    static boolean isMonth(String header) {
        return header.length() <= LONGEST_MONTH
                && header.chars().anyMatch(Character::isDigit)
                && WrittenDates.of(List.of(header)).unread() == 0;
    }

    /** Figures whose headers are metrics of a table. */
    static Optional<Across> metrics(String table, List<SampledColumn> columns) {
        List<SampledColumn> found = new ArrayList<>();
        Map<String, String> metrics = new LinkedHashMap<>();
        for (SampledColumn column : columns) {
            HeaderWords.USUAL
                    .metric(table, column.header())
                    .filter(metric -> column.isNumbers())
                    .ifPresent(metric -> {
                        found.add(column);
                        metrics.put(column.header(), metric.name());
                    });
        }
        Set<String> patterns = new LinkedHashSet<>(metrics.keySet());
        return found.isEmpty() ? Optional.empty() : Optional.of(new Across(found, metrics, patterns));
    }

    /** Figures whose headers are months. */
    static Optional<Across> months(List<SampledColumn> columns) {
        List<SampledColumn> found = columns.stream()
                .filter(column -> isMonth(column.header()) && column.isNumbers())
                .toList();
        Set<String> patterns = new LinkedHashSet<>();
        found.forEach(column -> patterns.add(pattern(column.header())));
        return found.size() < FEWEST_MONTHS ? Optional.empty() : Optional.of(new Across(found, Map.of(), patterns));
    }

    /** So that next year's file needs no other profile: the year before or behind, and a star. */
    private static String pattern(String header) {
        if (header.matches("\\d{4}-.*")) {
            return header.substring(0, YEAR) + "-*";
        }
        int year = header.matches(".*[^0-9]\\d{4}") ? YEAR : header.matches("\\p{L}+[^0-9]\\d{2}") ? 2 : 0;
        return year > 0 ? "*" + header.substring(header.length() - year - 1) : header;
    }

    /** How the headers are written, when they are months. */
    WrittenDates dates() {
        return WrittenDates.of(columns.stream().map(SampledColumn::header).toList());
    }

    /** The column that shows best how its numbers are written. */
    SampledColumn widest() {
        return columns.stream()
                .max(Comparator.comparing(column -> column.numbers().decimal().isPresent()))
                .orElseThrow();
    }
}
