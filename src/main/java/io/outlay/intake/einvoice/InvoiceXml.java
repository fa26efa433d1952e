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

    /** More of a text is not shown of what should be a number or date. */
    private static final int SHOWN = 40;

    private static final Limits LIMITS = new Limits(
            2_000_000,
            Set.of(
                    "EmbeddedDocumentBinaryObject",
                    "AttachmentBinaryObject",
                    "IncludedBinaryObject",
                    "UBLExtensions",
                    "Note",
                    "IncludedNote"));

    private final StringBuilder text = new StringBuilder();
    private int badDate;
    private String badDateText = "";
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

    /** What stands there. */
    String badDateText() {
        return badDateText;
    }

    /** The beginning of the text of the element that began last. */
    String text() {
        return text.toString().strip();
    }

    @Override
    protected void begun() {
        text.setLength(0);
        inDate = getLocalName().endsWith("Date");
    }

    @Override
    protected void lengthened() {
        if (text.length() < SHOWN) {
            text.append(getTextCharacters(), getTextStart(), Math.min(getTextLength(), SHOWN - text.length()));
        }
    }

    @Override
    protected void ended() {
        if (inDate && badDate == 0 && !isDate(text())) {
            badDate = line();
            badDateText = text();
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
