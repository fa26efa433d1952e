package io.outlay.report.bills;

import io.outlay.analysis.bills.ContractPayment;
import io.outlay.analysis.bills.Renewal;
import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** When contracts can be left, what staying costs: what to decide first, what falls due, and every contract. */
public final class RenewalsSheet implements ReportSheet {
    static final String SHEET = "Renewals";
    /** Row of the two sums, counted from 0; others refer to their cells. */
    private static final int AVOIDABLE = 3;

    private static final int CASH = 4;

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(SHEET);
        page.text(0, 0, book.title(SHEET), Look.TITLE);
        page.height(0, 24);
        page.text(1, 0, note(book), Look.NOTE);
        ContractColumn.widths(page);
        if (book.report().analysis().renewals().isEmpty()) {
            page.text(
                    AVOIDABLE,
                    0,
                    "No contract ends after this month: deliver the table contracts to see what can be left, and when.",
                    Look.BODY);
            page.print(book.title(SHEET), 0);
            return;
        }
        ActByBlock actBy = new ActByBlock(book, page, CASH + 2);
        CashDueBlock cash = new CashDueBlock(book, page, actBy.write() + 2);
        ContractsBlock contracts = new ContractsBlock(book, page, cash.write() + 2);
        contracts.write();
        page.sheet().setRowBreak(contracts.start() - 1);
        long unknown = avoidableUnknown(book);
        String avoidable = "Avoidable by notice, a year"
                + (unknown == 0 ? "" : "; " + unknown + (unknown == 1 ? " contract" : " contracts") + " not known");
        if (isAvoidableKnown(book)) {
            sum(page, AVOIDABLE, avoidable, contracts.avoidable());
        } else {
            page.text(AVOIDABLE, 0, avoidable, Look.BODY);
            page.text(
                    AVOIDABLE,
                    ContractColumn.DEADLINE.ordinal(),
                    "n/a",
                    Look.BODY.strong().right());
        }
        sum(
                page,
                CASH,
                "Renewal cash due in " + cashDays(book) + " days",
                new Live(cash.renewalSum(), renewalCash(book)));
        page.print(book.title(SHEET), 0);
        page.wide();
    }

    private static String note(Book book) {
        return "Amounts in " + book.currency() + " at the rates of the period's month, fees of a year. Days count from "
                + book.period().atEndOfMonth()
                + ". A deadline is the last day for notice; after it, the next term binds."
                + " ° computed by the method (values).";
    }

    private static void sum(Page page, int row, String label, Live live) {
        page.text(row, 0, label, Look.BODY.strong());
        page.live(
                row,
                ContractColumn.DEADLINE.ordinal(),
                live,
                Look.BODY.strong().size(12).format(Look.WHOLE).right());
    }

    /** Days in which renewals fall due that are told, as set. */
    public static String cashDays(Book book) {
        return book.report().parameters().getOrDefault("outlay.renewals.cash-days", "90");
    }

    /** What can be avoided until the next notice dates, for Summary; empty without contracts, or while none can be judged. */
    public static Optional<Live> avoidable(Book book) {
        return isAvoidableKnown(book) ? total(book, AVOIDABLE, avoidableSum(book)) : Optional.empty();
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
                        .anyMatch(r -> r.atStake().isPresent() && !r.isAvoidableUnknown());
    }

    /** What renewals of the next days ask to be paid, for Summary; empty without contracts. */
    public static Optional<Live> cashDue(Book book) {
        return total(book, CASH, renewalCash(book));
    }

    private static Optional<Live> total(Book book, int row, BigDecimal value) {
        return book.report().analysis().renewals().isEmpty()
                ? Optional.empty()
                : Optional.of(new Live(SHEET + "!$" + ContractColumn.DEADLINE.letter() + "$" + (row + 1), value));
    }

    public static BigDecimal avoidableSum(Book book) {
        return sum(book.report().analysis().renewals().stream()
                .map(Renewal::avoidable)
                .toList());
    }

    private static BigDecimal renewalCash(Book book) {
        return sum(book.report().analysis().signals().contractPayments().stream()
                .filter(ContractPayment::renewal)
                .map(ContractPayment::amount)
                .toList());
    }

    private static BigDecimal sum(List<Optional<BigDecimal>> amounts) {
        return amounts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
