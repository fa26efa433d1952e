package io.outlay.model.ledger;

import io.outlay.model.CloseState;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a report's Summary says, short enough for a mail: the content of {@code summary.json}. Amounts in the reporting
 * currency, growths as fractions.
 *
 * @param closedWithout what the month was closed without though it was due
 * @param headline one sentence
 * @param beneath what the whole does, one sentence
 * @param portfolio empty when nothing is known
 * @param layers in their order
 * @param flagged systems to act on, by money
 * @param findings by money, largest first
 * @param monthsKnown of the last twelve; with fewer than twelve no sum is that of a year
 * @param judged how many systems could be judged, by layer in their order
 * @param tiles the figures that the eye finds first, each before what it is held against; none in digests of before
 * @param notes a line each on budget, coverage and how final the report is; none in digests of before
 */
public record Digest(
        String company,
        String currency,
        YearMonth period,
        int revision,
        boolean preliminary,
        List<String> closedWithout,
        String headline,
        String beneath,
        Optional<Line> portfolio,
        List<Line> layers,
        List<Line> flagged,
        List<Found> findings,
        int monthsKnown,
        List<Judged> judged,
        List<List<KeyFigure>> tiles,
        List<Note> notes) {
    public Digest {
        closedWithout = List.copyOf(closedWithout);
        layers = List.copyOf(layers);
        flagged = List.copyOf(flagged);
        findings = List.copyOf(findings);
        judged = List.copyOf(judged);
        tiles = tiles == null ? List.of() : List.copyOf(tiles);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** How sure the month is. */
    public CloseState state() {
        return new CloseState(preliminary, closedWithout);
    }

    /** The window that sums of twelve months are taken over. */
    public Window window() {
        return new Window(period, monthsKnown);
    }

    /** A line on what stands behind the figures, such as where the year lands against its budget. */
    public record Note(String label, String text) {}

    /**
     * Systems of a layer.
     *
     * @param notJudged those of which data say nothing, neither good nor bad
     */
    public record Judged(String layer, int systems, int notJudged) {}

    /**
     * Cost held against growth, of a system, a layer or the portfolio.
     *
     * @param layer of a system or layer
     * @param verdict in words
     * @param flagged whether the verdict calls for action
     * @param costGrowth of comparable cost over twelve months
     * @param driver metric held against
     * @param excessCost cost beyond growth of a year
     * @param why one plain sentence
     * @param action one plain sentence; empty when nothing is to be done
     */
    public record Line(
            String id,
            String name,
            Optional<String> layer,
            String verdict,
            String symbol,
            boolean flagged,
            BigDecimal costMonth,
            BigDecimal costT12m,
            Optional<BigDecimal> costGrowth,
            Optional<String> driver,
            Optional<BigDecimal> driverGrowth,
            Optional<BigDecimal> excessCost,
            Optional<YearMonth> since,
            String why,
            String action) {}

    /**
     * A finding of the page Summary.
     *
     * @param headline one sentence with system, amount and month
     * @param systems ids of the systems it is about
     * @param money of a year
     * @param action one sentence
     */
    public record Found(
            String headline, List<String> systems, BigDecimal money, Optional<YearMonth> since, String action) {
        public Found {
            systems = List.copyOf(systems);
        }
    }
}
