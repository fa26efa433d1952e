package io.outlay.intake.einvoice;

import io.outlay.intake.xml.XmlSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/**
 * UBL 2.1 {@code Invoice}, also as XRechnung and Peppol BIS Billing.
 *
 * <pre>
 * &lt;Invoice>
 *   &lt;cbc:ID>INV-2231&lt;/cbc:ID>&lt;cbc:IssueDate>2026-07-01&lt;/cbc:IssueDate>&lt;cbc:InvoiceTypeCode>380&lt;/cbc:InvoiceTypeCode>…
 *   &lt;cac:LegalMonetaryTotal>…&lt;cbc:TaxExclusiveAmount currencyID="EUR">1299.00&lt;/cbc:TaxExclusiveAmount>…
 *   &lt;cac:InvoiceLine>…&lt;cbc:LineExtensionAmount currencyID="EUR">1299.00&lt;/cbc:LineExtensionAmount>…
 * </pre>
 */
final class UblInvoiceReader {
    private final InvoiceType document;
    private final UblParts parts;

    private UblInvoiceReader(InvoiceType document, Stated stated) {
        this.document = document;
        this.parts = new UblParts(stated);
    }

    static InvoiceDocument read(XmlSource source) throws IOException {
        XmlDocument<InvoiceType> xml = XmlDocument.read(source, InvoiceType.class);
        Stated stated = new Stated(xml.places(), currency(xml.content()));
        UblInvoiceReader reader = new UblInvoiceReader(xml.content(), stated);
        return new InvoiceDocument(reader.invoice(), stated.faults());
    }

    private static String currency(InvoiceType document) {
        return Text.of(Optional.ofNullable(document.getDocumentCurrencyCodeValue()));
    }

    private EInvoice invoice() {
        return new EInvoice(
                heading(),
                parts.totals(document.getLegalMonetaryTotal(), document.getTaxTotal()),
                parts.made(
                        document.getAllowanceCharge(),
                        document.getTaxTotal(),
                        document.getPrepaidPayment().stream()
                                .map(PaymentType::getPaidAmount)
                                .toList(),
                        Text.of(Optional.ofNullable(document.getCustomizationIDValue()))),
                document.getInvoiceLine().stream().map(this::line).toList());
    }

    private Heading heading() {
        Optional<PartyType> seller = UblParts.party(document.getAccountingSupplierParty());
        return new Heading(
                Text.of(Optional.ofNullable(document.getIDValue())),
                parts.issued(document.getIssueDate()),
                new TypeCode(Text.of(Optional.ofNullable(document.getInvoiceTypeCodeValue())), false),
                currency(document),
                UblParts.name(seller),
                UblParts.vatId(seller),
                parts.period(document.getInvoicePeriod()),
                Text.of(Optional.ofNullable(document.getAccountingCostValue())),
                UblParts.preceding(document.getBillingReference()));
    }

    private EInvoiceLine line(InvoiceLineType line) {
        List<EInvoiceLine> details =
                line.getSubInvoiceLine().stream().map(this::line).toList();
        return new EInvoiceLine(
                Text.of(Optional.ofNullable(line.getIDValue())),
                UblParts.description(line.getItem()),
                parts.amount(Term.LINE_NET, line.getLineExtensionAmount()),
                parts.quantity(line.getInvoicedQuantity()),
                UblParts.unit(line.getInvoicedQuantity()),
                parts.price(line.getPrice()),
                parts.period(line.getInvoicePeriod()),
                Text.of(Optional.ofNullable(line.getAccountingCostValue())),
                UblParts.taxRate(line.getItem()),
                EInvoiceLine.Role.PLAIN,
                details);
    }
}
