package io.outlay.report.tco;

import io.outlay.analysis.tco.SystemTco;
import io.outlay.model.fact.TechSystem;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.Monthly;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Sparklines;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cost of each system in each of the last 13 months, with totals; filters by layer, vendor and cost centre. */
public final class MonthsSheet implements ReportSheet {
    private static final String SHEET = "Months";
    private static final int HEADER = 3;
    private static final int MOST = 13;
    private static final Fields<SystemTco> FIELD = new Fields<>();
    private static final SystemFields<SystemTco> SYSTEM = new SystemFields<>(system -> system);

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        List<YearMonth> all = new Monthly(book).months();
        List<YearMonth> months = all.subList(Math.max(0, all.size() - MOST), all.size());
        Page page = book.titled(
                SHEET,
                "Cost by system and month in " + book.currency()
                        + ", shared cost included: live sums of the sheet Ledger. Filter by layer, vendor or cost centre: all that the"
                        + " system's bills of two years name. Bars begin at 0, each row has its own scale.");
        Block<SystemTco> block = new Block<>(
                SHEET, HEADER, fields(book, months), book.report().tco().systems());
        block.write(page, 18, row -> Look.CELL);
        Sparklines.draw(
                page, block, "trend", months.stream().map(YearMonth::toString).toList());
        if (!block.rows().isEmpty()) {
            block.filter(page, 1);
            block.totals(page, "Total", Look.BODY.strong().fill(Palette.PALE));
        }
        page.print(book.title(SHEET), 0);
    }

    private static List<Field<SystemTco>> fields(Book book, List<YearMonth> months) {
        List<Field<SystemTco>> fields = new ArrayList<>(List.of(
                SYSTEM.system().width(SystemFields.NAME),
                SYSTEM.layer().width(15),
                FIELD.text("vendor", system -> vendor(book, system)).missing("").width(20),
                FIELD.text("cost_centre", system -> centres(book, system))
                        .missing("")
                        .width(13),
                FIELD.blank("trend").titled("Each month").width(14)));
        for (YearMonth month : months) {
            fields.add(FIELD.live(month.toString(), (system, at) -> Optional.of(cost(book, month, system, at)))
                    .titled(month)
                    .totalled()
                    .width(9.5));
        }
        fields.add(FIELD.amount(
                        "total",
                        system -> months.stream()
                                .map(month -> of(book, month, system))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .by((system, at) -> "SUM(" + at.cell(months.get(0).toString()) + ":"
                        + at.cell(months.get(months.size() - 1).toString()) + ")")
                .titled(months.size() + " months")
                .strong()
                .totalled()
                .width(12));
        fields.add(SYSTEM.key().width(16));
        return fields;
    }

    /** The month of a column is its heading, which no sort moves. */
    private static Live cost(Book book, YearMonth month, SystemTco system, Cells at) {
        return book.ledger()
                .cost(
                        Criterion.system(at.fixed("key"), system.systemId()),
                        Criterion.month(at.heading(month.toString()), month));
    }

    private static BigDecimal of(Book book, YearMonth month, SystemTco system) {
        return book.ledger()
                .cost(Criterion.system("", system.systemId()), Criterion.month("", month))
                .value();
    }

    private static Optional<String> centres(Book book, SystemTco system) {
        return Optional.of(String.join(", ", book.lines().centres(system.systemId())))
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> vendor(Book book, SystemTco system) {
        return book.report().systems().stream()
                .filter(known -> known.systemId().equals(system.systemId()))
                .findFirst()
                .flatMap(TechSystem::vendor);
    }
}
