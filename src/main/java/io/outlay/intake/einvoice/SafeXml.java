package io.outlay.intake.einvoice;

import static io.outlay.model.RejectionCode.FIELD_TOO_LARGE;
import static io.outlay.model.RejectionCode.UNREADABLE_FILE;

import io.outlay.intake.table.Row;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * XML as a stranger may send it: no DTD and so no entities, nothing is fetched, and depth, number and length of elements have
 * bounds. Attachments, extensions, signatures and notes are passed over without being held: nothing is read from them.
 */
final class SafeXml extends StreamReaderDelegate {
    /** Characters of an ISO date; a time zone may follow. */
    private static final int DATE = 10;

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final Set<String> PASSED_OVER = Set.of(
            "EmbeddedDocumentBinaryObject",
            "AttachmentBinaryObject",
            "IncludedBinaryObject",
            "UBLExtensions",
            "Note",
            "IncludedNote");

    private final StringBuilder date = new StringBuilder();
    private int depth;
    private int elements;
    private long text;
    private int badDate;
    private boolean inDate;

    private SafeXml(XMLStreamReader reader) {
        super(reader);
    }

    /** @throws XMLStreamException when not even its beginning is XML */
    static SafeXml of(Reader in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return new SafeXml(factory.createXMLStreamReader(in));
    }

    /** The line on which it is, counted from 1. */
    int line() {
        return Math.max(1, getLocation().getLineNumber());
    }

    /** The line of the first date of UBL that is none, which its library leaves out; 0 when there is no such. */
    int badDate() {
        return badDate;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = step();
        while (event == START_ELEMENT && PASSED_OVER.contains(getLocalName())) {
            passOver();
            event = step();
        }
        return event;
    }

    private void passOver() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            if (super.next() == START_ELEMENT) {
                begin();
            } else if (getEventType() == END_ELEMENT) {
                depth--;
            }
        }
    }

    private int step() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case START_ELEMENT -> begin();
            case END_ELEMENT -> {
                depth--;
                text = 0;
                endDate();
            }
            case CHARACTERS, CDATA, SPACE -> lengthen();
            case DTD, ENTITY_REFERENCE, ENTITY_DECLARATION ->
                throw refused(
                        "declares entities (a DTD), which no e-invoice does and which are never read",
                        "Ask the vendor for the invoice as XML without a DTD.");
            default -> {}
        }
        return event;
    }

    private void begin() {
        depth++;
        elements++;
        text = 0;
        date.setLength(0);
        inDate = getLocalName().endsWith("Date");
        if (depth > DEEPEST) {
            throw refused("is nested deeper than 60 elements", "Ask the vendor for a sound file.");
        }
        if (elements > MOST_ELEMENTS) {
            throw refused("has more than 2,000,000 elements", "Ask the vendor for several invoices.");
        }
    }

    /** White space between elements counts as well: it is held like any other text. */
    private void lengthen() {
        text += getTextLength();
        if (inDate && date.length() < DATE) {
            date.append(getTextCharacters(), getTextStart(), getTextLength());
        }
        if (text > Row.MAX_CELL) {
            throw Refusal.of(
                    FIELD_TOO_LARGE,
                    line(),
                    "a text of the XML is longer than 32,767 characters",
                    "Ask the vendor for a sound file.");
        }
    }

    private void endDate() {
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

    private Refusal refused(String reason, String remedy) {
        return Refusal.of(UNREADABLE_FILE, line(), "the XML " + reason, remedy);
    }
}
