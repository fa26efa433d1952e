package io.outlay.ledger.effort;

import io.outlay.ledger.document.CostInput;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.ledger.document.RejectedRow;
import io.outlay.ledger.document.RowFaults;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.TechSystem;
import io.outlay.settings.LedgerSettings;
import java.math.BigDecimal;
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
 * Prices the effort of a period and the months before: hours × the role's hourly cost valid on their date, at the mean rate
 * of their month.
 *
 * @param byKey rows by what is booked as one, in key order; rows of a key in order of their place
 * @param duplicates rows that stand in an earlier file with the same hours
 * @param alike rows without a person that another file has just so; they count
 * @param waiting rows dated after the period
 * @param unrelated rows of the period and before that are no work on a system, by what the settings say; they cost nothing
 */
public record EffortPricing(
        SortedMap<PricedEffort.Key, List<PricedEffort>> byKey,
        List<Rejection> rejections,
        int duplicates,
        List<EffortEntry> alike,
        int waiting,
        List<EffortEntry> unrelated) {

    /** With this begins the note on them. */
    public static final String UNRELATED = "Hours that are no work on a system";

    public static EffortPricing of(CostInput input, LedgerSettings settings) {
        List<EffortEntry> due = input.effort().stream()
                .filter(entry -> !YearMonth.from(entry.date()).isAfter(input.period()))
                .toList();
        Map<Boolean, List<EffortEntry>> related =
                due.stream().collect(Collectors.partitioningBy(entry -> !settings.isNoSystem(entry.systemId())));
        EffortSelection selection = EffortSelection.of(related.get(true));
        Prices prices = new Prices(input, settings, new ImplausibleHours(selection.kept()));
        selection.kept().forEach(prices::add);
        List<Rejection> rejections = new ArrayList<>(prices.costs.conflicts());
        rejections.addAll(selection.conflicts());
        rejections.addAll(prices.rejections);
        return new EffortPricing(
                byKey(prices.priced),
                List.copyOf(rejections),
                selection.duplicates().size(),
                List.copyOf(selection.alike()),
                input.effort().size() - due.size(),
                related.get(false));
    }

    private static final class Prices {
        private final ImplausibleHours implausible;
        private final HourlyCosts costs;
        private final ExchangeRates rates;
        private final String currency;
        private final Set<String> systems;
        private final List<PricedEffort> priced = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();

        private Prices(CostInput input, LedgerSettings settings, ImplausibleHours implausible) {
            this.implausible = implausible;
            costs = new HourlyCosts(input.hourlyCosts());
            rates = ExchangeRates.of(input.rates());
            currency = settings.currency();
            systems = input.systems().stream().map(TechSystem::systemId).collect(Collectors.toSet());
        }

        private void add(EffortEntry entry) {
            Optional<HourlyCost> hourly = costs.of(entry.role(), entry.date());
            Optional<BigDecimal> rate =
                    hourly.flatMap(cost -> rates.monthMean(cost.currency(), currency, YearMonth.from(entry.date())));
            Optional<Fault> doubt = implausible.of(entry);
            if (doubt.isPresent()) {
                rejections.add(RejectedRow.of(entry).because(doubt.get()));
            } else if (systems.contains(entry.systemId()) && rate.isPresent()) {
                priced.add(new PricedEffort(entry, hourly.orElseThrow(), rate.get()));
            } else {
                rejections.add(RejectedRow.of(entry).because(fault(entry, hourly)));
            }
        }

        private Fault fault(EffortEntry entry, Optional<HourlyCost> hourly) {
            return !systems.contains(entry.systemId())
                    ? noSystem(entry.systemId())
                    : hourly.map(cost -> RowFaults.noMonthMean(
                                    "hourly_cost currency", cost.currency(), currency, YearMonth.from(entry.date())))
                            .orElseGet(() -> noHourlyCost(entry));
        }

        private Fault noSystem(String name) {
            Fault fault = RowFaults.unknownSystem("system_id", name, systems);
            return new Fault(
                    fault.code(),
                    fault.column(),
                    fault.value(),
                    fault.reason(),
                    fault.remedy() + " If it is no work on a system, such as leave, write into outlay.yaml:"
                            + " outlay.effort.no-system: \"" + name + "\"");
        }

        private static Fault noHourlyCost(EffortEntry entry) {
            return new Fault(
                    RejectionCode.MISSING_RATE,
                    "role",
                    entry.role().orElse(HourlyCost.DEFAULT_ROLE),
                    "has no hourly cost on " + entry.date(),
                    "Add the role to the table rates with a valid_from on or before that day, or a row for the role "
                            + HourlyCost.DEFAULT_ROLE + ".");
        }
    }

    private static SortedMap<PricedEffort.Key, List<PricedEffort>> byKey(List<PricedEffort> priced) {
        Map<PricedEffort.Key, List<PricedEffort>> groups =
                priced.stream().collect(Collectors.groupingBy(PricedEffort::key));
        groups.values()
                .forEach(rows -> rows.sort(Comparator.comparing(
                        (PricedEffort effort) -> effort.entry().source(), EffortPricing::byPlace)));
        // Few keys have many rows: the order is asked of the keys only.
        return new TreeMap<>(groups);
    }

    private static int byPlace(SourceRef one, SourceRef other) {
        boolean samePlace = one.file().equals(other.file()) && one.sheet().equals(other.sheet());
        int places = samePlace ? 0 : one.place().compareTo(other.place());
        return places != 0 ? places : Long.compare(one.line(), other.line());
    }
}
