package io.outlay.analysis;

import io.outlay.analysis.bills.BillReading;
import io.outlay.analysis.bills.BillSignals;
import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.bridge.BridgeCalculator;
import io.outlay.analysis.finding.Deadlines;
import io.outlay.analysis.finding.FindingCalculator;
import io.outlay.analysis.finding.Reason;
import io.outlay.analysis.finding.ReasonCalculator;
import io.outlay.analysis.outlook.OutlookCalculator;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.DriverChoice;
import io.outlay.analysis.series.IndexCalculator;
import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.analysis.series.SubjectBuilder;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Coverage;
import io.outlay.analysis.stack.CoverageCalculator;
import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.HotspotCalculator;
import io.outlay.analysis.stack.Indicator;
import io.outlay.analysis.stack.Landscape;
import io.outlay.analysis.stack.Stack;
import io.outlay.analysis.stack.StackMapCalculator;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.JudgementCalculator;
import io.outlay.analysis.verdict.Standing;
import io.outlay.analysis.verdict.StandingCalculator;
import io.outlay.analysis.verdict.Thresholds;
import io.outlay.model.ledger.SystemMonth;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All answers of a period from its ledger and business figures: the one way into this package. Pure. */
public final class AnalysisCalculator {
    private final AnalysisInput input;
    private final List<Series> systems;
    private final List<Series> layers;
    private final List<Series> whole;
    private final BillReading bills;

    private AnalysisCalculator(AnalysisInput input) {
        this.input = input;
        SubjectBuilder subjects = new SubjectBuilder(input);
        DriverChoice drivers = new DriverChoice(input);
        this.systems = byMoney(series(subjects.systems(), drivers), input.period());
        this.layers = series(subjects.layers(), drivers);
        this.whole = series(List.of(subjects.portfolio()), drivers);
        this.bills = new BillReading(input, systems, thresholds().floor());
    }

    /**
     * Judges systems (what is unmapped among them, if it ever had cost), all six layers and the portfolio.
     *
     * @throws IllegalArgumentException when the ledger names a system that the register lacks, or a metric has two values in
     *     one month
     */
    public static Analysis analyse(AnalysisInput input) {
        return new AnalysisCalculator(input).analyse();
    }

    private Analysis analyse() {
        Wording wording = new Wording(input.currency(), input.window());
        List<Judgement> ofSystems = judge(systems, wording);
        List<Subject> subjects = systems.stream().map(Series::subject).toList();
        Stack stack = new Stack(input, subjects);
        CoverageCalculator coverages = new CoverageCalculator(stack, subjects, ofSystems);
        List<Coverage> coverage = coverages.coverage();
        List<Judgement> ofLayers = judge(layers, wording).stream()
                .map(layer -> LayerContrast.explained(coverages.withheld(layer, coverage), ofSystems))
                .toList();
        List<Indicator> indicators = HotspotCalculator.indicators(stack);
        List<Renewal> renewals = bills.renewals(ofSystems);
        BillSignals signals = bills.signals(renewals);
        List<Hotspot> hotspots = HotspotCalculator.hotspots(indicators);
        List<Reason> reasons = new ReasonCalculator(
                        stack, ofSystems, drivers(), thresholds().floor())
                .reasons(renewals, signals, hotspots);
        return new Analysis(
                joined(List.of(ofSystems, ofLayers, judge(whole, wording))),
                new FindingCalculator(new Deadlines(renewals, input.systems())).findings(reasons),
                BridgeCalculator.bridges(input, systems, layers, whole.get(0).subject()),
                renewals,
                signals,
                hotspots,
                indexes(joined(List.of(systems, layers, whole))),
                new Landscape(indicators, new StackMapCalculator(stack, ofSystems).map(), coverage),
                OutlookCalculator.outlook(input, systems, joined(List.of(layers, whole)), bills.stillBilled()));
    }

    private static <T> List<T> joined(List<List<T>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** Systems, layers and the portfolio are three families: each is adjusted for its own number of tests. */
    private List<Judgement> judge(List<Series> family, Wording wording) {
        Subject portfolio = whole.get(0).subject();
        Map<String, Standing> standings =
                new StandingCalculator(family, portfolio, input.settings()).standings(input.period());
        JudgementCalculator judge = new JudgementCalculator(input.settings(), thresholds(), wording, bills.tags());
        return family.stream()
                .map(series ->
                        judge.judge(series, standings.get(series.subject().id())))
                .toList();
    }

    private Thresholds thresholds() {
        Subject portfolio = whole.get(0).subject();
        return Thresholds.of(input.settings(), portfolio.year(input.period(), SystemMonth::comparable), input.window());
    }

    private static List<Series> byMoney(List<Series> systems, YearMonth period) {
        return systems.stream()
                .sorted(Comparator.comparing((Series s) -> s.subject().year(period, SystemMonth::total))
                        .reversed()
                        .thenComparing(s -> s.subject().id()))
                .toList();
    }

    private Map<String, Driver> drivers() {
        Map<String, Driver> drivers = new TreeMap<>();
        systems.forEach(series -> series.driver().ifPresent(driver -> drivers.put(driver.metric(), driver)));
        return drivers;
    }

    private Map<String, List<IndexPoint>> indexes(List<Series> ordered) {
        Optional<YearMonth> first = input.firstKnown();
        Map<String, List<IndexPoint>> indexes = new LinkedHashMap<>();
        ordered.forEach(
                series -> indexes.put(series.subject().id(), IndexCalculator.index(series, input.period(), first)));
        return indexes;
    }

    private static List<Series> series(List<Subject> subjects, DriverChoice drivers) {
        return subjects.stream()
                .map(subject -> new Series(subject, drivers.of(subject)))
                .toList();
    }
}
