package io.outlay.ledger;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.Money;
import io.outlay.model.SourceRef;
import io.outlay.model.TargetEntry;
import io.outlay.model.TechSystem;
import io.outlay.settings.LedgerSettings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Estimates for documents that are missing: each month of the last six in which one is expected and none serves. A contract
 * with a fee gives fee ÷ 12 at its current step; else the system's own last three months give it. Only what stands before a
 * month counts for it, so that an open estimate does not move with later documents. Converted at the mean rate of the month,
 * else the latest before that is known.
 */
final class Accruals {
    private final CostInput input;
    private final LedgerSettings settings;
    private final Contracts contracts;
    private final Coverage coverage;
    private final CostHistory history;
    private final UsageDrivers drivers;
    private final ExchangeRates rates;
    private final List<TargetEntry> targets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Accruals(CostInput input, Contracts contracts, LedgerSettings settings) {
        this.input = input;
        this.settings = settings;
        this.contracts = contracts;
        coverage = new Coverage(input.documents().lines());
        history = new CostHistory(input.documents().targets());
        drivers = new UsageDrivers(input.metrics());
        rates = ExchangeRates.of(input.rates());
        Expectations expectations = new Expectations(
                input.systems(), contracts, coverage.booksBegin().orElse(YearMonth.of(0, 1)));
        for (TechSystem system : input.systems()) {
            expected(system, expectations).forEach(month -> accrue(system, month));
        }
    }

    List<TargetEntry> targets() {
        return List.copyOf(targets);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Months with an open accrual, the oldest first; the one that goes by this close is noted. */
    private List<YearMonth> expected(TechSystem system, Expectations expectations) {
        NavigableSet<YearMonth> covered = coverage.of(system.systemId());
        YearMonth released = input.period().minusMonths(Expectations.MONTHS_OPEN);
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = released; !month.isAfter(input.period()); month = month.plusMonths(1)) {
            if (!covered.contains(month) && expectations.expects(system.systemId(), month, covered)) {
                months.add(month);
            }
        }
        if (months.remove(released)) {
            notes.add("No document of " + system.systemId() + " for " + released
                    + " came within six months: what was accrued for it is released as not confirmed.");
        }
        return months;
    }

    private void accrue(TechSystem system, YearMonth month) {
        int before = targets.size();
        List<ContractTerm> running = contracts.of(system.systemId()).stream()
                .filter(term -> term.runsIn(month))
                .toList();
        running.stream().filter(ContractTerm::hasFee).forEach(term -> byContract(term, month));
        boolean isFixed = running.stream().anyMatch(ContractTerm::hasFee);
        boolean isUsage = running.stream().anyMatch(term -> term.contract().byUsage());
        if (!isFixed || isUsage) {
            estimate(system, month, new Kind(isFixed, isUsage));
        }
        if (targets.size() == before) {
            notes.add("No document of " + system.systemId() + " serves " + month
                    + ", and nothing is known from which to estimate it.");
        }
    }

    /**
     * What is estimated.
     *
     * @param isRest beside fees that contracts fix: usage only
     */
    private record Kind(boolean isRest, boolean isUsage) {
        boolean counts(TargetEntry entry) {
            return !isRest || entry.costPool() == CostPool.USAGE;
        }
    }

    private void byContract(ContractTerm term, YearMonth month) {
        String currency = term.contract().currency().orElse(settings.currency());
        add(
                CostDocument.contractAccrual(
                        term.contract().systemId(), month, term.contract().contractId()),
                term.contract().systemId(),
                month,
                new AccrualEstimate(
                        currency,
                        term.fee(month),
                        term.contract().pool(),
                        term.contract().source()));
    }

    private void estimate(TechSystem system, YearMonth month, Kind kind) {
        NavigableMap<YearMonth, List<TargetEntry>> recent = new TreeMap<>();
        history.before(system.systemId(), month)
                .forEach((past, entries) ->
                        recent.put(past, entries.stream().filter(kind::counts).toList()));
        Map<String, List<TargetEntry>> byCurrency = recent.descendingMap().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(TargetEntry::sourceCurrency, TreeMap::new, Collectors.toList()));
        List<YearMonth> months = new ArrayList<>(recent.keySet());
        months.add(month);
        byCurrency.forEach((currency, entries) -> {
            boolean isUsage = kind.isUsage() || AccrualEstimate.largestPool(entries) == CostPool.USAGE;
            Optional<Map<YearMonth, BigDecimal>> driver = isUsage ? drivers.of(system, months) : Optional.empty();
            add(
                    CostDocument.estimatedAccrual(system.systemId(), month),
                    system.systemId(),
                    month,
                    AccrualEstimate.of(currency, recent.descendingMap(), month, driver));
        });
    }

    private void add(String document, String systemId, YearMonth month, AccrualEstimate estimate) {
        BigDecimal amount = MinorUnit.of(estimate.currency()).round(estimate.amount());
        Optional<BigDecimal> rate = rates.latestMonthMean(estimate.currency(), settings.currency(), month);
        if (amount.signum() <= 0 || rate.isEmpty()) {
            return;
        }
        Money booked = new Money(amount, estimate.currency()).convert(rate.get(), settings.currency());
        targets.add(entry(document, systemId, month, estimate, new Booked(amount, booked.amount(), rate.get())));
        notes.add("No document of " + systemId + " serves " + month + ": accrued "
                + booked.amount().toPlainString() + " " + settings.currency() + ".");
    }

    private record Booked(BigDecimal source, BigDecimal amount, BigDecimal rate) {}

    private static TargetEntry entry(
            String document, String systemId, YearMonth month, AccrualEstimate estimate, Booked booked) {
        SourceRef source = estimate.source();
        return new TargetEntry(
                document,
                estimate.currency(),
                month,
                systemId,
                estimate.pool(),
                Basis.ACCRUAL,
                booked.amount(),
                booked.source(),
                estimate.currency(),
                booked.rate(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                source,
                1);
    }
}
