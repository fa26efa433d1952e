package io.outlay.ledger.accrual;

import io.outlay.ledger.document.CostDocument;
import io.outlay.ledger.document.CostInput;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.Money;
import io.outlay.model.ServicePeriod;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.AccrualNote;
import io.outlay.model.ledger.DocumentLine.State;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.settings.LedgerSettings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Estimates for documents that are missing: each month of the last six in which one is expected and none serves, or only some
 * of its days. A contract with a fee gives fee ÷ 12 at its current step; else the system's own last three months give it;
 * less what documents of the same pool put into the month already. Only what is dated before a month counts for it, so that
 * an open estimate does not move with later documents. Converted at the mean rate of the month, else the latest before that
 * is known.
 */
public final class Accruals {
    /** A month of which documents leave out so few days is served: periods of 30 days, months begun on a workday. */
    public static final int DAYS_LEFT_OUT = 3;

    private final CostInput input;
    private final LedgerSettings settings;
    private final Contracts contracts;
    private final Coverage coverage;
    private final EarlierAccruals earlier;
    private final CostHistory history;
    private final UsageDrivers drivers;
    private final ExchangeRates rates;
    private final List<TargetEntry> targets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param contracts each in the pool of its documents */
    public Accruals(CostInput input, Contracts contracts, LedgerSettings settings) {
        this.input = input;
        this.settings = settings;
        this.contracts = contracts;
        coverage = new Coverage(input.documents().lines().stream()
                .filter(line -> line.state() == State.POSTED)
                .map(line -> new Coverage.Charge(line.systemId(), line.vendorKey(), line.line(), line.period()))
                .toList());
        history = new CostHistory(input.documents().targets());
        drivers = new UsageDrivers(input.metrics());
        rates = ExchangeRates.of(input.rates());
        earlier = new EarlierAccruals(input.closedUntil(), input.posted());
        Expectations expectations = new Expectations(input.systems(), contracts, coverage, earlier);
        for (TechSystem system : input.systems()) {
            open(system, expectations).forEach(gap -> accrue(system, gap));
        }
    }

