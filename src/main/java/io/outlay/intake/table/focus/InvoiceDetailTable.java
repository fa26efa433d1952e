package io.outlay.intake.table.focus;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Tally;
import io.outlay.intake.table.Words;
import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.Money;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Invoice Detail of FOCUS 1.4: what the invoices of a cloud come to. A row is a line of an ordinary invoice of the issuer, so
 * that a statement with the same number is held against it.
 *
 * <pre>
 * BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,InvoiceDetailGrain,InvoiceId,InvoiceIssueStatus,InvoiceIssuerName
 * 355.588762,USD,2026-05-01T00:00:00Z,Purchase,{},INV-2026-05-0001,Issued,AWS
 * </pre>
 *
 * Tax is left out, unless it is not recovered, and so are invoices that are not issued ({@code Open}) or no longer hold ({@code Voided}): both are noted.
 */
public final class InvoiceDetailTable implements Table {
    private static final String GRAIN = "invoicedetailgrain";
    private static final Column<BigDecimal> BILLED = required("billedcost", FocusNumbers::amount);
    private static final Column<String> CURRENCY = required("billingcurrency", Words::currency);
    private static final Column<LocalDate> START = required("billingperiodstart", FocusDates::day);
    private static final Column<LocalDate> END = optional("billingperiodend", FocusColumns.maybe(FocusDates::day));
    private static final Column<String> CATEGORY = required("chargecategory", Words::key);
    private static final Column<String> INVOICE = required("invoiceid", Words::key);
    private static final Column<String> ISSUER = required("invoiceissuername", Words::key);
    private static final Column<String> DETAIL = FocusColumns.text("invoicedetailid");
    private static final Column<String> STATUS = FocusColumns.text("invoiceissuestatus");
    private static final Set<String> OPEN = Set.of("open", "voided");

    @Override
    public String kind() {
        return FocusTable.KIND + "_invoice_detail";
    }

    @Override
    public boolean isWritten() {
        return false;
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(
                BILLED, CURRENCY, START, END, CATEGORY, INVOICE, ISSUER, DETAIL, STATUS, FocusColumns.text(GRAIN));
    }

    @Override
    public List<String> inHeader(Header header) {
        return Stream.concat(Table.super.inHeader(header).stream(), Stream.of(GRAIN))
                .toList();
    }

    @Override
    public Admission admission(Tally tally, Header header) {
        return new NotedRows(
                tally,
                row -> isTax(row) && !tally.taxIsCost()
                        ? Optional.of("of tax left out")
                        : Optional.of("of invoices that are open or voided left out")
                                .filter(words -> isOpen(row)));
    }

    @Override
    public Optional<Money> money(Row row) {
        return isTax(row) || isOpen(row) ? Optional.empty() : billed(row);
    }

    @Override
    public Optional<Money> tax(Row row) {
        return isTax(row) && !isOpen(row) ? billed(row) : Optional.empty();
    }

    private static Optional<Money> billed(Row row) {
        return row.find(BILLED).flatMap(amount -> row.find(CURRENCY).map(currency -> new Money(amount, currency)));
    }

    private static boolean isTax(Row row) {
        return row.find(CATEGORY).filter("Tax"::equalsIgnoreCase).isPresent();
    }

    private static boolean isOpen(Row row) {
        return row.find(STATUS)
                .filter(status -> OPEN.contains(status.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static LocalDate last(Row row) {
        return row.find(END)
                .filter(end -> end.isAfter(row.get(START)))
                .map(end -> end.minusDays(1))
                .orElse(YearMonth.from(row.get(START)).atEndOfMonth());
    }

    @Override
    public List<InvoiceLine> facts(Row row) {
        return isTax(row) ? List.of() : factsWithTax(row);
    }

    @Override
    public List<InvoiceLine> factsWithTax(Row row) {
        if (isOpen(row)) {
            return List.of();
        }
        return List.of(new InvoiceLine(
                row.get(INVOICE),
                last(row),
                row.get(ISSUER),
                row.get(BILLED),
                row.get(CURRENCY),
                Optional.empty(),
                Optional.empty(),
                row.find(DETAIL),
                DocumentType.INVOICE,
                row.find(CATEGORY),
                CostPool.HOSTING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(row.get(START)),
                Optional.of(last(row)),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                row.source()));
    }
}
