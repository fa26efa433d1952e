package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;
import static io.outlay.model.RejectionCode.MISSING_VALUE;
import static io.outlay.model.RejectionCode.PERIOD_DOUBT;
import static io.outlay.model.RejectionCode.PERIOD_REVERSED;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Tally;
import io.outlay.intake.table.Words;
import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.Money;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines of vendors' invoices and credit notes.
 *
 * <pre>
 * invoice_no,issue_date,vendor,net_amount,currency,line_no,description,category,service_start,service_end
 * INV-2231,2026-07-01,SAP,1299.00,EUR,1,Licence 2026-07,licence,2026-07-01,2026-07-31
 * </pre>
 *
 * <ul>
 *   <li>{@code invoice_no*}, {@code issue_date*}, {@code vendor*}
 *   <li>{@code net_amount*} without VAT, signed by its effect: positive is cost, negative is a credit, whatever the type
 *   <li>{@code currency*} of {@code net_amount}, {@code tax_amount} and {@code unit_price}, ISO 4217
 *   <li>{@code tax_amount} beside {@code net_amount}, of the same sign; cost only where tax is not recovered
 *   <li>{@code vendor_id} a VAT id; {@code system_id} of the register
 *   <li>{@code line_no} within the document
 *   <li>{@code document_type} {@code invoice} (default) or {@code credit_note}
 *   <li>{@code category} {@code licence usage support hosting implementation migration training services other} (default)
 *   <li>{@code quantity}, {@code unit}, {@code unit_price}, {@code description}, {@code cost_centre}
 *   <li>{@code service_start}, {@code service_end} both or none, both ends inside; up to five years, from two years before
 *       issue
 *   <li>{@code original_invoice_no} that a credit note corrects
 *   <li>{@code one_off} default true for {@code implementation} and {@code migration}, else false
 *   <li>{@code entity} the company of the group that is billed; documents of two entities are never one
 *   <li>{@code fx_rate} as booked, reporting currency per unit, above 0; wins over the ECB's
 * </ul>
 *
 * A document is accepted or rejected whole: see {@link InvoiceDocuments}.
 */
final class InvoicesTable implements Table {
    static final Column<String> INVOICE_NO = required("invoice_no", Words::key);
    static final Column<LocalDate> ISSUE_DATE = required("issue_date", Dates::day);
    static final Column<String> VENDOR = required("vendor", Words::key);
    private static final Column<BigDecimal> NET_AMOUNT =
            required("net_amount", Numbers::amount).statedIn("currency");
    private static final Column<String> CURRENCY = required("currency", Words::currency);
    private static final Column<BigDecimal> TAX_AMOUNT =
            optional("tax_amount", Numbers::amount).statedIn("currency");
    private static final Column<String> VENDOR_ID = optional("vendor_id", Words::key);
    private static final Column<String> SYSTEM_ID = optional("system_id", Words::key);
    static final Column<String> LINE_NO = optional("line_no", Words::key);
    static final Column<DocumentType> DOCUMENT_TYPE = optional(
            "document_type", Words.oneOf(List.of(DocumentType.INVOICE, DocumentType.CREDIT_NOTE), DocumentType::id));
    private static final Column<String> DESCRIPTION = optional("description", Words::text);
    private static final Column<CostPool> CATEGORY = optional("category", CostPools.CATEGORY);
    private static final Column<BigDecimal> QUANTITY = optional("quantity", Numbers::decimal);
    private static final Column<String> UNIT = optional("unit", Words::text);
    private static final Column<BigDecimal> UNIT_PRICE =
            optional("unit_price", Numbers::amount).statedIn("currency");
    private static final Column<LocalDate> SERVICE_START = optional("service_start", Dates::day);
    private static final Column<LocalDate> SERVICE_END = optional("service_end", Dates::day);
    private static final Column<String> ORIGINAL = optional("original_invoice_no", Words::key);
    private static final Column<Boolean> ONE_OFF = optional("one_off", Words::flag);
    private static final Column<String> COST_CENTRE = optional("cost_centre", Words::text);
    static final Column<String> ENTITY = optional("entity", Words::key);
    private static final Column<BigDecimal> FX_RATE = optional("fx_rate", Numbers::positive);

    private static final Set<CostPool> ONE_OFF_BY_NATURE = Set.of(CostPool.IMPLEMENTATION, CostPool.MIGRATION);

    static final int LONGEST_YEARS = 5;
    static final int YEARS_BACK = 2;

