package io.outlay.report.summary;

import io.outlay.analysis.finding.Finding;
import io.outlay.model.Names;
import io.outlay.report.bills.RenewalsSheet;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.stack.HotspotsSheet;
import io.outlay.report.verdict.PayoffSheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** The findings that carry the most money: what, since when, how much, by when, what to do. */
record SummaryFindings(Book book, Page page) {
    private static final int MOST = 5;
    private static final Look HEAD = Look.BODY
            .align(HorizontalAlignment.LEFT)
            .strong()
            .colour(Palette.WHITE)
            .fill(Palette.HEADER);
    private static final Fields<Finding> FIELD = new Fields<>();
    /** Columns that what was found takes. */
    private static final int WIDE = 6;

    /** Columns of what to do. */
    private static final int ACTION = 5;

    /** @return the row behind the last finding */
    int write(int start) {
        List<Finding> all = book.report().analysis().findings();
        Block<Finding> block =
                new Block<>(SummarySheet.SHEET, start, fields(all.size()), all.subList(0, Math.min(MOST, all.size())));
        page.height(start - 1, 8);
        block.headings(page, HEAD);
        page.height(start, 16);
        block.join(page, start);
        block.rows(page, finding -> Look.CELL.wrapped());
        block.heights(page, finding -> 4 + 12 * Math.min(3, block.lines(finding)));
        if (all.isEmpty()) {
            page.across(block.end(), WIDE - 1, nothing(), Look.BODY);
        }
        return Math.max(block.end(), start + 2);
    }

    private List<Field<Finding>> fields(int found) {
        String what = found > MOST ? "The five with the most money (all: sheet Findings)" : "What was found";
        return Stream.of(
                        FIELD.over(
                                WIDE,
                                FIELD.prose("what", SummaryFindings::about)
                                        .titled(what)
                                        .line(62)),
                        List.of(
                                FIELD.month("since", Finding::since),
                                FIELD.amount("money", Finding::money)
                                        .titled(book.currency() + (book.window().isShort() ? " °" : " a year °"))
                                        .look(look -> look.strong().colour(Palette.LINK))
                                        .link(finding -> Optional.of(place(book, finding))),
                                FIELD.blank("b").untitled()),
                        FIELD.over(
                                2,
                                FIELD.date("act_by", Finding::actBy)
                                        .missing(Finding::by)
                                        .line(28)),
                        List.of(FIELD.blank("c").untitled()),
                        FIELD.over(
                                ACTION,
                                FIELD.prose("action", this::action)
                                        .titled("Who, and what to do")
                                        .line(60)))
                .flatMap(List::stream)
                .toList();
    }

    private String action(Finding finding) {
        String owners = book.owners(finding.systems());
        String action = FindingTable.action(finding, book.report().analysis());
        return owners.isEmpty() ? action : owners + ": " + action;
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

    /** What a bill costs too much stands on Payoff, what is spent where a pitfall lies on Hotspots. */
    static String place(Book book, Finding finding) {
        if (finding.kind() == Finding.Kind.NOTICE_MISSED) {
            return RenewalsSheet.place();
        }
        return finding.kind().isBill()
                ? PayoffSheet.place(book, finding.systems())
                : HotspotsSheet.place(book, finding);
    }

    /** The system before the reason, unless the reason is a sentence of its own. */
    private static String about(Finding finding) {
        return finding.systems().size() == 1 && finding.kind().isBill()
                ? finding.name() + ": " + finding.what()
                : Names.capital(finding.what());
    }
}
