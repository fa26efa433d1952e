package io.outlay.report;

import io.outlay.model.Reason;
import io.outlay.model.Restatement;
import java.util.List;
import java.util.stream.Collectors;

/** What changed in months that were closed before: as reported, restated, why. */
final class RestatementsSheet implements ReportSheet {
    @Override
    public String name() {
        return "Restatements";
    }

    @Override
    public void write(Book book) {
        Table<Restatement> table = BookTables.restatements(book.report());
        List<Column<Restatement>> columns = List.of(
                Column.month("month", Restatement::month),
                Column.text("system", r -> book.ledger().name(r.systemId())),
                Column.amount("as_reported", Restatement::asReported),
                Column.amount("restated", Restatement::restated),
                Column.<Restatement>amount("difference", Restatement::difference)
                        .in(book.currency())
                        .live(row -> "D" + row + "-C" + row),
                Column.text("reason", r -> r.reason().id()),
                Column.text("why", r -> meaning(r.reason())),
                Column.text("document", Restatement::document),
                Column.month("posted_in", Restatement::postedIn));
        String note = book.report().restatements().isEmpty()
                ? "No closed month was restated."
                : "Closed months stay as reported. What came later is posted in the open period and dated to its month."
                        + " Amounts in " + book.currency() + ".";
        new DataSheet<>(name(), note + changes(book), new Table<>(name(), columns, table.rows())).write(book);
    }

    /** What restates no month and yet moves closed months between sums. */
    private static String changes(Book book) {
        return book.report().registerChanges().stream()
                .map(change -> "\n" + change.sentence(book.currency()) + ".")
                .collect(Collectors.joining());
    }

    private static String meaning(Reason reason) {
        return switch (reason) {
            case LATE -> "The invoice arrived after its month was closed";
            case CREDIT -> "A credit note arrived after its month was closed";
            case REPLACED -> "The file was replaced or changed";
            case ACCRUAL -> "An estimate was raised, cleared or released";
            case MAPPING -> "The lines belong to another system now";
            case RATE -> "The exchange rate of the document changed";
            case RULE -> "A setting of the method changed";
        };
    }
}