    @Override
    public String kind() {
        return "invoices";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(
                INVOICE_NO,
                ISSUE_DATE,
                VENDOR,
                NET_AMOUNT,
                CURRENCY,
                VENDOR_ID,
                SYSTEM_ID,
                LINE_NO,
                DOCUMENT_TYPE,
                DESCRIPTION,
                CATEGORY,
                QUANTITY,
                UNIT,
                UNIT_PRICE,
                SERVICE_START,
                SERVICE_END,
                ORIGINAL,
                ONE_OFF,
                COST_CENTRE,
                ENTITY,
                FX_RATE,
                TAX_AMOUNT);
    }

    @Override
    public Admission admission(Tally tally, Header header) {
        return new InvoiceDocuments(tally);
    }

    @Override
    public Optional<Money> money(Row row) {
        return money(row, NET_AMOUNT);
    }

    @Override
    public Optional<Money> tax(Row row) {
        return money(row, TAX_AMOUNT);
    }

    private static Optional<Money> money(Row row, Column<BigDecimal> column) {
        Optional<BigDecimal> amount = row.find(column);
        Optional<String> currency = row.find(CURRENCY);
        return amount.isPresent() && currency.isPresent()
                ? Optional.of(new Money(amount.get(), currency.get()))
                : Optional.empty();
    }

    /** Half a period is refused rather than completed: a guess would move cost between months without a trace. */
    @Override
    public List<Fault> check(Row row) {
        Optional<LocalDate> start = row.find(SERVICE_START);
        Optional<LocalDate> end = row.find(SERVICE_END);
        if (start.isPresent() && end.isPresent()) {
            return end.get().isBefore(start.get())
                    ? List.of(reversed(start.get(), end.get()))
                    : doubts(row, start.get(), end.get());
        }
        if (start.isPresent() && !row.isFaulty(SERVICE_END)) {
            return List.of(half(SERVICE_END, SERVICE_START));
        }
        return end.isPresent() && !row.isFaulty(SERVICE_START) ? List.of(half(SERVICE_START, SERVICE_END)) : List.of();
    }

    @Override
    public List<Fact> facts(Row row) {
        CostPool category = row.find(CATEGORY).orElse(CostPool.OTHER);
        return List.of(new InvoiceLine(
                row.get(INVOICE_NO),
                row.get(ISSUE_DATE),
                row.get(VENDOR),
                row.get(NET_AMOUNT),
                row.get(CURRENCY),
                row.find(VENDOR_ID),
                row.find(SYSTEM_ID),
                row.find(LINE_NO),
                row.find(DOCUMENT_TYPE).orElse(DocumentType.INVOICE),
                row.find(DESCRIPTION),
                category,
                row.find(QUANTITY),
                row.find(UNIT),
                row.find(UNIT_PRICE),
                row.find(SERVICE_START),
                row.find(SERVICE_END),
                row.find(ORIGINAL),
                row.find(ONE_OFF).orElse(ONE_OFF_BY_NATURE.contains(category)),
                row.find(COST_CENTRE),
                row.find(ENTITY),
                row.find(FX_RATE),
                Optional.empty(),
                row.raw().exported(),
                row.source()));
    }

    private static Fault reversed(LocalDate start, LocalDate end) {
        return new Fault(
                PERIOD_REVERSED,
                SERVICE_END.name(),
                end.toString(),
                "is before service_start \"" + start + "\"",
                "Swap the two dates; both ends are inside the period.");
    }

    private static List<Fault> doubts(Row row, LocalDate start, LocalDate end) {
        List<Fault> doubts = new ArrayList<>();
        if (end.isAfter(start.plusYears(LONGEST_YEARS))) {
            doubts.add(new Fault(
                    PERIOD_DOUBT,
                    SERVICE_END.name(),
                    end.toString(),
                    "is more than five years after service_start \"" + start + "\"",
                    "Correct the dates, or split the amount into lines of up to five years."));
        }
        Optional<LocalDate> issued = row.find(ISSUE_DATE);
        if (issued.isPresent() && start.isBefore(issued.get().minusYears(YEARS_BACK))) {
            doubts.add(new Fault(
                    PERIOD_DOUBT,
                    SERVICE_START.name(),
                    start.toString(),
                    "is more than two years before issue_date \"" + issued.get() + "\"",
                    "Correct the dates; what is billed for older years is entered with the last two years."));
        }
        return doubts;
    }

    private static Fault half(Column<?> missing, Column<?> given) {
        return new Fault(
                MISSING_VALUE,
                missing.name(),
                "",
                "is missing, while " + given.name() + " is given",
                "Give both ends of the service period, or neither.");
    }
}
