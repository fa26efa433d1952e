package io.outlay.job.ledger;

import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.settings.OutlaySettings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the close of a month lacks, judged by what came before it; the same for {@code run}, {@code check} and
 * {@code status}.
 *
 * @param lines all invoice lines of sound form
 */
public record MissingInputs(Prepared prepared, List<InvoiceLine> lines, YearMonth month, OutlaySettings settings) {
    /** A month further back than this is not searched for as the last complete one. */
    private static final int MONTHS_BACK = 12;

    private static final String EURO = "EUR";

    /** One sentence each. */
    public List<String> sentences() {
        MonthlyInputs inputs = new MonthlyInputs(prepared, month);
        List<String> missing = new ArrayList<>();
        if (prepared.facts().systems().isEmpty()) {
            missing.add("Register: no system; list the systems in systems.csv; without one a run with invoices stops.");
        }
        if (lines.isEmpty()) {
            missing.add("Invoices: none; put exports of the accounts payable into inbox/.");
        }
        if (hasNoBusinessFigures()) {
            missing.add("Business figures: none; without orders or revenue no cost can be held against growth.");
        }
        if (!prepared.facts().of(EffortEntry.class).isEmpty()
                && prepared.facts().of(HourlyCost.class).isEmpty()) {
            missing.add("Rates: none, so hours have no cost; list the roles' hourly_cost in a table rates.");
        }
        add(missing, "Business figures for " + month, metrics(inputs));
        missing.addAll(
                new UnknownNames(prepared.facts(), month, settings.metrics().keySet()).sentences());
        hours(missing, inputs);
        add(missing, "Seats", bySeries(inputs.seatsBySystem()));
        add(missing, "Usage", bySeries(inputs.usageBySystem()));
        rates(missing);
        invoices(inputs).ifPresent(missing::add);
        return missing;
    }

    private static void add(List<String> missing, String what, List<String> names) {
        if (!names.isEmpty()) {
            missing.add(what + ": " + String.join("; ", names));
        }
    }

    private Optional<YearMonth> lastReported(ArrivalMonths series) {
        return series.isMissing(month) ? series.lastBefore(month) : Optional.empty();
    }

    /** {@code orders, tickets (last reported 2026-08); sessions (to 2026-09-17 only)}. */
    private List<String> metrics(MonthlyInputs inputs) {
        SortedMap<String, String> names = new TreeMap<>();
        inputs.metrics()
                .forEach(series ->
                        lastReported(series).ifPresent(last -> names.put(series.name(), "last reported " + last)));
        Set<String> known = inputs.metrics().stream()
                .filter(series -> series.months().contains(month))
                .map(ArrivalMonths::name)
                .collect(Collectors.toSet());
        Map<String, List<LocalDate>> days = prepared.facts().of(MetricReading.class).stream()
                .filter(reading -> YearMonth.from(reading.date()).equals(month) && !reading.monthly())
                .collect(Collectors.groupingBy(
                        MetricReading::metric, Collectors.mapping(MetricReading::date, Collectors.toList())));
        days.forEach((metric, dates) -> dates.stream()
                .max(Comparator.naturalOrder())
                .filter(last -> !known.contains(metric) && last.isBefore(month.atEndOfMonth()))
                .ifPresent(last -> names.put(metric, "to " + last + " only")));
        return grouped(names);
    }

    /** {@code CRM, Helpdesk (last reported 2026-06)}. */
    private List<String> bySeries(List<ArrivalMonths> all) {
        SortedMap<String, String> names = new TreeMap<>();
        all.forEach(
                series -> lastReported(series).ifPresent(last -> names.put(series.name(), "last reported " + last)));
        return grouped(names);
    }

    /** Names of which the same is to be said, together. */
    private static List<String> grouped(SortedMap<String, String> names) {
        SortedMap<String, List<String>> bySaying = new TreeMap<>();
        names.forEach((name, saying) ->
                bySaying.computeIfAbsent(saying, s -> new ArrayList<>()).add(name));
        return bySaying.entrySet().stream()
                .map(saying -> String.join(", ", saying.getValue()) + " (" + saying.getKey() + ")")
                .toList();
    }

    /**
     * Currencies whose rates end before the month does, of documents that do not state their own: that of the document and
     * that of the report, as the history has both against the euro.
     */
    private Set<String> currencies() {
        Set<String> wanted = new TreeSet<>();
        lines.stream()
                .filter(l -> within(YearMonth.from(l.issueDate()), month.plusMonths(1)))
                .filter(l -> l.fxRate().isEmpty() && !l.currency().equals(settings.currency()))
                .forEach(l -> wanted.addAll(List.of(l.currency(), settings.currency())));
        wanted.remove(EURO);
        // The last publishing day is at most four days before a month's end: a long weekend.
        rates().filter(r -> r.date().isAfter(month.atEndOfMonth().minusDays(5)))
                .map(ExchangeRate::currency)
                .forEach(wanted::remove);
        return wanted;
    }

