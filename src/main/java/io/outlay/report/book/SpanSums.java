package io.outlay.report.book;

import io.outlay.report.sheet.Live;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Formulas of a cost over the spans that finance asks for, each ending with the period. */
public record SpanSums(Book book) {
    private static final String YEAR_AGO = "EDATE(" + Book.PERIOD + ",-12)";

    public Live month(List<Criterion> scope) {
        return sum(scope, Criterion.month(Book.PERIOD, book.period()));
    }

    /** Known months of the fiscal year, and the prior-year items. */
    public Live fiscalYear(List<Criterion> scope) {
        YearMonth start = book.fiscalYear().start();
        YearMonth from = book.fiscalYear().from(book.window());
        Live months = sum(
                scope,
                from.equals(start) ? Criterion.from(Book.FISCAL_YEAR, start) : sinceKnown(),
                Criterion.to(Book.PERIOD, book.period()));
        return months.plus(priorYear(scope));
    }

    /** Posted this fiscal year, with a reason, for months of an earlier one. */
    public Live priorYear(List<Criterion> scope) {
        YearMonth start = book.fiscalYear().start();
        return sum(
                scope,
                Criterion.before(Book.FISCAL_YEAR, start),
                Criterion.postedFrom(Book.FISCAL_YEAR, start),
                Criterion.reasoned());
    }

    /** The last twelve months, the fewer of them that are known. */
    public Live twelve(List<Criterion> scope) {
        return sum(scope, sinceKnown(), Criterion.to(Book.PERIOD, book.period()));
    }

    private Criterion sinceKnown() {
        YearMonth start = book.window().start();
        long back = start.until(book.period(), ChronoUnit.MONTHS);
        return Criterion.from("EDATE(" + Book.PERIOD + ",-" + back + ")", start);
    }

    /** The last twelve months, whatever is known of them: of the bridge, to which what was unknown is new. */
    public Live lastTwelve(List<Criterion> scope) {
        return sum(
                scope,
                Criterion.from("EDATE(" + Book.PERIOD + ",-11)", book.period().minusMonths(11)),
                Criterion.to(Book.PERIOD, book.period()));
    }

    /** The twelve months before the last twelve. */
    public Live twelveBefore(List<Criterion> scope) {
        return sum(
                scope,
                Criterion.from("EDATE(" + Book.PERIOD + ",-23)", book.period().minusMonths(23)),
                Criterion.to(YEAR_AGO, book.period().minusMonths(12)));
    }

    /** The same as far as it was posted a year ago. */
    public Live twelveBeforeAsReported(List<Criterion> scope) {
        return twelveBefore(
                with(scope, Criterion.postedTo(YEAR_AGO, book.period().minusMonths(12))));
    }

    /** What was posted since then for those twelve months. */
    public Live twelveBeforeCorrected(List<Criterion> scope) {
        return twelveBefore(
                with(scope, Criterion.postedAfter(YEAR_AGO, book.period().minusMonths(12))));
    }

    /** What the last twelve months had more than the twelve before. */
    public Live change(List<Criterion> scope, Criterion... more) {
        Live now = lastTwelve(with(scope, more));
        Live before = twelveBefore(with(scope, more));
        return new Live(
                now.formula() + "-(" + before.formula() + ")", now.value().subtract(before.value()));
    }

    /** A scope narrowed further. */
    public static List<Criterion> with(List<Criterion> scope, Criterion... more) {
        List<Criterion> all = new ArrayList<>(scope);
        all.addAll(List.of(more));
        return all;
    }

    /** @param cell that holds the first month */
    public Live since(String cell, YearMonth first, List<Criterion> scope) {
        return sum(scope, Criterion.from(cell, first), Criterion.to(Book.PERIOD, book.period()));
    }

    private Live sum(List<Criterion> scope, Criterion... span) {
        return book.ledger().cost(with(scope, span).toArray(Criterion[]::new));
    }
}
