package io.outlay.report.tco;

import io.outlay.analysis.tco.SystemTco;
import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;

/** What each system costs, fully loaded: by span, by run, grow and transform, by cost pool. */
public final class TcoSheet implements ReportSheet {
    static final String SHEET = "TCO";
    /** Characters of a title that one line of a column of figures shows. */
    private static final int TITLE = 13;

    private static final int HEADER = 5;
    /** Row of the note on the years ahead. */
    private static final int AHEAD = 3;

    /** Columns that paper shows: up to what lies ahead. */
    private static final int PRINTED = 12;

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.titled(name(), notes(book));
        page.across(AHEAD, PRINTED - 1, ahead(), Look.NOTE.wrapped());
        page.height(AHEAD, 25);
        Block<SystemTco> systems = new SystemBlock(book, page).write(HEADER);
        int next = systems.end() + 2;
        page.sheet().setRowBreak(next - 1);
        next = new CapexBlock(book, page).write(next);
        next = new ActivityBlock(book, page).write(next);
        next = new UpkeepBlock(book, page).write(next);
        page.printOnly(PRINTED, next);
        new PoolBlock(book, page, systems).write(next);
        page.sheet().createFreezePane(1, 0);
        page.print(book.title(name()), 0);
    }

    private static String[] notes(Book book) {
        return new String[] {
            "Total cost of ownership in " + book.currency()
                    + ", live sums of the sheet Ledger; T12M = "
                    + book.window().words() + ". External: invoices and what is"
                    + " accrued for missing ones. Internal: hours at cost. Allocated: shared cost, net.",
            "Since go-live counts what was spent before it as well. \"Ledger\" before a month: the system may be older, and"
                    + " counts since the ledger begins. Prior-year items were posted this fiscal year for months of an"
                    + " earlier one."
        };
    }

    private static String ahead() {
        return "Ahead: contracts with escalators, usage with its driver, hours with rising wages, shared cost in"
                + " last year's shares of what its giver costs ahead, everything else as in the twelve months ahead of the sheet Outlook; at the"
                + " rates of the period's month. Months ahead sum the sheet TCO ahead; columns marked ° are computed by the method (values).";
    }

    /** Enough for the title that needs most lines. */
    static double headerHeight(Block<?> block) {
        int lines = block.fields().stream()
                .mapToInt(field -> CellText.lines(field.title(), TITLE))
                .max()
                .orElse(2);
        return 2 + 12 * Math.max(2, lines);
    }
}
