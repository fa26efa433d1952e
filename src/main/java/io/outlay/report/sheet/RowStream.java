package io.outlay.report.sheet;

import io.outlay.report.zip.FixedZip;
import io.outlay.report.zip.StraightPart;
import io.outlay.report.zip.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Rows of a long sheet as SpreadsheetML, which go behind the sheet's own rows. The first megabyte is kept; from there on rows
 * go straight into the workbook's file, so that a million of them need no memory. Columns are counted from 0; cells of a row
 * come from left to right and name no place: each is right of the one before (ECMA-376 part 1, 18.3.1.4), and one that is
 * left out is an empty cell.
 */
final class RowStream implements AutoCloseable {
    /** Height of a line in points. */
    private static final int LINE = 12;
    /** Bytes that are kept, and written at once from there on. */
    private static final int KEPT = 1 << 20;

    private static final byte[] EMPTY = ascii("<c/>");
    private static final byte[] VALUE = ascii("><v>");
    private static final byte[] END = ascii("</v></c>");
    private static final byte[] END_OF_ROW = ascii("</row>");
    private static final byte[] END_OF_ROWS = ascii("</sheetData>");

    private final FixedZip zip;
    private final String part;
    private final Utf8 rows = new Utf8(1 << 14);
    private final Utf8 row = new Utf8(1 << 12);
    private StraightPart straight;
    private int number;
    private int next;

    /** @param part name of the sheet's part in the zip */
    RowStream(FixedZip zip, String part) {
        this.zip = zip;
        this.part = part;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    String part() {
        return part;
    }

    /** @param of the row, counted from 1 */
    void begin(int of) {
        number = of;
        next = 0;
        row.clear();
    }

    /** @return characters of the number */
    int number(int column, int style, BigDecimal value) {
        cell(column, style);
        return value(value);
    }

    private int value(BigDecimal value) {
        row.add(VALUE);
        int start = row.length();
        row.number(value);
        int characters = row.length() - start;
        row.add(END);
        return characters;
    }

    void number(int column, int style, long value) {
        cell(column, style).add(VALUE).number(value).add(END);
    }

    /** @return characters of its value */
    int live(int column, int style, Live live) {
        cell(column, style).ascii("><f>").text(live.formula()).ascii("</f");
        return value(live.value());
    }

    /** A cell as {@link TextCells} has it. */
    void text(int column, byte[] cell) {
        gap(column);
        row.add(cell);
    }

    /** A text that stands in its cell. */
    void text(int column, int style, String text) {
        String fit = CellText.fit(text);
        cell(column, style).ascii(" t=\"inlineStr\"><is><t");
        row.ascii(fit.equals(fit.strip()) ? ">" : " xml:space=\"preserve\">")
                .text(fit)
                .ascii("</t></is></c>");
    }

    /** @param lines of text in the tallest cell; programs that open the workbook don't all size rows themselves */
    void end(int lines) {
        rows.ascii("<row r=\"").number(number);
        if (lines > 1) {
            rows.ascii("\" ht=\"").number((long) lines * LINE).ascii("\" customHeight=\"1");
        }
        rows.ascii("\">").add(row).add(END_OF_ROW);
        if (rows.length() >= KEPT) {
            goStraight();
        }
    }

    private void goStraight() {
        try {
            if (straight == null) {
                straight = zip.straight(part);
            }
            straight.write(rows.bytes(), rows.length());
            rows.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(part + " cannot be written", e);
        }
    }

    /** No row comes any more. */
    void finish() {
        if (straight == null) {
            return;
        }
        goStraight();
        try {
            straight.rest();
        } catch (IOException e) {
            throw new UncheckedIOException(part + " cannot be written", e);
        }
    }

    /** @param sheet all of the sheet but these rows */
    void write(byte[] sheet) throws IOException {
        int end = endOfRows(sheet);
        byte[] head = Arrays.copyOf(sheet, end);
        byte[] tail = Arrays.copyOfRange(sheet, end, sheet.length);
        if (straight == null) {
            Utf8 whole =
                    new Utf8(sheet.length + rows.length()).add(head).add(rows).add(tail);
            zip.add(part, Arrays.copyOf(whole.bytes(), whole.length()), Deflater.DEFAULT_COMPRESSION);
        } else {
            straight.complete(head, tail);
        }
    }

    @Override
    public void close() {
        if (straight != null) {
            straight.close();
        }
    }

    private Utf8 cell(int column, int style) {
        gap(column);
        return row.ascii("<c s=\"").number(style).ascii("\"");
    }

    private void gap(int column) {
        for (; next < column; next++) {
            row.add(EMPTY);
        }
        next++;
    }

    private static int endOfRows(byte[] sheet) {
        for (int i = sheet.length - END_OF_ROWS.length; i >= 0; i--) {
            if (Arrays.equals(sheet, i, i + END_OF_ROWS.length, END_OF_ROWS, 0, END_OF_ROWS.length)) {
                return i;
            }
        }
        throw new IllegalStateException("a sheet with streamed rows has none of its own");
    }
}
