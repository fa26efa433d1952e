package io.outlay.ledger.accrual;

import io.outlay.ledger.document.SourceDocument;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.ServicePeriod;
import io.outlay.model.Sum;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** What a contract says about a month: whether it runs, what it costs, what a bill of it is for. */
public record ContractTerm(Contract contract) {
    private static final int YEAR = 12;
    private static final int QUARTER = 3;

    /** Bills of a cycle are sent up to a month ahead of it. */
    public static final int DAYS_AHEAD = 31;

    /** A bill in arrears may be dated this many days before the end of what it is for, or later. */
    public static final int LAST_DAYS = 5;

    /** Share of its fee by which a bill may differ from it where the contract names no cycle. */
    public static final BigDecimal ABOUT = new BigDecimal("0.5");

    /** What a document asks of a system, in its currency. */
    record Bill(LocalDate issued, BigDecimal amount, String currency) {
        static Bill of(SourceDocument document, String systemId) {
            return new Bill(
                    document.issued(),
                    Sum.of(document.lines().stream()
                            .filter(line -> line.systemId().equals(systemId))
                            .map(line -> line.line().netAmount())),
                    document.currency());
        }
    }

    boolean runsIn(YearMonth month) {
        return !YearMonth.from(contract.start()).isAfter(month) && !isOverIn(month);
    }

    /** Whether it ended before a month; one that renews itself never does. */
    boolean isOverIn(YearMonth month) {
        return contract.lastDay()
                .filter(last -> YearMonth.from(last).isBefore(month))
                .isPresent();
    }

    /** Whether a fee fixes its cost. */
    boolean hasFee() {
        return contract.annualFee().isPresent() && !contract.byUsage();
    }

    /** The days of a month on which it runs. */
    Optional<ServicePeriod> daysIn(YearMonth month) {
        LocalDate first = contract.start().isAfter(month.atDay(1)) ? contract.start() : month.atDay(1);
        LocalDate last = contract.lastDay()
                .filter(day -> day.isBefore(month.atEndOfMonth()))
                .orElse(month.atEndOfMonth());
        return last.isBefore(first) ? Optional.empty() : Optional.of(new ServicePeriod(first, last));
    }

    /** The fee of a month that the contract runs in, for its days; in the contract's currency, exact. */
    BigDecimal fee(YearMonth month) {
        return daysIn(month).flatMap(contract::fee).orElseThrow();
    }

    /** Whether a line looks like one of this contract's bills rather than of another of the same system. */
    boolean bills(InvoiceLine line) {
        return contract.category()
                .map(category -> category == line.category())
                .orElse(contract.byUsage() == (line.category() == CostPool.USAGE));
    }

    /**
     * What a bill is for that states no period: in arrears, the last month or cycle that is over by then, or ends within
     * five days; else the cycle of the day of issue, or the next one when that begins within 31 days; monthly and by usage,
     * the whole month of issue. Where the contract names no cycle, the amount does: about its fee, a quarter of it or a
     * twelfth. Empty when neither says, or when the contract doesn't run then.
     */
    Optional<ServicePeriod> billed(Bill bill) {
        LocalDate issued = bill.issued;
        return contract.billing().or(() -> cycle(bill)).flatMap(cycle -> {
            int length = months(cycle);
            if (length > 1) {
                return cycle.arrears() ? lastCycle(length, issued) : currentCycle(length, issued);
            }
            YearMonth month = cycle.arrears() ? lastMonth(issued) : YearMonth.from(issued);
            return Optional.of(month).filter(this::runsIn).map(ServicePeriod::of);
        });
    }

    private Optional<BillingCycle> cycle(Bill bill) {
        boolean isComparable = contract.currency().filter(bill.currency::equals).isPresent();
        Optional<BigDecimal> fee =
                contract.yearlyFee(YearMonth.from(bill.issued)).filter(each -> isComparable && each.signum() > 0);
        return Stream.of(BillingCycle.ANNUAL, BillingCycle.QUARTERLY, BillingCycle.MONTHLY)
                .filter(cycle -> fee.filter(
                                each -> isAbout(bill.amount.multiply(BigDecimal.valueOf(YEAR / months(cycle))), each))
                        .isPresent())
                .findFirst();
    }

    /** Within a half of it, so that no cycle is taken for another. */
    private static boolean isAbout(BigDecimal amount, BigDecimal fee) {
        return amount.subtract(fee).abs().compareTo(fee.multiply(ABOUT)) <= 0;
    }

    private static YearMonth lastMonth(LocalDate issued) {
        return YearMonth.from(issued.plusDays(LAST_DAYS)).minusMonths(1);
    }

    private Optional<ServicePeriod> lastCycle(int length, LocalDate issued) {
        LocalDate day = issued.plusDays(LAST_DAYS);
        return cycle(length, day)
                .map(now -> cycle(length, now.start().minusDays(1)))
                .orElseGet(() ->
                        contract.lastDay().filter(last -> last.isBefore(day)).flatMap(last -> cycle(length, last)));
    }

    private Optional<ServicePeriod> currentCycle(int length, LocalDate issued) {
        return cycle(length, issued)
                .map(now -> next(now, length, issued))
                .or(() -> cycle(length, contract.start()).filter(first -> isAhead(issued, first.start())));
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
        if (!contract.runsOn(day)) {
            return Optional.empty();
        }
        long number = ChronoUnit.MONTHS.between(contract.start(), day) / length;
        LocalDate start = contract.start().plusMonths(number * length);
        LocalDate end = contract.start().plusMonths((number + 1) * length).minusDays(1);
        return Optional.of(
                new ServicePeriod(start, contract.lastDay().filter(end::isAfter).orElse(end)));
    }
}
