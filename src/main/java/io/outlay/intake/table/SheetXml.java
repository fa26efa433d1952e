package io.outlay.intake.table;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the XML of a sheet says beyond the cells that the workbook library hands out: which columns are hidden, and whether a
 * formula without text was computed as an empty text or never computed. Read only when it is asked.
 */
public final class SheetXml {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_COLUMNS = 1 << 14;

    private final File file;
    private final String sheet;
    private Optional<Set<String>> empties = Optional.empty();

    public SheetXml(Path file, String sheet) {
        this.file = file.toFile();
        this.sheet = sheet;
    }

    /** What is done with a sheet's XML. */
    private interface Look {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Hidden columns, counted from 0. */
    public BitSet hiddenColumns() {
        BitSet hidden = new BitSet();
        look(xml -> {
            while (xml.hasNext() && !(next(xml) && xml.getLocalName().equals("sheetData"))) {
                if (xml.isStartElement() && xml.getLocalName().equals("col") && isTrue(xml, "hidden")) {
                    int last = Math.min(MOST_COLUMNS, number(xml, "max"));
                    hidden.set(Math.max(0, number(xml, "min") - 1), Math.max(0, last));
                }
            }
        });
        return hidden;
    }

    /** Whether a formula's stored result is an empty text, as of {@code =IF(A1="","",A1)}. */
    boolean isEmptyText(String cell) {
        if (empties.isEmpty()) {
            Set<String> found = new HashSet<>();
            look(xml -> emptyTexts(xml, found));
            empties = Optional.of(found);
        }
        return empties.get().contains(cell);
    }

    private static void emptyTexts(XMLStreamReader xml, Set<String> found) throws XMLStreamException {
        // what comes below the cells is not read by the workbook library either
        while (xml.hasNext() && !(xml.isEndElement() && xml.getLocalName().equals("sheetData"))) {
            if (next(xml) && xml.getLocalName().equals("c") && "str".equals(xml.getAttributeValue(null, "t"))) {
                found.add(String.valueOf(xml.getAttributeValue(null, "r")));
            }
        }
    }

    /** Goes on; whether an element starts there. */
    private static boolean next(XMLStreamReader xml) throws XMLStreamException {
        return xml.next() == XMLStreamReader.START_ELEMENT;
    }

    private static boolean isTrue(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return "1".equals(value) || "true".equals(value);
    }

    private static int number(XMLStreamReader xml, String attribute) {
        try {
            return Integer.parseInt(String.valueOf(xml.getAttributeValue(null, attribute)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A workbook whose parts cannot be found this way has nothing hidden that could be told. */
    private void look(Look look) {
        try (ZipFile zip = new ZipFile(file)) {
            Optional<String> part = part(zip);
            if (part.isPresent()) {
                read(zip, part.get(), look);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> part(ZipFile zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        read(zip, "xl/_rels/workbook.xml.rels", xml -> {
            while (xml.hasNext()) {
                if (next(xml) && xml.getLocalName().equals("Relationship")) {
                    targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            }
        });
        Map<String, String> ids = new HashMap<>();
        read(zip, "xl/workbook.xml", xml -> {
            while (xml.hasNext()) {
                if (next(xml) && xml.getLocalName().equals("sheet")) {
                    ids.put(xml.getAttributeValue(null, "name"), xml.getAttributeValue(RELATIONS, "id"));
                }
            }
        });
        return Optional.ofNullable(targets.get(ids.get(sheet)))
                .map(target -> target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    /** Of readers that follow no reference out of the file, nor expand what it defines. */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void read(ZipFile zip, String part, Look look) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            try {
                look.at(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(part + " of " + zip.getName() + " cannot be read", e);
        }
    }
}
