package io.outlay.report.bills;

import io.outlay.analysis.bills.ContractPayment;
import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.series.Wording;
import io.outlay.model.Sum;
import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.AsAtRun;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When contracts can be left, what staying costs: what to decide first, what falls due, and every contract. */
public final class RenewalsSheet implements ReportSheet {
    static final String SHEET = "Renewals";
    static final String CASH_DAYS = "renewals.cash-days";
    private static final Fields<Total> SUM = new Fields<>();
    /** Row of the first of the two sums, counted from 0. */
    private static final int FIRST = 3;

    /** The sums, in order. */
    private static final int AVOIDABLE = 0;

    private static final int CASH = 1;

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.titled(SHEET, note(book));
        ContractsBlock contracts = new ContractsBlock(book, page);
        contracts.block(0).widths(page);
        if (book.report().analysis().renewals().isEmpty()) {
            page.line(
                    FIRST,
                    book.report().head().isCut()
                            ? "No contract to show here: those of systems that this report holds in part are in the whole report."
                            : "No contract ends after this month: deliver the table contracts to see what can be left, and when.",
                    Look.BODY);
            page.print(book.title(SHEET), 0);
            return;
        }
        int start = FIRST + (MissedBlock.rows(book).isEmpty() ? 3 : 4);
        MissedBlock.Written missed = new MissedBlock(book, page).write(new ActByBlock(book, page).write(start) + 2);
        CashDueBlock.Written cash = new CashDueBlock(book, page).write(missed.end());
        Block<Renewal> all = contracts.write(cash.end() + 2);
        page.sheet().setRowBreak(all.header() - 2);
        sums(totals(book, all, cash.renewals(), missed)).rows(page, sum -> Look.BODY);
        page.printOnly(all.fields().size() - 1, all.end());
        page.print(book.title(SHEET), 0);
    }

    private static List<Total> totals(Book book, Block<Renewal> all, Live cash, MissedBlock.Written missed) {
        List<Total> totals = new ArrayList<>(List.of(
                new Total(
                        new Page.Words(
                                avoidableUnknown(book) == 0
                                        ? CellText.inFormula(avoidableLabel(book))
                                        : new AsAtRun(avoidableLabel(book)).formula(),
                                avoidableLabel(book)),
                        isAvoidableKnown(book) ? Optional.of(all.sum("avoidable")) : Optional.empty()),
                new Total(inCashDays(book, "Renewal cash due in "), Optional.of(cash))));
        if (!MissedBlock.rows(book).isEmpty()) {
            String label = "Committed by missed notice";
            totals.add(new Total(new Page.Words(CellText.inFormula(label), label), missed.committed()));
        }
        return totals;
    }

    /** Contracts that bind for another term as notice was missed, in a sentence for Summary; empty for none. */
    public static String missed(Book book) {
        List<Renewal> missed = MissedBlock.rows(book);
        long unknown =
                missed.stream().filter(r -> r.next().commitment().isEmpty()).count();
        if (missed.isEmpty()) {
            return "";
        }
        String money = unknown == missed.size()
                ? "further terms begin of which no fee is known"
                : book.money(sum(missed.stream().map(r -> r.next().commitment()).toList()))
                        + " committed for further terms"
                        + (unknown == 0
                                ? ""
                                : ", not counting " + unknown + (unknown == 1 ? " contract" : " contracts")
                                        + " without a known fee");
        return "Notice was missed: " + money + " (sheet Renewals).";
    }

    private static String avoidableLabel(Book book) {
        long unknown = avoidableUnknown(book);
        return "Avoidable by notice, a year"
                + (unknown == 0 ? "" : "; " + unknown + (unknown == 1 ? " contract" : " contracts") + " not known");
    }

    /** @param live empty while no contract can be judged */
    private record Total(Page.Words label, Optional<Live> live) {}

    /** The two sums on top, that Summary refers to. */
    private static Block<Total> sums(List<Total> rows) {
        return new Block<>(
                SHEET,
                FIRST - 1,
                List.of(
                        SUM.text("label", total -> total.label().value())
                                .by((total, at) -> total.label().formula())
                                .look((sum, look) -> sum.live().isPresent() ? look.strong() : look),
                        SUM.gap("a"),
                        SUM.gap("b"),
                        SUM.live("sum", (sum, at) -> sum.live())
                                .missing("n/a")
                                .strong()
                                .look((sum, look) ->
                                        sum.live().isPresent() ? look.size(12) : RenewalTable.words(look))),
                rows);
    }

    private static String note(Book book) {
        return "Amounts in " + book.currency() + " at the rates of the period's month, fees of a year. Days count from "
                + Wording.day(book.period().atEndOfMonth())
                + ". A deadline is the last day for notice; after it, the next term binds."
                + " ° computed by the method (values).";
    }

    /** Words with the days in which renewals fall due, which follow what is set. */
    public static Page.Words inCashDays(Book book, String before) {
        String days = atTheRun(book, CASH_DAYS, "90");
        String value = before + days + " days";
        return new Page.Words(
                book.setting(CASH_DAYS)
                        .map(set -> CellText.inFormula(before) + "&" + set + "&\" days\"")
                        .orElse(CellText.inFormula(value)),
                value);
    }

    /**
     * A title of rows that a number of days chose: where these were changed since, only a run chooses others.
     */
    static void section(Book book, Page page, int row, Chosen title) {
        String set =
                book.setting(title.key()).map(name -> name + "=" + title.days()).orElse("TRUE");
        page.line(
                row,
                "IF(" + set + "," + CellText.inFormula(title.text()) + ","
                        + CellText.inFormula(title.text() + " (as at the run: run again for the rows of other days)")
                        + ")",
                title.text(),
                Look.BODY.size(12).strong());
    }

    /**
     * Of rows that a number of days chose.
     *
     * @param key of the setting
     * @param days at the run
     */
    record Chosen(String key, String days, String text) {}

    /** Where its figures are, for links of other sheets. */
    public static String place() {
        return SHEET + "!A1";
    }

    static String atTheRun(Book book, String key, String standard) {
        return book.report().evidence().parameters().getOrDefault("outlay." + key, standard);
    }

    /** What can be avoided until the next notice dates, for Summary; empty without contracts, or while none can be judged. */
    public static Optional<Live> avoidable(Book book) {
        return isAvoidableKnown(book) ? total(book, AVOIDABLE, avoidableSum(book)) : Optional.empty();
    }

    /** Formula of what can be avoided of some systems; empty where there are none, or no contracts. */
    public static Optional<String> avoidableOf(Book book, List<String> systems) {
        return book.report().analysis().renewals().isEmpty()
                ? Optional.empty()
                : systems.stream()
                        .map(id -> "SUMIFS(" + ContractsBlock.column("avoidable") + ","
                                + ContractsBlock.column("system_id") + "," + CellText.inFormula(id) + ")")
                        .reduce((a, b) -> a + "+" + b);
    }

    /** Contracts of which it is not known what can be avoided. */
    public static long avoidableUnknown(Book book) {
        return book.report().analysis().renewals().stream()
                .filter(Renewal::isAvoidableUnknown)
                .count();
    }

    private static boolean isAvoidableKnown(Book book) {
        return avoidableUnknown(book) == 0
                || book.report().analysis().renewals().stream()
                        .anyMatch(r -> r.next().atStake().isPresent() && !r.isAvoidableUnknown());
    }

    /** What renewals of the next days ask to be paid, for Summary; empty without contracts. */
    public static Optional<Live> cashDue(Book book) {
        return total(book, CASH, renewalCash(book));
    }

    private static Optional<Live> total(Book book, int row, BigDecimal value) {
        return book.report().analysis().renewals().isEmpty()
                ? Optional.empty()
                : Optional.of(new Live(SHEET + "!" + sums(List.of()).cells(row).absolute("sum"), value));
    }

    public static BigDecimal avoidableSum(Book book) {
        return sum(book.report().analysis().renewals().stream()
                .map(r -> r.next().avoidable())
                .toList());
    }

    private static BigDecimal renewalCash(Book book) {
        return sum(book.report().analysis().signals().contractPayments().stream()
                .filter(ContractPayment::renewal)
                .map(ContractPayment::amount)
                .toList());
    }

    private static BigDecimal sum(List<Optional<BigDecimal>> amounts) {
        return Sum.of(amounts.stream().flatMap(Optional::stream));
    }
}
