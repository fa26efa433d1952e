package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Words;
import io.outlay.model.Money;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.LedgerBooking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the general ledger booked to accounts of software: held against what is posted of documents, and never cost by itself.
 *
 * <pre>
 * ledger_account,posting_date,amount,currency,account_name,document_no,vendor,description,tax
 * 6837,2026-09-15,1200.00,EUR,Software licences,NH-77,Nordhus Software AB,Site search September,228.00
 * </pre>
 *
 * <ul>
 *   <li>{@code ledger_account*} number of the account
 *   <li>{@code posting_date*} day of posting
 *   <li>{@code amount*} without tax; debit positive, credit negative
 *   <li>{@code currency*} ISO 4217
 *   <li>{@code account_name}
 *   <li>{@code document_no} of the invoice
 *   <li>{@code vendor} a name, a number or a text in which the name stands
 *   <li>{@code description}
 *   <li>{@code tax} beside the amount, of the same sign
 * </ul>
 *
 * Rows of a file add up, so none is a duplicate of another in it.
 */
public final class GeneralLedgerTable implements Table {
    public static final String KIND = "general_ledger";

    private static final Column<String> ACCOUNT = required("ledger_account", Words::key);
    private static final Column<LocalDate> DATE = required("posting_date", Dates::day);
    private static final Column<BigDecimal> AMOUNT =
            required("amount", Numbers::amount).statedIn("currency");
    private static final Column<String> CURRENCY = required("currency", Words::currency);
    private static final Column<String> ACCOUNT_NAME = optional("account_name", Words::text);
    private static final Column<String> DOCUMENT_NO = optional("document_no", Words::key);
    private static final Column<String> VENDOR = optional("vendor", Words::key);
    private static final Column<String> DESCRIPTION = optional("description", Words::text);
    private static final Column<BigDecimal> TAX =
            optional("tax", Numbers::amount).statedIn("currency");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(ACCOUNT, DATE, AMOUNT, CURRENCY, ACCOUNT_NAME, DOCUMENT_NO, VENDOR, DESCRIPTION, TAX);
    }

    /** A program exports it. */
    @Override
    public boolean isWritten() {
        return false;
    }

    @Override
    public Optional<Money> money(Row row) {
        return row.find(AMOUNT).flatMap(amount -> row.find(CURRENCY).map(currency -> new Money(amount, currency)));
    }

    @Override
    public List<Fact> facts(Row row) {
        return List.of(new LedgerBooking(
                row.get(ACCOUNT),
                row.find(ACCOUNT_NAME),
                row.get(DATE),
                row.get(AMOUNT),
                row.get(CURRENCY),
                row.find(DOCUMENT_NO),
                row.find(VENDOR),
                row.find(DESCRIPTION),
                row.find(TAX),
                row.source()));
    }
}
