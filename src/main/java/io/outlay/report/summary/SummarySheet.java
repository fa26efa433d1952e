package io.outlay.report.summary;

import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;

/** One A4 landscape page for someone who reads one page. */
public final class SummarySheet implements ReportSheet {
    /** Eight tiles of two columns with a gap between. */
    private static final int TILES = 8;

    /** Last column of the page. */
    static final int LAST = TILES * 3 - 2;

    /** Row of the charts when tiles have no line more. */
    private static final int TILE_END = 8;

    private static final int CHART_ROWS = 14;
    /** Characters of a headline that fit in one line in the size of titles. */
    private static final int LONG = 90;
    /** The same in the smaller size. */
    private static final int LINE = 140;

    @Override
    public String name() {
        return "Summary";
    }

    @Override
    public void write(Book book) {
        Page page = book.page(name());
        for (int tile = 0; tile < TILES; tile++) {
            page.width(tile * 3, 12);
            page.width(tile * 3 + 1, 9.5);
            page.width(tile * 3 + 2, 0.8);
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
        int end = new SummaryFindings(book, page).write(charts + CHART_ROWS + 1);
        int last = new SummaryNotes(book, page).write(end + 1);
        page.height(end, 5);
        book.workbook().setPrintArea(book.workbook().getSheetIndex(name()), 0, LAST, 0, last);
        page.print(
                "Outlay " + book.report().head().version() + " · Technology cost · "
                        + book.report().head().company(),
                1);
    }

    private static void head(Book book, Page page) {
        page.text(
                0,
                0,
                book.report().head().company() + " · Technology cost · " + Book.longMonth(book.period()),
                Look.BODY.size(10).colour(Palette.MUTED).strong());
        page.merge(0, 0, 11);
        page.text(
                0,
                12,
                Headline.standing(book),
                Look.BODY.size(10).colour(Palette.MUTED).right());
        page.merge(0, 12, LAST);
        page.height(0, 16);
        String headline = Headline.of(book);
        page.text(1, 0, headline, (headline.length() > LONG ? Look.TITLE.size(14) : Look.TITLE).wrapped());
        page.merge(1, 0, LAST);
        page.height(1, 7 + 18 * CellText.lines(headline, LINE));
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
}
