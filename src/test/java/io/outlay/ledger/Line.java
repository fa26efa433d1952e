package io.outlay.ledger;

import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Builds an invoice line from one that exists. */
public final class Line {
    private final InvoiceLine from;
    private String vendor;
    private String currency;
    private CostPool category;
    private DocumentType type;
    private Optional<String> vendorId;
    private Optional<String> systemId;
    private Optional<String> lineNo;
    private Optional<String> description;
    private Optional<BigDecimal> quantity;
    private Optional<LocalDate> start;
    private Optional<LocalDate> end;
    private Optional<String> original;
    private Optional<String> entity;
    private Optional<BigDecimal> fxRate;
    private SourceRef source;

    private Line(InvoiceLine from) {
        this.from = from;
        vendor = from.vendor();
        currency = from.currency();
        category = from.category();
        type = from.documentType();
        vendorId = from.vendorId();
        systemId = from.systemId();
        lineNo = from.lineNo();
        description = from.description();
        quantity = from.quantity();
        start = from.serviceStart();
        end = from.serviceEnd();
        original = from.originalInvoiceNo();
        entity = from.entity();
        fxRate = from.fxRate();
        source = from.source();
    }

    public static Line of(String number, String issued, String amount) {
        return new Line(Facts.invoice(number, issued, amount));
    }

    public Line vendor(String value) {
        vendor = value;
        return this;
    }

    Line vendorId(String value) {
        vendorId = Optional.of(value);
        return this;
    }

    public Line currency(String value) {
        currency = value;
        return this;
    }

    public Line category(CostPool value) {
        category = value;
        return this;
    }

    public Line credit() {
        type = DocumentType.CREDIT_NOTE;
        return this;
    }

    public Line system(String value) {
        systemId = Optional.of(value);
        return this;
    }

    public Line no(String value) {
        lineNo = Optional.of(value);
        return this;
    }

    public Line text(String value) {
        description = Optional.of(value);
        return this;
    }

    public Line quantity(String value) {
        quantity = Optional.of(new BigDecimal(value));
        return this;
    }

    public Line service(String first, String last) {
        start = Optional.of(LocalDate.parse(first));
        end = Optional.of(LocalDate.parse(last));
        return this;
    }

    public Line corrects(String number) {
        original = Optional.of(number);
        return this;
    }

    public Line entity(String value) {
        entity = Optional.of(value);
        return this;
    }

    public Line rate(String value) {
        fxRate = Optional.of(new BigDecimal(value));
        return this;
    }

    public Line at(String file, long row) {
        source = new SourceRef(file, "", row);
        return this;
    }

    public InvoiceLine get() {
        return new InvoiceLine(
                from.invoiceNo(),
                from.issueDate(),
                vendor,
                from.netAmount(),
                currency,
                vendorId,
                systemId,
                lineNo,
                type,
                description,
                category,
                quantity,
                quantity.map(q -> "seat"),
                Optional.empty(),
                start,
                end,
                original,
                false,
                Optional.empty(),
                entity,
                fxRate,
                Optional.empty(),
                Optional.empty(),
                source);
    }
}
