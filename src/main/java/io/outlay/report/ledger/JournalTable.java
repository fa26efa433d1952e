package io.outlay.report.ledger;

import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code journal.csv}: a proposal to the general ledger, so that it carries at the period's end what {@code balances.csv}
 * says. Posted on the last day of the period and reversed on the first day after it: what was used meanwhile is released by
 * the difference of two months.
 */
public final class JournalTable {
    private static final Fields<JournalLine> FIELD = new Fields<>();

    private JournalTable() {}

    public static Table<JournalLine> of(CloseReport report) {
        return Table.of("journal", fields(report), JournalLine.of(report));
    }

    static List<Field<JournalLine>> fields(CloseReport report) {
        LocalDate end = report.head().period().atEndOfMonth();
        return List.of(
                FIELD.count("entry", JournalLine::entry),
                FIELD.date("date", line -> end),
                FIELD.date("reversal_date", line -> end.plusDays(1)),
                FIELD.text("account", JournalLine::account),
                FIELD.amount("debit", line -> line.amount().signum() > 0 ? line.amount() : null),
                FIELD.amount(
                        "credit",
                        line -> line.amount().signum() < 0 ? line.amount().negate() : null),
                FIELD.text("currency", line -> report.head().currency()),
                FIELD.text("cost_centre", line -> line.costCentre().isEmpty() ? null : line.costCentre()),
                FIELD.text("system_id", line -> line.balance().systemId()),
                FIELD.text("document", line -> line.balance().document()),
                FIELD.text("text", JournalLine::text));
    }
}
