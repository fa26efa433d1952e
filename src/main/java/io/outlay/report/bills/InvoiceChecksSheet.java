package io.outlay.report.bills;

import io.outlay.analysis.bills.InvoiceSignal;
import io.outlay.model.ledger.Window;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.List;

/** Invoices to look at before they are paid: billed twice perhaps, above their contract, or unlike others of their kind. */
public final class InvoiceChecksSheet implements ReportSheet {
    @Override
    public String name() {
        return "Invoice checks";
    }

    @Override
    public void write(Book book) {
        Table<InvoiceSignal> table = InvoiceSignalTable.of(book.report());
        List<Field<InvoiceSignal>> columns = List.of(
                table.field("kind"),
                table.field("system_id")
                        .titled("System")
                        .shown(s -> book.ledger().name(s.systemId())),
                table.field("vendor"),
                table.field("invoice_no"),
                table.field("issue_date"),
                table.field("amount"),
                table.field("expected"),
                table.field("money"),
                table.field("money_year"),
                table.field("reason"),
                SubjectFields.owner(book, (InvoiceSignal s) -> List.of(s.systemId())),
                table.field("file"),
                table.field("line"));
        List<InvoiceSignal> rows = book.report().analysis().signals().invoices();
        new DataSheet<>(name(), note(book.window(), rows.isEmpty()), Table.of(name(), columns, rows)).write(book);
    }

    private static String note(Window window, boolean none) {
        return none
                ? window.isShort()
                        ? "No invoice of " + window.words()
                                + " is above its contract or repeats another; too few are known"
                                + " to recognise an unusual one."
                        : "No invoice of the last twelve months is above its contract, unlike others of its kind, or repeats another."
                : "Invoices of " + window.words()
                        + " to ask the vendor about; a duplicate has another's vendor, amount and"
                        + " service and was not credited. Seasons, new prices that hold and bills that follow the business"
                        + " are left out. Of bills above their contract the latest is listed. ° computed by the method"
                        + " (values): what like invoices say, or the contract.";
    }
}
