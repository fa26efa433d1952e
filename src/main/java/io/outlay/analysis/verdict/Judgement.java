package io.outlay.analysis.verdict;

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
 * @param costMonth ledger cost of the period's month, all in
 * @param costT12m ledger cost of twelve months, all in
 * @param comparableT12m comparable cost of twelve months
 * @param driver metric held against; empty when none has data
 * @param gapLog ln(1+cost growth) − ln(1+driver growth)
 * @param unitCostT12m comparable cost ÷ driver over twelve months
 * @param excessCost cost beyond growth; empty before 24 months of cost
 * @param slopeMonth test S on ln(cost÷driver): rise a month, its t and degrees of freedom
 * @param growth12m test G on ln(cost÷driver): the last twelve months against the twelve before
 * @param why one plain sentence
 * @param action one plain sentence; empty when nothing is to be done
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
        BigDecimal costMonth,
        BigDecimal costT12m,
        BigDecimal comparableT12m,
        OptionalDouble costGrowth,
        Optional<String> driver,
        Optional<BigDecimal> driverT12m,
        OptionalDouble driverGrowth,
        OptionalDouble gapLog,
        OptionalDouble unitCostT12m,
        Optional<BigDecimal> excessCost,
        OptionalDouble slopeMonth,
        OptionalDouble t,
        OptionalDouble df,
        OptionalDouble growth12m,
        OptionalDouble pUnit,
        OptionalDouble qUnit,
        OptionalDouble pRise,
        OptionalDouble qRise,
        OptionalDouble fresh,
        int monthsValid,
        String why,
        String action) {

    /** The same with another reason. */
    public Judgement because(String reason) {
        return with(verdict, since, reason, action);
    }

    /** The same figures, and no verdict on them. */
    public Judgement withheld(String because, String remedy) {
        return with(Verdict.INSUFFICIENT_DATA, Optional.empty(), because, remedy);
    }

    private Judgement with(Verdict other, Optional<YearMonth> from, String reason, String remedy) {
        return new Judgement(
                level,
                id,
                name,
                layer,
                type,
                other,
                from,
                tags,
                costMonth,
                costT12m,
                comparableT12m,
                costGrowth,
                driver,
                driverT12m,
                driverGrowth,
                gapLog,
                unitCostT12m,
                excessCost,
                slopeMonth,
                t,
                df,
                growth12m,
                pUnit,
                qUnit,
                pRise,
                qRise,
                fresh,
                monthsValid,
                reason,
                remedy);
    }
}
