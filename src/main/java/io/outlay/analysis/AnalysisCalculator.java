package io.outlay.analysis;

import io.outlay.analysis.bills.BillReading;
import io.outlay.analysis.bills.BillSignals;
import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.bridge.BridgeCalculator;
import io.outlay.analysis.finding.Deadlines;
import io.outlay.analysis.finding.FindingCalculator;
import io.outlay.analysis.finding.Reason;
import io.outlay.analysis.finding.ReasonCalculator;
import io.outlay.analysis.outlook.Outlook;
import io.outlay.analysis.outlook.OutlookCalculator;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.DriverChoice;
import io.outlay.analysis.series.IndexCalculator;
import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.series.Level;
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
import io.outlay.statistics.KnownWeights;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * All answers of a period from its ledger and business figures, and those of a part of it: the one way into this package.
 * Pure.
 */
public final class AnalysisCalculator {
    private final AnalysisInput input;
    private final KnownWeights weights;
    private final List<Series> systems;
    private final List<Series> layers;
    private final List<Series> portfolio;
    private final BillReading bills;
    private final Optional<Whole> whole;
    private final Map<Level, Map<String, Standing>> standings = new EnumMap<>(Level.class);
    private final Analysis analysis;

    /**
     * What a part is a part of.
     *
     * @param systems whether the part has all that its systems cost, so that they are judged as they are there
     */
    private record Whole(AnalysisCalculator calculator, boolean systems) {}

    private AnalysisCalculator(AnalysisInput input, KnownWeights weights, Optional<Whole> whole) {
        this.input = input;
        this.weights = weights;
        this.whole = whole;
        SubjectBuilder subjects = new SubjectBuilder(input);
        DriverChoice drivers = new DriverChoice(input);
        this.systems = Series.byMoney(series(subjects.systems(), drivers), input.period());
        List<Series> all = series(subjects.layers(), drivers);
        this.layers = whole.isEmpty() ? all : PartOfWhole.layers(all, input.systems());
        this.portfolio = isOneLayer()
                ? List.of(new Series(subjects.portfolio(), layers.get(0).driver()))
                : series(List.of(subjects.portfolio()), drivers);
        this.bills = new BillReading(input, systems, thresholds().floor());
        this.analysis = analyse();
    }

    /**
     * Judges systems (what is unmapped among them, if it ever had cost), all six layers and the portfolio.
     *
     * @throws IllegalArgumentException when the ledger names a system that the register lacks, or a metric has two values in
     *     one month
     */
    public static Analysis analyse(AnalysisInput input) {
        return of(input, KnownWeights.none()).analysis;
    }

    /**
     * The same, to ask for parts of it as well; throws the same.
     *
     * @param weights of earlier outlooks, which change no answer
     */
    public static AnalysisCalculator of(AnalysisInput input, KnownWeights weights) {
        return new AnalysisCalculator(input, weights, Optional.empty());
    }

    public AnalysisInput input() {
        return input;
    }

    public Analysis analysis() {
        return analysis;
    }

    /**
     * The answers of some of the systems, which follow from nothing but their own rows, judged by the thresholds of the whole.
     *
     * @param part rows of this one's input
     * @param wholeSystems whether its systems are there with all that they cost: then they and their layers have the verdicts
     *     that they have in the whole; else what is there of them is tested anew
     */
    public Analysis part(AnalysisInput part, boolean wholeSystems) {
        return new AnalysisCalculator(part, weights, Optional.of(new Whole(this, wholeSystems))).analysis;
    }

    /** All that there is of a part may be one layer: it is held against what the layer is held against. */
    private boolean isOneLayer() {
        return whole.isPresent() && layers.size() == 1;
    }

