package io.outlay.intake.einvoice;

import io.outlay.intake.xml.XmlSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;

/**
 * UBL 2.1 {@code CreditNote}: an invoice with names of its own for some elements, and amounts that reduce cost.
 *
 * <pre>
 * &lt;CreditNote>…&lt;cbc:CreditNoteTypeCode>381&lt;/cbc:CreditNoteTypeCode>…
 *   &lt;cac:CreditNoteLine>&lt;cbc:ID>1&lt;/cbc:ID>&lt;cbc:CreditedQuantity unitCode="C62">1&lt;/cbc:CreditedQuantity>…
 * </pre>
 */
final class UblCreditNoteReader {
    private final CreditNoteType document;
    private final UblParts parts;

    private UblCreditNoteReader(CreditNoteType document, Stated stated) {
        this.document = document;
        this.parts = new UblParts(stated);
    }

    static InvoiceDocument read(XmlSource source) throws IOException {
        XmlDocument<CreditNoteType> xml = XmlDocument.read(source, CreditNoteType.class);
        Stated stated = new Stated(xml.places(), currency(xml.content()));
        UblCreditNoteReader reader = new UblCreditNoteReader(xml.content(), stated);
        return new InvoiceDocument(reader.invoice(), stated.faults());
    }

    private static String currency(CreditNoteType document) {
        return Text.of(Optional.ofNullable(document.getDocumentCurrencyCodeValue()));
    }

    private EInvoice invoice() {
        return new EInvoice(
                heading(),
                parts.totals(document.getLegalMonetaryTotal(), document.getTaxTotal()),
                parts.made(
                        document.getAllowanceCharge(),
                        document.getTaxTotal(),
                        List.of(),
                        Text.of(Optional.ofNullable(document.getCustomizationIDValue()))),
                document.getCreditNoteLine().stream().map(this::line).toList());
    }

    private Heading heading() {
        Optional<PartyType> seller = UblParts.party(document.getAccountingSupplierParty());
        return new Heading(
                Text.of(Optional.ofNullable(document.getIDValue())),
                parts.issued(document.getIssueDate()),
                new TypeCode(Text.of(Optional.ofNullable(document.getCreditNoteTypeCodeValue())), true),
                currency(document),
                UblParts.name(seller),
                UblParts.vatId(seller),
                parts.period(document.getInvoicePeriod()),
                Text.of(Optional.ofNullable(document.getAccountingCostValue())),
                UblParts.preceding(document.getBillingReference()));
    }

    private EInvoiceLine line(CreditNoteLineType line) {
        List<EInvoiceLine> details =
                line.getSubCreditNoteLine().stream().map(this::line).toList();
        return new EInvoiceLine(
                Text.of(Optional.ofNullable(line.getIDValue())),
                UblParts.description(line.getItem()),
                parts.amount(Term.LINE_NET, line.getLineExtensionAmount()),
                parts.quantity(line.getCreditedQuantity()),
                UblParts.unit(line.getCreditedQuantity()),
                parts.price(line.getPrice()),
                parts.period(line.getInvoicePeriod()),
                Text.of(Optional.ofNullable(line.getAccountingCostValue())),
                UblParts.taxRate(line.getItem()),
                EInvoiceLine.Role.PLAIN,
                details);
    }
}
