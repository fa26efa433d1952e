package io.outlay.ledger;

import io.outlay.model.BillingCycle;
import io.outlay.model.Contract;
import io.outlay.model.CostPool;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The contracts with a fee that run in the period's month, for some systems; fees in the reporting currency. */
final class RunningContracts {
    private static final int YEAR = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Priced(Contract contract, CostPool pool, BigDecimal fee) {}

    private final YearMonth period;
    private final List<Priced> running;

    private RunningContracts(YearMonth period, List<Priced> running) {
        this.period = period;
        this.running = running;
    }

    static RunningContracts of(ActualsInput input, Set<String> ids) {
        Contracts contracts = Contracts.of(input.contracts(), input.systems());
        List<Priced> running = new ArrayList<>();
        for (String id : ids) {
            for (ContractTerm term : contracts.of(id)) {
                if (term.hasFee() && term.runsIn(input.period())) {
                    price(term, input).ifPresent(running::add);
                }
            }
        }
        return new RunningContracts(input.period(), running);
    }

    /** Empty when there is no rate: the ledger's own amounts then count. */
    private static Optional<Priced> price(ContractTerm term, ActualsInput input) {
        Contract contract = term.contract();
        String currency = contract.currency().orElse(input.currency());
        return input.rates()
                .latestMonthMean(currency, input.currency(), input.period())
                .map(rate -> new Priced(
                        contract,
                        contract.pool(),
                        contract.yearlyFee(input.period()).orElseThrow().multiply(rate)));
    }

    boolean covers(String systemId, CostPool pool) {
        return running.stream()
                .anyMatch(p -> p.pool == pool && p.contract.systemId().equals(systemId));
    }

    BigDecimal annualFee() {
        return running.stream().map(Priced::fee).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<String> ids() {
        return running.stream()
                .map(p -> p.contract.contractId())
                .distinct()
                .sorted()
                .toList();
    }

    /** Weighted by fee over the contracts that state one. */
    Optional<BigDecimal> escalator() {
        List<Priced> stated = running.stream()
                .filter(p -> p.contract.escalatorPct().isPresent())
                .toList();
        BigDecimal fees = stated.stream().map(Priced::fee).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rises = stated.stream()
                .map(p -> p.fee.multiply(p.contract.escalatorPct().orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return fees.signum() > 0
                ? Optional.of(rises.divide(fees.multiply(HUNDRED), MathContext.DECIMAL128)
                        .setScale(4, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** Until the next year of the largest contract begins; 0 where it is not paid a year ahead. */
    Optional<Integer> monthsToPayment() {
        return largest().map(contract -> {
            boolean ahead = contract.billing().orElse(BillingCycle.ANNUAL) == BillingCycle.ANNUAL;
            long into = ChronoUnit.MONTHS.between(YearMonth.from(contract.start()), period.plusMonths(1)) % YEAR;
            return ahead ? (int) ((YEAR - into) % YEAR) : 0;
        });
    }

    /** Until the next end of the largest contract; one that renews itself rolls on by its own length. */
    Optional<Integer> monthsToEnd() {
        return largest().map(contract -> (int) ChronoUnit.MONTHS.between(period, YearMonth.from(nextEnd(contract))));
    }

    private Optional<Contract> largest() {
        return running.stream()
                .max(Comparator.comparing(Priced::fee)
                        .thenComparing(p -> p.contract.contractId(), Comparator.reverseOrder()))
                .map(Priced::contract);
    }

    private LocalDate nextEnd(Contract contract) {
        int term = 0;
        while (YearMonth.from(contract.term(term).end()).isBefore(period)) {
            term++;
        }
        return contract.term(term).end();
    }
}
