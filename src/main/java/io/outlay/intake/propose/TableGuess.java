package io.outlay.intake.propose;

import io.outlay.intake.table.Words;
import io.outlay.intake.table.read.TableShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which table a file may be, and which of its columns are those of the table.
 *
 * @param columns by name of the canonical column
 * @param across columns that become rows
 * @param score more is surer
 */
record TableGuess(String table, Map<String, SampledColumn> columns, Optional<Across> across, int score) {
    private static final int REQUIRED = 30;
    private static final int OPTIONAL = 8;
    private static final int EXACT = 4;
    private static final int MOST_ACROSS = 12;
    private static final String USAGE = "usage";
    private static final String EFFORT = "effort";
    private static final String BUSINESS = "business";
    private static final String METRIC = "metric";

    /** Less than two columns that have to be there, and most of the rest. */
    private static final int ENOUGH = 45;

    /** Columns that a person can state for a whole file, and what their absence takes from the score. */
    private static final Map<String, Integer> STATED =
            Map.of("currency", 3, "system_id", 6, "metric", 10, "invoice_no", 12);

    private static final int LACKING = 30;

    boolean isEnough() {
        return score >= ENOUGH;
    }

    static Optional<TableGuess> best(SampledTable file) {
        return HeaderWords.USUAL.tables().stream()
                .flatMap(table -> Stream.concat(Stream.of(beside(table, file)), across(table, file).stream()))
                .max(Comparator.comparing(TableGuess::score))
                .filter(TableGuess::isEnough);
    }

    static List<String> required(String table) {
        return TableShape.of(table, List.of()).orElseThrow().lacks();
    }

    /** A row is a row. */
    private static TableGuess beside(String table, SampledTable file) {
        Map<String, SampledColumn> columns = columns(table, file.columns());
        return new TableGuess(table, columns, Optional.empty(), score(table, columns, required(table)));
    }

    /** A row is several: metrics or months across. */
    private static Optional<TableGuess> across(String table, SampledTable file) {
        Optional<Across> metrics = Across.metrics(table, file.columns());
        return metrics.isPresent() && !table.equals(EFFORT)
                ? metricsAcross(table, file, metrics.get())
                : Across.months(file.columns()).flatMap(months -> monthsAcross(table, file, months));
    }

    private static Optional<TableGuess> metricsAcross(String table, SampledTable file, Across across) {
        Map<String, SampledColumn> columns = columns(table, left(file, across));
        List.of("value", "metric").forEach(columns::remove);
        return columns.containsKey("date")
                ? Optional.of(wide(table, columns, across, List.of("value", METRIC)))
                : Optional.empty();
    }

    /** The rows are systems, people or metrics, as the file says what it counts. */
    private static Optional<TableGuess> monthsAcross(String table, SampledTable file, Across across) {
        if (!Across.FIGURES.containsKey(table)) {
            return Optional.empty();
        }
        Map<String, SampledColumn> columns = columns(table, left(file, across));
        List<String> made = new ArrayList<>(List.of(Across.FIGURES.get(table), Across.day(table)));
        made.forEach(columns::remove);
        if (!columns.containsKey(METRIC)) {
            metrics(table, left(file, across)).ifPresent(column -> columns.put(METRIC, column));
        }
        boolean seats = table.equals(USAGE) && !columns.containsKey(METRIC) && file.isOfSeats();
        if (seats) {
            made.add(METRIC);
        }
        boolean meant = switch (table) {
            case EFFORT -> file.isOfHours();
            case USAGE -> seats || columns.containsKey(METRIC) && columns.containsKey("system_id");
            case BUSINESS -> columns.containsKey(METRIC);
            default -> true;
        };
        if (!meant) {
            return Optional.empty();
        }
        TableGuess guess = wide(table, columns, across, made);
        return Optional.of(seats ? guess.surer(REQUIRED) : guess);
    }

    private static TableGuess wide(String table, Map<String, SampledColumn> columns, Across across, List<String> made) {
        List<String> required =
                required(table).stream().filter(name -> !made.contains(name)).toList();
        int score = score(table, columns, required)
                + EXACT * Math.min(across.columns().size(), MOST_ACROSS)
                + REQUIRED;
        return new TableGuess(table, columns, Optional.of(across), score);
    }

    private TableGuess surer(int more) {
        return new TableGuess(table, columns, across, score + more);
    }

    private static List<SampledColumn> left(SampledTable file, Across across) {
        return file.columns().stream()
                .filter(column -> !across.columns().contains(column))
                .toList();
    }

    /** The column whose cells are mostly metrics of the table, under whatever header. */
    private static Optional<SampledColumn> metrics(String table, List<SampledColumn> columns) {
        return columns.stream()
                .filter(column -> 2
                                * column.values().keySet().stream()
                                        .filter(value -> HeaderWords.USUAL
                                                .metric(table, value)
                                                .isPresent())
                                        .count()
                        > column.values().size())
                .findFirst();
    }

    private static int score(String table, Map<String, SampledColumn> columns, List<String> required) {
        int score = 0;
        for (Map.Entry<String, SampledColumn> column : columns.entrySet()) {
            boolean exact = HeaderWords.USUAL
                    .column(table, column.getValue().header())
                    .filter(HeaderWords.Meaning::isExact)
                    .isPresent();
            score += (required.contains(column.getKey()) ? REQUIRED : OPTIONAL) + (exact ? EXACT : 0);
        }
        return score
                - required.stream()
                        .filter(name -> !columns.containsKey(name))
                        .mapToInt(name -> STATED.getOrDefault(name, LACKING))
                        .sum();
    }

    /** For each column of the table the header that means it most surely, whose values are of its kind. */
    private static Map<String, SampledColumn> columns(String table, List<SampledColumn> columns) {
        TableShape shape = TableShape.of(table, List.of()).orElseThrow();
        Map<String, SampledColumn> best = new HashMap<>();
        Map<String, Integer> strengths = new HashMap<>();
        for (SampledColumn column : columns) {
            HeaderWords.USUAL
                    .column(table, column.header())
                    .filter(meaning -> !meaning.name().equals(HeaderWords.NONE))
                    .filter(meaning -> holds(shape, meaning.name(), column))
                    .filter(meaning -> meaning.strength() > strengths.getOrDefault(meaning.name(), 0))
                    .ifPresent(meaning -> {
                        best.put(meaning.name(), column);
                        strengths.put(meaning.name(), meaning.strength());
                    });
        }
        Map<String, SampledColumn> ordered = new LinkedHashMap<>();
        shape.columns().stream().filter(best::containsKey).forEach(name -> ordered.put(name, best.get(name)));
        return ordered;
    }

    private static boolean holds(TableShape shape, String name, SampledColumn column) {
        if (column.values().isEmpty()) {
            return false;
        }
        if (name.equals("currency")) {
            return column.values().keySet().stream().allMatch(Words::isCurrency);
        }
        if (name.equals("notice_days")) {
            return true; // days and months have words behind them
        }
        return (!shape.isDate(name) || column.isDates()) && (!shape.isNumber(name) || column.isNumbers());
    }
}
