package io.outlay.report.tco;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.tco.ActivityCost;
import io.outlay.analysis.tco.ActivityMix;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much of the effort keeps the lights on: run, grow and transform with their shares, and run a year before. */
record ActivityBlock(Book book, Page page) {
    private static final List<CostPool> POOLS = List.of(CostPool.RUN, CostPool.GROW, CostPool.TRANSFORM);
    private static final List<String> TITLES = List.of(
            "Effort",
            "Level",
            "Run T12M",
            "Grow T12M",
            "Transform T12M",
            "Effort T12M",
            "Run share",
            "Grow share",
            "Transform share",
            "Run share a year before",
            "Change of it, points",
            "",
            "",
            "Key");

    /** @return the row behind the block and its gap; the given one when there is no effort */
    int write(int start) {
        List<ActivityMix> mixes = book.report().tco().activities();
        if (mixes.isEmpty()) {
            return start;
        }
        page.text(
                start,
                0,
                "Run, grow, transform: what internal effort was for",
                Look.BODY.size(12).strong());
        TcoSheet.header(book, page, new TcoSheet.Header(start + 1, TITLES, 2));
        int row = start + 2;
        for (ActivityMix mix : mixes) {
            row(row, mix);
            row++;
        }
        return row + 1;
    }

    private void row(int row, ActivityMix mix) {
        boolean system = mix.level() == Level.SYSTEM;
        Look look = system ? TcoSheet.CELL : TcoSheet.CELL.fill(Palette.PALE);
        page.text(row, 0, mix.name(), look.strong());
        String level = mix.level().name();
        page.text(row, 1, level.charAt(0) + level.substring(1).toLowerCase(Locale.ROOT), look);
        page.blank(row, TcoSheet.KEY - 2, look);
        page.blank(row, TcoSheet.KEY - 1, look);
        page.text(row, TcoSheet.KEY, mix.id(), look.colour(Palette.MUTED));
        List<Criterion> scope = scope(row, mix);
        Look whole = look.right().format(Look.WHOLE);
        SpanSums sums = new SpanSums(book);
        for (int i = 0; i < POOLS.size(); i++) {
            page.live(row, 2 + i, sums.twelve(SpanSums.with(scope, Criterion.pool(POOLS.get(i)))), whole);
        }
        ActivityCost now = mix.twelveMonths();
        page.live(row, 5, new Live("SUM(C" + (row + 1) + ":E" + (row + 1) + ")", now.total()), whole.strong());
        shares(row, mix, look.right().format(Look.SHARE));
        before(row, mix, scope, look);
    }

    private void shares(int row, ActivityMix mix, Look look) {
        ActivityCost now = mix.twelveMonths();
        List<BigDecimal> parts = List.of(now.run(), now.grow(), now.transform());
        for (int i = 0; i < parts.size(); i++) {
            String formula = TcoSheet.cell(2 + i, row) + "/" + TcoSheet.cell(5, row);
            page.figure(row, 6 + i, now.share(parts.get(i)).map(share -> new Live(formula, share)), look);
        }
    }

    private void before(int row, ActivityMix mix, List<Criterion> scope, Look look) {
        SpanSums sums = new SpanSums(book);
        Live run = sums.twelveBefore(SpanSums.with(scope, Criterion.pool(CostPool.RUN)));
        Live all = sums.twelveBefore(scope);
        Optional<Live> share = mix.before()
                .share(mix.before().run())
                .map(s -> new Live("(" + run.formula() + ")/(" + all.formula() + ")", s));
        page.figure(row, 9, share, look.right().format(Look.SHARE));
        Optional<Live> change =
                mix.runTrend().map(trend -> new Live(TcoSheet.cell(6, row) + "-" + TcoSheet.cell(9, row), trend));
        page.figure(row, 10, change, look.right().format(Look.GROWTH));
    }

    private List<Criterion> scope(int row, ActivityMix mix) {
        Criterion effort = Criterion.basis(Basis.EFFORT);
        return switch (mix.level()) {
            case SYSTEM -> List.of(Criterion.system(TcoSheet.cell(TcoSheet.KEY, row), mix.id()), effort);
            case LAYER -> List.of(Criterion.layer(TcoSheet.cell(0, row), layer(mix.id())), effort);
            case PORTFOLIO -> List.of(effort);
        };
    }

    private static TechLayer layer(String id) {
        return List.of(TechLayer.values()).stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
