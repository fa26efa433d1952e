package io.outlay.intake.xml;

import static io.outlay.model.RejectionCode.FIELD_TOO_LARGE;
import static io.outlay.model.RejectionCode.UNREADABLE_FILE;

import io.outlay.intake.table.Row;
import java.io.Reader;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * XML as a stranger may send it: no DTD and so no entities, nothing is fetched, and depth, number and length of elements have
 * bounds.
 */
public class SafeXml extends StreamReaderDelegate {
    private static final int DEEPEST = 60;

    private final Limits limits;
    private int depth;
    private long elements;
    private long text;

    /**
     * What a kind of documents may hold.
     *
     * @param elements of one document
     * @param passedOver names of elements from which nothing is read: they are not held, whatever their length
     */
    public record Limits(long elements, Set<String> passedOver) {
        /** For documents that are read without being held. */
        public static final Limits STREAMED = new Limits(Long.MAX_VALUE, Set.of());
    }

    /** @throws XMLStreamException when not even its beginning is XML */
    protected SafeXml(Reader in, Limits limits) throws XMLStreamException {
        super(reader(in));
        this.limits = limits;
    }

    /** @throws XMLStreamException when not even its beginning is XML */
    public static SafeXml of(Reader in, Limits limits) throws XMLStreamException {
        return new SafeXml(in, limits);
    }

    private static XMLStreamReader reader(Reader in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(in);
    }

    /** The line on which it is, counted from 1. */
    public final int line() {
        return Math.max(1, getLocation().getLineNumber());
    }

    @Override
    public final int next() throws XMLStreamException {
        int event = step();
        while (event == START_ELEMENT && limits.passedOver.contains(getLocalName())) {
            passOver();
            event = step();
        }
        return event;
    }

    private void passOver() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            if (parsed() == START_ELEMENT) {
                begin();
            } else if (getEventType() == END_ELEMENT) {
                depth--;
            }
        }
    }

    /** The parser has no words for some damage, and fails as if it were its own fault. */
    private int parsed() throws XMLStreamException {
        try {
            return super.next();
        } catch (MissingResourceException e) {
            throw new XMLStreamException("damaged", e);
        }
    }

    private int step() throws XMLStreamException {
        int event = parsed();
        switch (event) {
            case START_ELEMENT -> begin();
            case END_ELEMENT -> {
                depth--;
                text = 0;
                ended();
            }
            case CHARACTERS, CDATA, SPACE -> lengthen();
            case DTD, ENTITY_REFERENCE, ENTITY_DECLARATION -> throw dtd(line());
            default -> {}
        }
        return event;
    }

    private void begin() {
        depth++;
        elements++;
        text = 0;
        if (depth > DEEPEST) {
            throw refused("is nested deeper than 60 elements", "Ask its sender for a sound file.");
        }
        if (elements > limits.elements) {
            throw refused(
                    "has more than " + String.format(Locale.ROOT, "%,d", limits.elements) + " elements",
                    "Ask its sender for several documents.");
        }
        begun();
    }

    /** White space between elements counts as well: it is held like any other text. */
    private void lengthen() {
        text += getTextLength();
        if (text > Row.MAX_CELL) {
            throw Refusal.of(
                    FIELD_TOO_LARGE,
                    line(),
                    "a text of the XML is longer than 32,767 characters",
                    "Ask its sender for a sound file.");
        }
        lengthened();
    }

    /** An element has begun. */
    protected void begun() {}

    /** A part of a text was read. */
    protected void lengthened() {}

    /** An element has ended. */
    protected void ended() {}

    /** @param line on which it begins, counted from 1 */
    static Refusal dtd(int line) {
        return refused(
                line, "declares entities (a DTD), which are never read", "Ask its sender for it as XML without a DTD.");
    }

    private Refusal refused(String reason, String remedy) {
        return refused(line(), reason, remedy);
    }

    private static Refusal refused(int line, String reason, String remedy) {
        return Refusal.of(UNREADABLE_FILE, line, "the XML " + reason, remedy);
    }
}
