package io.outlay.analysis.outlook;

import io.outlay.analysis.series.CostSpans;
import io.outlay.model.CostPool;
import io.outlay.model.Sourcing;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Total cost of ownership of a system ahead; reporting currency, at the rates of the period's month.
 *
 * @param lines by pool, what comes from other systems or goes to them last
 * @param upkeep what it costs to keep, against what it cost to build; empty for what is bought, which nobody built here
 */
public record TcoAhead(
        String systemId,
        String name,
        Optional<TechLayer> layer,
        Optional<Sourcing> sourcing,
        List<Line> lines,
        Optional<Upkeep> upkeep) {

    /**
     * One cost pool ahead.
     *
     * @param method empty for what is allocated, which follows the cost of the system that it comes from
     * @param wages cost of the second to the fifth year that rises with wages from year to year; empty where none does
     */
    public record Line(
            CostPool costPool,
            Optional<OutlookMethod> method,
            BigDecimal next36,
            BigDecimal next60,
            List<BigDecimal> wages) {}

    /**
     * Upkeep: invoices and accruals without one-offs, and hours of running; before allocation.
     *
     * @param buildCost as registered, else what bringing it in took: one-offs and project hours up to half a year after
     *     go-live; empty when neither is known
     * @param registered whether the register gives it
     * @param planned share of the build cost a year that was planned
     */
    public record Upkeep(
            Optional<BigDecimal> buildCost,
            boolean registered,
            Optional<BigDecimal> planned,
            BigDecimal twelveMonths,
            BigDecimal next36,
            BigDecimal next60) {
        private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

        /** Upkeep of twelve months ÷ build cost, a fraction. */
        public Optional<BigDecimal> share() {
            return buildCost.filter(cost -> cost.signum() > 0).map(cost -> twelveMonths.divide(cost, DIGITS));
        }
    }

    public BigDecimal next36() {
        return lines.stream().map(Line::next36).reduce(CostSpans.ZERO.month(), BigDecimal::add);
    }

    public BigDecimal next60() {
        return lines.stream().map(Line::next60).reduce(CostSpans.ZERO.month(), BigDecimal::add);
    }
}
