package io.outlay.report;

import io.outlay.analysis.Finding;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;

/** One A4 landscape page for someone who reads one page. */
final class SummarySheet implements ReportSheet {
    /** Seven tiles of two columns with a gap between. */
    private static final int TILES = 7;

    private static final int LAST = TILES * 3 - 2;
    private static final int FINDINGS = 5;
    /** Row of the charts when tiles have no line more. */
    private static final int TILE_END = 8;

    private static final int CHART_ROWS = 14;
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    @Override
    public String name() {
        return "Summary";
    }

    @Override
    public void write(Book book) {
        Page page = book.page(name());
        for (int tile = 0; tile < TILES; tile++) {
            page.width(tile * 3, 11);
            page.width(tile * 3 + 1, 9);
            page.width(tile * 3 + 2, 1);
        }
        head(book, page);
        List<Tile> tiles = new TileSource(book).tiles();
        int lines = tiles.stream().mapToInt(tile -> tile.more().size()).max().orElse(1);
        for (int i = 0; i < TILES; i++) {
            tile(page, i * 3, tiles.get(i), lines);
        }
        heights(page, lines);
        int charts = TILE_END + lines;
        for (int row = charts; row < charts + CHART_ROWS; row++) {
            page.height(row, 15);
        }
        new SummaryCharts(book, page).write(charts, charts + CHART_ROWS);
        int end = findings(book, page, charts + CHART_ROWS + 1);
        foot(book, page, end);
        book.workbook().setPrintArea(book.workbook().getSheetIndex(name()), 0, LAST, 0, end + 2);
        page.print(
                "Outlay " + book.report().version() + " · Technology cost · "
                        + book.report().company(),
                1);
    }

    private static void head(Book book, Page page) {
        page.text(
                0,
                0,
                book.report().company() + " · Technology cost · " + Book.longMonth(book.period()),
                Look.BODY.size(10).colour(Palette.MUTED).strong());
        page.merge(0, 0, 11);
        page.text(
                0,
                12,
                Headline.standing(book),
                Look.BODY.size(10).colour(Palette.MUTED).right());
        page.merge(0, 12, LAST);
        page.height(0, 16);
        page.text(1, 0, Headline.of(book), Look.TITLE);
        page.merge(1, 0, LAST);
        page.height(1, 25);
        page.text(2, 0, Headline.beneath(book), Look.BODY.size(11));
        page.merge(2, 0, LAST);
        page.height(2, 22);
    }

    /** @param lines below the figures of a year ago, on the tile that has most */
    private static void tile(Page page, int column, Tile tile, int lines) {
        Look look = Look.BODY.size(8).fill(Palette.PALE).align(HorizontalAlignment.LEFT);
        Look small = look.colour(Palette.MUTED);
        page.text(3, column, tile.label(), small.strong());
        page.blank(3, column + 1, small);
        page.merge(3, column, column + 1);
        Look value = look.size(16).strong().format(tile.format());
        if (tile.value().isPresent()) {
            page.live(4, column, tile.value().get(), value);
            page.link(4, column, tile.target());
        } else {
            page.text(4, column, "n/a", value.colour(Palette.MUTED));
        }
        page.blank(4, column + 1, look);
        page.merge(4, column, column + 1);
        page.text(5, column, "a year ago", small);
        page.figure(5, column + 1, tile.yearAgo(), look.format(tile.format()).right());
        page.text(6, column, "change", small);
        page.figure(
                6, column + 1, change(column, tile), look.format(Look.GROWTH).right());
        for (int i = 0; i < lines; i++) {
            if (i < tile.more().size()) {
                Tile.Line line = tile.more().get(i);
                page.text(7 + i, column, line.label(), small.wrapped());
                page.figure(
                        7 + i,
                        column + 1,
                        line.figure(),
                        look.format(line.format()).right().wrapped());
            } else {
                page.blank(7 + i, column, look);
                page.blank(7 + i, column + 1, look);
            }
        }
    }

