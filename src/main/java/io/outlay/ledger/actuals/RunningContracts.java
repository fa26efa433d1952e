package io.outlay.ledger.actuals;

import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.Sum;
import io.outlay.model.fact.Agreement;
import io.outlay.model.fact.Contract;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The contracts with a fee that run in the period's month, for some systems; fees in the reporting currency. */
record RunningContracts(YearMonth period, List<Priced> running) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Priced(Agreement agreement, BigDecimal fee) {
        private Contract contract() {
            return agreement.contract();
        }
    }

    static RunningContracts of(ActualsInput input, Set<String> ids) {
        LocalDate asOf = input.period().atEndOfMonth();
        List<Priced> running = Agreement.at(asOf, input.contracts()).stream()
                .filter(agreement -> ids.contains(agreement.contract().systemId())
                        && !agreement.contract().start().isAfter(asOf.plusDays(1)))
                .filter(agreement -> agreement.contract().annualFee().isPresent()
                        && !agreement.contract().byUsage())
                .flatMap(agreement -> price(agreement, input).stream())
                .toList();
        return new RunningContracts(input.period(), running);
    }

    /** Empty when there is no rate: the ledger's own amounts then count. */
    private static Optional<Priced> price(Agreement agreement, ActualsInput input) {
        Contract contract = agreement.contract();
        String currency = contract.currency().orElse(input.currency());
        return input.rates()
                .latestMonthMean(currency, input.currency(), input.period())
                .map(rate -> new Priced(
                        agreement, agreement.annualFee().orElseThrow().multiply(rate)));
    }

    boolean covers(String systemId, CostPool pool) {
        return running.stream()
                .anyMatch(p ->
                        p.contract().pool() == pool && p.contract().systemId().equals(systemId));
    }

    BigDecimal annualFee() {
        return Sum.of(running, Priced::fee);
    }

    List<String> ids() {
        return running.stream()
                .map(p -> p.contract().contractId())
                .distinct()
                .sorted()
                .toList();
    }

    /** Weighted by fee over the contracts that state one. */
    Optional<BigDecimal> escalator() {
        List<Priced> stated = running.stream()
                .filter(p -> p.contract().escalatorPct().isPresent())
                .toList();
        BigDecimal fees = Sum.of(stated, Priced::fee);
        BigDecimal rises =
                Sum.of(stated, p -> p.fee.multiply(p.contract().escalatorPct().orElseThrow()));
        return fees.signum() > 0
                ? Optional.of(rises.divide(fees.multiply(HUNDRED), MathContext.DECIMAL128)
                        .setScale(4, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** Until the next year of the largest contract begins; 0 where it is not paid a year ahead. */
    Optional<Integer> monthsToPayment() {
        boolean ahead = billing().filter(cycle -> cycle == BillingCycle.ANNUAL).isPresent();
        return largest().map(agreement -> ahead ? months(period.plusMonths(1), agreement.nextYear()) : 0);
    }

    /** As long as the largest contract binds: one whose notice is too late, or that is signed again, until the term after. */
    Optional<Integer> monthsBound() {
        return largest().map(agreement -> months(period, agreement.boundUntil()));
    }

    /** How the largest contract is billed; a year ahead where it does not say. */
    Optional<BillingCycle> billing() {
        return largest().map(agreement -> agreement.contract().billing().orElse(BillingCycle.ANNUAL));
    }

    private static int months(YearMonth from, LocalDate until) {
        return (int) ChronoUnit.MONTHS.between(from, YearMonth.from(until));
    }

    private Optional<Agreement> largest() {
        return running.stream()
                .max(Comparator.comparing(Priced::fee)
                        .thenComparing(p -> p.contract().contractId(), Comparator.reverseOrder()))
                .map(Priced::agreement);
    }
}
