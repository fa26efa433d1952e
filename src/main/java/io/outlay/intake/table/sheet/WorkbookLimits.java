package io.outlay.intake.table.sheet;

import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.SheetXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook may hold at most, looked up in its XML before the workbook library reads it: the library trusts what a
 * cell says of its place and its text, and takes the memory for it. Rows and columns are Excel's; the other limits are far
 * above what Excel writes.
 */
public final class WorkbookLimits {
    private static final int ROWS = 1 << 20;
    private static final int COLUMNS = 1 << 14;

    /** Empty cells left of the last one of each row, in all rows together: a cell far to the right costs all before it. */
    private static final int EMPTY = 100_000_000;

    /** Characters of a number; Excel writes at most 24. */
    private static final int NUMBER = 400;

    private static final int EXPONENT = 400;

    /** Characters of a sheet's name; Excel takes 31, LibreOffice more. */
    private static final int NAME = 255;

    /** Characters of a number format; Excel takes 255. */
    private static final int FORMAT = 1_000;

    /** Times that a part unpacks to its packed size, once it is larger than {@link #SMALL}; real sheets reach 60. */
    private static final int RATIO = 200;

    private static final long SMALL = 64L << 20;
    private static final long LARGEST = 4L << 30;

    /** Roots of the parts that a reader of cells looks at. */
    private static final Set<String> PARTS =
            Set.of("worksheet", "sst", "styleSheet", "workbook", "Relationships", "Types");

    private final StringBuilder value = new StringBuilder();
    private Optional<String> exceeded = Optional.empty();
    private long strings;
    private long lastString = -1;
    private String lastStringAt = "";
    private long empty;
    private int lastColumn;
    private String part = "";
    private String cell = "";
    private String type = "";
    private boolean inValue;

    private WorkbookLimits() {}

    /** The limit that a workbook exceeds, in words; empty when none, or when it is no archive at all. */
    public static Optional<String> exceeded(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            WorkbookLimits limits = new WorkbookLimits();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                limits.look(zip, entry);
                if (limits.exceeded.isPresent()) {
                    return limits.exceeded;
                }
            }
            return limits.strings();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<String> strings() {
        return lastString < strings
                ? Optional.empty()
                : Optional.of(
                        lastStringAt + " is text number " + lastString + " of the workbook, which has " + strings);
    }

    private void look(ZipFile zip, ZipEntry entry) throws IOException {
        part = entry.getName();
        long packed = Math.max(0, entry.getCompressedSize());
        long most = Math.min(LARGEST, Math.max(SMALL, packed * RATIO));
        try (UnpackedPart in = new UnpackedPart(zip.getInputStream(entry), most)) {
            look(in);
            if (in.isFull()) {
                exceeded = Optional.of(part + " unpacks to more than " + (most >> 20) + " MB");
            }
        }
    }

    private void look(InputStream in) {
        try {
            XMLStreamReader xml = SheetXml.factory().createXMLStreamReader(in);
            boolean wanted = true;
            boolean root = true;
            while (wanted && exceeded.isEmpty() && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    wanted = !root || PARTS.contains(xml.getLocalName());
                    root = false;
                    start(xml);
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    end(xml.getLocalName());
                } else if (inValue && xml.isCharacters()) {
                    text(xml.getText());
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // what is no sound XML the workbook library refuses
            inValue = false;
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                row(attribute(xml, "r"));
                lastColumn = 0;
            }
            case "c" -> {
                cell = attribute(xml, "r");
                type = attribute(xml, "t");
                place();
            }
            case "sheet" -> {
                if (attribute(xml, "name").length() > NAME) {
                    exceed("the name of a sheet is longer than " + NAME + " characters");
                }
            }
            case "v" -> inValue = true;
            case "si" -> strings++;
            case "numFmt" -> {
                number(attribute(xml, "numFmtId"));
                if (attribute(xml, "formatCode").length() > FORMAT) {
                    exceed("a number format is longer than " + grouped(FORMAT) + " characters");
                }
            }
            case "xf" -> number(attribute(xml, "numFmtId"));
            default -> {}
        }
    }

    private void end(String name) {
        if (name.equals("v")) {
            inValue = false;
            value();
            value.setLength(0);
        }
    }

    /** Text of a formula's result is no number, and bounded where cells are read. */
    private void text(String text) {
        if (type.isEmpty() || type.equals("n") || type.equals("s")) {
            value.append(text);
            if (value.length() > NUMBER) {
                exceed(at() + " holds a number of more than " + NUMBER + " characters");
            }
        }
    }

    private void value() {
        if (type.equals("s")) {
            int index = whole(value.toString().strip());
            if (index < 0) {
                exceed(at() + " refers to text number \"" + Excerpt.of(value.toString()) + "\"");
            } else if (index > lastString) {
                lastString = index;
                lastStringAt = at();
            }
            return;
        }
        int exponent = Math.max(value.indexOf("E"), value.indexOf("e"));
        if (exponent >= 0) {
            String power = value.substring(exponent + 1).strip().replaceFirst("^[+-]", "");
            if (power.length() > 9 || whole(power) > EXPONENT) {
                exceed(at() + " holds the number " + Excerpt.of(value.toString()));
            }
        }
    }

    private void row(String number) {
        int row = whole(number);
        if (!number.isEmpty() && (row < 1 || row > ROWS)) {
            exceed("row " + Excerpt.of(number) + " of " + part + " is not one of 1 to " + grouped(ROWS));
        }
    }

    /** Column and row of a cell, such as {@code XFD1048576}, the last. */
    private void place() {
        int column = 0;
        int letters = 0;
        while (letters < cell.length() && letters < 4 && Character.isLetter(cell.charAt(letters))) {
            column = 26 * column + Character.toUpperCase(cell.charAt(letters)) - 'A' + 1;
            letters++;
        }
        int row = whole(cell.substring(letters));
        if (!cell.isEmpty() && (column < 1 || column > COLUMNS || row < 1 || row > ROWS)) {
            exceed(at() + " is outside a sheet, whose last cell is XFD1048576");
        }
        empty += Math.max(0, column - lastColumn - 1);
        lastColumn = Math.max(column, lastColumn + 1);
        if (empty > EMPTY) {
            exceed("the rows up to " + at() + " hold more than " + grouped(EMPTY) + " empty cells");
        }
    }

    private void number(String id) {
        if (!id.isEmpty() && whole(id) < 0) {
            exceed("the number format \"" + Excerpt.of(id) + "\" is not a number");
        }
    }

    private String at() {
        return "cell " + Excerpt.of(cell) + " of " + part;
    }

    private void exceed(String words) {
        exceeded = exceeded.or(() -> Optional.of(words));
    }

    /** Of up to nine digits; else -1. */
    private static int whole(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
