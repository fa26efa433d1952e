package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.Reason;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;

/** {@code ledger.csv}: every entry, the memo of what was billed included. */
public final class LedgerTable {
    private static final Fields<LedgerEntry> FIELD = new Fields<>();
    private static final List<Field<LedgerEntry>> COLUMNS = List.of(
            FIELD.text("entry_id", LedgerEntry::entryId),
            FIELD.month("month", LedgerEntry::month),
            FIELD.month("posted_in", LedgerEntry::postedIn),
            FIELD.text("system_id", LedgerEntry::systemId),
            FIELD.text("cost_pool", e -> e.costPool().id()),
            FIELD.text("basis", e -> e.basis().id()),
            FIELD.amount("amount", LedgerEntry::amount),
            FIELD.text("currency", LedgerEntry::currency),
            FIELD.number("source_amount", e -> MinorUnit.of(e.sourceCurrency()).stated(e.sourceAmount())),
            FIELD.text("source_currency", LedgerEntry::sourceCurrency),
            FIELD.number("fx_rate", LedgerEntry::fxRate),
            FIELD.number("quantity", LedgerEntry::quantity),
            FIELD.text("unit", LedgerEntry::unit),
            FIELD.flag("one_off", LedgerEntry::oneOff),
            FIELD.text("document", LedgerEntry::document),
            FIELD.text("reason", e -> e.reason().map(Reason::id)),
            FIELD.text("correction_of", LedgerEntry::correctionOf),
            FIELD.text("counter_system", LedgerEntry::counterSystem),
            FIELD.text("source_file", e -> e.source().place()),
            FIELD.count("source_line", e -> e.source().line()),
            FIELD.count("source_rows", LedgerEntry::sourceRows));

    private LedgerTable() {}

    public static Table<LedgerEntry> of(CloseReport report) {
        return new Table<>("ledger", COLUMNS, report.details().ledger());
    }
}
