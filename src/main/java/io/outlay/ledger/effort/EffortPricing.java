package io.outlay.ledger.effort;

import io.outlay.ledger.document.CostInput;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.ledger.document.RejectedRow;
import io.outlay.ledger.document.RowFaults;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.TechSystem;
import io.outlay.settings.LedgerSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
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
        Due due = Due.of(input, settings);
        EffortSelection selection = EffortSelection.of(due.related());
        Prices prices = new Prices(input, settings, new ImplausibleHours(selection.kept()));
        selection.kept().forEach(prices::add);
        List<Rejection> rejections = new ArrayList<>(prices.costs.conflicts());
        rejections.addAll(selection.conflicts());
        rejections.addAll(prices.rejections);
        return new EffortPricing(
                prices.byKey(),
                List.copyOf(rejections),
                selection.duplicates().size(),
                List.copyOf(selection.alike()),
                due.waiting(),
                due.unrelated());
    }

    /** Rows of the period and before. */
    private record Due(List<EffortEntry> related, List<EffortEntry> unrelated, int waiting) {
        static Due of(CostInput input, LedgerSettings settings) {
            LocalDate last = input.period().atEndOfMonth();
            Map<String, Boolean> noSystem = new HashMap<>();
            List<EffortEntry> related = new ArrayList<>();
            List<EffortEntry> unrelated = new ArrayList<>();
            for (EffortEntry entry : input.effort()) {
                if (!entry.date().isAfter(last)) {
                    boolean isNone = noSystem.computeIfAbsent(entry.systemId(), settings::isNoSystem);
                    (isNone ? unrelated : related).add(entry);
                }
            }
            return new Due(related, unrelated, input.effort().size() - related.size() - unrelated.size());
        }
    }

    private static final class Prices {
        private final ImplausibleHours implausible;
        private final HourlyCosts costs;
        private final ExchangeRates rates;
        private final String currency;
        private final Set<String> systems;
        private final Map<PricedEffort.Key, PricedRows> priced = new HashMap<>();
        private final Map<String, Map<YearMonth, Optional<BigDecimal>>> means = new HashMap<>();
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
            Optional<BigDecimal> rate = hourly.isPresent() ? mean(hourly.get(), entry) : Optional.empty();
            Optional<Fault> doubt = implausible.of(entry);
            if (doubt.isPresent()) {
                rejections.add(RejectedRow.of(entry).because(doubt.get()));
            } else if (systems.contains(entry.systemId()) && rate.isPresent()) {
                priced.computeIfAbsent(PricedEffort.key(entry, hourly.get()), key -> new PricedRows())
                        .add(new PricedEffort(entry, hourly.get(), rate.get()));
            } else {
                rejections.add(RejectedRow.of(entry).because(fault(entry, hourly)));
            }
        }

        private Optional<BigDecimal> mean(HourlyCost hourly, EffortEntry entry) {
            return means.computeIfAbsent(hourly.currency(), code -> new HashMap<>())
                    .computeIfAbsent(
                            YearMonth.from(entry.date()), month -> rates.monthMean(hourly.currency(), currency, month));
        }

        private SortedMap<PricedEffort.Key, List<PricedEffort>> byKey() {
            priced.values().forEach(PricedRows::sort);
            // Few keys have many rows: the order is asked of the keys only.
            return new TreeMap<>(priced);
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
}
