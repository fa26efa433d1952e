package io.outlay.report.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
            "Fall below 0",
            "Connector 1",
            "Connector 2",
            "Connector 3");
    private static final String RISES = "▲ +";
    private static final String FALLS = "▼ −";
    private static final Look CELL = Look.BODY.colour(Palette.MUTED).format(Look.MONEY);

    /**
     * A column of the picture.
     *
     * @param cell of the bridge that holds its figure
     * @param isTotal whether it begins at 0 and not where the one before ends
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
        FALL_BELOW,
        CONNECTOR_1,
        CONNECTOR_2,
        CONNECTOR_3
    }

    /** Lines from the end of one column to the start of the next; three, so that each pauses before it begins again. */
    static final List<Part> CONNECTORS = List.of(Part.CONNECTOR_1, Part.CONNECTOR_2, Part.CONNECTOR_3);

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
            page.live(first + i, column, label(i), labels()[i], Look.BODY.colour(Palette.MUTED));
            for (Cell cell : cells(i)) {
                page.live(first + i, column + cell.part.ordinal(), cell.live, CELL);
            }
        }
        return first + steps.size() + 1;
    }

    /** Under the columns: the name, and beneath it ▲ or ▼ and the figure in whole units. */
    String[] labels() {
        return steps.stream().map(Waterfall::label).toArray(String[]::new);
    }

    private static String label(Step step) {
        BigDecimal whole = step.value.setScale(0, RoundingMode.HALF_UP);
        String sign = whole.signum() > 0 ? RISES : whole.signum() < 0 ? FALLS : "";
        return step.label + "\n" + sign + Words.whole(whole.abs());
    }

    private String label(int index) {
        String figure = at(Part.STEP, first + index);
        return CellText.inFormula(steps.get(index).label) + "&CHAR(10)&IF(ROUND(" + figure + ",0)>0,\"" + RISES
                + "\",IF(ROUND(" + figure + ",0)<0,\"" + FALLS + "\",\"\"))&FIXED(ABS(" + figure + "),0)";
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
        List<Cell> cells = column(index);
        int row = first + index;
        if (index > 0) {
            cells.add(cell(connector(index - 1), at(Part.END, row - 1), levels().get(index - 1)));
        }
        if (index < steps.size() - 1) {
            cells.add(cell(connector(index), at(Part.END, row), levels().get(index)));
        }
        return cells;
    }

    private static Part connector(int from) {
        return CONNECTORS.get(from % CONNECTORS.size());
    }

    private List<Cell> column(int index) {
        Step step = steps.get(index);
        BigDecimal end = levels().get(index);
        boolean fromZero = step.isTotal || index == 0;
        BigDecimal start = fromZero ? BigDecimal.ZERO : levels().get(index - 1);
        int row = first + index;
        String s = at(Part.START, row);
        String e = at(Part.END, row);
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(Part.STEP, step.cell, step.value));
        cells.add(cell(Part.START, fromZero ? "0" : at(Part.END, row - 1), start));
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
