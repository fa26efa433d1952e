package io.outlay.analysis.tco;

import io.outlay.analysis.series.CostSpans;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A system whose build is capitalised.
 *
 * @param spans empty where they are unknown: without what it cost to build, or without a day of go-live of a system that may
 *     be older than the ledger
 * @param isOver whether it was depreciated or retired before every span of the period
 * @param months from its first month in the ledger to the period
 */
public record CapexAsset(
        String systemId,
        String name,
        TechLayer layer,
        Terms terms,
        Optional<Spans> spans,
        boolean isOver,
        List<CapexMonth> months) {

    /**
     * What it is depreciated by.
     *
     * @param cost of the build up to the period; empty when unknown
     * @param registered whether the register gives it: the ledger does not hold the build
     * @param capitalisedTo last month whose build is capitalised: that of the day before go-live, of retirement, else the
     *     period
     * @param from month of go-live; empty when it is not known
     * @param writtenOff month of retirement, in which the rest is written off
     */
    public record Terms(
            Optional<BigDecimal> cost,
            boolean registered,
            YearMonth capitalisedTo,
            Optional<YearMonth> from,
            Optional<YearMonth> writtenOff) {}

    /**
     * Over the spans that finance asks for; reporting currency. Since go-live counts all of it, before the ledger too.
     *
     * @param cost as the ledger has it, fully loaded
     * @param capitalised the part of {@code cost} that is an asset
     * @param depreciation with what is written off
     */
    public record Spans(CostSpans cost, CostSpans capitalised, CostSpans depreciation, BigDecimal bookValue) {
        /** What the P&amp;L shows of a span: cost − capitalised + depreciation. */
        public BigDecimal expense(Function<CostSpans, BigDecimal> span) {
            return span.apply(cost).subtract(span.apply(capitalised)).add(span.apply(depreciation));
        }
    }

    /** Not so what was used up before, of whose cost nothing is known. */
    public boolean isShown() {
        return !isOver || spans.isPresent();
    }
}
