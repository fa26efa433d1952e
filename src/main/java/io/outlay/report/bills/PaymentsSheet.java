package io.outlay.report.bills;

import io.outlay.analysis.bills.ContractPayment;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import java.util.List;

/** What contracts ask to be paid in two years: the rows that the sheet Renewals sums, for as many days as are set. */
public final class PaymentsSheet extends SummedSheet<ContractPayment> {
    private static final Fields<ContractPayment> FIELD = new Fields<>();

    public PaymentsSheet() {
        super("Payments");
    }

    @Override
    protected String note(boolean any) {
        return any
                ? "What contracts ask to be paid in the two years after the period, by billing cycle."
                : "None of the contracts of this report has a fixed fee that falls due.";
    }

    /** Sums of its {@code amount} in the days that are set. */
    static DataSums due(Book book) {
        String days = book.setting(RenewalsSheet.CASH_DAYS)
                .orElseGet(() -> RenewalsSheet.atTheRun(book, RenewalsSheet.CASH_DAYS, "90"));
        return new PaymentsSheet().sums(book).where("due", "\"<=\"&EOMONTH(" + Book.PERIOD + ",0)+" + days);
    }

    @Override
    protected List<ContractPayment> rows(Book book) {
        return book.report().analysis().signals().paymentsAhead();
    }

    @Override
    protected List<Field<ContractPayment>> fields(Book book) {
        return List.of(
                FIELD.date("due", ContractPayment::due),
                FIELD.text("system", ContractPayment::systemName),
                FIELD.text("contract", ContractPayment::contractId),
                FIELD.text("for", CashDueBlock::title),
                FIELD.amount("amount", ContractPayment::amount)
                        .in(book.currency())
                        .by((payment, at) -> new FeeFormula(book.report()).of(payment, at.cell("fee"))),
                FIELD.text("system_id", ContractPayment::systemId),
                FIELD.number("fee", payment -> payment.fee().amount().round(Decimals.SIGNIFICANT))
                        .titled("Fee as agreed"),
                FIELD.text("currency", payment -> payment.fee().currency()));
    }
}
