package io.outlay.report.summary;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.Sum;
import io.outlay.model.ledger.KeyFigure.Style;
import io.outlay.report.bills.RenewalsSheet;
import io.outlay.report.book.Book;
import io.outlay.report.book.CauseTable;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.Monthly;
import io.outlay.report.book.RestatementCause;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Table;
import io.outlay.report.tco.BudgetSheet;
import io.outlay.report.verdict.PayoffSheet;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The six tiles of Summary: each figure a formula over Figures, Payoff, Budget or Renewals. */
final class TileSource {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final Book book;
    private final Monthly monthly;
    private final YearMonth period;
    private final Block<Judgement> payoff;

    TileSource(Book book) {
        this.book = book;
        this.monthly = new Monthly(book);
        this.period = book.period();
        this.payoff = PayoffSheet.block(book);
    }

    List<Tile> tiles() {
        return List.of(thisMonth(), lastTwelve(), perOrder(), ofRevenue(), beyondGrowth(), avoidable());
    }

    private Tile thisMonth() {
        Optional<Live> cost = monthly.at(Monthly.Series.COST, period);
        List<Tile.Line> more = new ArrayList<>();
        more.add(
                budgeted()
                        ? line(
                                "against_budget",
                                against(),
                                Style.GROWTH,
                                BudgetSheet.portfolio(book.report(), "variance_share"))
                        : line(
                                "change_on_year_ago",
                                "on a year ago",
                                Style.GROWTH,
                                growth(cost, monthly.at(Monthly.Series.COST, period.minusYears(1)))));
        Live earlier = postedForEarlier(book);
        if (earlier.value().signum() != 0) {
            more.add(line("posted_for_earlier_months", "for earlier months", Style.SIGNED, Optional.of(earlier)));
        }
        return new Tile(
                line("cost_month", "Cost this month" + unit(), Style.AMOUNT, cost),
                more,
                monthly.place(Monthly.Series.COST, period));
    }

    /** Which budget it is: one of external cost alone, or of a part of what the month cost. */
    private String against() {
        return externalOnly() ? "external, to budget" : coversAPart() ? "budgeted part" : "to budget";
    }

    private Tile lastTwelve() {
        Optional<Live> cost = monthly.twelve(Monthly.Series.COST);
        return new Tile(
                line("cost_t12m", book.window().title() + unit(), Style.AMOUNT, cost),
                List.of(
                        line(
                                "change_on_year_before",
                                "on the year before",
                                Style.GROWTH,
                                growth(cost, monthly.twelveBefore(Monthly.Series.COST))),
                        line("external_t12m", "external", Style.AMOUNT, monthly.twelve(Monthly.Series.EXTERNAL)),
                        line("internal_t12m", "internal", Style.AMOUNT, monthly.twelve(Monthly.Series.INTERNAL))),
                monthly.place(Monthly.Series.COST, period));
    }

    private Tile perOrder() {
        Optional<Live> now = per(Monthly.Series.ORDERS);
        return new Tile(
                line("cost_per_order", "Cost per order" + unit(), Style.PRICE, now),
                List.of(line(
                        "cost_per_order_change",
                        "on the year before",
                        Style.GROWTH,
                        growth(now, perBefore(Monthly.Series.ORDERS)))),
                monthly.place(Monthly.Series.ORDERS, period));
    }

    private Tile ofRevenue() {
        Optional<Live> now = per(Monthly.Series.REVENUE);
        Optional<Live> points = now.flatMap(n -> perBefore(Monthly.Series.REVENUE)
                .map(before -> new Live(
                        "(" + n.formula() + "-" + before.formula() + ")*100",
                        n.value().subtract(before.value()).multiply(HUNDRED))));
        return new Tile(
                line("share_of_revenue", "Share of revenue", Style.SHARE, now),
                List.of(line("share_of_revenue_change", "change, points", Style.POINTS, points)),
                monthly.place(Monthly.Series.REVENUE, period));
    }

    private String unit() {
        return ", " + book.currency();
    }

    private static Tile.Line line(String name, String label, Style style, Optional<Live> figure) {
        return new Tile.Line(name, label, style, figure);
    }

    private Optional<Live> per(Monthly.Series divisor) {
        return quotient(monthly.twelve(Monthly.Series.COST), monthly.twelve(divisor));
    }

    private Optional<Live> perBefore(Monthly.Series divisor) {
        return quotient(monthly.twelveBefore(Monthly.Series.COST), monthly.twelveBefore(divisor));
    }

    private static Optional<Live> growth(Optional<Live> now, Optional<Live> before) {
        return quotient(now, before.filter(live -> live.value().signum() > 0))
                .map(ratio -> new Live(ratio.formula() + "-1", ratio.value().subtract(BigDecimal.ONE)));
    }

