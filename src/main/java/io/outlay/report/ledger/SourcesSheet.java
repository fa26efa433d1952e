package io.outlay.report.ledger;

import io.outlay.model.InputFile;
import io.outlay.model.ledger.ReplacedRows;
import io.outlay.report.book.Book;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Each file that the report rests on: its rows and money, and the hash that shows it is the same file. A version that was
 * replaced is listed too: what was accepted from it is on Tie-out, as superseded.
 */
public final class SourcesSheet extends SummedSheet<SourcesSheet.Row> {
    private static final Fields<Row> FIELD = new Fields<>();

    /** A table of a file in one currency; a file without tables, and a table without money, have a row as well. */
    record Row(InputFile file, Optional<InputFile.Table> table, String currency, Optional<InputFile.Amounts> amounts) {
        /** Whether the table's rows are counted in it: in its first. */
        boolean counts() {
            return table.filter(of -> currency.isEmpty()
                            || of.amounts().keySet().iterator().next().equals(currency))
                    .isPresent();
        }
    }

    public SourcesSheet() {
        super("Sources");
    }

    @Override
    protected String note(boolean any) {
        return "Each file with what became of its rows and of its money, per currency; rows are counted in the"
                + " first currency of their table. Read = accepted + rejected + duplicate. A version that was replaced is listed as"
                + " superseded, what later versions replaced as no longer counts; a copy of another file has no rows of its own. SHA-256 names the content: sha256sum FILE gives the same.";
    }

    @Override
    protected List<Row> rows(Book book) {
        return book.report().evidence().sources().stream()
                .flatMap(SourcesSheet::rows)
                .toList();
    }

    @Override
    protected List<Field<Row>> fields(Book book) {
        return List.of(
                FIELD.prose("file", row -> row.file().path()),
                FIELD.text("state", row -> row.file().state()),
                FIELD.text("table", row -> row.table().map(InputFile.Table::kind)),
                FIELD.text(
                        "sheet", row -> row.table().map(InputFile.Table::sheet).filter(sheet -> !sheet.isEmpty())),
                count("rows_read", InputFile.Table::rowsRead),
                count("rows_accepted", InputFile.Table::rowsAccepted),
                count("rows_rejected", InputFile.Table::rowsRejected),
                count("rows_duplicate", InputFile.Table::rowsDuplicate),
                FIELD.text("currency", row -> row.currency().isEmpty() ? null : row.currency()),
                amount("read", InputFile.Amounts::read),
                amount("accepted", InputFile.Amounts::accepted),
                amount("rejected", InputFile.Amounts::rejected),
                amount("duplicate", InputFile.Amounts::duplicate),
                FIELD.amount("no_longer_counts", row -> replaced(book, row)),
                FIELD.text("sha256", row -> row.file().sha256()).titled("SHA-256"));
    }

    /** Of invoice lines; empty where all that was accepted counts. */
    private static Optional<BigDecimal> replaced(Book book, Row row) {
        return row.table()
                .filter(table -> TieOutFormulas.OF_LINES.contains(table.kind()))
                .flatMap(table -> book.report().evidence().replaced().stream()
                        .filter(rows -> rows.sha256().equals(row.file().sha256())
                                && rows.sheet().equals(table.sheet())
                                && rows.currency().equals(row.currency()))
                        .map(ReplacedRows::amount)
                        .findFirst());
    }

    private static Field<Row> count(String name, Function<InputFile.Table, Long> of) {
        return FIELD.count(name, row -> row.counts() ? row.table().map(of) : Optional.empty());
    }

    private static Field<Row> amount(String name, Function<InputFile.Amounts, BigDecimal> of) {
        return FIELD.amount(name, row -> row.amounts().map(of));
    }

    private static Stream<Row> rows(InputFile file) {
        return file.tables().isEmpty()
                ? Stream.of(new Row(file, Optional.empty(), "", Optional.empty()))
                : file.tables().stream().flatMap(table -> rows(file, table));
    }

    private static Stream<Row> rows(InputFile file, InputFile.Table table) {
        return table.amounts().isEmpty()
                ? Stream.of(new Row(file, Optional.of(table), "", Optional.empty()))
                : table.amounts().entrySet().stream()
                        .map(entry -> new Row(file, Optional.of(table), entry.getKey(), Optional.of(entry.getValue())));
    }
}
