package io.outlay.report.summary;

import io.outlay.analysis.bills.InvoiceSignal;
import io.outlay.model.ledger.Digest;
import io.outlay.report.bills.RenewalsSheet;
import io.outlay.report.book.Book;
import io.outlay.report.outlook.OutlookWords;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line each on what stands behind the figures: why cost changed, what falls due, where the year lands, how sure it is. */
record SummaryNotes(Book book, Page page) {
    /** Columns of the labels. */
    private static final int LABEL = 3;

    private static final Fields<Digest.Note> FIELD = new Fields<>();
    /** Characters of a note that fit in one line. */
    private static final int LINE = 150;

    /** @return the last row */
    int write(int start) {
        Block<Digest.Note> block = new Block<>(SummarySheet.SHEET, start - 1, fields(), of(book));
        block.rows(page, note -> Look.BODY);
        block.heights(page, note -> 1 + 12.0 * CellText.lines(note.text(), LINE));
        page.across(
                block.end(),
                SummarySheet.LAST,
                "Cost beyond growth: of systems flagged on Payoff, a year's cost above the year before, grown like its driver."
                        + " Avoidable by notice: of their contracts, and of unused seats; other findings are not in it."
                        + " ° as at the run.",
                Look.NOTE);
        return block.end();
    }

    private static List<Field<Digest.Note>> fields() {
        return Stream.of(
                        FIELD.over(
                                LABEL,
                                FIELD.text("label", Digest.Note::label)
                                        .look(look -> look.colour(Palette.MUTED).strong())),
                        FIELD.over(
                                SummarySheet.LAST + 1 - LABEL,
                                FIELD.prose("text", Digest.Note::text).look(Look::wrapped)))
                .flatMap(List::stream)
                .map(Field::free)
                .toList();
    }

    static List<Digest.Note> of(Book book) {
        return Stream.of(
                        new Digest.Note("Budget", OutlookWords.againstBudget(book)),
                        new Digest.Note("Renewals", renewals(book)),
                        new Digest.Note("Invoices", billedTwice(book)),
                        new Digest.Note("Coverage", Headline.coverage(book)),
                        new Digest.Note("This report", Headline.issue(book)))
                .filter(note -> !note.text().isEmpty())
                .toList();
    }

    /** What may be asked back. */
    private static String billedTwice(Book book) {
        long twice = book.report().analysis().signals().invoices().stream()
                .filter(signal -> signal.kind() == InvoiceSignal.Kind.POSSIBLE_DUPLICATE)
                .count();
        return twice == 0
                ? ""
                : twice + (twice == 1 ? " invoice" : " invoices") + " may be billed twice (sheet Invoice checks).";
    }

    /** What the tile cannot say of what can be avoided. */
    private static String renewals(Book book) {
        return Stream.of(unknown(book), RenewalsSheet.missed(book))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String unknown(Book book) {
        long unknown = RenewalsSheet.avoidableUnknown(book);
        if (unknown == 0) {
            return "";
        }
        return RenewalsSheet.avoidable(book).isEmpty()
                ? "What can be avoided by notice is not known, as none of these systems can be judged."
                : "What can be avoided by notice is not known of " + unknown
                        + (unknown == 1 ? " contract" : " contracts") + " (sheet Renewals).";
    }
}
