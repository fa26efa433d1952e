package io.outlay.report.summary;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.Sum;
import io.outlay.model.ledger.Window;
import io.outlay.report.bills.RenewalsSheet;
import io.outlay.report.book.Book;
import io.outlay.report.book.CauseTable;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.Monthly;
import io.outlay.report.book.RestatementCause;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
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

/** The eight tiles of Summary: each figure a formula over Figures, Restatements or Payoff. */
final class TileSource {
    private static final String PLUS = "\"+\"#,##0;\"–\"#,##0;0";
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
        String unit = ", " + book.currency();
        Window window = book.window();
        String span = window.count();
        return List.of(
                thisMonth("Cost this month" + unit),
                lastTwelve(window.title() + unit),
                money("External, " + span + unit, Monthly.Series.EXTERNAL, month(Monthly.Series.EXTERNAL)),
                money("Internal, " + span + unit, Monthly.Series.INTERNAL, month(Monthly.Series.INTERNAL)),
                perUnit("Share of revenue", Look.SHARE, Monthly.Series.REVENUE, "net revenue"),
                perUnit("Cost per order" + unit, Look.MONEY, Monthly.Series.ORDERS, "orders"),
                beyondGrowth("Cost beyond growth" + unit),
                avoidable("Avoidable by notice" + unit));
    }

    private Tile thisMonth(String label) {
        List<Tile.Line> more = new ArrayList<>();
        more.add(new Tile.Line("plus for earlier months", Optional.of(postedForEarlier(book)), PLUS));
        if (budgeted()) {
            boolean partly = coversAPart();
            more.add(new Tile.Line(
                    externalOnly() ? "external budget" : partly ? "partial budget" : "budget",
                    BudgetSheet.portfolio(book.report(), "budget"),
                    Look.WHOLE));
            more.add(new Tile.Line(
                    partly && !externalOnly() ? "against it" : "to budget",
                    BudgetSheet.portfolio(book.report(), "variance_share"),
                    Look.GROWTH));
        }
        return new Tile(
                label,
                Look.WHOLE,
                monthly.at(Monthly.Series.COST, period),
                monthly.at(Monthly.Series.COST, period.minusYears(1)),
                more,
                monthly.place(Monthly.Series.COST, period));
    }

    private Tile lastTwelve(String label) {
        List<Tile.Line> more = new ArrayList<>();
        more.add(new Tile.Line(book.ofWindow("fiscal year to date"), fiscalYear(), Look.WHOLE));
        if (budgeted()) {
            more.add(new Tile.Line("year's budget", BudgetSheet.portfolio(book.report(), "year_budget"), Look.WHOLE));
            more.add(new Tile.Line("forecast landing", BudgetSheet.portfolio(book.report(), "landing"), Look.WHOLE));
        }
        return money(label, Monthly.Series.COST, more);
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

    private Tile money(String label, Monthly.Series series, List<Tile.Line> more) {
        return new Tile(
                label,
                Look.WHOLE,
                monthly.twelve(series),
                monthly.twelveBefore(series),
                more,
                monthly.place(series, period));
    }

    private List<Tile.Line> month(Monthly.Series series) {
        return List.of(new Tile.Line("this month", monthly.at(series, period), Look.WHOLE));
    }

    private Tile perUnit(String label, String format, Monthly.Series divisor, String moreLabel) {
        return new Tile(
                label,
                format,
                quotient(monthly.twelve(Monthly.Series.COST), monthly.twelve(divisor)),
                quotient(monthly.twelveBefore(Monthly.Series.COST), monthly.twelveBefore(divisor)),
                List.of(new Tile.Line(moreLabel, monthly.twelve(divisor), Look.WHOLE)),
                monthly.place(divisor, period));
    }

    private static Optional<Live> quotient(Optional<Live> cost, Optional<Live> divisor) {
        Optional<Live> by = divisor.filter(live -> live.value().signum() != 0);
        return cost.flatMap(c ->
                by.map(b -> new Live(c.formula() + "/" + b.formula(), Decimals.quotient(c.value(), b.value()))));
    }

    /** Prior-year items count in it. */
    private Optional<Live> fiscalYear() {
        YearMonth from = book.fiscalYear().from(book.window());
        YearMonth first = monthly.months().get(0);
        return monthly.sum(Monthly.Series.COST, first.isAfter(from) ? first : from, period)
                .map(months -> months.plus(new SpanSums(book).priorYear(List.of())));
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

    private Tile beyondGrowth(String label) {
        List<String> flagged = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (verdict.flagged()) {
                flagged.add("SUMIFS(" + systems() + "," + payoff.range("verdict") + ",\"" + verdict.symbol() + " "
                        + verdict.title() + "\")");
            }
        }
        List<Tile.Line> more = new ArrayList<>();
        more.add(new Tile.Line(
                "net over all systems", known(new Live("SUMIFS(" + systems() + ")", excess(book, false))), Look.WHOLE));
        if (notJudged(book) > 0) {
            more.add(new Tile.Line("not judged", Optional.of(countNotJudged()), Look.WHOLE));
        }
        return new Tile(
                label,
                Look.WHOLE,
                known(new Live(String.join("+", flagged), excess(book, true))),
                Optional.empty(),
                more,
                payoff.heading("excess_cost"));
    }

    private Tile avoidable(String label) {
        return new Tile(
                label,
                Look.WHOLE,
                RenewalsSheet.avoidable(book),
                Optional.empty(),
                List.of(new Tile.Line(
                        "renewals due, " + RenewalsSheet.cashDays(book) + " days",
                        RenewalsSheet.cashDue(book),
                        Look.WHOLE)),
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
                        + payoff.range("verdict") + ",\"" + verdict.symbol() + " " + verdict.title() + "\")")
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