    public List<TargetEntry> targets() {
        return List.copyOf(targets);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Months with an open accrual, the oldest first; the one that goes by this close is noted. */
    private List<AccrualGap> open(TechSystem system, Expectations expectations) {
        NavigableSet<YearMonth> covered = coverage.months(system.systemId());
        YearMonth released = input.period().minusMonths(Expectations.MONTHS_OPEN);
        List<AccrualGap> open = new ArrayList<>();
        for (YearMonth month = released; !month.isAfter(input.period()); month = month.plusMonths(1)) {
            AccrualGap gap = gap(system.systemId(), month);
            if (gap.isOpen() && expectations.expects(system.systemId(), month, covered)) {
                open.add(gap);
            }
        }
        if (open.removeIf(gap -> gap.month().equals(released)) && earlier.has(system.systemId(), released)) {
            notes.add("No document of " + system.systemId() + " for " + released
                    + " came within six months: what was accrued for it is released as not confirmed.");
        }
        return open;
    }

    /** Of the days on which contracts run, or of the whole month where none does. */
    private AccrualGap gap(String systemId, YearMonth month) {
        List<ServicePeriod> running = contracts.of(systemId).stream()
                .flatMap(term -> term.daysIn(month).stream())
                .toList();
        ServicePeriod expected = new ServicePeriod(
                running.stream()
                        .map(ServicePeriod::start)
                        .min(LocalDate::compareTo)
                        .orElse(month.atDay(1)),
                running.stream()
                        .map(ServicePeriod::end)
                        .max(LocalDate::compareTo)
                        .orElse(month.atEndOfMonth()));
        return new AccrualGap(month, expected.daysIn(month), coverage.days(systemId, expected));
    }

    private void accrue(TechSystem system, AccrualGap gap) {
        int before = notes.size();
        List<ContractTerm> running = contracts.of(system.systemId()).stream()
                .filter(term -> term.runsIn(gap.month()))
                .toList();
        Map<CostPool, BigDecimal> served = served(system.systemId(), gap.month());
        running.stream().filter(ContractTerm::hasFee).forEach(term -> byContract(term, gap, served));
        Set<CostPool> fixed = pools(running.stream().filter(ContractTerm::hasFee));
        Set<CostPool> byUse =
                pools(running.stream().filter(term -> term.contract().byUsage()));
        boolean isUsage = !byUse.isEmpty();
        byUse.removeAll(fixed);
        if (fixed.isEmpty() || !byUse.isEmpty()) {
            estimate(system, gap, new Kind(fixed.isEmpty() ? EnumSet.allOf(CostPool.class) : byUse, isUsage));
        }
        if (notes.size() == before && gap.served() == 0) {
            notes.add(gap.sentence(system.systemId()) + ", and nothing is known from which to estimate it.");
        }
    }

    /**
     * What is estimated.
     *
     * @param pools that count: beside fees that contracts fix, only those billed by usage
     */
    private record Kind(Set<CostPool> pools, boolean isUsage) {
        List<TargetEntry> of(List<TargetEntry> entries) {
            return entries.stream()
                    .filter(entry -> pools.contains(entry.costPool()))
                    .toList();
        }
    }

    private static Set<CostPool> pools(Stream<ContractTerm> terms) {
        return terms.map(term -> term.contract().pool())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CostPool.class)));
    }

    /** What documents put into a month that they serve in part or touch, by pool; reporting currency. */
    private Map<CostPool, BigDecimal> served(String systemId, YearMonth month) {
        Map<CostPool, BigDecimal> served = new EnumMap<>(CostPool.class);
        history.in(systemId, month).forEach(entry -> served.merge(entry.costPool(), entry.amount(), BigDecimal::add));
        return served;
    }

    /** @param served what documents serve of the fees; what this one takes of it goes */
    private void byContract(ContractTerm term, AccrualGap gap, Map<CostPool, BigDecimal> served) {
        Contract contract = term.contract();
        String currency = contract.currency().orElse(settings.currency());
        BigDecimal fee = term.fee(gap.month());
        BigDecimal paid = rate(currency, gap.month())
                .map(rate -> served.getOrDefault(contract.pool(), BigDecimal.ZERO)
                        .max(BigDecimal.ZERO)
                        .min(fee.multiply(rate)))
                .orElse(BigDecimal.ZERO);
        served.merge(contract.pool(), paid.negate(), BigDecimal::add);
        BigDecimal rest = paid.signum() == 0
                ? fee
                : fee.subtract(paid.divide(rate(currency, gap.month()).orElseThrow(), MathContext.DECIMAL128));
        add(
                CostDocument.contractAccrual(contract.systemId(), gap.month(), contract.contractId()),
                contract.systemId(),
                gap,
                new AccrualEstimate(currency, rest, contract.pool(), contract.source()));
    }

    private void estimate(TechSystem system, AccrualGap gap, Kind kind) {
        NavigableMap<YearMonth, List<TargetEntry>> recent = new TreeMap<>(Comparator.reverseOrder());
        history.before(
                        system.systemId(),
                        gap.month(),
                        month -> !gap(system.systemId(), month).isOpen())
                .forEach((past, entries) -> recent.put(past, kind.of(entries)));
        Map<String, List<TargetEntry>> byCurrency = recent.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(TargetEntry::sourceCurrency, TreeMap::new, Collectors.toList()));
        List<TargetEntry> served = kind.of(history.in(system.systemId(), gap.month()));
        List<YearMonth> months = new ArrayList<>(recent.descendingKeySet());
        months.add(gap.month());
        byCurrency.forEach((currency, entries) -> {
            boolean isUsage = kind.isUsage() || AccrualEstimate.largestPool(entries) == CostPool.USAGE;
            Optional<Map<YearMonth, BigDecimal>> driver = isUsage ? drivers.of(system, months) : Optional.empty();
            add(
                    CostDocument.estimatedAccrual(system.systemId(), gap.month()),
                    system.systemId(),
                    gap,
                    AccrualEstimate.of(currency, recent, gap.month(), driver).less(served));
        });
    }

    private Optional<BigDecimal> rate(String currency, YearMonth month) {
        return rates.latestMonthMean(currency, settings.currency(), month);
    }

    private void add(String document, String systemId, AccrualGap gap, AccrualEstimate estimate) {
        BigDecimal amount = MinorUnit.of(estimate.currency()).round(estimate.amount());
        Optional<BigDecimal> rate = rate(estimate.currency(), gap.month());
        if (amount.signum() <= 0 || rate.isEmpty()) {
            return;
        }
        Money booked = new Money(amount, estimate.currency()).convert(rate.get(), settings.currency());
        targets.add(new TargetEntry(
                document,
                estimate.currency(),
                gap.month(),
                systemId,
                estimate.pool(),
                Basis.ACCRUAL,
                booked.amount(),
                amount,
                estimate.currency(),
                rate.get(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                estimate.source(),
                1));
        notes.add(AccrualNote.of(gap.sentence(systemId), gap.served() > 0, booked));
    }
}