    private static void heights(Page page, int lines) {
        List<Double> heights = new ArrayList<>(List.of(15.0, 24.0, 12.5, 12.5, 22.0));
        heights.addAll(Collections.nCopies(lines - 1, 12.5));
        heights.add(8.0);
        for (int i = 0; i < heights.size(); i++) {
            page.height(3 + i, heights.get(i));
        }
    }

    private static Optional<Live> change(int column, Tile tile) {
        String now = CellReference.convertNumToColString(column) + "5";
        String then = CellReference.convertNumToColString(column + 1) + "6";
        return tile.value()
                .flatMap(v -> tile.yearAgo()
                        .filter(before -> before.value().signum() > 0)
                        .map(before -> new Live(
                                now + "/" + then + "-1",
                                Decimals.quotient(v.value(), before.value()).subtract(BigDecimal.ONE))));
    }

    /** @return the row behind the last finding */
    private static int findings(Book book, Page page, int start) {
        List<Finding> all = book.report().analysis().findings();
        Look head = Look.BODY
                .align(HorizontalAlignment.LEFT)
                .strong()
                .colour(Palette.WHITE)
                .fill(Palette.HEADER);
        page.height(start - 1, 8);
        Texts titles = new Texts(
                all.size() > 1 ? "The findings that carry the most money" : "What was found",
                "Since",
                book.currency() + " a year",
                "Act by",
                "What to do");
        line(page, start, titles, head);
        page.height(start, 16);
        int row = start + 1;
        for (Finding finding : all.subList(0, Math.min(FINDINGS, all.size()))) {
            Texts texts = new Texts(
                    about(finding),
                    finding.since().map(SHORT_MONTH::format).orElse("n/a"),
                    Words.whole(finding.money()),
                    finding.actBy().map(SHORT_DAY::format).orElse("any time"),
                    finding.action());
            Look look =
                    Look.BODY.align(HorizontalAlignment.LEFT).edge(Palette.LINE).wrapped();
            line(page, row, texts, look);
            page.number(
                    row, 10, finding.money(), look.strong().format(Look.WHOLE).right());
            int lines = Math.max(lines(texts.what(), 66), lines(finding.action(), 44));
            page.height(row, 4 + 11.5 * Math.min(3, lines));
            row++;
        }
        if (all.isEmpty()) {
            line(page, row, new Texts("No system, layer or driver calls for action.", "", "", "", ""), Look.BODY);
            row++;
        }
        return row;
    }

    private static int lines(String text, int width) {
        return Math.max(1, (int) Math.ceil(text.length() / (double) width));
    }

    /** The columns of the findings. */
    private record Texts(String what, String since, String money, String by, String action) {}

    /** The system before the reason, unless the reason is a sentence of its own. */
    private static String about(Finding finding) {
        return finding.systems().size() == 1 && finding.kind().isBill()
                ? finding.name() + ": " + finding.what()
                : finding.what().substring(0, 1).toUpperCase(Locale.ROOT)
                        + finding.what().substring(1);
    }

    private static void line(Page page, int row, Texts texts, Look look) {
        for (int column = 0; column <= LAST; column++) {
            page.blank(row, column, look);
        }
        page.text(row, 0, texts.what(), look);
        page.merge(row, 0, 7);
        page.text(row, 9, texts.since(), look);
        page.text(row, 10, texts.money(), look.right());
        page.text(row, 12, texts.by(), look);
        page.merge(row, 12, 13);
        page.text(row, 15, texts.action(), look);
        page.merge(row, 15, LAST);
    }

    private static void foot(Book book, Page page, int row) {
        page.height(row, 5);
        page.text(row + 1, 0, Headline.coverage(book), Look.NOTE.size(8));
        page.merge(row + 1, 0, LAST);
        page.text(
                row + 2,
                0,
                "Layers are judged on their own series and do not add up to systems. Cost beyond growth: comparable cost"
                        + " of twelve months less the cost a year ago grown like its driver. Click a figure for its rows.",
                Look.NOTE.size(8));
        page.merge(row + 2, 0, LAST);
    }
}
