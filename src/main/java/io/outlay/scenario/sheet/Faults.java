package io.outlay.scenario.sheet;

import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.ScenarioRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects all that is wrong with a scenario's rows. */
final class Faults {
    private static final String TABLE = "what_if";
    private final List<Rejection> found = new ArrayList<>();

    void add(RejectionCode code, ScenarioRow row, String column, String reason, String remedy) {
        found.add(new Rejection(
                code,
                TABLE,
                row.source(),
                column,
                value(row, column),
                reason,
                remedy,
                excerpt(row),
                Optional.empty(),
                ""));
    }

    List<Rejection> all() {
        return found.stream()
                .sorted(Comparator.comparing((Rejection r) -> r.source().place())
                        .thenComparing(r -> r.source().line()))
                .toList();
    }

    boolean none() {
        return found.isEmpty();
    }

    private static String value(ScenarioRow row, String column) {
        return switch (column) {
            case "scenario" -> row.scenario();
            case "option" -> row.option();
            case "kind" -> row.kind();
            case "parameter" -> row.parameter();
            case "likely" -> row.likely();
            case "low" -> plain(row.low());
            case "high" -> plain(row.high());
            case "unit" -> row.unit();
            default -> "";
        };
    }

    private static String excerpt(ScenarioRow row) {
        return Stream.of(
                        row.scenario(),
                        row.option(),
                        row.kind(),
                        row.parameter(),
                        row.likely(),
                        plain(row.low()),
                        plain(row.high()),
                        row.unit(),
                        row.origin(),
                        row.note())
                .collect(Collectors.joining(","));
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
