package io.outlay.job.ledger;

import io.outlay.job.ledger.MissingInput.Item;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.settings.OutlaySettings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the close of a month lacks, judged by what came before it; the same for {@code run}, {@code check} and
 * {@code status}.
 *
 * @param lines all invoice lines of sound form
 */
public record MissingInputs(Prepared prepared, List<InvoiceLine> lines, YearMonth month, OutlaySettings settings) {
    /** A month further back than this is not searched for as the last complete one. */
    private static final int MONTHS_BACK = 12;

    private static final String INVOICES = MonthlyInputs.INVOICES;

    /** Each with its sentence. */
    public List<MissingInput> all() {
        MonthlyInputs inputs = new MonthlyInputs(prepared, month);
        List<MissingInput> missing = new ArrayList<>(wholeTables());
        grouped(missing, "business", "Business figures for " + month, metrics(inputs));
        missing.addAll(
                new UnknownNames(prepared.facts(), month, settings.metrics().keySet()).all());
        hours(missing, inputs);
        grouped(missing, "usage", "Seats", bySeries(inputs.seatsBySystem()));
        grouped(missing, "usage", "Usage", bySeries(inputs.usageBySystem()));
        missing.addAll(new MissingRates(prepared.facts(), lines, month, settings.currency()).all());
        invoices(inputs).ifPresent(missing::add);
        return missing;
    }

    private List<MissingInput> wholeTables() {
        List<MissingInput> missing = new ArrayList<>();
        if (prepared.facts().systems().isEmpty()) {
            missing.add(all(
                    "systems",
                    "Register: no system; list the systems in systems.csv; without one a run with invoices stops."));
        }
        if (lines.isEmpty()) {
            missing.add(all(INVOICES, "Invoices: none; put exports of the accounts payable into inbox/."));
        }
        if (hasNoBusinessFigures()) {
            missing.add(all(
                    "business",
                    "Business figures: none; without orders or revenue no cost can be held against growth."));
        }
        if (!prepared.facts().of(EffortEntry.class).isEmpty()
                && prepared.facts().of(HourlyCost.class).isEmpty()) {
            missing.add(
                    all("rates", "Rates: none, so hours have no cost; list the roles' hourly_cost in a table rates."));
        }
        return missing;
    }

    private MissingInput all(String table, String message) {
        return MissingInput.all(table, month, message);
    }

    private void grouped(List<MissingInput> missing, String table, String what, List<Item> items) {
        if (!items.isEmpty()) {
            missing.add(MissingInput.grouped(table, month, what, items));
        }
    }

    private void listed(List<MissingInput> missing, String table, String what, List<String> names) {
        if (!names.isEmpty()) {
            missing.add(MissingInput.listed(table, month, what, names));
        }
    }

    private Optional<YearMonth> lastReported(ArrivalMonths series) {
        return series.isMissing(month) ? series.lastBefore(month) : Optional.empty();
    }

    /** {@code orders, tickets (last reported 2026-08); sessions (to 2026-09-17 only)}. */
    private List<Item> metrics(MonthlyInputs inputs) {
        SortedMap<String, Item> items = new TreeMap<>(byName(inputs.metrics()));
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
                .ifPresent(last -> items.put(metric, new Item(metric, Optional.empty(), "to " + last + " only"))));
        return List.copyOf(items.values());
    }

    /** {@code CRM, Helpdesk (last reported 2026-06)}. */
    private List<Item> bySeries(List<ArrivalMonths> all) {
        return List.copyOf(byName(all).values());
    }

    private SortedMap<String, Item> byName(List<ArrivalMonths> all) {
        SortedMap<String, Item> items = new TreeMap<>();
        all.forEach(series ->
                lastReported(series).ifPresent(last -> items.put(series.name(), Item.lastIn(series.name(), last))));
        return items;
    }

    /** Upkeep of what was built is mostly hours: without any it is told as that of its bills. */
    private void hours(List<MissingInput> missing, MonthlyInputs inputs) {
        if (prepared.facts().of(EffortEntry.class).isEmpty()) {
            listed(
                    missing,
                    "effort",
                    "Hours: none, so that the cost of what is built in house is that of its bills only",
                    prepared.facts().systems().stream()
                            .filter(system -> system.sourcing().isBuiltHere())
                            .filter(system -> system.isInServiceOn(month.atEndOfMonth()))
                            .map(TechSystem::name)
                            .toList());
        }
        lastReported(inputs.hours())
                .ifPresent(last -> missing.add(new MissingInput(
                        "effort", month, List.of(Item.lastIn("hours", last)), "Hours: none since " + last)));
    }

    /** No invoice at all, else the vendors whose invoice did not come. */
    private Optional<MissingInput> invoices(MonthlyInputs inputs) {
        Optional<YearMonth> last = inputs.tables().stream()
                .filter(table -> table.name().equals(INVOICES) && table.stops(month))
                .flatMap(table -> table.lastBefore(month).stream())
                .findFirst();
        if (last.isPresent()) {
            return last.map(m -> new MissingInput(
                    INVOICES,
                    month,
                    List.of(Item.lastIn(INVOICES, m)),
                    "Invoices: none issued in " + month + ", last issued in " + m));
        }
        List<String> silent = silent();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of(MissingInput.listed(
                        INVOICES,
                        month,
                        "Invoices issued in " + month + " by vendors that billed in each of the three months before",
                        silent));
    }

    /** As their bill of the month before spells them. */
    private List<String> silent() {
        Map<String, String> steady = billed(month.minusMonths(1));
        steady.keySet().retainAll(billed(month.minusMonths(2)).keySet());
        steady.keySet().retainAll(billed(month.minusMonths(3)).keySet());
        steady.keySet().removeAll(billed(month).keySet());
        return steady.values().stream().distinct().sorted().toList();
    }

    /** Name by the vendor's key: a bill under another spelling has come. */
    private Map<String, String> billed(YearMonth issued) {
        return prepared.documents().lines().stream()
                .filter(l -> YearMonth.from(l.line().issueDate()).equals(issued))
                .collect(Collectors.toMap(
                        DocumentLine::vendorKey, l -> l.line().vendor(), (first, later) -> first, TreeMap::new));
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
