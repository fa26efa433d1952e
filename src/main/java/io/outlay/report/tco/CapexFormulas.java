package io.outlay.report.tco;

import io.outlay.analysis.tco.CapexAsset;
import io.outlay.model.CostPool;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Live;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

/** Formulas of an asset's row: what is capitalised sums the sheet Ledger, depreciation follows from the row and the useful life. */
record CapexFormulas(Book book) {
    private static final String MONTH_BEFORE = "EDATE(" + Book.PERIOD + ",-1)";

    /** Of a span; {@code null} where the ledger does not hold the build. */
    String capitalised(CapexAsset asset, Cells at, BiFunction<SpanSums, List<Criterion>, Live> span) {
        if (asset.terms().registered()) {
            return null;
        }
        SpanSums sums = new SpanSums(book);
        return span.apply(sums, oneOffs(asset, at))
                .plus(span.apply(sums, projectHours(asset, at)))
                .formula();
    }

    private static List<Criterion> oneOffs(CapexAsset asset, Cells at) {
        return SpanSums.with(build(asset, at), Criterion.oneOff(), Criterion.notPool(CostPool.TRAINING));
    }

    private static List<Criterion> projectHours(CapexAsset asset, Cells at) {
        return SpanSums.with(build(asset, at), Criterion.recurring(), Criterion.pool(CostPool.TRANSFORM));
    }

    private static List<Criterion> build(CapexAsset asset, Cells at) {
        return List.of(
                Criterion.system(at.fixed("key"), asset.systemId()),
                Criterion.unallocated(),
                Criterion.to(at.fixed("capitalised_to"), asset.terms().capitalisedTo()));
    }

    String depreciationOfMonth(CapexAsset asset, Cells at) {
        return between(asset, at, MONTH_BEFORE);
    }

    String depreciationOfTwelve(CapexAsset asset, Cells at) {
        long months = book.window().start().minusMonths(1).until(book.period(), ChronoUnit.MONTHS);
        return between(asset, at, "EDATE(" + Book.PERIOD + ",-" + months + ")");
    }

    /** From what was depreciated of the cost that was known at the year's end. */
    String depreciationOfYear(CapexAsset asset, Cells at) {
        String late = capitalised(asset, at, SpanSums::priorYear);
        String known = at.fixed("build_cost") + (late == null ? "" : "-(" + late + ")");
        return upTo(asset, at, Book.PERIOD, at.fixed("build_cost")) + "-"
                + upTo(asset, at, yearEnd(), "(" + known + ")");
    }

    private String yearEnd() {
        YearMonth from = book.fiscalYear().from(book.window());
        return from.equals(book.fiscalYear().start())
                ? "EDATE(" + Book.FISCAL_YEAR + ",-1)"
                : "EDATE(" + Book.PERIOD + ",-" + from.minusMonths(1).until(book.period(), ChronoUnit.MONTHS) + ")";
    }

    String bookValue(CapexAsset asset, Cells at) {
        return at.fixed("build_cost") + "-" + upTo(asset, at, Book.PERIOD, at.fixed("build_cost"));
    }

    private String between(CapexAsset asset, Cells at, String before) {
        String cost = at.fixed("build_cost");
        return upTo(asset, at, Book.PERIOD, cost) + "-" + upTo(asset, at, before, cost);
    }

    private String life() {
        return String.valueOf(book.report().capex().orElseThrow().lifeMonths());
    }

    /** Depreciated up to the end of a month: rounded as a sum, all in the month of retirement. */
    private String upTo(CapexAsset asset, Cells at, String month, String cost) {
        String months = book.setting("capex.months").orElseGet(this::life);
        String from = at.fixed("depreciated_from");
        String age = asset.terms().from().isEmpty()
                ? "0"
                : "MAX(0,MIN(" + months + ",(YEAR(" + month + ")-YEAR(" + from + "))*12+MONTH(" + month + ")-MONTH("
                        + from + ")+1))";
        String line =
                "ROUND(" + cost + "*" + age + "/" + months + "," + book.unit().digits() + ")";
        return asset.terms().writtenOff().isEmpty()
                ? line
                : "IF(" + at.fixed("retired") + "<=" + month + "," + cost + "," + line + ")";
    }
}
