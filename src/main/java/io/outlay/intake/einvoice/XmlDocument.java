package io.outlay.intake.einvoice;

import io.outlay.intake.xml.Refusal;
import io.outlay.intake.xml.XmlEncoding;
import io.outlay.intake.xml.XmlRoot;
import io.outlay.intake.xml.XmlSource;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLStreamException;

/**
 * A document of a known syntax as the classes of its library.
 *
 * @param places of its amounts and dates
 */
record XmlDocument<T>(T content, Places places) {
    /** What reads a class: seconds to make, so it is made when the first document of its kind is met, and then kept. */
    private static final ClassValue<JAXBContext> CONTEXTS = new ClassValue<>() {
        @Override
        protected JAXBContext computeValue(Class<?> type) {
            try {
                return JAXBContext.newInstance(type);
            } catch (JAXBException e) {
                throw new IllegalStateException(type.getName(), e);
            }
        }
    };

    /**
     * Reads a document. Elements that the library does not know are passed over: versions after D16B have more.
     *
     * @throws IOException when the file cannot be read
     * @throws Refusal when it is damaged or larger than a document can be
     */
    static <T> XmlDocument<T> read(XmlSource source, Class<T> type) throws IOException {
        try (Reader in = XmlEncoding.reader(source.open())) {
            InvoiceXml xml = InvoiceXml.of(in);
            try {
                Unmarshaller unmarshaller = CONTEXTS.get(type).createUnmarshaller();
                Places places = new Places(xml);
                unmarshaller.setListener(places);
                unmarshaller.setEventHandler(event -> true);
                T content = unmarshaller.unmarshal(xml, type).getValue();
                while (xml.hasNext()) {
                    xml.next();
                }
                return new XmlDocument<>(content, places);
            } catch (XMLStreamException | JAXBException e) {
                throw XmlRoot.failed(e, source, xml.line());
            }
        } catch (XMLStreamException | CharacterCodingException e) {
            throw XmlRoot.failed(e, source, 1);
        }
    }
}