    /** Rates that a newer history brings, and currencies that no history has. */
    private void rates(List<String> missing) {
        Set<String> published = rates().map(ExchangeRate::currency).collect(Collectors.toSet());
        Map<Boolean, List<String>> late = currencies().stream()
                .collect(Collectors.partitioningBy(currency -> published.isEmpty() || published.contains(currency)));
        add(missing, "Exchange rates of the last days of " + month + ", from the ECB's history file", late.get(true));
        add(missing, "Exchange rates that the ECB does not publish, to be given in fx_rate", late.get(false));
    }

    private Stream<ExchangeRate> rates() {
        return prepared.facts().of(ExchangeRate.class).stream();
    }

    /** Upkeep of what was built is mostly hours: without any it is told as that of its bills. */
    private void hours(List<String> missing, MonthlyInputs inputs) {
        if (prepared.facts().of(EffortEntry.class).isEmpty()) {
            add(
                    missing,
                    "Hours: none, so that the cost of what is built in house is that of its bills only",
                    prepared.facts().systems().stream()
                            .filter(system -> system.sourcing().isBuiltHere())
                            .filter(system -> system.isInServiceOn(month.atEndOfMonth()))
                            .map(TechSystem::name)
                            .toList());
        }
        lastReported(inputs.hours()).ifPresent(last -> missing.add("Hours: none since " + last));
    }

    /** No invoice at all, else the vendors whose invoice did not come. */
    private Optional<String> invoices(MonthlyInputs inputs) {
        Optional<YearMonth> last = inputs.tables().stream()
                .filter(table -> table.name().equals(MonthlyInputs.INVOICES) && table.stops(month))
                .flatMap(table -> table.lastBefore(month).stream())
                .findFirst();
        if (last.isPresent()) {
            return last.map(m -> "Invoices: none issued in " + month + ", last issued in " + m);
        }
        Collection<String> silent = silent();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of("Invoices issued in " + month + " by vendors that billed in each of the three months"
                        + " before: " + String.join("; ", silent));
    }

    /** As their bill of the month before spells them. */
    private Collection<String> silent() {
        Map<String, String> steady = billed(month.minusMonths(1));
        steady.keySet().retainAll(billed(month.minusMonths(2)).keySet());
        steady.keySet().retainAll(billed(month.minusMonths(3)).keySet());
        steady.keySet().removeAll(billed(month).keySet());
        return new TreeSet<>(steady.values());
    }

    /** Name by the vendor's key: a bill under another spelling has come. */
    private Map<String, String> billed(YearMonth issued) {
        return prepared.documents().lines().stream()
                .filter(l -> YearMonth.from(l.line().issueDate()).equals(issued))
                .collect(Collectors.toMap(
                        DocumentLine::vendorKey, l -> l.line().vendor(), (first, later) -> first, TreeMap::new));
    }

    private static boolean within(YearMonth other, YearMonth next) {
        return other.isBefore(next) && !other.isBefore(next.minusMonths(3));
    }

    /** Tables that came before and are empty for the month, though they are due. */
    public List<ArrivalMonths> emptyTables() {
        return emptyTables(month);
    }

    /** Tables that came before another month and are empty for it, though they were due. */
    public List<ArrivalMonths> emptyTables(YearMonth other) {
        return new MonthlyInputs(prepared, other)
                .tables().stream().filter(table -> table.stops(other)).toList();
    }

    /** Whether no figure of the business is dated in the month or before it. */
    public boolean hasNoBusinessFigures() {
        return prepared.facts().of(MetricReading.class).stream()
                .noneMatch(reading -> !YearMonth.from(reading.date()).isAfter(month));
    }

    /** Whether no month up to this one has a figure of the business that covers it. */
    public boolean hasNoBusinessMonth() {
        return hasNoBusinessMonth(month);
    }

    private boolean hasNoBusinessMonth(YearMonth last) {
        return prepared.metrics().months().stream()
                .noneMatch(row -> !row.month().isAfter(last));
    }

    /**
     * The latest month before this one for which no table is empty.
     *
     * @param closed the last closed month, which cannot be closed again
     */
    public Optional<YearMonth> lastComplete(Optional<YearMonth> closed) {
        for (int back = 1; back <= MONTHS_BACK; back++) {
            YearMonth other = month.minusMonths(back);
            if (closed.filter(last -> !last.isBefore(other)).isPresent()) {
                return Optional.empty();
            }
            if (isComplete(other, closed.isEmpty())) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private boolean isComplete(YearMonth other, boolean first) {
        return !(first && hasNoBusinessMonth(other))
                && new MonthlyInputs(prepared, other).hasAnything()
                && emptyTables(other).isEmpty();
    }
}
