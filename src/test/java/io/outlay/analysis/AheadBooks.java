package io.outlay.analysis;

import io.outlay.analysis.outlook.Outlook;
import io.outlay.analysis.outlook.OutlookLine;
import io.outlay.analysis.outlook.OutlookMonth;
import io.outlay.analysis.outlook.SubjectOutlook;
import io.outlay.analysis.series.AnalysisFacts;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.model.Basis;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import io.outlay.model.SystemRow;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.settings.Defaults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A ledger of 36 months that end in September 2026, made of processes that are known. */
public final class AheadBooks {
    public static final YearMonth PERIOD = YearMonth.of(2026, 9);
    public static final YearMonth FIRST = PERIOD.minusMonths(35);

    public final List<TechSystem> systems = new ArrayList<>();
    public final List<LedgerSum> sums = new ArrayList<>();
    public final List<MetricMonth> metrics = new ArrayList<>();
    public final List<Contract> contracts = new ArrayList<>();

    public AheadBooks system(String id, TechLayer layer, String goLive, String retired) {
        Function<String, Optional<LocalDate>> day =
                text -> Optional.of(text).filter(t -> !t.isEmpty()).map(LocalDate::parse);
        systems.add(SystemRow.of(id)
                .layer(layer)
                .goLive(day.apply(goLive))
                .retired(day.apply(retired))
                .row());
        return this;
    }

    public AheadBooks system(String id) {
        return system(id, TechLayer.COMMERCE, "", "");
    }

    /** Cost of every month from one on; {@code null} for none. */
    public AheadBooks cost(String id, CostPool pool, String from, Function<YearMonth, String> amount) {
        for (YearMonth month = YearMonth.parse(from); !month.isAfter(PERIOD); month = month.plusMonths(1)) {
            String value = amount.apply(month);
            if (value != null) {
                sum(id, month, pool, pool.isEffort() ? Basis.EFFORT : Basis.EFFECTIVE, value);
            }
        }
        return this;
    }

    public AheadBooks sum(String id, YearMonth month, CostPool pool, Basis basis, String amount) {
        BigDecimal value = new BigDecimal(amount);
        sums.add(new LedgerSum(id, month, pool, basis, false, "EUR", false, value, value));
        return this;
    }

    /** What one system hands on to another each month from one on. */
    public AheadBooks shared(String giver, String receiver, CostPool pool, String from, String amount) {
        for (YearMonth month = YearMonth.parse(from); !month.isAfter(PERIOD); month = month.plusMonths(1)) {
            shared(giver, receiver, pool, month, amount);
        }
        return this;
    }

    public AheadBooks shared(String giver, String receiver, CostPool pool, YearMonth month, String amount) {
        BigDecimal value = new BigDecimal(amount);
        sums.add(allocated(giver, month, pool, value.negate(), receiver));
        sums.add(allocated(receiver, month, pool, value, giver));
        return this;
    }

    private static LedgerSum allocated(String id, YearMonth month, CostPool pool, BigDecimal amount, String counter) {
        return new LedgerSum(
                id, month, pool, Basis.ALLOCATED, false, "EUR", false, amount, amount, Optional.of(counter));
    }

    public AheadBooks orders(Function<YearMonth, Integer> value) {
        return orders(FIRST, value);
    }

    /** Orders that are known from one month on. */
    public AheadBooks orders(YearMonth from, Function<YearMonth, Integer> value) {
        for (YearMonth month = from; !month.isAfter(PERIOD); month = month.plusMonths(1)) {
            metrics.add(new MetricMonth("orders", month, BigDecimal.valueOf(value.apply(month)), true));
        }
        return this;
    }

    public AheadBooks contract(
            String number, String id, String start, String end, boolean autoRenew, String fee, String pct) {
        contracts.add(new Contract(
                number,
                id,
                LocalDate.parse(start),
                Optional.of(LocalDate.parse(end)),
                Optional.empty(),
                autoRenew,
                Optional.empty(),
                Optional.of(new BigDecimal(fee)),
                Optional.of("EUR"),
                Optional.of(new BigDecimal(pct)),
                Optional.empty(),
                Optional.of(BillingCycle.MONTHLY),
                Optional.of(CostPool.LICENCE),
                new SourceRef("contracts.csv", "", 2)));
        return this;
    }

    public Outlook outlook() {
        AnalysisFacts facts = new AnalysisFacts(
                sums,
                List.of(),
                contracts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Books.NO_BRIDGE);
        return AnalysisCalculator.analyse(new AnalysisInput(
                        PERIOD,
                        "EUR",
                        1,
                        systems,
                        months(),
                        metrics,
                        facts,
                        Defaults.VERDICT,
                        Defaults.BILLS,
                        Defaults.BENCHMARKS,
                        Defaults.OUTLOOK))
                .outlook();
    }

    private List<SystemMonth> months() {
        List<SystemMonth> months = new ArrayList<>();
        for (TechSystem system : systems) {
            for (YearMonth month = FIRST; !month.isAfter(PERIOD); month = month.plusMonths(1)) {
                YearMonth at = month;
                BigDecimal total = sums.stream()
                        .filter(s -> s.basis() != Basis.ALLOCATED
                                && s.systemId().equals(system.systemId())
                                && s.month().equals(at))
                        .map(LedgerSum::amount)
                        .reduce(new BigDecimal("0.00"), BigDecimal::add);
                if (total.signum() != 0) {
                    months.add(Books.row(system.systemId(), month, total, new BigDecimal("0.00")));
                }
            }
        }
        return months;
    }

    public static OutlookLine line(Outlook outlook, String id, CostPool pool) {
        return outlook.lines().stream()
                .filter(line -> line.systemId().equals(id) && line.costPool() == pool)
                .findFirst()
                .orElseThrow();
    }

    public static SubjectOutlook subject(Outlook outlook, String id) {
        return outlook.subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> means(List<OutlookMonth> months) {
        return months.stream().map(month -> month.mean().toPlainString()).toList();
    }
}
