package io.outlay.analysis;

import io.outlay.analysis.series.AnalysisFacts;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.BridgeFacts;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.MinorUnit;
import io.outlay.model.SystemRow;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.settings.BillSettings;
import io.outlay.settings.Defaults;
import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Builds the input of an analysis from formulas: month t = 0 … 35, the period being t = 35. NaN leaves a month out. */
public final class Books {
    public static final BridgeFacts NO_BRIDGE = new BridgeFacts(List.of(), Optional.empty());

    /** Nothing beside the monthly sums. */
    public static final AnalysisFacts NO_FACTS = new AnalysisFacts(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(),
            NO_BRIDGE);

    public static final int MONTHS = 36;

    public final YearMonth period;
    public AnalysisFacts facts = Books.NO_FACTS;
    public BillSettings bills = Defaults.BILLS;
    public final List<TechSystem> systems = new ArrayList<>();
    public final List<SystemMonth> months = new ArrayList<>();
    public final List<MetricMonth> metrics = new ArrayList<>();

    public Books(YearMonth period) {
        this.period = period;
    }

    public Books() {
        this(YearMonth.of(2026, 9));
    }

    public YearMonth month(int t) {
        return period.minusMonths(MONTHS - 1L - t);
    }

    /** A season with its peak in November. */
    public double season(int t) {
        int month = month(t).getMonthValue();
        return month == 11 ? 2.1 : month == 12 ? 1.6 : 0.9 + 0.02 * month;
    }

    public Books metric(String name, IntToDoubleFunction value) {
        for (int t = 0; t < MONTHS; t++) {
            double v = value.applyAsDouble(t);
            if (!Double.isNaN(v)) {
                metrics.add(new MetricMonth(name, month(t), cents(v).setScale(0, RoundingMode.HALF_UP), true));
            }
        }
        return this;
    }

    public Books orders(IntToDoubleFunction value) {
        return metric("orders", value);
    }

    /** A bought commerce system held against orders. */
    public Books system(String id, IntToDoubleFunction cost) {
        return system(id, TechLayer.COMMERCE, Optional.empty(), Optional.empty(), cost);
    }

    public Books system(
            String id,
            TechLayer layer,
            Optional<LocalDate> goLive,
            Optional<LocalDate> retired,
            IntToDoubleFunction cost) {
        systems.add(techSystem(id, layer, goLive, retired, systems.size() + 2));
        return cost(id, cost);
    }

    static TechSystem techSystem(
            String id, TechLayer layer, Optional<LocalDate> goLive, Optional<LocalDate> retired, int line) {
        return SystemRow.of(id)
                .layer(layer)
                .goLive(goLive)
                .retired(retired)
                .source("systems.csv", line)
                .row();
    }

    public Books cost(String id, IntToDoubleFunction cost) {
        for (int t = 0; t < MONTHS; t++) {
            double v = cost.applyAsDouble(t);
            if (!Double.isNaN(v)) {
                months.add(row(id, month(t), cents(v), BigDecimal.ZERO));
            }
        }
        return this;
    }

    public static SystemMonth row(String id, YearMonth month, BigDecimal cost, BigDecimal estimated) {
        BigDecimal zero = new BigDecimal("0.00");
        return new SystemMonth(id, month, cost, cost, zero, zero, zero, zero, zero, estimated, zero, cost);
    }

    public AnalysisInput input() {
        return input(Defaults.VERDICT);
    }

    public AnalysisInput input(VerdictSettings settings) {
        return new AnalysisInput(
                period,
                "EUR",
                1,
                List.copyOf(systems),
                List.copyOf(months),
                List.copyOf(metrics),
                facts,
                settings,
                bills,
                Defaults.BENCHMARKS,
                Defaults.OUTLOOK);
    }

    public Analysis analyse() {
        return AnalysisCalculator.analyse(input());
    }

    public Judgement judge(String id) {
        return judgement(analyse(), id);
    }

    public static Judgement judgement(Analysis analysis, String id) {
        return analysis.judgements().stream()
                .filter(j -> j.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static BigDecimal cents(double value) {
        return MinorUnit.of("EUR").round(new BigDecimal(value));
    }
}
