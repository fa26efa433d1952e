package io.outlay.ledger;

import static io.outlay.ledger.Facts.EURO;
import static io.outlay.ledger.Facts.day;
import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.month;

import io.outlay.ledger.document.CostInput;
import io.outlay.ledger.document.Posting;
import io.outlay.ledger.posting.CostCalculator;
import io.outlay.ledger.posting.CostPosting;
import io.outlay.ledger.posting.PostingCalculator;
import io.outlay.ledger.posting.PostingInput;
import io.outlay.model.Basis;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.settings.LedgerSettings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All facts of a small company, to be closed at any period. */
public final class Costs {
    public final List<TechSystem> systems = new ArrayList<>();
    final List<InvoiceLine> lines = new ArrayList<>();
    public final List<EffortEntry> effort = new ArrayList<>();
    public final List<HourlyCost> hourlyCosts = new ArrayList<>();
    public final List<ExchangeRate> rates = new ArrayList<>();
    public final List<Contract> contracts = new ArrayList<>();
    final List<Allocation> allocations = new ArrayList<>();
    public final List<UsageReading> usage = new ArrayList<>();
    final List<MetricMonth> metrics = new ArrayList<>();
    public final List<PostedDocument> posted = new ArrayList<>();
    public Optional<YearMonth> closedUntil = Optional.empty();

    /** What a close made of the facts. */
    public record Closed(Posting documents, CostPosting costs) {
        public List<TargetEntry> targets() {
            return Stream.concat(documents.targets().stream(), costs.targets().stream())
                    .toList();
        }

        /** Entries of a basis as {@code system month}: amount. */
        public SortedMap<String, BigDecimal> sums(Basis basis) {
            return targets().stream()
                    .filter(entry -> entry.basis() == basis)
                    .collect(Collectors.toMap(
                            entry -> entry.systemId() + " " + entry.month(),
                            TargetEntry::amount,
                            BigDecimal::add,
                            TreeMap::new));
        }
    }

    public Costs systems(String... ids) {
        Stream.of(ids).map(id -> Facts.system(id, id)).forEach(systems::add);
        return this;
    }

    public Costs line(InvoiceLine... more) {
        lines.addAll(List.of(more));
        return this;
    }

    /** A bill of a system, its vendor called like it, for one whole month. */
    public Costs bill(String system, String month, String amount) {
        YearMonth served = month(month);
        return line(Line.of(system + "-" + month, served.atEndOfMonth().toString(), amount)
                .vendor(system)
                .service(served.atDay(1).toString(), served.atEndOfMonth().toString())
                .get());
    }

    /** Bills of the same amount for some months on end. */
    public Costs bills(String system, String first, int months, String amount) {
        for (int i = 0; i < months; i++) {
            bill(system, month(first).plusMonths(i).toString(), amount);
        }
        return this;
    }

    public Costs hours(String date, String system, String hours, String person, String file) {
        effort.add(new EffortEntry(
                day(date),
                system,
                dec(hours),
                Optional.of(person).filter(name -> !name.isEmpty()),
                Optional.of("dev"),
                CostPool.RUN,
                Optional.empty(),
                Optional.empty(),
                new SourceRef(file, "", effort.size() + 2L)));
        return this;
    }

    public Costs hourly(String role, String from, String cost, String currency) {
        hourlyCosts.add(new HourlyCost(
                role, day(from), dec(cost), currency, new SourceRef("rates.csv", "", hourlyCosts.size() + 2L)));
        return this;
    }

    public Costs contract(
            String id, String system, String start, String end, String fee, BillingCycle billing, String pct) {
        contracts.add(new Contract(
                id,
                system,
                day(start),
                Optional.of(end).filter(text -> !text.isEmpty()).map(Facts::day),
                Optional.empty(),
                !pct.isEmpty(),
                Optional.empty(),
                Optional.of(fee).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                Optional.of("EUR"),
                Optional.of(pct).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                Optional.empty(),
                Optional.ofNullable(billing),
                Optional.empty(),
                new SourceRef("contracts.csv", "", contracts.size() + 2L)));
        return this;
    }

    /** @param by a share, or a metric */
    public Costs allocation(String from, String to, String validFrom, String by) {
        boolean isShare = Character.isDigit(by.charAt(0));
        allocations.add(new Allocation(
                from,
                to,
                day(validFrom),
                isShare ? Optional.of(dec(by)) : Optional.empty(),
                isShare ? Optional.empty() : Optional.of(by),
                new SourceRef("allocations.csv", "", allocations.size() + 2L)));
        return this;
    }

    public Costs usage(String system, String month, String metric, String value) {
        usage.add(new UsageReading(
                system,
                month(month).atDay(1),
                true,
                metric,
                dec(value),
                Optional.empty(),
                1,
                Optional.empty(),
                new SourceRef("usage.csv", "", usage.size() + 2L)));
        return this;
    }

    public Costs metric(String name, String month, String value) {
        metrics.add(new MetricMonth(name, month(month), dec(value), true));
        return this;
    }

    public Costs usd(String date, String perEuro) {
        rates.add(Facts.rate(date, "USD", perEuro));
        return this;
    }

    /** The same facts after a period was closed with them. */
    public Costs closed(String period) {
        Closed before = close(period);
        posted.clear();
        posted.addAll(before.documents().documents());
        posted.addAll(before.costs().documents());
        closedUntil = Optional.of(month(period));
        return this;
    }

    public CostInput input(String period, Posting documents) {
        return new CostInput(
                month(period),
                systems,
                effort,
                hourlyCosts,
                rates,
                contracts,
                allocations,
                usage,
                metrics,
                documents,
                posted,
                closedUntil);
    }

    public Closed close(String period) {
        return close(period, EURO);
    }

    public Closed close(String period, LedgerSettings settings) {
        Posting documents = PostingCalculator.post(
                new PostingInput(
                        month(period),
                        systems,
                        List.of(),
                        rates,
                        Facts.staged(lines.toArray(InvoiceLine[]::new)),
                        posted,
                        contracts,
                        closedUntil),
                settings);
        return new Closed(documents, CostCalculator.post(input(period, documents), settings));
    }
}
