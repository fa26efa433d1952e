package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Comparison;
import io.outlay.analysis.series.Level;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The verdict on one system, layer or the portfolio, with the figures it rests on: a row of {@code csv/verdicts.csv}.
 * Growths are fractions rounded to 4 decimals; amounts are in the reporting currency.
 *
 * @param since first month of the level that the verdict is about, else the month-end of entry
 */
public record Judgement(
        Level level,
        String id,
        String name,
        Optional<TechLayer> layer,
        Optional<SystemType> type,
        Verdict verdict,
        Optional<YearMonth> since,
        List<Tag> tags,
        Cost cost,
        Growth growth,
        Test test,
        Rationale rationale) {

    /**
     * What it costs.
     *
     * @param costMonth ledger cost of the period's month, all in
     * @param costT12m ledger cost of twelve months, all in
     * @param comparableT12m comparable cost of twelve months: without one-offs, transform and what was allocated
     * @param currencyT12m what stating all of it at the rates of the period's month does to {@code comparableT12m}
     * @param unitCostT12m comparable cost ÷ driver over twelve months
     * @param excessCost cost beyond growth; empty before 24 months of cost
     * @param currencyBefore what the rates of the period's month do to the comparable cost of the twelve months before;
     *     empty unless that whole year is compared
     */
    public record Cost(
            BigDecimal costMonth,
            BigDecimal costT12m,
            BigDecimal comparableT12m,
            BigDecimal currencyT12m,
            OptionalDouble unitCostT12m,
            Optional<BigDecimal> excessCost,
            Optional<BigDecimal> currencyBefore) {}

    /**
     * Its cost held against what it serves.
     *
     * @param driver metric held against; empty when none has data
     * @param gapLog ln(1+cost growth) − ln(1+driver growth)
     * @param compared the sums that both growths rest on; empty when there is nothing to compare
     * @param whileRising see {@link Standing#whileRising}
     */
    public record Growth(
            OptionalDouble costGrowth,
            Optional<String> driver,
            Optional<BigDecimal> driverT12m,
            OptionalDouble driverGrowth,
            OptionalDouble gapLog,
            Optional<Comparison> compared,
            List<BigDecimal> whileRising) {}

    /**
     * What the tests say; see {@link Tested}.
     *
     * @param slopeMonth test S on ln(cost÷driver): rise a month, its {@code t} and degrees of freedom
     * @param growth12m test G on ln(cost÷driver): the last twelve months against the twelve before
     */
    public record Test(
            OptionalDouble slopeMonth,
            OptionalDouble t,
            OptionalDouble df,
            OptionalDouble growth12m,
            OptionalDouble pUnit,
            OptionalDouble qUnit,
            OptionalDouble pRise,
            OptionalDouble qRise,
            OptionalDouble fresh,
            int monthsValid) {}

    /**
     * The same in words.
     *
     * @param why one plain sentence
     * @param action one plain sentence; empty when nothing is to be done
     */
    public record Rationale(String why, String action) {}

    /** The same with another reason. */
    public Judgement because(String reason) {
        return with(verdict, since, new Rationale(reason, rationale.action()));
    }

    /** The same figures, and no verdict on them. */
    public Judgement withheld(String because, String remedy) {
        return with(Verdict.INSUFFICIENT_DATA, Optional.empty(), new Rationale(because, remedy));
    }

    private Judgement with(Verdict other, Optional<YearMonth> from, Rationale words) {
        return new Judgement(level, id, name, layer, type, other, from, tags, cost, growth, test, words);
    }
}
