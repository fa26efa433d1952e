package io.outlay.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/**
 * What a waterfall is drawn from: a row for each column of the picture, with formulas over a row of the bridge. Columns float
 * on an invisible base; what lies below zero hangs from it.
 *
 * @param first row of the first column of the picture, counted from 0
 */
public record Waterfall(Page page, int first, int column, List<Step> steps) {
    static final List<String> TITLES = List.of(
            "Column of the picture",
            "Step",
            "Starts at",
            "Ends at",
            "Base",
            "Total",
            "Rise",
            "Fall",
            "Rise below 0",
            "Fall below 0");
    private static final Look CELL = Look.BODY.colour(Palette.MUTED).format(Look.MONEY);

    /**
     * A column of the picture.
     *
     * @param cell of the bridge that holds its figure
     * @param isTotal whether it stands on the ground
     */
    public record Step(String label, String cell, BigDecimal value, boolean isTotal) {}

    /** Columns behind {@link #TITLES}. */
    enum Part {
        LABEL,
        STEP,
        START,
        END,
        BASE,
        TOTAL,
        RISE,
        FALL,
        RISE_BELOW,
        FALL_BELOW
    }

    /** A formula of a row and its value. */
    private record Cell(Part part, Live live) {}

    /** Headings of all pictures' rows, with the widths of their columns. */
    public static void headings(Page page, int row, int column) {
        for (int i = 0; i < TITLES.size(); i++) {
            page.text(row, column + i, TITLES.get(i), Look.HEADER);
            page.width(column + i, i == 0 ? 20 : 13);
        }
    }

    /**
     * @param title in the row above
     * @return first row after it
     */
    public int write(String title) {
        page.text(first - 1, column, title, Look.BODY.strong());
        for (int i = 0; i < steps.size(); i++) {
            page.text(first + i, column, steps.get(i).label, Look.BODY.colour(Palette.MUTED));
            for (Cell cell : cells(i)) {
                page.live(first + i, column + cell.part.ordinal(), cell.live, CELL);
            }
        }
        return first + steps.size() + 1;
    }

    /** What a part of the picture shows, column by column; {@code null} where it shows nothing. */
    Double[] values(Part part) {
        Double[] values = new Double[steps.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells(i).stream()
                    .filter(cell -> cell.part == part)
                    .map(cell -> cell.live.value().doubleValue())
                    .findFirst()
                    .orElse(null);
        }
        return values;
    }

    private List<Cell> cells(int index) {
        Step step = steps.get(index);
        BigDecimal end = levels().get(index);
        BigDecimal start = step.isTotal ? BigDecimal.ZERO : levels().get(index - 1);
        int row = first + index;
        String s = at(Part.START, row);
        String e = at(Part.END, row);
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(Part.STEP, step.cell, step.value));
        cells.add(cell(Part.START, step.isTotal ? "0" : at(Part.END, row - 1), start));
        cells.add(cell(Part.END, s + "+" + at(Part.STEP, row), end));
        if (step.isTotal) {
            cells.add(cell(Part.TOTAL, e, end));
            return cells;
        }
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal above = zero.max(end).subtract(zero.max(start));
        BigDecimal below = zero.min(end).subtract(zero.min(start));
        String base = "MAX(0,MIN(" + s + "," + e + "))+MIN(0,MAX(" + s + "," + e + "))";
        cells.add(cell(Part.BASE, base, zero.max(start.min(end)).add(zero.min(start.max(end)))));
        cells.add(cell(Part.RISE, "MAX(0,MAX(0," + e + ")-MAX(0," + s + "))", zero.max(above)));
        cells.add(cell(Part.FALL, "MAX(0,MAX(0," + s + ")-MAX(0," + e + "))", zero.max(above.negate())));
        cells.add(cell(Part.RISE_BELOW, "MIN(0,MIN(0," + s + ")-MIN(0," + e + "))", zero.min(below.negate())));
        cells.add(cell(Part.FALL_BELOW, "MIN(0,MIN(0," + e + ")-MIN(0," + s + "))", zero.min(below)));
        return cells;
    }

    private static Cell cell(Part part, String formula, BigDecimal value) {
        return new Cell(part, new Live(formula, value));
    }

    private String at(Part part, int row) {
        return CellReference.convertNumToColString(column + part.ordinal()) + (row + 1);
    }

    /** Where columns begin and end, the ground left out. */
    List<BigDecimal> levels() {
        List<BigDecimal> levels = new ArrayList<>();
        BigDecimal level = BigDecimal.ZERO;
        for (Step step : steps) {
            level = step.isTotal ? step.value : level.add(step.value);
            levels.add(level);
        }
        return levels;
    }

    boolean goesBelowZero() {
        return levels().stream().anyMatch(level -> level.signum() < 0);
    }

    /** The largest steps, by their size. */
    public Stream<Step> largest(int count) {
        return steps.stream()
                .filter(step -> !step.isTotal && step.value.signum() != 0)
                .sorted((a, b) -> b.value.abs().compareTo(a.value.abs()))
                .limit(count);
    }
}
