package io.outlay.report.summary;

import io.outlay.analysis.finding.Finding;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.verdict.PayoffSheet;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** The findings that carry the most money: what, since when, how much, by when, what to do. */
record SummaryFindings(Book book, Page page) {
    private static final int MOST = 5;
    private static final int SINCE = 9;
    private static final int MONEY = 10;
    private static final int BY = 12;
    private static final int ACTION = 15;
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** @return the row behind the last finding */
    int write(int start) {
        List<Finding> all = book.report().analysis().findings();
        Look head = Look.BODY
                .align(HorizontalAlignment.LEFT)
                .strong()
                .colour(Palette.WHITE)
                .fill(Palette.HEADER);
        page.height(start - 1, 8);
        Texts titles = new Texts(
                all.size() > MOST
                        ? "The " + MOST + " findings to act on first, of " + all.size() + " (csv/findings.csv)"
                        : "What was found",
                "Since",
                book.currency() + (book.window().isShort() ? "" : " a year"),
                "Act by",
                "What to do");
        line(start, titles, head);
        page.height(start, 16);
        int row = start + 1;
        for (Finding finding : all.subList(0, Math.min(MOST, all.size()))) {
            finding(row++, finding);
        }
        if (all.isEmpty()) {
            line(row++, new Texts(nothing(), "", "", "", ""), Look.BODY);
        }
        return row;
    }

    /** What could not be judged was not found to be in order. */
    private String nothing() {
        long notJudged = TileSource.notJudged(book);
        return notJudged == 0
                ? "No system, layer or driver calls for action."
                : "Nothing was found; " + notJudged + " of "
                        + TileSource.systems(book).count()
                        + " systems cannot be judged, and the sheet Payoff says why.";
    }

    private void finding(int row, Finding finding) {
        Look look = Look.BODY.align(HorizontalAlignment.LEFT).edge(Palette.LINE).wrapped();
        Texts texts = new Texts(
                about(finding),
                finding.since().map(SHORT_MONTH::format).orElse("n/a"),
                "",
                finding.actBy().map(SHORT_DAY::format).orElse(finding.by()),
                finding.action());
        line(row, texts, look);
        page.number(
                row,
                MONEY,
                finding.money(),
                look.strong().format(Look.WHOLE).right().colour(Palette.LINK));
        page.link(row, MONEY, place(finding));
        int lines = Math.max(
                CellText.lines(texts.by(), 22),
                Math.max(CellText.lines(texts.what(), 72), CellText.lines(finding.action(), 66)));
        page.height(row, 4 + 11.5 * Math.min(3, lines));
    }

    /** What a bill costs too much stands on Payoff, what is spent where a pitfall lies on Hotspots. */
    private String place(Finding finding) {
        return finding.kind().isBill() ? PayoffSheet.place(book, finding.systems()) : "Hotspots!A1";
    }

    private record Texts(String what, String since, String money, String by, String action) {}

    /** The system before the reason, unless the reason is a sentence of its own. */
    private static String about(Finding finding) {
        return finding.systems().size() == 1 && finding.kind().isBill()
                ? finding.name() + ": " + finding.what()
                : finding.what().substring(0, 1).toUpperCase(Locale.ROOT)
                        + finding.what().substring(1);
    }

    private void line(int row, Texts texts, Look look) {
        for (int column = 0; column <= SummarySheet.LAST; column++) {
            page.blank(row, column, look);
        }
        page.text(row, 0, texts.what(), look);
        page.merge(row, 0, SINCE - 2);
        page.text(row, SINCE, texts.since(), look);
        page.text(row, MONEY, texts.money(), look.right());
        page.text(row, BY, texts.by(), look);
        page.merge(row, BY, BY + 1);
        page.text(row, ACTION, texts.action(), look);
        page.merge(row, ACTION, SummarySheet.LAST);
    }
}
