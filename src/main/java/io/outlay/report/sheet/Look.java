package io.outlay.report.sheet;

import io.outlay.analysis.series.Level;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * How a cell looks.
 *
 * @param size in points
 * @param fill RGB, or empty
 * @param format number format
 * @param edge RGB of a line below the cell, or empty
 * @param quoted marks text that must never be taken for a formula
 */
public record Look(
        int size,
        boolean bold,
        String colour,
        String fill,
        String format,
        HorizontalAlignment align,
        boolean wrap,
        String edge,
        boolean quoted) {
    /** What a cell shows of nothing; "n/a" is what nobody knows. */
    private static final String NOTHING = ";\"–\"";

    /** Amounts and counts in whole units. */
    public static final String WHOLE = decimals(0);
    /** Money to its smallest unit: {@link Styles} shows it with the decimals of the workbook's currency. */
    public static final String MONEY = "money";

    public static final String GROWTH = "\"+\"0.0\\ %;\"−\"0.0\\ %;0.0\\ %";
    public static final String SHARE = "0.0\\ %;\"−\"0.0\\ %;0.0\\ %";
    /** Whole units, where 0 says that there is nothing. */
    public static final String OR_NOTHING = "#,##0;\"−\"#,##0;–";

    /** A share without decimals, as on axes. */
    public static final String WHOLE_SHARE = "0\\ %;\"−\"0\\ %;0\\ %";
    /** Percentage points. */
    public static final String POINTS = "\"+\"0.0;\"−\"0.0" + NOTHING;

    /** An amount that is more or less than another. */
    public static final String SIGNED = "\"+\"#,##0;\"−\"#,##0" + NOTHING;
    /** The same with a shape for its direction. */
    public static final String SHAPED = "\"▲ +\"#,##0;\"▼ −\"#,##0" + NOTHING;
    /** A share that is more or less, with a shape for its direction. */
    public static final String SHAPED_GROWTH = "\"▲ +\"0.0\\ %;\"▼ −\"0.0\\ %;0.0\\ %";
    /** Numbers of months or systems, which no separator parts. */
    public static final String COUNT = "0;\"−\"0" + NOTHING;
    /** Numbers with the decimals that they have. */
    public static final String EXACT = "General;\"−\"General" + NOTHING;
    /** Numbers as they were entered, where 0 is a value like others. */
    public static final String ENTERED = "General";
    /** What 100 stands for something else. */
    public static final String INDEX = "0.0";
    /** How many times a thing is another. */
    public static final String TIMES = "0.00\" ×\"";
    /** The same where a tenth is close enough. */
    public static final String ABOUT_TIMES = "0.0\" ×\"";
    /** What another figure is multiplied by. */
    public static final String FACTOR = "0.0000";
    /** A share of one, as the pace of cost. */
    public static final String PACE = "0.00";
    /** A month on an axis or in a head, counted from 0. */
    public static final String PLAIN = "0";
    /** Amounts on an axis, where 0 is a place like others. */
    public static final String AXIS_WHOLE = "#,##0;\"−\"#,##0;0";

    public static final String MONTH = "mmm\\ yyyy";
    public static final String DAY = "d\\ mmm\\ yyyy";
    /** Of a month on an axis. */
    public static final String AXIS = "mmm\\ \"’\"yy";

    /** Amounts with so many decimals; every amount and count of every sheet has this form. */
    public static String decimals(int digits) {
        String plain = digits == 0 ? "0" : "0." + "0".repeat(digits);
        return "#,##" + plain + ";\"−\"#,##" + plain + NOTHING;
    }

    /** The same, 0 as a dash. */
    public static String dashed(int digits) {
        String pattern = decimals(digits);
        return pattern.substring(0, pattern.lastIndexOf(';')) + ";\"–\"";
    }

    /** Plain text of a page for reading. */
    public static final Look BODY =
            new Look(9, false, Palette.INK, "", "General", HorizontalAlignment.GENERAL, false, "", false);

    /** Of a block on a page for reading, with a line below. */
    public static final Look CELL = BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);

    public static final Look TITLE = BODY.size(16).strong();
    public static final Look NOTE = BODY.colour(Palette.MUTED);
    public static final Look HEADER =
            BODY.strong().colour(Palette.WHITE).fill(Palette.HEADER).wrapped().align(HorizontalAlignment.LEFT);

    /** Of a row about a system, or about what sums systems. */
    public static Look row(Level level) {
        return level == Level.SYSTEM ? CELL : CELL.fill(Palette.PALE);
    }

    public Look size(int points) {
        return new Look(points, bold, colour, fill, format, align, wrap, edge, quoted);
    }

    public Look strong() {
        return new Look(size, true, colour, fill, format, align, wrap, edge, quoted);
    }

    public Look colour(String rgb) {
        return new Look(size, bold, rgb, fill, format, align, wrap, edge, quoted);
    }

    public Look fill(String rgb) {
        return new Look(size, bold, colour, rgb, format, align, wrap, edge, quoted);
    }

    public Look format(String pattern) {
        return new Look(size, bold, colour, fill, pattern, align, wrap, edge, quoted);
    }

    public Look align(HorizontalAlignment side) {
        return new Look(size, bold, colour, fill, format, side, wrap, edge, quoted);
    }

    public Look right() {
        return align(HorizontalAlignment.RIGHT);
    }

    public Look wrapped() {
        return new Look(size, bold, colour, fill, format, align, true, edge, quoted);
    }

    public Look edge(String rgb) {
        return new Look(size, bold, colour, fill, format, align, wrap, rgb, quoted);
    }

    public Look asText() {
        return new Look(size, bold, colour, fill, format, align, wrap, edge, true);
    }
}
