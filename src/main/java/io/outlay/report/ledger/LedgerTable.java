package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.Reason;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Column;
import io.outlay.report.sheet.Table;
import java.util.List;

/** {@code ledger.csv}: every entry, the memo of what was billed included. */
public final class LedgerTable {
    private static final List<Column<LedgerEntry>> COLUMNS = List.of(
            Column.text("entry_id", LedgerEntry::entryId),
            Column.month("month", LedgerEntry::month),
            Column.month("posted_in", LedgerEntry::postedIn),
            Column.text("system_id", LedgerEntry::systemId),
            Column.text("cost_pool", e -> e.costPool().id()),
            Column.text("basis", e -> e.basis().id()),
            Column.amount("amount", LedgerEntry::amount),
            Column.text("currency", LedgerEntry::currency),
            Column.number("source_amount", e -> MinorUnit.of(e.sourceCurrency()).stated(e.sourceAmount())),
            Column.text("source_currency", LedgerEntry::sourceCurrency),
            Column.number("fx_rate", LedgerEntry::fxRate),
            Column.number("quantity", LedgerEntry::quantity),
            Column.text("unit", LedgerEntry::unit),
            Column.of("one_off", Column.Kind.FLAG, LedgerEntry::oneOff),
            Column.text("document", LedgerEntry::document),
            Column.text("reason", e -> e.reason().map(Reason::id)),
            Column.text("correction_of", LedgerEntry::correctionOf),
            Column.text("counter_system", LedgerEntry::counterSystem),
            Column.text("source_file", e -> e.source().place()),
            Column.count("source_line", e -> e.source().line()),
            Column.count("source_rows", LedgerEntry::sourceRows));

    private LedgerTable() {}

    public static Table<LedgerEntry> of(CloseReport report) {
        return new Table<>("ledger", COLUMNS, report.ledger());
    }
}
