package io.outlay.analysis.series;

import io.outlay.model.Sum;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is judged, with its ledger by month.
 *
 * @param system the register's row; empty for layers, the portfolio and what is unmapped
 * @param months rows of the ledger, for layers and portfolio summed over systems
 */
public record Subject(
        Level level,
        String id,
        String name,
        Optional<TechLayer> layer,
        Optional<TechSystem> system,
        NavigableMap<YearMonth, SystemMonth> months) {

    public static final int YEAR = 12;

    /** Sum of a figure over a year that ends with a month; zero when there is nothing. */
    public BigDecimal year(YearMonth end, Function<SystemMonth, BigDecimal> figure) {
        return Sum.of(months.subMap(end.minusMonths(YEAR - 1L), true, end, true).values(), figure);
    }

    public BigDecimal month(YearMonth month, Function<SystemMonth, BigDecimal> figure) {
        SystemMonth row = months.get(month);
        return row == null ? BigDecimal.ZERO : figure.apply(row);
    }

    /** Comparable cost; empty for a month that had none, which is unknown or before its time rather than free. */
    Optional<BigDecimal> cost(YearMonth month) {
        return Optional.of(month(month, SystemMonth::comparable)).filter(cost -> cost.signum() != 0);
    }

    /** What is known of the year that ends with a month. */
    public Window window(YearMonth end) {
        return Window.of(months.values(), end);
    }

    public Optional<YearMonth> firstCost() {
        return months.keySet().stream().filter(month -> cost(month).isPresent()).findFirst();
    }

    public boolean hasCost() {
        return months.values().stream().anyMatch(row -> row.total().signum() != 0);
    }

    public boolean isUnmapped() {
        return id.equals(TechSystem.UNMAPPED);
    }
}
