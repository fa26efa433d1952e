package io.outlay.ledger;

import io.outlay.model.BillingCycle;
import io.outlay.model.Contract;
import io.outlay.model.CostPool;
import io.outlay.model.InvoiceLine;
import io.outlay.model.ServicePeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a contract says about a month: whether it runs, what it costs, what a bill of it is for. */
record ContractTerm(Contract contract) {
    private static final int YEAR = 12;
    private static final int QUARTER = 3;

    /** Bills of a cycle are sent up to a month ahead of it. */
    static final int DAYS_AHEAD = 31;

    boolean runsIn(YearMonth month) {
        return !YearMonth.from(contract.start()).isAfter(month) && !isOverIn(month);
    }

    /** Whether it ended before a month; one that renews itself never does. */
    boolean isOverIn(YearMonth month) {
        return !contract.autoRenew() && YearMonth.from(contract.end()).isBefore(month);
    }

    /** Whether a fee fixes its cost. */
    boolean hasFee() {
        return contract.annualFee().isPresent() && !contract.byUsage();
    }

    /**
     * The fee of a month in the contract's currency, exact: annual fee ÷ 12, raised by the escalator at each anniversary of
     * the start, and for a month that the contract covers in part by its days.
     */
    BigDecimal fee(YearMonth month) {
        LocalDate last = contract.autoRenew() || contract.end().isAfter(month.atEndOfMonth())
                ? month.atEndOfMonth()
                : contract.end();
        int days = new ServicePeriod(contract.start(), last).daysIn(month);
        return contract.yearlyFee(month)
                .orElseThrow()
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf((long) YEAR * month.lengthOfMonth()), MathContext.DECIMAL128);
    }

    /** Whether a line looks like one of this contract's bills rather than of another of the same system. */
    boolean bills(InvoiceLine line) {
        return contract.category()
                .map(category -> category == line.category())
                .orElse(contract.byUsage() == (line.category() == CostPool.USAGE));
    }

    /**
     * What a bill is for that states no period: in arrears, the cycle with the month before issue; else the cycle of the
     * day of issue, or the next one when that begins within 31 days; monthly and by usage, the whole month of issue. Empty
     * when the contract doesn't say, or doesn't run then.
     */
    Optional<ServicePeriod> billed(LocalDate issued) {
        return contract.billing().flatMap(cycle -> billed(cycle, YearMonth.from(issued), issued));
    }

    private Optional<ServicePeriod> billed(BillingCycle cycle, YearMonth month, LocalDate issued) {
        int length = months(cycle);
        if (length == 1) {
            YearMonth served = cycle.arrears() ? month.minusMonths(1) : month;
            return Optional.of(served).filter(this::runsIn).map(ServicePeriod::of);
        }
        LocalDate inside = cycle.arrears() ? month.minusMonths(1).atEndOfMonth() : issued;
        return cycle(length, inside)
                .flatMap(now -> cycle.arrears() ? Optional.of(now) : Optional.of(next(now, length, issued)))
                .or(() -> cycle(length, contract.start())
                        .filter(first -> !cycle.arrears() && isAhead(issued, first.start())));
    }

    private static int months(BillingCycle cycle) {
        return switch (cycle) {
            case ANNUAL, ANNUAL_ARREARS -> YEAR;
            case QUARTERLY, QUARTERLY_ARREARS -> QUARTER;
            case MONTHLY, MONTHLY_ARREARS, USAGE, USAGE_ARREARS -> 1;
        };
    }

    private ServicePeriod next(ServicePeriod now, int length, LocalDate issued) {
        LocalDate start = now.end().plusDays(1);
        return isAhead(issued, start) ? cycle(length, start).orElse(now) : now;
    }

    private static boolean isAhead(LocalDate issued, LocalDate start) {
        return !issued.isAfter(start) && !issued.isBefore(start.minusDays(DAYS_AHEAD));
    }

    /** The billing cycle that holds a day, cut off where the contract ends. */
    private Optional<ServicePeriod> cycle(int length, LocalDate day) {
        if (day.isBefore(contract.start()) || !contract.autoRenew() && day.isAfter(contract.end())) {
            return Optional.empty();
        }
        long number = ChronoUnit.MONTHS.between(contract.start(), day) / length;
        LocalDate start = contract.start().plusMonths(number * length);
        LocalDate end = contract.start().plusMonths((number + 1) * length).minusDays(1);
        boolean isCut = !contract.autoRenew() && end.isAfter(contract.end());
        return Optional.of(new ServicePeriod(start, isCut ? contract.end() : end));
    }
}
