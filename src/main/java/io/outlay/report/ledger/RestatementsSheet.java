package io.outlay.report.ledger;

import io.outlay.model.ledger.Restatement;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.RestatementCause;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.stream.Collectors;

/** What changed in months that were closed before, and why: one line for one cause. */
public final class RestatementsSheet implements ReportSheet {
    @Override
    public String name() {
        return "Restatements";
    }

    @Override
    public void write(Book book) {
        List<RestatementCause> causes = book.causes();
        List<Field<RestatementCause>> columns = List.of(
                Field.of("why", Field.Kind.PROSE, cause -> meaning(cause)),
                Field.of("what", Field.Kind.PROSE, RestatementCause::what),
                Field.of("system", Field.Kind.PROSE, RestatementCause::route),
                Field.text("months", RestatementCause::span),
                Field.<RestatementCause>amount("change_of_cost", RestatementCause::difference)
                        .in(book.currency()),
                Field.<RestatementCause>amount(
                                "moved_between_systems", cause -> cause.moved().signum() == 0 ? null : cause.moved())
                        .in(book.currency()),
                Field.count("documents", RestatementCause::documents),
                Field.month("posted_in", RestatementCause::postedIn));
        String note = causes.isEmpty()
                ? "No closed month was restated."
                : "Closed months stay as reported. What came later is posted in the open period and dated to its month: one"
                        + " line for one cause, by month and system on the sheet Restated months.";
        new DataSheet<>(name(), note + changes(book), Table.of(name(), columns, causes)).write(book);
    }

    /** What restates no month and yet moves closed months between sums. */
    private static String changes(Book book) {
        return book.report().registerChanges().stream()
                .map(change -> "\n" + change.sentence(book.currency()) + ".")
                .collect(Collectors.joining());
    }

    private static String meaning(RestatementCause cause) {
        return switch (cause.reason()) {
            case LATE -> "Arrived after its month was closed";
            case CREDIT -> "A credit note arrived after its month was closed";
            case REPLACED -> "The file was replaced or changed";
            case ACCRUAL -> "Estimates were raised, cleared or released";
            case MAPPING -> "Belongs to another system now";
            case RATE ->
                cause.what().equals(Restatement.HOURS) ? "What an hour costs changed" : "The exchange rate changed";
            case RULE -> "A setting of the method changed";
        };
    }
}
