package io.outlay.model.fact;

import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.NoticePeriod;
import io.outlay.model.ServicePeriod;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What was agreed with a vendor for a system.
 *
 * @param end last day of the first term; empty when it is open-ended: notice can be given to the end of any month. A
 *     placeholder that a program wants where there is no end, such as 2099-12-31, is none
 * @param renewalMonths length of the terms that follow; empty when they are as long as the first
 * @param annualFee fee of the first year, in {@code currency}
 * @param escalatorPct yearly rise in per cent: 7 means 7 %
 */
public record Contract(
        String contractId,
        @SystemId String systemId,
        LocalDate start,
        Optional<LocalDate> end,
        Optional<NoticePeriod> notice,
        boolean autoRenew,
        Optional<Integer> renewalMonths,
        Optional<BigDecimal> annualFee,
        Optional<String> currency,
        Optional<BigDecimal> escalatorPct,
        Optional<Integer> seats,
        Optional<BillingCycle> billing,
        Optional<CostPool> category,
        SourceRef source)
        implements Fact {
    private static final int YEAR = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nobody signs for as many years; an end that lies beyond means that there is none. */
    private static final int OPEN_YEARS = 20;

    public Contract {
        end = end.filter(day -> !isPlaceholder(start, day));
    }

    /** Whether a last day stands for a contract without an end. */
    public static boolean isPlaceholder(LocalDate start, LocalDate end) {
        return !end.isBefore(start.plusYears(OPEN_YEARS));
    }

    /** Fee of a year as it stands in a month, in {@code currency}, exact: raised at each anniversary of the start. */
    public Optional<BigDecimal> yearlyFee(YearMonth month) {
        BigDecimal step =
                BigDecimal.ONE.add(escalatorPct.orElse(BigDecimal.ZERO).divide(HUNDRED, MathContext.DECIMAL128));
        return annualFee.map(fee -> fee.multiply(step.pow(rises(month))));
    }

    /** How often its fee has risen by the escalator in a month. */
    public int rises(YearMonth month) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(start), month)) / YEAR;
    }

    /** Fee of some days, in {@code currency}, exact: of each month a twelfth of its yearly fee, by days. */
    public Optional<BigDecimal> fee(ServicePeriod days) {
        return days.months().stream()
                .map(month -> yearlyFee(month)
                        .map(fee -> fee.multiply(BigDecimal.valueOf(days.daysIn(month)))
                                .divide(
                                        BigDecimal.valueOf((long) YEAR * month.lengthOfMonth()),
                                        MathContext.DECIMAL128)))
                .reduce((a, b) -> a.flatMap(x -> b.map(x::add)))
                .orElseThrow();
    }

    /**
     * Its terms by their number, the first is 0; the others have the length that was agreed for renewals, else that of the
     * first, in whole months where that is a whole number of them, else in days. Only where it has an end.
     */
    public ServicePeriod term(int number) {
        LocalDate after = end.orElseThrow().plusDays(1);
        if (number > 0 && renewalMonths.isPresent()) {
            return new ServicePeriod(
                    after.plusMonths((long) renewalMonths.get() * (number - 1)),
                    after.plusMonths((long) renewalMonths.get() * number).minusDays(1));
        }
        long months = ChronoUnit.MONTHS.between(start, after);
        if (months > 0 && start.plusMonths(months).equals(after)) {
            return new ServicePeriod(
                    start.plusMonths(months * number),
                    start.plusMonths(months * (number + 1)).minusDays(1));
        }
        long days = ChronoUnit.DAYS.between(start, after);
        return new ServicePeriod(
                start.plusDays(days * number),
                start.plusDays(days * (number + 1)).minusDays(1));
    }

    /** The last day on which it can be in force; empty when it goes on by itself. */
    public Optional<LocalDate> lastDay() {
        return autoRenew ? Optional.empty() : end;
    }

    /** Whether it is in force on a day; one that renews itself goes on. */
    public boolean runsOn(LocalDate day) {
        return !start.isAfter(day) && lastDay().filter(day::isAfter).isEmpty();
    }

    public boolean byUsage() {
        return billing.filter(BillingCycle::byUsage).isPresent();
    }

    /** What it pays for, when it doesn't say: usage if billed by usage, else a licence. */
    public CostPool pool() {
        return category.orElse(byUsage() ? CostPool.USAGE : CostPool.LICENCE);
    }

    /** The same contract, over by a day and not renewed by itself. */
    public Contract endingBy(LocalDate last) {
        return with(Optional.of(end.filter(last::isAfter).orElse(last)), false, category);
    }

    /** The same contract with a category. */
    public Contract in(CostPool pool) {
        return with(end, autoRenew, Optional.of(pool));
    }

    private Contract with(Optional<LocalDate> over, boolean renewed, Optional<CostPool> pool) {
        return new Contract(
                contractId,
                systemId,
                start,
                over,
                notice,
                renewed,
                renewalMonths,
                annualFee,
                currency,
                escalatorPct,
                seats,
                billing,
                pool,
                source);
    }
}
