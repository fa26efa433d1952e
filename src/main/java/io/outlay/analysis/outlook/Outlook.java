package io.outlay.analysis.outlook;

import io.outlay.analysis.series.Level;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What is ahead of a period: twelve months with their band, and total cost of ownership for 36 and 60 months. */
public final class Outlook {
    private final OutlookBand band;
    private final List<LineForecast> forecasts;
    private final List<OutlookLine> lines;
    private final List<SubjectOutlook> subjects;
    private final List<TcoAhead> tco;
    private final List<PeakSeason> peaks;
    private final List<Elasticity> elasticities;

    /** What is not computed from lines of cost ahead. */
    record Readings(List<PeakSeason> peaks, List<Elasticity> elasticities) {}

    Outlook(
            OutlookBand band,
            List<LineForecast> forecasts,
            List<SubjectOutlook> subjects,
            List<TcoAhead> tco,
            Readings readings) {
        this.band = band;
        this.forecasts = List.copyOf(forecasts);
        this.lines = forecasts.stream().map(line -> line(band, line)).toList();
        this.subjects = List.copyOf(subjects);
        this.tco = List.copyOf(tco);
        this.peaks = List.copyOf(readings.peaks);
        this.elasticities = List.copyOf(readings.elasticities);
    }

    /** Nothing ahead: no ledger to continue. */
    public static Outlook none() {
        return new Outlook(
                new OutlookBand(YearMonth.of(1970, 1), 0, new MinorUnit(0)),
                List.of(),
                List.of(),
                List.of(),
                new Readings(List.of(), List.of()));
    }

    /**
     * The same with shared cost ahead as another outlook has it, which knows who hands it on.
     *
     * @param whole that holds all systems of this one
     * @param own ids of the systems of this one
     */
    public Outlook sharedAsIn(Outlook whole, Set<String> own) {
        return new Outlook(
                band,
                forecasts,
                subjects,
                whole.tco.stream().filter(t -> own.contains(t.systemId())).toList(),
                new Readings(peaks, elasticities));
    }

    /** Systems with cost ahead by money, then layers in their order, then the portfolio. */
    public List<SubjectOutlook> subjects() {
        return subjects;
    }

    public Optional<SubjectOutlook> portfolio() {
        return subjects.stream()
                .filter(subject -> subject.level() == Level.PORTFOLIO)
                .findFirst();
    }

    /** Every cost pool of every system that goes on, by system and pool. */
    public List<OutlookLine> lines() {
        return lines;
    }

    private static OutlookLine line(OutlookBand band, LineForecast forecast) {
        CostLine line = forecast.line();
        return new OutlookLine(
                line.key().systemId(),
                line.key().pool(),
                forecast.method(),
                line.length(),
                band.months(List.of(forecast)),
                OutlookCheck.of(forecast.used(), forecast.naive()));
    }

    /** By 60 months' cost, largest first; what is unmapped last. */
    public List<TcoAhead> tco() {
        return tco;
    }

    /** What the month of most business costs; systems by money, layers, the portfolio; empty when no driver is known. */
    public List<PeakSeason> peaks() {
        return peaks;
    }

    /** How cost moves with its driver: systems by money, layers, the portfolio; those with cost in three years. */
    public List<Elasticity> elasticities() {
        return elasticities;
    }

    /** The twelve months ahead of some lines, by system and pool; empty when none of them goes on. */
    public List<OutlookMonth> months(BiPredicate<String, CostPool> which) {
        List<LineForecast> some = forecasts.stream()
                .filter(line -> which.test(
                        line.line().key().systemId(), line.line().key().pool()))
                .toList();
        return some.isEmpty() ? List.of() : band.months(some);
    }

    /** By what it tells. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Outlook outlook
                && lines.equals(outlook.lines)
                && subjects.equals(outlook.subjects)
                && tco.equals(outlook.tco)
                && peaks.equals(outlook.peaks)
                && elasticities.equals(outlook.elasticities);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lines, subjects, tco, peaks, elasticities);
    }
}
