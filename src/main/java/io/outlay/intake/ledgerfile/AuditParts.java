package io.outlay.intake.ledgerfile;

import io.outlay.intake.xml.SafeXml;
import io.outlay.intake.xml.XmlEncoding;
import io.outlay.intake.xml.XmlRoot;
import io.outlay.intake.xml.XmlSource;
import io.outlay.model.Invisible;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The parts of an audit file in the order in which they end, the file itself last. None is held. */
final class AuditParts implements Closeable {
    private final XmlSource source;
    private final Dialect dialect;
    private final Reader in;
    private final SafeXml xml;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private String leaf;

    /**
     * A part.
     *
     * @param line on which it begins, counted from 1
     * @param own what is stated in it, by name
     * @param all the same, and what is stated around it
     */
    record Found(Part part, long line, Map<String, String> own, Map<String, String> all) {}

    /** A part whose end has not come. */
    private record Open(Part part, int from, long line, Map<String, String> own, Map<String, String> around) {
        Found found() {
            return new Found(part, line, own, stated());
        }

        Map<String, String> stated() {
            Map<String, String> all = new HashMap<>(around);
            all.putAll(own);
            return all;
        }
    }

    /**
     * @throws IOException when the file cannot be read
     * @throws io.outlay.intake.xml.Refusal when it does not begin as XML
     */
    AuditParts(XmlSource source, Dialect dialect) throws IOException {
        this.source = source;
        this.dialect = dialect;
        in = XmlEncoding.reader(source.open());
        try {
            xml = SafeXml.of(in, SafeXml.Limits.STREAMED);
        } catch (XMLStreamException e) {
            in.close();
            throw XmlRoot.failed(e, source, 1);
        }
    }

    /**
     * The next part; empty after the file.
     *
     * @throws IOException when the file cannot be read
     * @throws io.outlay.intake.xml.Refusal when it is damaged, or holds what is never read
     */
    Optional<Found> next() throws IOException {
        try {
            while (xml.hasNext()) {
                Optional<Found> found = switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> read();
                    default -> Optional.empty();
                };
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw XmlRoot.failed(e, source, xml.line());
        }
    }

    private Optional<Found> begin() {
        depth++;
        text.setLength(0);
        leaf = null;
        if (depth == 1) {
            open.push(new Open(Part.FILE, 0, xml.line(), new HashMap<>(), Map.of()));
            return Optional.empty();
        }
        path.append('/').append(xml.getLocalName());
        Part part = dialect.part(path.substring(1));
        if (part == null) {
            Open around = open.element();
            leaf = dialect.name(around.part, path.substring(around.from + 1));
        } else {
            open.push(new Open(
                    part,
                    path.length(),
                    xml.line(),
                    new HashMap<>(),
                    open.element().stated()));
        }
        return Optional.empty();
    }

    private Optional<Found> read() {
        if (leaf != null) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        return Optional.empty();
    }

    private Optional<Found> end() {
        depth--;
        if (leaf != null) {
            String value = Invisible.strip(text.toString());
            if (!value.isEmpty()) {
                open.element().own.putIfAbsent(leaf, value);
            }
            leaf = null;
        }
        boolean ends = depth == 0 || path.length() == open.element().from;
        path.setLength(depth == 0 ? 0 : path.lastIndexOf("/"));
        return ends ? Optional.of(open.pop().found()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
