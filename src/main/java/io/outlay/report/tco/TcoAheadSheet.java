package io.outlay.report.tco;

import io.outlay.analysis.outlook.OutlookMethod;
import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.report.book.Book;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each cost pool of a system costs in 36 and 60 months: what the sheet TCO adds up. */
public final class TcoAheadSheet extends SummedSheet<TcoAheadSheet.Row> {
    /** What a pool is that follows the cost of another system. */
    static final String ALLOCATED = "allocated";

    static final String OWN = "own";
    private static final String WAGES = "outlook.wage-growth";
    private static final int YEAR = 12;
    /** Years ahead that are summed. */
    private static final int YEARS = 5;

    private static final Fields<Row> FIELD = new Fields<>();

    record Row(TcoAhead system, TcoAhead.Line line) {}

    public TcoAheadSheet() {
        super("TCO ahead");
    }

    @Override
    protected String note(boolean any) {
        return any
                ? "Expected cost of 36 and 60 months, by system and cost pool, as the method continues each (values at the"
                        + " run). What hours cost from the second year on follows the wage growth that is set. The sheet TCO sums"
                        + " these rows."
                : "There is no ledger yet that could be continued.";
    }

    @Override
    protected List<Row> rows(Book book) {
        return book.report().analysis().outlook().tco().stream()
                .flatMap(system -> system.lines().stream().map(line -> new Row(system, line)))
                .toList();
    }

    @Override
    protected List<Field<Row>> fields(Book book) {
        List<Field<Row>> fields = new ArrayList<>(List.of(
                FIELD.text("system_id", row -> row.system().systemId()),
                FIELD.text("system", row -> book.ledger().name(row.system().systemId())),
                FIELD.text("cost_pool", row -> row.line().costPool().id()),
                FIELD.text("cost", row -> row.line().method().isEmpty() ? ALLOCATED : OWN),
                FIELD.text("method", row -> row.line().method().map(OutlookMethod::title)),
                FIELD.amount("next_36", row -> row.line().next36())
                        .in(book.currency())
                        .by((row, at) -> live(book, row, at, 36)),
                FIELD.amount("next_60", row -> row.line().next60())
                        .in(book.currency())
                        .by((row, at) -> live(book, row, at, 60)),
                FIELD.amount(atTheRun(36), row -> row.line().next36()).titled("Next 36 at the run"),
                FIELD.amount(atTheRun(60), row -> row.line().next60()).titled("Next 60 at the run")));
        for (int year = 2; year <= YEARS; year++) {
            int index = year - 2;
            fields.add(FIELD.amount(
                            wages(year),
                            row -> index < row.line().wages().size()
                                    ? row.line().wages().get(index)
                                    : BigDecimal.ZERO)
                    .titled("of it hours, year " + year));
        }
        return fields;
    }

    private static String atTheRun(int months) {
        return "at_the_run_" + months;
    }

    private static String wages(int year) {
        return "hours_year_" + year;
    }

    /**
     * As at the run, and what hours of later years cost more or less at other wages; {@code null} where no cost rises with
     * wages.
     */
    private static String live(Book book, Row row, Cells at, int months) {
        Optional<String> wages = book.setting(WAGES);
        String atRun = book.report().evidence().parameters().get("outlay." + WAGES);
        if (wages.isEmpty() || atRun == null || row.line().wages().stream().allMatch(cost -> cost.signum() == 0)) {
            return null;
        }
        String ratio = "((1+" + wages.get() + ")/(1+" + atRun + "))";
        return IntStream.rangeClosed(2, months / YEAR)
                .mapToObj(year -> "+" + at.cell(wages(year)) + "*(" + ratio + "^" + (year - 1) + "-1)")
                .collect(Collectors.joining(
                        "",
                        "ROUND(" + at.cell(atTheRun(months)),
                        "," + book.unit().digits() + ")"));
    }
}
