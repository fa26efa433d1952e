package io.outlay.report.stack;

import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.Indicator;
import io.outlay.analysis.stack.Reading;
import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The pitfalls in figures: what lies beyond its threshold with what to do, and what was looked at beside it. */
public final class HotspotsSheet implements ReportSheet {
    private static final String SHEET = "Hotspots";
    private static final int HEADER = 4;
    private static final int VALUE = 3;
    private static final int THRESHOLD = 4;
    private static final int STATE = 5;
    private static final int MONEY = 6;
    private static final int FINDING = 7;
    private static final int ACTION = 8;
    private static final Look CELL = Look.BODY.edge(Palette.LINE).wrapped().align(HorizontalAlignment.LEFT);
    private static final List<Double> WIDTHS = List.of(13.0, 23.0, 31.0, 11.0, 12.0, 14.0, 13.0, 52.0, 44.0);

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(SHEET);
        page.text(0, 0, book.title(SHEET), Look.TITLE);
        page.height(0, 24);
        page.text(
                1,
                0,
                "The three pitfalls, and what effort is for, in figures computed by the method (values). Money in "
                        + book.currency() + " " + book.window().each()
                        + " unless the finding says otherwise; rows overlap and do not add up."
                        + " States are live, except where the finding says why a figure alone is no hotspot.",
                Look.NOTE);
        page.text(
                2,
                0,
                "Thresholds are settings: the sheet Assumptions holds each with its source. Spend is before allocation."
                        + " What is not known is never a hotspot.",
                Look.NOTE);
        header(book, page);
        int row = HEADER + 1;
        for (Hotspot.Pitfall pitfall : Hotspot.Pitfall.values()) {
            row = group(book, page, row, title(pitfall) + ": " + count(book, pitfall), rows(book, pitfall, true));
        }
        for (Hotspot.Pitfall pitfall : Hotspot.Pitfall.values()) {
            List<Indicator> rest = rows(book, pitfall, false);
            if (!rest.isEmpty()) {
                row = group(book, page, row, title(pitfall) + ": looked at beside them", rest);
            }
        }
        page.sheet().createFreezePane(2, HEADER + 1);
        page.sheet().setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        page.print(book.title(SHEET), 0);
    }

    private static void header(Book book, Page page) {
        List<String> titles = List.of(
                "Level",
                "What",
                "Indicator",
                "Value",
                "Threshold",
                "State",
                "Money (" + book.currency() + ")",
                "Finding",
                "Action");
        for (int i = 0; i < titles.size(); i++) {
            boolean figure = i == VALUE || i == THRESHOLD || i == MONEY;
            page.text(HEADER, i, titles.get(i), figure ? Look.HEADER.right() : Look.HEADER);
            page.width(i, WIDTHS.get(i));
        }
        page.height(HEADER, 18);
    }

    private static List<Indicator> rows(Book book, Hotspot.Pitfall pitfall, boolean hotspots) {
        return book.report().analysis().landscape().indicators().stream()
                .filter(indicator -> indicator.topic().pitfall() == pitfall)
                .filter(indicator -> (indicator.reading().state() == Indicator.State.HOTSPOT) == hotspots)
                .toList();
    }

    /** What is not known is neither a hotspot nor none. */
    private static String count(Book book, Hotspot.Pitfall pitfall) {
        int hotspots = rows(book, pitfall, true).size();
        List<Indicator> rest = rows(book, pitfall, false);
        int unknown = (int) rest.stream()
                .filter(indicator -> indicator.reading().state() == Indicator.State.UNKNOWN)
                .count();
        int known = hotspots + rest.size() - unknown;
        if (known == 0) {
            return "nothing is known";
        }
        return (hotspots == 0 ? "no" : hotspots)
                + (hotspots == 1 ? " hotspot among " : " hotspots among ")
                + known
                + (known == 1 ? " figure" : " figures")
                + (unknown == 0 ? "" : ", " + unknown + " not known");
    }

    /** @return the row behind the group and its gap */
    private static int group(Book book, Page page, int start, String heading, List<Indicator> rows) {
        Look title = Look.BODY.size(12).strong().fill(Palette.PALE);
        for (int column = 0; column <= ACTION; column++) {
            page.blank(start, column, title);
        }
        page.text(start, 0, heading, title);
        page.height(start, 20);
        int row = start + 1;
        for (Indicator indicator : rows) {
            row(book, page, row, indicator);
            row++;
        }
        return row + 1;
    }

    private static void row(Book book, Page page, int row, Indicator indicator) {
        Reading reading = indicator.reading();
        boolean hotspot = reading.state() == Indicator.State.HOTSPOT;
        Look plain = hotspot ? CELL : CELL.colour(Palette.MUTED);
        String level = indicator.topic().level().name();
        page.text(row, 0, level.charAt(0) + level.substring(1).toLowerCase(java.util.Locale.ROOT), plain);
        page.text(row, 1, indicator.topic().name(), hotspot ? plain.strong() : plain);
        page.text(row, 2, indicator.topic().measure(), plain);
        if (reading.value().isPresent()) {
            BigDecimal value = reading.value().get();
            page.number(row, VALUE, value, plain.right().format(format(book, reading, value)));
        } else {
            page.missing(row, VALUE, plain);
        }
        threshold(book, page, row, reading, plain);
        state(page, row, reading, hotspot ? CELL.strong().fill("FADFC6") : plain);
        money(page, row, indicator.money(), plain);
        page.text(row, FINDING, indicator.finding(), plain);
        page.text(row, ACTION, indicator.action(), plain);
        int lines = Stream.of(
                        CellText.lines(indicator.finding(), 62),
                        CellText.lines(indicator.action(), 52),
                        CellText.lines(indicator.topic().measure(), 36),
                        CellText.lines(indicator.topic().name(), 25))
                .max(Integer::compare)
                .orElse(1);
        page.height(row, 3 + 12 * lines);
    }

    private static void threshold(Book book, Page page, int row, Reading reading, Look plain) {
        String sign = reading.bound() == Reading.Bound.AT_MOST ? "≤ " : "≥ ";
        if (reading.threshold().isPresent()) {
            String format = "\"" + sign + "\""
                    + format(book, reading, reading.threshold().get());
            page.number(row, THRESHOLD, reading.threshold().get(), plain.right().format(format));
        } else {
            page.text(row, THRESHOLD, "none", plain.right());
        }
    }

    /** A formula where value and threshold alone decide; some figures are excused for what else is known. */
    private static void state(Page page, int row, Reading reading, Look look) {
        String state = state(reading.state());
        if (reading.decides()) {
            String sign = reading.bound() == Reading.Bound.AT_MOST ? ">" : "<";
            String formula = "IF(" + CellReference.convertNumToColString(VALUE) + (row + 1) + sign
                    + CellReference.convertNumToColString(THRESHOLD) + (row + 1) + ",\""
                    + state(Indicator.State.HOTSPOT) + "\",\"" + state(Indicator.State.NO_HOTSPOT) + "\")";
            page.live(row, STATE, formula, state, look);
        } else {
            page.text(row, STATE, state, look);
        }
    }

    /** Only what can be named; a hotspot without money has none to name, which is not 0. */
    private static void money(Page page, int row, Optional<BigDecimal> money, Look plain) {
        if (money.isPresent()) {
            page.number(row, MONEY, money.get(), plain.right().strong().format(Look.WHOLE));
        } else {
            page.text(row, MONEY, "n/a", plain.right().colour(Palette.MUTED));
        }
    }

    /** Money in whole units, shares as per cent, counts as they are. */
    private static String format(Book book, Reading reading, BigDecimal value) {
        return switch (reading.unit()) {
            case Reading.SHARE -> "0.0%";
            case Reading.TIMES -> "0.00\" ×\"";
            default ->
                reading.unit().equals(book.currency())
                                || value.stripTrailingZeros().scale() <= 0
                        ? "#,##0"
                        : "0.0";
        };
    }

    private static String state(Indicator.State state) {
        return switch (state) {
            case HOTSPOT -> "▲ Hotspot";
            case NO_HOTSPOT -> "○ No hotspot";
            case NO_THRESHOLD -> "· For information";
            case UNKNOWN -> "? Not known";
        };
    }

    static String title(Hotspot.Pitfall pitfall) {
        return switch (pitfall) {
            case COMPLEXITY_TRAP -> "Complexity trap";
            case BUY_VS_BUILD_MISTAKE -> "Buy-vs-build mistake";
            case INTEGRATION_GAP -> "Integration gap";
            case RUN_GROW_TRANSFORM -> "Run, grow, transform";
        };
    }
}
