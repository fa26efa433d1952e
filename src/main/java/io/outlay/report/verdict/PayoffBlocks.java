package io.outlay.report.verdict;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Basis;
import io.outlay.model.fact.TechSystem;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.LiveVerdicts;
import io.outlay.report.book.SpanSums;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The blocks of the sheet Payoff, which name each other's cells: every verdict; from the ledger's twelve months to the
 * comparable ones, a row for each judgement: ledger − one-offs − transform − allocation ± currency = comparable; and what
 * cost beyond growth rests on, see {@link ComparedBlock}; and which of both rising verdicts a row has, see {@link RisingBlock}.
 */
final class PayoffBlocks {
    static final String SHEET = "Payoff";
    private static final int HEADER = 3;
    private static final Fields<Judgement> FIELD = new Fields<>();

    private final Book book;
    private final Table<Judgement> table;
    private final Block<Judgement> verdicts;
    private final Block<Judgement> reconciliation;
    private final ComparedBlock compared;
    private final RisingBlock rising;
    private final Map<Judgement, ComparableCost> comparable = new IdentityHashMap<>();

    PayoffBlocks(Book book) {
        this.book = book;
        List<Judgement> rows = rows(book.report().analysis().judgements());
        this.table = VerdictTable.of(rows, book.period());
        this.verdicts = new Block<>(SHEET, HEADER, judged(), rows).retitled(book::ofWindow);
        this.reconciliation = new Block<>(SHEET, verdicts.end() + 4, reconciled(), rows).retitled(book::ofWindow);
        this.compared = new ComparedBlock(book, table, reconciliation);
        this.rising = new RisingBlock(book, table, compared);
    }

    Block<Judgement> verdicts() {
        return verdicts;
    }

    Block<Judgement> reconciliation() {
        return reconciliation;
    }

    Block<Judgement> compared() {
        return compared.block();
    }

    RisingBlock rising() {
        return rising;
    }

    /** Portfolio, layers and systems; layers and systems by money. */
    private static List<Judgement> rows(List<Judgement> judgements) {
        List<Judgement> rows = new ArrayList<>(judgements);
        rows.sort(Comparator.comparing(Judgement::level)
                .reversed()
                .thenComparing(j -> j.id().equals(TechSystem.UNMAPPED))
                .thenComparing(j -> j.cost().costT12m(), Comparator.reverseOrder())
                .thenComparing(Judgement::id));
        return rows;
    }

    /**
     * Figures with a formula of their own stand here with it, all others in the table. A figure links to the rows of the
     * ledger, because a linked name does not wrap everywhere.
     */
    private List<Field<Judgement>> judged() {
        SpanSums sums = new SpanSums(book);
        return Stream.of(
                        List.of(level()),
                        table.pick("name", "layer"),
                        List.of(verdict()),
                        List.of(
                                table.field("cost_month").live((j, at) -> Optional.of(sums.month(scope(j)))),
                                table.field("cost_t12m")
                                        .live((j, at) -> Optional.of(sums.twelve(scope(j))))
                                        .link(j -> book.ledger().place(j.level(), j.id())),
                                table.field("comparable_t12m")
                                        .live((j, at) -> Optional.of(new Live(
                                                reconciliation.lookup("comparable", at, "level", "id"),
                                                comparable(j).sum())))),
                        List.of(compared("cost_growth")),
                        table.pick("driver", "driver_t12m"),
                        List.of(
                                compared("driver_growth"),
                                table.field("excess_cost").by((j, at) -> compared.lookup("excess", j, at))),
                        List.of(perUnit()),
                        table.pick("since", "why", "action"),
                        List.of(FIELD.live("allocated", (j, at) -> Optional.of(sums.twelve(allocated(j))))
                                .titled("of which allocated")
                                .width(11)),
                        List.of(SubjectFields.<Judgement>owner(book, PayoffBlocks::answered)),
                        table.pick("tags", "id"))
                .flatMap(List::stream)
                .toList();
    }

