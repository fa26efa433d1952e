package io.outlay.report.tco;

import io.outlay.analysis.tco.ActivityCost;
import io.outlay.analysis.tco.ActivityMix;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How much of the effort keeps the lights on: run, grow and transform with their shares, and run a year before. */
record ActivityBlock(Book book, Page page) {
    private static final Fields<ActivityMix> FIELD = new Fields<>();

    /** @return the row behind the block and its gap; the given one when there is no effort */
    int write(int start) {
        List<ActivityMix> mixes = book.report().tco().activities();
        if (mixes.isEmpty()) {
            return start;
        }
        page.section(start, "Run, grow, transform: what internal effort was for");
        Block<ActivityMix> block = new Block<>(TcoSheet.SHEET, start + 1, fields(), mixes).retitled(book::ofWindow);
        block.write(page, TcoSheet.headerHeight(block), mix -> Look.row(mix.level()));
        return block.end() + 1;
    }

    private List<Field<ActivityMix>> fields() {
        SpanFigures<ActivityMix> cost = new SpanFigures<>(book, ActivityBlock::scope);
        return List.of(
                FIELD.text("effort", ActivityMix::name).strong(),
                FIELD.text("level", mix -> mix.level().title()),
                FIELD.live("run", cost.twelve(Criterion.pool(CostPool.RUN))).titled("Run T12M"),
                FIELD.live("grow", cost.twelve(Criterion.pool(CostPool.GROW))).titled("Grow T12M"),
                FIELD.live("transform", cost.twelve(Criterion.pool(CostPool.TRANSFORM)))
                        .titled("Transform T12M"),
                FIELD.amount("all", mix -> mix.twelveMonths().total())
                        .titled("Effort T12M")
                        .by((mix, at) -> "SUM(" + at.cell("run") + ":" + at.cell("transform") + ")")
                        .strong(),
                share("run", ActivityCost::run),
                share("grow", ActivityCost::grow),
                share("transform", ActivityCost::transform),
                FIELD.live("run_share_a_year_before", this::before).format(Look.SHARE),
                FIELD.number("change", mix -> mix.runTrend().map(trend -> trend.movePointRight(2)))
                        .titled("Change of it, points")
                        .format(Look.POINTS)
                        .by((mix, at) ->
                                "(" + at.fixed("run_share") + "-" + at.fixed("run_share_a_year_before") + ")*100"),
                FIELD.gap("a").missing(""),
                FIELD.gap("b").missing(""),
                SubjectFields.key(ActivityMix::id));
    }

    private static Field<ActivityMix> share(String part, Function<ActivityCost, BigDecimal> of) {
        return FIELD.number(part + "_share", mix -> mix.twelveMonths().share(of.apply(mix.twelveMonths())))
                .by((mix, at) -> at.fixed(part) + "/" + at.fixed("all"));
    }

    private Optional<Live> before(ActivityMix mix, Cells at) {
        SpanSums sums = new SpanSums(book);
        Live run = sums.twelveBefore(SpanSums.with(scope(mix, at), Criterion.pool(CostPool.RUN)));
        Live all = sums.twelveBefore(scope(mix, at));
        return mix.before()
                .share(mix.before().run())
                .map(share -> new Live("(" + run.formula() + ")/(" + all.formula() + ")", share));
    }

    private static List<Criterion> scope(ActivityMix mix, Cells at) {
        return SpanSums.with(
                Criterion.about(mix.level(), mix.id(), at.fixed("key"), at.fixed("effort")),
                Criterion.basis(Basis.EFFORT));
    }
}