    /** Whether some of the month's cost has no budget, so that budget and cost of the month cannot be read together. */
    private boolean coversAPart() {
        Optional<BigDecimal> cost = monthly.at(Monthly.Series.COST, period).map(Live::value);
        return book.report().budget().variances().stream()
                .filter(v -> v.level() == Level.PORTFOLIO)
                .flatMap(v -> v.month().actual().stream())
                .anyMatch(spent -> cost.filter(all -> all.compareTo(spent) != 0).isPresent());
    }

    private boolean budgeted() {
        return !book.report().budget().variances().isEmpty();
    }

    /** Whether no budget names a pool, so that external cost alone is compared. */
    private boolean externalOnly() {
        return book.report().budget().months().stream()
                .filter(row -> book.fiscalYear().contains(row.month()))
                .noneMatch(row -> row.costPool().isPresent());
    }

    private static Optional<Live> quotient(Optional<Live> cost, Optional<Live> divisor) {
        Optional<Live> by = divisor.filter(live -> live.value().signum() != 0);
        return cost.flatMap(c -> by.map(c::over));
    }

    /** What this period posted for months closed before. */
    static Live postedForEarlier(Book book) {
        List<RestatementCause> causes = book.causes();
        BigDecimal sum = Sum.of(causes.stream()
                .filter(cause -> cause.postedIn().equals(book.period()))
                .map(RestatementCause::difference));
        Table<RestatementCause> table = CauseTable.of(book);
        return new Live(
                "SUMIFS(" + DataSheet.range(table, causes.size(), "change_of_cost") + ","
                        + DataSheet.range(table, causes.size(), "posted_in") + "," + Book.PERIOD + ")",
                sum);
    }

    private Tile beyondGrowth() {
        List<String> flagged = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (verdict.flagged()) {
                flagged.add("SUMIFS(" + systems() + "," + payoff.range("verdict") + ",\"" + verdict.label() + "\")");
            }
        }
        return new Tile(
                line(
                        "excess_cost",
                        "Cost beyond growth" + unit(),
                        Style.AMOUNT,
                        known(new Live(String.join("+", flagged), excess(book, true)))),
                notJudged(book) == 0
                        ? List.of()
                        : List.of(line(
                                "systems_not_judged",
                                "systems not judged",
                                Style.AMOUNT,
                                Optional.of(countNotJudged()))),
                payoff.heading("excess_cost"));
    }

    private Tile avoidable() {
        return new Tile(
                line("avoidable", "Avoidable by notice" + unit(), Style.AMOUNT, RenewalsSheet.avoidable(book)),
                List.of(new Tile.Line(
                        "renewal_cash_due",
                        RenewalsSheet.inCashDays(book, "renewals in "),
                        Style.AMOUNT,
                        RenewalsSheet.cashDue(book))),
                "Renewals!A1");
    }

    /** Before any system has two years of cost, or where none can be judged, there is no such figure. */
    private Optional<Live> known(Live excess) {
        return Optional.of(excess)
                .filter(e -> systems(book)
                        .anyMatch(j ->
                                j.cost().excessCost().isPresent() && j.verdict().known()));
    }

    private Live countNotJudged() {
        String counts = Stream.of(Verdict.values())
                .filter(verdict -> !verdict.known())
                .map(verdict -> "COUNTIFS(" + payoff.range("level") + ",\"" + PayoffSheet.SYSTEM + "\","
                        + payoff.range("verdict") + ",\"" + verdict.label() + "\")")
                .collect(Collectors.joining("+"));
        return new Live(counts, BigDecimal.valueOf(notJudged(book)));
    }

    private String systems() {
        return payoff.range("excess_cost") + "," + payoff.range("level") + ",\"" + PayoffSheet.SYSTEM + "\"";
    }

    /** Systems of a book that are flagged. */
    static Stream<Judgement> flagged(Book book) {
        return systems(book).filter(j -> j.verdict().flagged());
    }

    /** Systems of which data say nothing. */
    static long notJudged(Book book) {
        return systems(book).filter(j -> !j.verdict().known()).count();
    }

    /** Systems in service, which the sheet Payoff calls systems; what is unmapped is none. */
    static Stream<Judgement> systems(Book book) {
        return book.report().analysis().judgements().stream()
                .filter(j -> PayoffSheet.level(book, j).equals(PayoffSheet.SYSTEM));
    }

    /** Cost beyond growth of a year. */
    static BigDecimal excess(Book book, boolean flaggedOnly) {
        return Sum.of((flaggedOnly ? flagged(book) : systems(book)).flatMap(j -> j.cost().excessCost().stream()));
    }
}
