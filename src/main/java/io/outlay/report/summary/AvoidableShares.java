package io.outlay.report.summary;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.finding.Finding;
import io.outlay.analysis.finding.NoticeShare;
import io.outlay.report.bills.RenewalsSheet;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of each finding the figure avoidable by notice counts, and how the findings add up to it. */
record AvoidableShares(Book book) {
    private static final Fields<Finding> FIELD = new Fields<>();
    private static final Fields<Sum> SUM = new Fields<>();
    private static final String MONEY = "avoidable";
    /** Columns that the words of a sum run over. */
    private static final int WORDS = 2;

    private record Sum(String label, Live figure) {}

    static String note(Book book) {
        return "Avoidable by notice counts contracts that can still be left, of systems that are flagged on Payoff or have"
                + " unused seats: other findings may save money too, but are not in it."
                + (RenewalsSheet.missed(book).isEmpty()
                        ? ""
                        : " What a missed notice commits to binds, and is listed last.");
    }

    Field<Finding> money() {
        return FIELD.amount(MONEY, finding -> share(finding).money())
                .titled("Avoidable by notice")
                .format(Look.OR_NOTHING)
                .shown(finding -> share(finding).systems().isEmpty()
                        ? Optional.empty()
                        : share(finding).money())
                .missing(finding -> share(finding).money().isEmpty() ? null : "–")
                .by((finding, at) -> RenewalsSheet.avoidableOf(
                                book, share(finding).systems())
                        .orElse(null));
    }

    Field<Finding> why() {
        return FIELD.prose("avoidable_why", finding -> share(finding).words()).titled("Is it counted there?");
    }

    /** Words of the sums below the findings; none where nothing is known to be avoidable. */
    List<String> sums() {
        if (RenewalsSheet.avoidable(book).isEmpty() || analysis().findings().isEmpty()) {
            return List.of();
        }
        return List.of(
                "Avoidable by notice, in these findings", "in no finding, as too small", "as on Summary, Renewals");
    }

    /**
     * The sums, below the findings.
     *
     * @return the row behind them
     */
    int write(Page page, Block<Finding> block) {
        if (sums().isEmpty()) {
            return block.end();
        }
        Live all = RenewalsSheet.avoidable(book).orElseThrow();
        Live here = block.sum(MONEY);
        List<Sum> sums = new ArrayList<>();
        sums.add(new Sum(sums().get(0), here));
        sums.add(new Sum(
                sums().get(1),
                new Live(
                        all.formula() + "-" + here.formula(),
                        NoticeShare.inNone(analysis().findings(), analysis().renewals()))));
        sums.add(new Sum(sums().get(2), all));
        int column = block.cells(0).column(MONEY);
        Block<Sum> rows = new Block<>(
                FindingsSheet.SHEET,
                block.end(),
                column - WORDS,
                List.of(
                        SUM.text("label", Sum::label).right(),
                        SUM.joined("a"),
                        SUM.live("figure", (sum, at) -> Optional.of(sum.figure()))
                                .strong()),
                sums);
        rows.rows(page, sum -> Look.BODY);
        return rows.end();
    }

    private NoticeShare share(Finding finding) {
        return FindingTable.share(finding, analysis());
    }

    private Analysis analysis() {
        return book.report().analysis();
    }
}
