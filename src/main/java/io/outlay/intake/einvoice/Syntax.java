package io.outlay.intake.einvoice;

import io.outlay.intake.xml.Refusal;
import io.outlay.intake.xml.XmlSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.namespace.QName;

/** A syntax of EN 16931, recognised by its root element. */
enum Syntax {
    UBL_INVOICE("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "Invoice") {
        @Override
        InvoiceDocument read(XmlSource source) throws IOException {
            return UblInvoiceReader.read(source);
        }
    },
    UBL_CREDIT_NOTE("urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "CreditNote") {
        @Override
        InvoiceDocument read(XmlSource source) throws IOException {
            return UblCreditNoteReader.read(source);
        }
    },
    CII("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "CrossIndustryInvoice") {
        @Override
        InvoiceDocument read(XmlSource source) throws IOException {
            return CiiReader.read(source);
        }
    };

    private final QName root;

    Syntax(String namespace, String name) {
        this.root = new QName(namespace, name);
    }

    static Optional<Syntax> of(QName root) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.root.equals(root))
                .findFirst();
    }

    /**
     * Reads a document.
     *
     * @throws IOException when the file cannot be read
     * @throws Refusal when it cannot be read to its end
     */
    abstract InvoiceDocument read(XmlSource source) throws IOException;
}
