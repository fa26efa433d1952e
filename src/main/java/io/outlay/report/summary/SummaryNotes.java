package io.outlay.report.summary;

import io.outlay.analysis.bridge.ChangeSentence;
import io.outlay.analysis.series.Level;
import io.outlay.report.bills.RenewalsSheet;
import io.outlay.report.book.Book;
import io.outlay.report.outlook.OutlookWords;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.util.List;
import java.util.stream.Stream;

/** A line each on what stands behind the figures: why cost changed, what falls due, where the year lands, how sure it is. */
record SummaryNotes(Book book, Page page) {
    private static final int TEXT = 3;
    /** Characters of a note that fit in one line. */
    private static final int LINE = 175;

    private record Note(String label, String text) {}

    /** @return the last row */
    int write(int start) {
        int row = start;
        for (Note note : notes()) {
            page.text(row, 0, note.label(), Look.NOTE.size(8).strong());
            page.merge(row, 0, TEXT - 1);
            page.text(row, TEXT, note.text(), Look.BODY.size(8).wrapped());
            page.merge(row, TEXT, SummarySheet.LAST);
            page.height(row, note.text().length() > LINE ? 23 : 12.5);
            row++;
        }
        page.text(
                row,
                0,
                "Comparable cost: without one-offs, transformation and allocation, at one exchange rate. Cost beyond growth: what it is above"
                        + " that of a year ago grown like its driver. Layers are judged on their own series and do not add up to systems."
                        + " Click a figure for its rows.",
                Look.NOTE.size(8));
        page.merge(row, 0, SummarySheet.LAST);
        return row;
    }

    private List<Note> notes() {
        return Stream.of(
                        new Note("Why cost changed", change()),
                        new Note("Renewals", renewals()),
                        new Note("Budget", OutlookWords.landing(book)),
                        new Note("Peak season", OutlookWords.peak(book)),
                        new Note("Coverage", Headline.coverage(book)),
                        new Note("This report", Headline.issue(book)))
                .filter(note -> !note.text().isEmpty())
                .toList();
    }

    private String change() {
        return book.report().analysis().bridges().stream()
                .filter(bridge -> bridge.level() == Level.PORTFOLIO)
                .findFirst()
                .map(bridge -> ChangeSentence.of(bridge, book.currency(), book.yearBefore()))
                .orElse("");
    }

    private String renewals() {
        return RenewalsSheet.cashDue(book)
                .map(Live::value)
                .map(cash -> book.money(cash) + " of renewals fall due in the next " + RenewalsSheet.cashDays(book)
                        + " days; "
                        + avoidable())
                .orElse("");
    }

    private String avoidable() {
        long unknown = RenewalsSheet.avoidableUnknown(book);
        String rest = unknown == 0
                ? "."
                : "; of " + unknown + (unknown == 1 ? " contract" : " contracts") + " it is not known.";
        if (RenewalsSheet.avoidable(book).isEmpty()) {
            return "what of it can be avoided is not known, as none of these systems can be judged.";
        }
        return RenewalsSheet.avoidableSum(book).signum() == 0
                ? "nothing of what contracts ask is known to be avoidable" + rest
                : book.money(RenewalsSheet.avoidableSum(book)) + " a year can be avoided by notice (sheet Renewals)"
                        + rest;
    }
}
