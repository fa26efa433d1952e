package io.outlay.report.summary;

import io.outlay.analysis.bridge.ChangeSentence;
import io.outlay.analysis.series.Level;
import io.outlay.report.bills.RenewalsSheet;
import io.outlay.report.book.Book;
import io.outlay.report.outlook.OutlookWords;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.List;
import java.util.stream.Stream;

/** A line each on what stands behind the figures: why cost changed, what falls due, where the year lands, how sure it is. */
record SummaryNotes(Book book, Page page) {
    /** Columns of the labels. */
    private static final int LABEL = 3;

    private static final Fields<Note> FIELD = new Fields<>();
    /** Characters of a note that fit in one line. */
    private static final int LINE = 175;

    private record Note(String label, String text) {}

    /** @return the last row */
    int write(int start) {
        Block<Note> block = new Block<>(SummarySheet.SHEET, start - 1, fields(), notes());
        block.rows(page, note -> Look.BODY.size(8));
        block.heights(page, note -> note.text().length() > LINE ? 23 : 12.5);
        page.across(
                block.end(),
                SummarySheet.LAST,
                "Comparable cost: without one-offs, transformation and allocation, at one exchange rate. Cost beyond growth: what it is above"
                        + " that of a year ago grown like its driver. Layers are judged on their own series and do not add up to systems."
                        + " Click a figure for its rows.",
                Look.NOTE.size(8));
        return block.end();
    }

    private static List<Field<Note>> fields() {
        return Stream.of(
                        FIELD.over(
                                LABEL,
                                FIELD.text("label", Note::label)
                                        .look(look -> look.colour(Palette.MUTED).strong())),
                        FIELD.over(
                                SummarySheet.LAST + 1 - LABEL,
                                FIELD.text("text", Note::text).look(Look::wrapped)))
                .flatMap(List::stream)
                .map(Field::free)
                .toList();
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
