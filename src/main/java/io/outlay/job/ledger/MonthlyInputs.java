package io.outlay.job.ledger;

import io.outlay.model.CostPool;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.MetricMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a company reports month after month, as the close of a month looks at it: documents, business figures, hours, seats
 * and other usage. Register, contracts, rates, budgets, allocations and scenarios hold until they are replaced. What belongs
 * to a system that is retired by the end of the month, or whose contracts are over, is expected no more; hours of a project
 * ({@code transform}) end with it.
 */
final class MonthlyInputs {
    static final String INVOICES = "invoices";
    private static final Set<String> SEATS = Set.of("seats_paid", "seats_active");
    /** Days of the longest month: what serves longer says nothing of how often documents come. */
    private static final int MONTH = 31;

    private final Prepared prepared;
    private final YearMonth month;
    private final Map<String, TechSystem> systems;
    private final Set<String> over;
    private final Map<String, Boolean> expected = new HashMap<>();

    MonthlyInputs(Prepared prepared, YearMonth month) {
        this.prepared = prepared;
        this.month = month;
        this.systems = prepared.facts().systems().stream()
                .collect(Collectors.toMap(TechSystem::systemId, Function.identity(), (first, second) -> first));
        this.over = contractsOver();
    }

    /** Systems that had contracts, none of which runs at the end of the month. */
    private Set<String> contractsOver() {
        LocalDate end = month.atEndOfMonth();
        Map<String, List<Contract>> begun = prepared.facts().of(Contract.class).stream()
                .filter(contract -> !contract.start().isAfter(end))
                .collect(Collectors.groupingBy(Contract::systemId));
        return begun.entrySet().stream()
                .filter(contracts -> contracts.getValue().stream().noneMatch(contract -> contract.runsOn(end)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The tables that a month needs; one that never came has no months. */
    List<ArrivalMonths> tables() {
        return List.of(
                documents(),
                business(),
                hours(),
                ArrivalMonths.of("seats", false, dates(seats())),
                ArrivalMonths.of("usage figures", false, dates(usage())));
    }

    /** By month of issue: what was paid ahead does not show that the month's own documents are there. */
    private ArrivalMonths documents() {
        List<DocumentLine> recurring = prepared.documents().lines().stream()
                .filter(line -> line.state() == DocumentLine.State.POSTED)
                .filter(line -> !line.line().oneOff() && isExpected(line.systemId()))
                .toList();
        return ArrivalMonths.of(
                INVOICES,
                recurring.stream().anyMatch(MonthlyInputs::isOfOneMonth),
                recurring.stream().map(line -> YearMonth.from(line.line().issueDate())));
    }

    private static boolean isOfOneMonth(DocumentLine line) {
        return line.period()
                .filter(period -> period.end().toEpochDay() - period.start().toEpochDay() <= MONTH)
                .isPresent();
    }

    /** Months for which a metric has a value; one of which the last days are missing has none. */
    private ArrivalMonths business() {
        return ArrivalMonths.of(
                "business figures", true, prepared.metrics().months().stream().map(MetricMonth::month));
    }

    /** Whether anything at all came for the month. */
    boolean hasAnything() {
        return tables().stream().anyMatch(table -> table.months().contains(month));
    }

    ArrivalMonths hours() {
        return ArrivalMonths.of(
                "hours",
                false,
                prepared.facts().of(EffortEntry.class).stream()
                        .filter(entry -> entry.activity() != CostPool.TRANSFORM && isExpected(entry.systemId()))
                        .map(entry -> YearMonth.from(entry.date())));
    }

    private static Stream<YearMonth> dates(List<UsageReading> readings) {
        return readings.stream().map(reading -> YearMonth.from(reading.date()));
    }

    /** Each metric of the business. */
    List<ArrivalMonths> metrics() {
        return series(prepared.metrics().months(), MetricMonth::metric, MetricMonth::month);
    }

    /** Seats, by system. */
    List<ArrivalMonths> seatsBySystem() {
        return series(seats(), r -> systems.get(r.systemId()).name(), r -> YearMonth.from(r.date()));
    }

    /** Other usage, by system and metric. */
    List<ArrivalMonths> usageBySystem() {
        return series(
                usage(),
                r -> systems.get(r.systemId()).name() + " (" + r.metric() + ")",
                r -> YearMonth.from(r.date()));
    }

    private static <T> List<ArrivalMonths> series(
            List<T> rows, Function<T, String> name, Function<T, YearMonth> month) {
        return rows.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(one -> ArrivalMonths.of(
                        one.getKey(), false, one.getValue().stream().map(month)))
                .toList();
    }

    private List<UsageReading> seats() {
        return usage(reading -> SEATS.contains(reading.metric()));
    }

    private List<UsageReading> usage() {
        return usage(reading -> !SEATS.contains(reading.metric()));
    }

    private List<UsageReading> usage(Predicate<UsageReading> which) {
        return prepared.facts().of(UsageReading.class).stream()
                .filter(which)
                .filter(reading -> systems.containsKey(reading.systemId()) && isExpected(reading.systemId()))
                .toList();
    }

    private boolean isExpected(String systemId) {
        return expected.computeIfAbsent(systemId, this::isAtWork);
    }

    private boolean isAtWork(String systemId) {
        TechSystem system = systems.get(systemId);
        return !over.contains(systemId) && (system == null || !system.isRetiredBy(month.atEndOfMonth()));
    }
}
