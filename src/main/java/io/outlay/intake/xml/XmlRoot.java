package io.outlay.intake.xml;

import static io.outlay.model.RejectionCode.UNREADABLE_FILE;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** What an XML document is, by its root element. */
public final class XmlRoot {
    private XmlRoot() {}

    /**
     * The name of the root element; what comes after it is not looked at.
     *
     * @throws IOException when the file cannot be read
     * @throws Refusal when it does not begin as XML
     */
    public static QName of(XmlSource source) throws IOException {
        try (Reader in = XmlEncoding.reader(source.open())) {
            SafeXml xml = SafeXml.of(in, SafeXml.Limits.STREAMED);
            try {
                while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                    xml.next();
                }
                return xml.getName();
            } catch (XMLStreamException e) {
                throw failed(e, source, xml.line());
            }
        } catch (XMLStreamException | CharacterCodingException e) {
            throw failed(e, source, 1);
        }
    }

    /**
     * What to say of a document that could not be read to its end.
     *
     * @param line where it failed, counted from 1
     * @throws IOException when the file cannot be read
     */
    public static Refusal failed(Exception cause, XmlSource source, int line) throws IOException {
        return XmlEncoding.refusal(cause, source)
                .orElseGet(() -> Refusal.of(
                        UNREADABLE_FILE,
                        line,
                        "the XML is damaged here, or cut off",
                        "Put the file there again as its sender made it."));
    }
}
