package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.DocumentTotal;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Every posted document with its lines summed: a document is rounded once, its lines share the rounding. */
public final class DocumentsSheet implements ReportSheet {
    private static final Fields<DocumentTotal> FIELD = new Fields<>();
    private static final String SHEET = "Documents";
    private static final String NET = "net_amount";
    private static final String COST = "cost";
    private static final String RATE = "fx_rate";

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        String note = book.report().head().isCut()
                ? "Documents are tied out in the whole report."
                : "Posted lines by document. Net amount × rate, rounded, is what is booked of the document."
                        + " Cost differs from it for statements of clouds, which say what they amortise. Key as on Lines.";
        new DataSheet<>(SHEET, note, table(book)).write(book);
    }

    /** Known once the sheet is written. */
    static DataSums sums(Book book) {
        return DataSums.of(book, table(book), book.documents().rows());
    }

    private static Table<DocumentTotal> table(Book book) {
        MinorUnit unit = book.unit();
        return new Table<>(
                SHEET,
                List.of(
                        FIELD.text("key", DocumentTotal::document),
                        FIELD.text("currency", DocumentTotal::currency),
                        FIELD.count("lines", DocumentTotal::lines),
                        FIELD.amount(NET, d -> MinorUnit.of(d.currency()).stated(d.net())),
                        FIELD.amount(COST, d -> MinorUnit.of(d.currency()).stated(d.cost())),
                        FIELD.number(RATE, DocumentTotal::fxRate),
                        atRate(book, "net_at_rate", NET, d -> d.atRate(d.net(), unit)),
                        atRate(book, "cost_at_rate", COST, d -> d.atRate(d.cost(), unit)),
                        FIELD.amount("booked", DocumentTotal::booked).in(book.currency())),
                book.documents()::documents);
    }

    /** What binary numbers lack in the ninth decimal is no fraction of a unit, and must not be rounded down. */
    private static Field<DocumentTotal> atRate(
            Book book, String name, String amount, Function<DocumentTotal, BigDecimal> value) {
        return FIELD.amount(name, value)
                .in(book.currency())
                .by((document, at) -> "ROUND(ROUND(" + at.cell(amount) + "*" + at.cell(RATE) + ",9),"
                        + book.unit().digits() + ")");
    }
}
