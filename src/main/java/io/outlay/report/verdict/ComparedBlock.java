package io.outlay.report.verdict;

import io.outlay.analysis.series.Comparison;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Names;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What cost beyond growth rests on, a row for each judgement that has a year to compare with: C₀, C₁, D₀, D₁ over the like
 * months of both years, both growths, and C₁ − C₀·D₁÷D₀. C₀ is a sum of the ledger where the whole year before is compared.
 */
final class ComparedBlock {
    private static final Fields<Judgement> FIELD = new Fields<>();
    private final Book book;
    private final Block<Judgement> reconciliation;
    private final Block<Judgement> block;

    /** @param reconciliation of the comparable cost of the last twelve months, whose columns it stands under */
    ComparedBlock(Book book, Table<Judgement> table, Block<Judgement> reconciliation) {
        this.book = book;
        this.reconciliation = reconciliation;
        List<Judgement> rows = reconciliation.rows().stream()
                .filter(j -> j.growth().compared().isPresent())
                .toList();
        this.block = new Block<>(PayoffBlocks.SHEET, reconciliation.end() + 4, fields(table), rows);
    }

    Block<Judgement> block() {
        return block;
    }

    /** Formula of a field for a row of another block; {@code null} for a judgement that has nothing to compare. */
    String lookup(String field, Judgement j, Cells at) {
        return j.growth().compared().isEmpty() ? null : block.lookup(field, at, "level", "id");
    }

    private List<Field<Judgement>> fields(Table<Judgement> table) {
        return Stream.of(
                        List.of(table.field("level").shown(j -> PayoffSheet.level(book, j))),
                        table.pick("name", "layer", "id"),
                        ledger(),
                        figures())
                .flatMap(List::stream)
                .toList();
    }

    private List<Field<Judgement>> ledger() {
        return List.of(
                before("ledger", ComparableCost::ledger).titled("Ledger, 12 months before"),
                before("one_offs", ComparableCost::apart).titled("less one-offs, transform"),
                before("allocation", ComparableCost::allocated).titled("less allocation"),
                FIELD.amount("currency", j -> j.cost().currencyBefore())
                        .titled("± currency °")
                        .format(Look.MONEY)
                        .missing(""),
                FIELD.gap("a").missing(""));
    }

    private List<Field<Judgement>> figures() {
        return List.of(
                FIELD.amount("cost_before", of(Comparison::costBefore))
                        .titled("= C₀, cost before")
                        .format(Look.MONEY)
                        .by((j, at) -> j.cost().currencyBefore().isEmpty()
                                ? null
                                : at.cell("ledger") + "-" + at.cell("one_offs") + "-" + at.cell("allocation") + "+"
                                        + at.cell("currency")),
                FIELD.amount("cost_now", of(Comparison::costNow))
                        .titled("C₁, cost now")
                        .format(Look.MONEY)
                        .by((j, at) -> isWhole(j) ? reconciliation.lookup("comparable", at, "level", "id") : null),
                growth("cost_growth", Comparison::gCost, "cost_now", "cost_before"),
                FIELD.number("driver_before", of(Comparison::driverBefore))
                        .titled("D₀, driver before °")
                        .format(Look.WHOLE),
                FIELD.number("driver_now", of(Comparison::driverNow))
                        .titled("D₁, now °")
                        .format(Look.WHOLE),
                growth("driver_growth", Comparison::gDriver, "driver_now", "driver_before"),
                FIELD.amount("excess", j -> j.cost().excessCost())
                        .titled("Cost beyond growth, C₁ – C₀ × D₁ ÷ D₀")
                        .format(Look.MONEY)
                        .strong()
                        .by((j, at) -> "ROUND(" + at.cell("cost_now") + "-" + at.cell("cost_before") + "*"
                                + at.cell("driver_now") + "/" + at.cell("driver_before") + ","
                                + book.unit().digits() + ")"));
    }

    /** Empty where a part of the year before is compared: its sum is then no sum of the ledger's year. */
    private Field<Judgement> before(String name, Function<ComparableCost, Live> of) {
        return FIELD.live(
                        name,
                        (j, at) -> j.cost()
                                .currencyBefore()
                                .map(any -> of.apply(ComparableCost.before(book, j, scope(j, at)))))
                .missing("")
                .format(Look.MONEY);
    }

    private static List<Criterion> scope(Judgement j, Cells at) {
        return Criterion.about(j.level(), j.id(), at.fixed("id"), at.fixed("layer"));
    }

    private static Field<Judgement> growth(
            String name, Function<Comparison, BigDecimal> value, String now, String before) {
        return FIELD.number(name, of(value))
                .titled(Names.capital(Names.plain(name)))
                .format(Look.GROWTH)
                .by((j, at) -> "ROUND(" + at.cell(now) + "/" + at.cell(before) + "-1," + Comparison.DECIMALS + ")");
    }

    private static boolean isWhole(Judgement j) {
        return j.growth()
                .compared()
                .filter(growth -> growth.costNow().compareTo(j.cost().comparableT12m()) == 0)
                .isPresent();
    }

    private static Function<Judgement, Optional<BigDecimal>> of(Function<Comparison, BigDecimal> figure) {
        return j -> j.growth().compared().map(figure);
    }
}
