package io.outlay.report.ledger;

import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.report.book.Book;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cost by system and month as the database sums it: what verdicts are computed from, and what Ledger is held against. */
public final class MonthlyCostSheet extends SummedSheet<SystemMonth> {
    private static final Fields<SystemMonth> FIELD = new Fields<>();

    public MonthlyCostSheet() {
        super("Monthly cost");
    }

    @Override
    protected String note(boolean any) {
        return "Cost by system and month as the database sums it, apart from the sheet Ledger. Comparable: effective + accrued + effort"
                + " without one-offs and transformation, bills at the rates of the period's month. As csv/cost_by_month.csv.";
    }

    @Override
    protected List<SystemMonth> rows(Book book) {
        return book.report().months().stream()
                .sorted(Comparator.comparing(SystemMonth::month).thenComparing(SystemMonth::systemId))
                .toList();
    }

    @Override
    protected List<Field<SystemMonth>> fields(Book book) {
        Map<String, TechLayer> layers =
                book.report().systems().stream().collect(Collectors.toMap(TechSystem::systemId, TechSystem::layer));
        return List.of(
                FIELD.month("month", SystemMonth::month),
                FIELD.text("system_id", SystemMonth::systemId),
                FIELD.text("system", month -> book.ledger().name(month.systemId())),
                FIELD.text(
                        "layer",
                        month -> layers.containsKey(month.systemId())
                                ? layers.get(month.systemId()).title()
                                : null),
                amount(book, "billed", SystemMonth::billed),
                amount(book, "effective", SystemMonth::effective),
                amount(book, "accrued", SystemMonth::accrued),
                amount(book, "effort", SystemMonth::effort),
                amount(book, "allocated", SystemMonth::allocated),
                amount(book, "total", SystemMonth::total),
                amount(book, "one_off", SystemMonth::oneOff),
                amount(book, "transform", SystemMonth::transform),
                amount(book, "comparable", SystemMonth::comparable));
    }

    private static Field<SystemMonth> amount(Book book, String name, Function<SystemMonth, BigDecimal> value) {
        return FIELD.amount(name, value).in(book.currency());
    }
}
