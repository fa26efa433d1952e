package io.outlay.report.summary;

import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.AsAtRun;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** One A4 landscape page for someone who reads one page. */
public final class SummarySheet implements ReportSheet {
    static final String SHEET = "Summary";
    /** Beside each other. */
    private static final int TILES = 6;

    /** Last column of the page: no gap behind the last tile. */
    static final int LAST = TILES * Tile.WIDE - 2;

    /** Where the company ends and the report's state begins. */
    private static final int MIDDLE = LAST / 2;

    private static final int CHART_ROWS = 14;
    /** Characters of a headline that fit in one line in the size of titles. */
    private static final int LONG = 85;
    /** The same in the smaller size. */
    private static final int LINE = 115;

    /** The same in the size of sentences. */
    private static final int SENTENCE = 160;

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(name());
        head(book, page);
        int charts = tiles(page, new TileSource(book).tiles());
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
                        + book.report().head().about(),
                1);
    }

    private static void head(Book book, Page page) {
        Look small = Look.BODY.size(10).colour(Palette.MUTED);
        String company = book.report().head().about() + " · Technology cost · " + Book.longMonth(book.period());
        page.across(0, MIDDLE, company, small.strong());
        String standing = Headline.standing(book);
        page.across(0, MIDDLE + 1, LAST, new Page.Words(Book.changed(standing, ""), standing), small.right());
        page.height(0, 16);
        String headline = Headline.of(book);
        new AsAtRun(headline)
                .across(page, 1, LAST, (headline.length() > LONG ? Look.TITLE.size(14) : Look.TITLE).wrapped());
        page.height(1, 7 + 18 * CellText.lines(headline, LINE));
        String change = Headline.change(book);
        new AsAtRun(change).across(page, 2, LAST, Look.BODY.size(10).wrapped());
        page.height(2, 9 + 13 * CellText.lines(change, SENTENCE));
    }

    /** @return the row behind the tiles and their gap */
    private static int tiles(Page page, List<Tile> tiles) {
        int most = tiles.stream().mapToInt(tile -> tile.more().size()).max().orElse(1);
        IntStream.range(0, TILES).forEach(i -> tiles.get(i).write(page, i * Tile.WIDE, most));
        List<Double> heights = new ArrayList<>(List.of(15.0, 24.0));
        heights.addAll(Collections.nCopies(most, 13.0));
        heights.add(8.0);
        for (int i = 0; i < heights.size(); i++) {
            page.height(Tile.LABEL + i, heights.get(i));
        }
        return Tile.LABEL + heights.size();
    }
}
