package io.outlay.intake.einvoice;

import static io.outlay.model.RejectionCode.UNKNOWN_FILE;
import static io.outlay.model.RejectionCode.UNSUPPORTED_FORMAT;

import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Fault;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.namespace.QName;

/** XML that is known and not read, by its root element, with what to do about it. */
enum ForeignXml {
    ZUGFERD_1("CrossIndustryDocument", "an invoice in ZUGFeRD 1, which is not EN 16931", true, Remedy.EN_16931),
    ORDER_X("SCRDMCCBDACIOMessageStructure", "an order (Order-X), not an invoice", false, Remedy.LEAVE_OUT),
    DESPATCH_ADVICE("SCRDMCCBDACIDAMessageStructure", "a despatch advice, not an invoice", false, Remedy.LEAVE_OUT),
    KSEF("Faktura", "a Polish invoice (KSeF), which is not EN 16931", true, Remedy.EN_16931),
    FATTURA_PA("FatturaElettronica", "an Italian invoice (FatturaPA), which is not EN 16931", true, Remedy.EN_16931),
    FATTURA_SIMPLE(
            "FatturaElettronicaSemplificata",
            "an Italian invoice (FatturaPA), which is not EN 16931",
            true,
            Remedy.EN_16931),
    FACTURAE("Facturae", "a Spanish invoice (Facturae), which is not EN 16931", true, Remedy.EN_16931),
    ENVELOPE(
            "StandardBusinessDocument",
            "an envelope of Peppol around a document",
            true,
            "Save the invoice inside it as a file of its own, as the program that received it shows it."),
    JPK(
            "JPK",
            "a Polish audit file (JPK), which is not SAF-T as others have it",
            true,
            "Export the general ledger as CSV, and write a profile for it."),
    HTML("html", "a web page", false, "Give its table as CSV or .xlsx, or move it out of the inbox.");

    private static final class Remedy {
        static final String EN_16931 =
                "Ask the vendor for UBL 2.1, CII or Factur-X, or enter it in a table of invoices (invoice_no, issue_date,"
                        + " vendor, net_amount, currency).";
        static final String LEAVE_OUT = "Move it out of the inbox.";
    }

    private final String root;
    private final String what;
    private final boolean invoice;
    private final String remedy;

    ForeignXml(String root, String what, boolean invoice, String remedy) {
        this.root = root;
        this.what = what;
        this.invoice = invoice;
        this.remedy = remedy;
    }

    static Optional<ForeignXml> of(QName root) {
        return Arrays.stream(values())
                .filter(known -> known.root.equalsIgnoreCase(root.getLocalPart()))
                .findFirst();
    }

    /** Whether a month lacks a cost when it is not read. */
    boolean isInvoice() {
        return invoice;
    }

    Fault fault() {
        return Fault.whole(UNSUPPORTED_FORMAT, "the file is " + what, remedy);
    }

    /** Of a root element that is not listed here either. */
    static Fault unknown(QName root) {
        return Fault.whole(
                UNKNOWN_FILE,
                "the file is an XML document of a kind that is not known: its root element is "
                        + Excerpt.of(root.getLocalPart())
                        + (root.getNamespaceURI().isEmpty()
                                ? " of no namespace"
                                : " of " + Excerpt.of(root.getNamespaceURI())),
                "E-invoices are read as UBL 2.1 or CII (EN 16931), ledgers as SAF-T or XAF. Give anything else as CSV or .xlsx, or move it out of"
                        + " the inbox.");
    }
}
