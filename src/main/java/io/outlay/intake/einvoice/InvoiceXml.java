package io.outlay.intake.einvoice;

import io.outlay.intake.xml.SafeXml;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The XML of an e-invoice. Attachments, extensions, signatures and notes are passed over without being held: nothing is read
 * from them.
 */
final class InvoiceXml extends SafeXml {
    /** Characters of an ISO date; a time zone may follow. */
    private static final int DATE = 10;

    private static final Limits LIMITS = new Limits(
            2_000_000,
            Set.of(
                    "EmbeddedDocumentBinaryObject",
                    "AttachmentBinaryObject",
                    "IncludedBinaryObject",
                    "UBLExtensions",
                    "Note",
                    "IncludedNote"));

    private final StringBuilder date = new StringBuilder();
    private int badDate;
    private boolean inDate;

    private InvoiceXml(Reader in) throws XMLStreamException {
        super(in, LIMITS);
    }

    /** @throws XMLStreamException when not even its beginning is XML */
    static InvoiceXml of(Reader in) throws XMLStreamException {
        return new InvoiceXml(in);
    }

    /** The line of the first date of UBL that is none, which its library leaves out; 0 when there is no such. */
    int badDate() {
        return badDate;
    }

    @Override
    protected void begun() {
        date.setLength(0);
        inDate = getLocalName().endsWith("Date");
    }

    @Override
    protected void lengthened() {
        if (inDate && date.length() < DATE) {
            date.append(getTextCharacters(), getTextStart(), getTextLength());
        }
    }

    @Override
    protected void ended() {
        if (inDate && badDate == 0 && !isDate(date.toString().strip())) {
            badDate = line();
        }
        inDate = false;
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(DATE, text.length())))
                            .getYear()
                    > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
