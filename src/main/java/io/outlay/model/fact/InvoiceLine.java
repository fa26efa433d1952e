package io.outlay.model.fact;

import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a vendor's invoice or credit note, as its file states it.
 *
 * @param netAmount signed by its effect: positive is cost, negative is a credit; without VAT
 * @param currency ISO 4217 code of {@code netAmount} and {@code unitPrice}
 * @param originalInvoiceNo the invoice that a credit note corrects
 * @param category one of the invoice categories; the first nine cost pools
 * @param oneOff as stated, else by category
 * @param entity the company of the group that is billed, where there are several; part of the document's identity
 * @param fxRate as booked, reporting currency per unit of {@code currency}; wins over the ECB's
 * @param cloud of a {@link DocumentType#STATEMENT}; empty for all others
 * @param exported of a document that a profile makes of the rows of a month; empty for all others
 */
public record InvoiceLine(
        String invoiceNo,
        LocalDate issueDate,
        String vendor,
        BigDecimal netAmount,
        String currency,
        Optional<String> vendorId,
        Optional<String> systemId,
        Optional<String> lineNo,
        DocumentType documentType,
        Optional<String> description,
        CostPool category,
        Optional<BigDecimal> quantity,
        Optional<String> unit,
        Optional<BigDecimal> unitPrice,
        Optional<LocalDate> serviceStart,
        Optional<LocalDate> serviceEnd,
        Optional<String> originalInvoiceNo,
        boolean oneOff,
        Optional<String> costCentre,
        Optional<String> entity,
        Optional<BigDecimal> fxRate,
        Optional<CloudCharge> cloud,
        Optional<ExportedRows> exported,
        SourceRef source)
        implements Fact {

    /** Rows of its file that it stands for. */
    public long rows() {
        return cloud.map(CloudCharge::rows)
                .or(() -> exported.map(ExportedRows::rows))
                .orElse(1L);
    }

    /** Cost of its service period before it is spread: what is billed, unless its document states it amortised. */
    public BigDecimal effective() {
        return cloud.map(CloudCharge::effective).orElse(netAmount);
    }

    /** The same line with its tax in it, in its currency. */
    public InvoiceLine withTax(BigDecimal tax) {
        return new InvoiceLine(
                invoiceNo,
                issueDate,
                vendor,
                netAmount.add(tax),
                currency,
                vendorId,
                systemId,
                lineNo,
                documentType,
                description,
                category,
                quantity,
                unit,
                unitPrice,
                serviceStart,
                serviceEnd,
                originalInvoiceNo,
                oneOff,
                costCentre,
                entity,
                fxRate,
                cloud,
                exported,
                source);
    }
}
