package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.Reason;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.List;

/** {@code ledger.csv}: every entry, the memo of what was billed included. */
public final class LedgerTable {
    private static final List<Field<LedgerEntry>> COLUMNS = List.of(
            Field.text("entry_id", LedgerEntry::entryId),
            Field.month("month", LedgerEntry::month),
            Field.month("posted_in", LedgerEntry::postedIn),
            Field.text("system_id", LedgerEntry::systemId),
            Field.text("cost_pool", e -> e.costPool().id()),
            Field.text("basis", e -> e.basis().id()),
            Field.amount("amount", LedgerEntry::amount),
            Field.text("currency", LedgerEntry::currency),
            Field.number("source_amount", e -> MinorUnit.of(e.sourceCurrency()).stated(e.sourceAmount())),
            Field.text("source_currency", LedgerEntry::sourceCurrency),
            Field.number("fx_rate", LedgerEntry::fxRate),
            Field.number("quantity", LedgerEntry::quantity),
            Field.text("unit", LedgerEntry::unit),
            Field.of("one_off", Field.Kind.FLAG, LedgerEntry::oneOff),
            Field.text("document", LedgerEntry::document),
            Field.text("reason", e -> e.reason().map(Reason::id)),
            Field.text("correction_of", LedgerEntry::correctionOf),
            Field.text("counter_system", LedgerEntry::counterSystem),
            Field.text("source_file", e -> e.source().place()),
            Field.count("source_line", e -> e.source().line()),
            Field.count("source_rows", LedgerEntry::sourceRows));

    private LedgerTable() {}

    public static Table<LedgerEntry> of(CloseReport report) {
        return new Table<>("ledger", COLUMNS, report.details().ledger());
    }
}
