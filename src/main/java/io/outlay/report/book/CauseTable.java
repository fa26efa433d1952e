package io.outlay.report.book;

import io.outlay.model.ledger.Restatement;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;

/** What the sheet Restatements shows: one line for one cause. */
public final class CauseTable {
    private static final Fields<RestatementCause> FIELD = new Fields<>();

    private CauseTable() {}

    public static Table<RestatementCause> of(Book book) {
        return Table.of(
                "Restatements",
                List.of(
                        FIELD.prose("why", CauseTable::meaning),
                        FIELD.prose("what", RestatementCause::what),
                        FIELD.prose("system", RestatementCause::route),
                        FIELD.text("months", RestatementCause::span),
                        FIELD.amount("change_of_cost", RestatementCause::difference)
                                .in(book.currency()),
                        FIELD.amount(
                                        "moved_between_systems",
                                        cause -> cause.moved().signum() == 0 ? null : cause.moved())
                                .in(book.currency()),
                        FIELD.count("documents", RestatementCause::documents),
                        FIELD.month("posted_in", RestatementCause::postedIn)),
                book.causes());
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
