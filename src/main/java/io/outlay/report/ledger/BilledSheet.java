package io.outlay.report.ledger;

import io.outlay.report.book.Book;
import io.outlay.report.book.LineBook;
import io.outlay.report.book.LineBook.Billed;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was billed in two years by vendor, or by cost centre with the part that others bear: live sums of the sheet Lines. */
public record BilledSheet(By by) implements ReportSheet {
    private static final int HEADER = 4;
    private static final Fields<Billed> FIELD = new Fields<>();

    /** What lines have in common. */
    public enum By {
        VENDOR("Vendors", "vendor", LineBook::vendors),
        COST_CENTRE("Cost centres", "cost_centre", LineBook::centres);

        private final String sheet;
        private final String field;
        private final Function<LineBook, Collection<Billed>> rows;

        By(String sheet, String field, Function<LineBook, Collection<Billed>> rows) {
            this.sheet = sheet;
            this.field = field;
            this.rows = rows;
        }
    }

    @Override
    public String name() {
        return by.sheet;
    }

    @Override
    public void write(Book book) {
        List<Billed> rows = new ArrayList<>(by.rows.apply(book.lines()));
        rows.sort(Comparator.comparing(Billed::twelve).reversed().thenComparing(Billed::name));
        Page page = book.titled(
                name(),
                "Bills and credits that are posted, by date of issue, in " + book.currency()
                        + ": live sums of the sheet Lines. Hours and estimates are not in them.",
                by == By.VENDOR
                        ? "One vendor under two spellings has two rows."
                        : "Shared: bills of systems whose cost others bear (sheet TCO, allocated). Lines without a cost centre are listed as "
                                + LineBook.NONE + ".");
        Block<Billed> block = new Block<>("'" + name() + "'", HEADER, fields(book, rows), rows);
        block.write(page, 26, row -> Look.CELL);
        block.filter(page, 1);
        if (!rows.isEmpty()) {
            block.totals(page, "Total", Look.CELL);
        }
        page.print(book.title(name()), 0);
    }

    private List<Field<Billed>> fields(Book book, List<Billed> rows) {
        BigDecimal all = rows.stream().map(Billed::twelve).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Field<Billed>> fields = new ArrayList<>(List.of(
                FIELD.text(by.field, Billed::name).strong().width(44),
                sum(book, "twelve_months", 0, Billed::twelve),
                sum(book, "year_before", 12, Billed::before).titled("Twelve months before"),
                FIELD.number("change", row -> row.twelve().subtract(row.before()))
                        .format(Look.WHOLE)
                        .by((row, at) -> at.cell("twelve_months") + "-" + at.cell("year_before"))
                        .width(16),
                FIELD.number("share", row -> all.signum() == 0 ? null : Decimals.quotient(row.twelve(), all))
                        .by((row, at) -> at.cell("twelve_months") + "/SUM(" + at.range("twelve_months") + ")")
                        .width(12)));
        if (by == By.COST_CENTRE) {
            fields.add(FIELD.live("shared", (row, at) -> Optional.of(shared(book, row, at)))
                    .titled("of which shared")
                    .totalled()
                    .width(16));
        }
        fields.add(FIELD.date("last_bill", Billed::last).right().width(14));
        return fields;
    }

    private Field<Billed> sum(Book book, String name, int ago, Function<Billed, BigDecimal> value) {
        Table<?> lines = LinesSheet.table(book);
        return FIELD.live(
                        name,
                        (row, at) -> Optional.of(
                                book.lines().booked(lines, value.apply(row), ago, part -> own(lines, row, at, part))))
                .totalled()
                .width(18);
    }

    private Live shared(Book book, Billed row, Cells at) {
        Table<?> lines = LinesSheet.table(book);
        return book.lines()
                .booked(
                        lines,
                        row.shared(),
                        0,
                        part -> own(lines, row, at, part) + "," + part.column(lines.column("shared")) + ",\"yes\"");
    }

    /** The lines of a row; a name with signs that stand for any letter is said with these marked. */
    private String own(Table<?> lines, Billed row, Cells at, Extent.Part part) {
        String name = row.name();
        String escaped = name.replace("~", "~~").replace("*", "~*").replace("?", "~?");
        String is = escaped.equals(name) ? "\"=\"&" + at.fixed(by.field) : CellText.inFormula("=" + escaped);
        return part.column(lines.column(by.field)) + "," + is;
    }
}