    private Analysis analyse() {
        Wording wording = new Wording(input.currency(), judged().input.window());
        List<Judgement> ofSystems = judge(Level.SYSTEM, systems, wording);
        List<Subject> subjects = systems.stream().map(Series::subject).toList();
        Stack stack = new Stack(input, subjects);
        CoverageCalculator coverages = new CoverageCalculator(stack, subjects, ofSystems);
        List<Coverage> coverage = coverages.coverage();
        List<Judgement> ofLayers = judge(Level.LAYER, layers, wording).stream()
                .map(layer -> LayerContrast.explained(withheld(layer, coverages.withheld(layer, coverage)), ofSystems))
                .toList();
        List<Indicator> indicators = ofPart(HotspotCalculator.indicators(stack), PartOfWhole::indicators);
        List<Renewal> renewals = bills.renewals(ofSystems);
        BillSignals signals = bills.signals(renewals);
        List<Hotspot> hotspots = HotspotCalculator.hotspots(indicators);
        BigDecimal floor = thresholds().floor();
        List<Reason> reasons =
                new ReasonCalculator(stack, ofSystems, drivers(), floor).reasons(renewals, signals, hotspots);
        return new Analysis(
                joined(List.of(ofSystems, ofLayers, judge(Level.PORTFOLIO, portfolio, wording))),
                new FindingCalculator(new Deadlines(renewals, input.systems())).findings(reasons),
                BridgeCalculator.bridges(input, systems, layers, everything()),
                renewals,
                signals,
                hotspots,
                indexes(joined(List.of(systems, layers, portfolio))),
                ofPart(
                        new Landscape(indicators, new StackMapCalculator(stack, ofSystems).map(), coverage),
                        (own, of) -> PartOfWhole.landscape(own, of, layers)),
                outlook());
    }

    private Judgement withheld(Judgement layer, Judgement byCoverage) {
        return whole.filter(Whole::systems)
                .map(of -> PartOfWhole.withheld(layer, of.calculator.analysis))
                .orElse(byCoverage);
    }

    private Outlook outlook() {
        OutlookCalculator.Known known = new OutlookCalculator.Known(bills.stillBilled(), weights);
        Outlook own = OutlookCalculator.outlook(input, systems, joined(List.of(layers, portfolio)), known);
        Set<String> ids = systems.stream().map(series -> series.subject().id()).collect(Collectors.toSet());
        return whole.filter(Whole::systems)
                .map(of -> own.sharedAsIn(of.calculator.analysis.outlook(), ids))
                .orElse(own);
    }

    /** What is said of a part is left out where it is not true of the whole. */
    private <T> T ofPart(T own, BiFunction<T, Analysis, T> sameAs) {
        return whole.map(of -> sameAs.apply(own, of.calculator.analysis)).orElse(own);
    }

    private Subject everything() {
        return portfolio.get(0).subject();
    }

    /** By whose thresholds and window this is judged. */
    private AnalysisCalculator judged() {
        return whole.map(Whole::calculator).orElse(this);
    }

    private static <T> List<T> joined(List<List<T>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** Systems, layers and the portfolio are three families: each is adjusted for its own number of tests. */
    private List<Judgement> judge(Level level, List<Series> family, Wording wording) {
        Map<String, Standing> known = whole.filter(Whole::systems)
                .flatMap(of -> of.calculator.known(level, this))
                .orElseGet(() -> new StandingCalculator(family, judged().everything(), input.settings())
                        .standings(input.period()));
        standings.put(level, known);
        JudgementCalculator judge = new JudgementCalculator(input.settings(), thresholds(), wording, bills.tags());
        return family.stream()
                .map(series -> judge.judge(series, known.get(series.subject().id())))
                .map(judgement -> ofPart(judgement, (own, of) -> PartOfWhole.told(own, wording)))
                .toList();
    }

    /** What this knows of the subjects of a part; empty for several layers together, which are no subject here. */
    private Optional<Map<String, Standing>> known(Level level, AnalysisCalculator part) {
        if (level != Level.PORTFOLIO) {
            return Optional.of(standings.get(level));
        }
        return part.isOneLayer()
                ? Optional.of(Map.of(
                        SubjectBuilder.PORTFOLIO,
                        standings
                                .get(Level.LAYER)
                                .get(part.layers.get(0).subject().id())))
                : Optional.empty();
    }

    private Thresholds thresholds() {
        AnalysisCalculator all = judged();
        BigDecimal year = all.everything().year(input.period(), SystemMonth::comparable);
        return Thresholds.of(input.settings(), year, all.input.window());
    }

    private Map<String, Driver> drivers() {
        Map<String, Driver> drivers = new TreeMap<>();
        systems.forEach(series -> series.driver().ifPresent(driver -> drivers.put(driver.metric(), driver)));
        return drivers;
    }

    private Map<String, List<IndexPoint>> indexes(List<Series> ordered) {
        Optional<YearMonth> first = judged().input.firstKnown();
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