    private Field<Judgement> perUnit() {
        return table.field("unit_cost_t12m")
                .titled(book.currency() + " per unit of its driver")
                .live(this::unitCost);
    }

    private Field<Judgement> verdict() {
        LiveVerdicts live = new LiveVerdicts(book);
        return table.field("verdict").by((j, at) -> live.of(j, at.fixed("level"), at.fixed("id")));
    }

    /** Systems alone: a layer has the owners of its systems. */
    private static List<String> answered(Judgement j) {
        return j.level() == Level.SYSTEM ? List.of(j.id()) : List.of();
    }

    private Field<Judgement> compared(String growth) {
        return table.field(growth).by((j, at) -> compared.lookup(growth, j, at));
    }

    private Field<Judgement> level() {
        return table.field("level").shown(j -> PayoffSheet.level(book, j));
    }

    /** Comparable cost ÷ driver of twelve months, of the cells beside it. */
    private Optional<Live> unitCost(Judgement j, Cells at) {
        return j.growth()
                .driverT12m()
                .filter(driver -> driver.signum() > 0)
                .map(driver -> new Live(
                        at.cell("comparable_t12m") + "/" + at.cell("driver_t12m"),
                        Decimals.quotient(comparable(j).sum(), driver)));
    }

    private List<Field<Judgement>> reconciled() {
        return Stream.of(
                        List.of(level()),
                        table.pick("name", "layer", "id"),
                        List.of(
                                FIELD.live(
                                                "ledger",
                                                (j, at) -> Optional.of(
                                                        comparable(j).ledger()))
                                        .titled("Ledger T12M"),
                                FIELD.live(
                                                "one_offs",
                                                (j, at) -> Optional.of(
                                                        comparable(j).oneOffs()))
                                        .titled("less one-offs"),
                                FIELD.live(
                                                "transform",
                                                (j, at) -> Optional.of(
                                                        comparable(j).transform()))
                                        .titled("less transform"),
                                FIELD.live(
                                                "allocation",
                                                (j, at) -> Optional.of(
                                                        comparable(j).allocated()))
                                        .titled("less allocation"),
                                FIELD.gap("c").missing(""),
                                FIELD.amount("currency", j -> comparable(j).currency())
                                        .titled("± currency °"),
                                FIELD.amount("comparable", j -> comparable(j).sum())
                                        .titled("= comparable")
                                        .by((j, at) -> at.cell("ledger") + "-" + at.cell("one_offs") + "-"
                                                + at.cell("transform") + "-" + at.cell("allocation") + "+"
                                                + at.cell("currency"))
                                        .strong(),
                                FIELD.gap("d").missing(""),
                                FIELD.amount("as_judged", j -> j.cost().comparableT12m())
                                        .titled("as judged °"),
                                FIELD.amount("difference", this::difference)
                                        .by((j, at) -> "ROUND(" + at.cell("comparable") + "-" + at.cell("as_judged")
                                                + "," + book.unit().digits() + ")")))
                .flatMap(List::stream)
                .map(field -> field.format(Look.MONEY))
                .toList();
    }

    private BigDecimal difference(Judgement j) {
        return comparable(j).sum().subtract(j.cost().comparableT12m());
    }

    private ComparableCost comparable(Judgement j) {
        return comparable.computeIfAbsent(j, key -> ComparableCost.of(book, j, scope(reconciliation, j)));
    }

    private List<Criterion> allocated(Judgement j) {
        return SpanSums.with(scope(j), Criterion.basis(Basis.ALLOCATED));
    }

    /** The rows of the ledger that a judgement is about. */
    private List<Criterion> scope(Judgement j) {
        return scope(verdicts, j);
    }

    /** The same for formulas in a row of a block. */
    private static List<Criterion> scope(Block<Judgement> block, Judgement j) {
        Cells at = block.cells(j);
        return Criterion.about(j.level(), j.id(), at.fixed("id"), at.fixed("layer"));
    }
}
