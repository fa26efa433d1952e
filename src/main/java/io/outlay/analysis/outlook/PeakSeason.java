package io.outlay.analysis.outlook;

import io.outlay.analysis.series.Level;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What the month of most business costs: a row of {@code csv/peak_season.csv}. Cost is invoices, accruals and hours without
 * one-offs and transform, before allocation; reporting currency.
 *
 * @param month of the last twelve in which the portfolio's driver was highest; the same for all
 * @param costPeak cost of that month
 * @param costYear cost of the twelve months
 * @param driver the subject's own
 * @param driverYear empty unless all twelve months are known
 * @param elastic the part of {@code costYear} that moves with the driver from month to month; empty when the driver is not
 *     known or hardly varies; of layers and the portfolio the sum of their systems
 * @param fixed the part of {@code costYear} that stays whatever the month brings; of layers and the portfolio the sum of
 *     their systems, so that what is known of none of them is in neither part
 */
public record PeakSeason(
        Level level,
        String id,
        String name,
        YearMonth month,
        BigDecimal costPeak,
        BigDecimal costYear,
        Optional<String> driver,
        Optional<BigDecimal> driverPeak,
        Optional<BigDecimal> driverYear,
        Optional<BigDecimal> elastic,
        Optional<BigDecimal> fixed) {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Share of the year's cost, a fraction. */
    public Optional<BigDecimal> costShare() {
        return share(Optional.of(costPeak), Optional.of(costYear));
    }

    /** Share of the year's orders, or of what the driver counts; a fraction. */
    public Optional<BigDecimal> driverShare() {
        return share(driverPeak, driverYear);
    }

    /** Share of the year's cost that moves with the driver, a fraction. */
    public Optional<BigDecimal> elasticShare() {
        return share(elastic, Optional.of(costYear));
    }

    /** Share of the year's cost that is in neither part, a fraction; empty when nothing is known of its parts. */
    public Optional<BigDecimal> unknownShare() {
        Optional<BigDecimal> known = elastic.flatMap(e -> fixed.map(e::add));
        return share(known.map(costYear::subtract), Optional.of(costYear));
    }

    private static Optional<BigDecimal> share(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return part.flatMap(p -> whole.filter(w -> w.signum() > 0).map(w -> p.divide(w, DIGITS)));
    }
}
