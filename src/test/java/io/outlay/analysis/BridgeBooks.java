package io.outlay.analysis;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.bridge.BridgeCalculator;
import io.outlay.analysis.series.AnalysisFacts;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.BridgeFacts;
import io.outlay.analysis.series.DriverChoice;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.analysis.series.SubjectBuilder;
import io.outlay.model.Basis;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.SourceRef;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Contract;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.QuantitySum;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.settings.Defaults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A ledger of 36 months, sum by sum: month t = 0 … 35, the period being t = 35, the year before t = 12 … 23. Built over
 * {@link Books}, whose systems and metrics it shares.
 */
public final class BridgeBooks {
    public static final int BEFORE = 12;
    public static final int NOW = 24;
    public static final int END = 36;

    public final Books books = new Books();
    public final List<LedgerSum> sums = new ArrayList<>();
    public final List<QuantitySum> quantities = new ArrayList<>();
    final List<Contract> contracts = new ArrayList<>();
    public Optional<SortedMap<String, BigDecimal>> reported = Optional.empty();

    /** A bought system held against orders, without cost yet. */
    public BridgeBooks system(String id, TechLayer layer) {
        books.system(id, layer, Optional.empty(), Optional.empty(), t -> Double.NaN);
        return this;
    }

    public BridgeBooks system(String id) {
        return system(id, TechLayer.COMMERCE);
    }

    public BridgeBooks retired(String id, LocalDate date) {
        books.system(id, TechLayer.COMMERCE, Optional.empty(), Optional.of(date), t -> Double.NaN);
        return this;
    }

    public BridgeBooks orders(int before, int now) {
        books.orders(t -> t < NOW ? before : now);
        return this;
    }

    /** A bill in euro from month to month, the end left out. */
    public BridgeBooks bill(String id, CostPool pool, int from, int to, String amount) {
        return each(from, to, t -> sum(id, t, pool, Basis.EFFECTIVE, "EUR", amount, amount));
    }

    public BridgeBooks booked(
            String id, CostPool pool, Basis basis, String currency, int from, int to, String amount, String source) {
        return each(from, to, t -> sum(id, t, pool, basis, currency, amount, source));
    }

    public BridgeBooks oneOff(String id, int t, String amount) {
        BigDecimal value = new BigDecimal(amount);
        sums.add(new LedgerSum(
                id, books.month(t), CostPool.IMPLEMENTATION, Basis.EFFECTIVE, true, "EUR", false, value, value));
        return this;
    }

    /** A bill that counts: {@code quantity} a month. */
    public BridgeBooks counted(
            String id,
            CostPool pool,
            String currency,
            int from,
            int to,
            String[] figures,
            String quantity,
            String unit) {
        booked(id, pool, Basis.EFFECTIVE, currency, from, to, figures[0], figures[1]);
        return quantity(id, pool, currency, from, to, figures[0], quantity, unit);
    }

    public BridgeBooks quantity(
            String id, CostPool pool, String currency, int from, int to, String amount, String quantity, String unit) {
        BigDecimal q = new BigDecimal(quantity);
        for (int t = from; t < to; t++) {
            quantities.add(new QuantitySum(
                    id,
                    books.month(t),
                    pool,
                    currency,
                    unit,
                    q.compareTo(BigDecimal.ONE) == 0,
                    new BigDecimal(amount),
                    q,
                    q));
        }
        return this;
    }

    public BridgeBooks hours(String id, CostPool activity, int from, int to, String amount, String hours) {
        booked(id, activity, Basis.EFFORT, "EUR", from, to, amount, amount);
        return quantity(id, activity, "EUR", from, to, amount, hours, "hours");
    }

    public BridgeBooks contract(String id, CostPool pool, BillingCycle billing, LocalDate end, boolean renews) {
        contracts.add(new Contract(
                "C-" + contracts.size(),
                id,
                LocalDate.of(2022, 1, 1),
                Optional.of(end),
                Optional.empty(),
                renews,
                Optional.empty(),
                Optional.of(new BigDecimal("12000")),
                Optional.of("EUR"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(billing),
                Optional.of(pool),
                new SourceRef("contracts.csv", "", 2)));
        return this;
    }

    public BridgeBooks reported(String id, String amount) {
        SortedMap<String, BigDecimal> all = reported.orElseGet(TreeMap::new);
        all.put(id, new BigDecimal(amount));
        reported = Optional.of(all);
        return this;
    }

    private BridgeBooks each(int from, int to, IntFunction<LedgerSum> sum) {
        for (int t = from; t < to; t++) {
            sums.add(sum.apply(t));
        }
        return this;
    }

    LedgerSum sum(String id, int t, CostPool pool, Basis basis, String currency, String amount, String source) {
        return new LedgerSum(
                id,
                books.month(t),
                pool,
                basis,
                false,
                currency,
                false,
                new BigDecimal(amount),
                new BigDecimal(source));
    }

    /** By the calculator alone, whatever else an analysis holds. */
    public List<Bridge> bridges() {
        AnalysisInput input = input();
        DriverChoice drivers = new DriverChoice(input);
        SubjectBuilder subjects = new SubjectBuilder(input);
        return BridgeCalculator.bridges(
                input, series(subjects.systems(), drivers), series(subjects.layers(), drivers), subjects.portfolio());
    }

    private static List<Series> series(List<Subject> subjects, DriverChoice drivers) {
        return subjects.stream()
                .map(subject -> new Series(subject, drivers.of(subject)))
                .toList();
    }

    public AnalysisInput input() {
        return new AnalysisInput(
                books.period,
                "EUR",
                1,
                List.copyOf(books.systems),
                months(),
                List.<MetricMonth>copyOf(books.metrics),
                new AnalysisFacts(
                        List.copyOf(sums),
                        List.of(),
                        List.copyOf(contracts),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        new BridgeFacts(List.copyOf(quantities), reported)),
                Defaults.VERDICT,
                Defaults.BILLS,
                Defaults.BENCHMARKS,
                Defaults.OUTLOOK);
    }

    public Bridge bridge(String id) {
        return find(bridges(), id);
    }

    public static Bridge find(List<Bridge> bridges, String id) {
        return bridges.stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
    }

    private List<SystemMonth> months() {
        Map<String, SystemMonth> months = new TreeMap<>();
        for (LedgerSum sum : sums) {
            if (sum.basis().inTotal()) {
                months.merge(
                        sum.systemId() + sum.month(),
                        Books.row(
                                sum.systemId(),
                                sum.month(),
                                sum.amount(),
                                MinorUnit.of("EUR").round(BigDecimal.ZERO)),
                        BridgeBooks::plus);
            }
        }
        return months.values().stream()
                .filter(month -> !month.month().isAfter(YearMonth.of(2026, 9)))
                .toList();
    }

    private static SystemMonth plus(SystemMonth a, SystemMonth b) {
        return Books.row(a.systemId(), a.month(), a.effective().add(b.effective()), a.estimated());
    }
}
