package io.outlay.analysis.outlook;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.statistics.Backtest;
import io.outlay.statistics.KnownWeights;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks ahead: lines of cost, and their sums for systems, layers and the portfolio. */
public final class OutlookCalculator {
    /** Months of actual cost shown before the outlook. */
    private static final int SHOWN = 24;

    private final AnalysisInput input;
    private final List<Series> systems;
    private final OutlookBand band;
    private final List<LineForecast> forecasts;
    private final List<CostLine> lines;

    /**
     * What is known beside the ledger.
     *
     * @param stillBilled systems that the register calls retired and vendors bill all the same: their bills go on until they stop
     * @param weights of earlier outlooks
     */
    public record Known(Set<String> stillBilled, KnownWeights weights) {}

    private OutlookCalculator(AnalysisInput input, List<Series> systems, Known known) {
        this.input = input;
        this.systems = systems;
        this.band = new OutlookBand(input.period(), input.outlook().uncheckedBand(), input.unit());
        this.forecasts = new LineForecaster(input, systems, known).forecasts();
        this.lines = List.copyOf(CostLine.of(input, List.of()).values());
    }

    /**
     * @param systems by money, with their drivers
     * @param sums layers, and the portfolio last
     */
    public static Outlook outlook(AnalysisInput input, List<Series> systems, List<Series> sums, Known known) {
        return new OutlookCalculator(input, systems, known).outlook(sums);
    }

    private Outlook outlook(List<Series> sums) {
        List<SubjectOutlook> subjects = new ArrayList<>();
        for (Series system : systems) {
            subject(system.subject(), id -> id.equals(system.subject().id())).ifPresent(subjects::add);
        }
        for (Series sum : sums) {
            subject(sum.subject(), members(sum.subject())::contains).ifPresent(subjects::add);
        }
        return new Outlook(
                band, forecasts, subjects, new TcoAheadCalculator(input, forecasts).ahead(systems), readings(sums));
    }

    private Outlook.Readings readings(List<Series> sums) {
        List<Series> all = Stream.of(systems, sums).flatMap(List::stream).toList();
        ElasticityCalculator elasticity = new ElasticityCalculator(input);
        return new Outlook.Readings(
                new PeakSeasonCalculator(input).of(all, sums.get(sums.size() - 1)),
                all.stream()
                        .filter(series -> series.subject().hasCost())
                        .map(elasticity::of)
                        .toList());
    }

    /** Ids of the systems in a layer, or of all. */
    private List<String> members(Subject sum) {
        return systems.stream()
                .map(Series::subject)
                .filter(system -> sum.layer().isEmpty() || system.layer().equals(sum.layer()))
                .map(Subject::id)
                .toList();
    }

    private Optional<SubjectOutlook> subject(Subject subject, Predicate<String> member) {
        List<LineForecast> lines = forecasts.stream()
                .filter(line -> member.test(line.line().key().systemId()))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Backtest used = OutlookBand.used(lines).orElseThrow();
        Backtest naive =
                lines.stream().map(LineForecast::naive).reduce(Backtest::plus).orElseThrow();
        return Optional.of(new SubjectOutlook(
                subject.level(),
                subject.id(),
                subject.name(),
                subject.layer(),
                actual(member),
                band.months(lines),
                methods(lines),
                OutlookCheck.of(used, naive)));
    }

    /** Lines that ended count for the months in which they had cost. */
    private SortedMap<YearMonth, BigDecimal> actual(Predicate<String> member) {
        SortedMap<YearMonth, BigDecimal> actual = new TreeMap<>();
        lines.stream()
                .filter(line -> member.test(line.key().systemId()))
                .forEach(line -> line.cost()
                        .tailMap(input.period().minusMonths(SHOWN - 1L))
                        .forEach((month, cost) -> actual.merge(month, cost, BigDecimal::add)));
        actual.replaceAll((month, cost) -> input.unit().round(cost));
        return actual;
    }

    private static List<OutlookMethod> methods(List<LineForecast> lines) {
        Map<OutlookMethod, BigDecimal> money = new LinkedHashMap<>();
        for (LineForecast line : lines) {
            for (int h = 0; h < Subject.YEAR; h++) {
                money.merge(line.method(), line.mean(h), BigDecimal::add);
            }
        }
        return money.entrySet().stream()
                .sorted(Map.Entry.<OutlookMethod, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
