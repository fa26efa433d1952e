package io.outlay.intake.einvoice;

import io.outlay.intake.table.Header;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.model.LargestRemainder;
import io.outlay.model.MinorUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows that a document is in the table of invoices: one for each line that counts; one for all of it where it has no
 * lines, as in profiles MINIMUM and BASIC WL. Credit notes are negated here, once. A line without a whole period has that of
 * the document, one without a cost centre that of the document.
 *
 * <p>A row stands where its amount stands in the XML. Where several share a line of text, as in a file without line breaks,
 * they are counted on from there: a place is one row's.
 */
final class InvoiceRows implements RowSource {
    private static final List<String> COLUMNS = List.of(
            "invoice_no",
            "issue_date",
            "vendor",
            "vendor_id",
            "currency",
            "document_type",
            "original_invoice_no",
            "line_no",
            "net_amount",
            "description",
            "quantity",
            "unit",
            "unit_price",
            "service_start",
            "service_end",
            "cost_centre",
            "tax_amount");

    private final EInvoice invoice;
    private final boolean credit;
    private final List<RawRow> rows = new ArrayList<>();
    private final Iterator<RawRow> left;
    private Iterator<BigDecimal> taxes = Collections.emptyIterator();

    private InvoiceRows(EInvoice invoice) {
        this.invoice = invoice;
        credit = invoice.heading().type().isCredit();
        List<EInvoiceLine> lines = invoice.counted();
        invoice.totals().net().ifPresent(net -> add(lines, net));
        left = rows.iterator();
    }

    /** Of a document that states its net total; without rows when it does not. */
    static InvoiceRows of(EInvoice invoice) {
        return new InvoiceRows(invoice);
    }

    static Header header() {
        return Header.of(new RawRow(1, COLUMNS, String.join(",", COLUMNS), Optional.empty()));
    }

    /** All rows. */
    List<RawRow> rows() {
        return List.copyOf(rows);
    }

    @Override
    public Optional<RawRow> next() {
        return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
    }

    private void add(List<EInvoiceLine> lines, Amount net) {
        if (lines.isEmpty()) {
            taxes = shares(List.of(net.value()), List.of(Optional.empty()));
            add(net.line(), total("", net.value()));
            return;
        }
        if (lines.stream().anyMatch(line -> line.net().isEmpty())) {
            return;
        }
        CountedNets nets = CountedNets.of(lines, net.value(), invoice.heading().currency());
        taxes = shares(
                Stream.concat(nets.amounts().stream(), nets.apart().stream()).toList(),
                Stream.concat(
                                lines.stream().map(EInvoiceLine::taxRate),
                                nets.apart().stream().map(rest -> Optional.<BigDecimal>empty()))
                        .toList());
        List<String> numbers = numbers(lines);
        IntStream.range(0, lines.size())
                .forEach(i -> add(
                        lines.get(i).net().orElseThrow().line(),
                        cells(lines.get(i), numbers.get(i), nets.amounts().get(i))));
        nets.apart().ifPresent(rest -> add(net.line(), total("document", rest)));
    }

    /**
     * BT-110 by net amount and rate, by net amount alone where a line states none, so that it adds up to the cent; without a
     * sum to share it by, all of it in the first row.
     */
    private Iterator<BigDecimal> shares(List<BigDecimal> amounts, List<Optional<BigDecimal>> rates) {
        List<BigDecimal> taxed = IntStream.range(0, amounts.size())
                .mapToObj(i -> amounts.get(i).multiply(rates.get(i).orElse(BigDecimal.ZERO)))
                .toList();
        boolean rated = rates.stream().allMatch(Optional::isPresent)
                && taxed.stream().reduce(BigDecimal.ZERO, BigDecimal::add).signum() != 0;
        return shares(rated ? taxed : amounts);
    }

    private Iterator<BigDecimal> shares(List<BigDecimal> nets) {
        Optional<Amount> vat = invoice.totals().vat();
        if (vat.isEmpty()) {
            return Collections.emptyIterator();
        }
        BigDecimal tax = vat.get().value();
        BigDecimal sum = nets.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0 || nets.size() == 1) {
            List<BigDecimal> shares = new ArrayList<>(Collections.nCopies(nets.size(), BigDecimal.ZERO));
            shares.set(0, tax);
            return shares.iterator();
        }
        int digits = Math.max(
                MinorUnit.of(invoice.heading().currency()).digits(),
                tax.stripTrailingZeros().scale());
        return LargestRemainder.of(
                        nets.stream()
                                .map(part -> part.multiply(tax).divide(sum, MathContext.DECIMAL128))
                                .toList(),
                        new MinorUnit(digits))
                .iterator();
    }

    /** BT-126 where it tells lines apart, else their position. */
    private static List<String> numbers(List<EInvoiceLine> lines) {
        List<String> ids = lines.stream().map(EInvoiceLine::id).toList();
        boolean apart = !ids.contains("") && ids.stream().distinct().count() == ids.size();
        return apart
                ? ids
                : IntStream.rangeClosed(1, ids.size())
                        .mapToObj(Integer::toString)
                        .toList();
    }

    private List<String> cells(EInvoiceLine line, String number, BigDecimal net) {
        BillingPeriod period = line.period().isWhole()
                ? line.period()
                : whole(invoice.heading().period());
        return List.of(
                number,
                plain(signed(net)),
                line.description(),
                line.quantity().map(this::signed).map(InvoiceRows::plain).orElse(""),
                line.unit(),
                line.unitPrice().map(InvoiceRows::plain).orElse(""),
                period.start(),
                period.end(),
                line.costCentre().isEmpty() ? invoice.heading().costCentre() : line.costCentre());
    }

    private List<String> total(String number, BigDecimal net) {
        BillingPeriod period = whole(invoice.heading().period());
        return List.of(
                number,
                plain(signed(net)),
                "",
                "",
                "",
                "",
                period.start(),
                period.end(),
                invoice.heading().costCentre());
    }

    private static BillingPeriod whole(BillingPeriod period) {
        return period.isWhole() ? period : BillingPeriod.NONE;
    }

    private void add(long line, List<String> ofLine) {
        long place = rows.isEmpty()
                ? Math.max(1, line)
                : Math.max(line, rows.get(rows.size() - 1).line() + 1);
        String tax = taxes.hasNext() ? plain(signed(taxes.next())) : "";
        List<String> cells = Stream.of(ofDocument(), ofLine, List.of(tax))
                .flatMap(List::stream)
                .map(String::strip)
                .toList();
        String excerpt = cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(","));
        rows.add(new RawRow(place, cells, excerpt, Optional.empty()));
    }

    private List<String> ofDocument() {
        Heading heading = invoice.heading();
        boolean reduces = credit || invoice.totals().net().orElseThrow().value().signum() < 0;
        return List.of(
                heading.number(),
                heading.issueDate(),
                heading.seller(),
                heading.sellerVatId(),
                heading.currency(),
                credit ? "credit_note" : "invoice",
                reduces ? heading.preceding().stream().findFirst().orElse("") : "");
    }

    private BigDecimal signed(BigDecimal value) {
        return credit ? value.negate() : value;
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
