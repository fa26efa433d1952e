package io.outlay.report.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellReference;

/**
 * Rows of a long sheet as SpreadsheetML, written to a file while they come: {@link FixedZip} puts them behind the sheet's
 * own rows, so that a million of them need no memory. Text stands in its cell, since a table of shared texts would grow
 * with the rows. Columns are counted from 0; cells of a row come from left to right.
 */
public final class RowStream implements AutoCloseable {
    /** Height of a line in points. */
    private static final int LINE = 12;

    private final Path file;
    private final Writer out;
    private final StringBuilder row = new StringBuilder(2_000);
    private final String[] letters;
    private char[] buffer = new char[4_000];
    private String number;

    /**
     * @param file written anew
     * @param columns columns of a row
     */
    RowStream(Path file, int columns) {
        this.file = file;
        this.letters = new String[columns];
        for (int i = 0; i < columns; i++) {
            letters[i] = CellReference.convertNumToColString(i);
        }
        try {
            this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw cannotBeWritten(e);
        }
    }

    Path file() {
        return file;
    }

    /** @param index of the row, counted from 0 */
    public void begin(int index) {
        number = Integer.toString(index + 1);
    }

    public void number(int column, int style, BigDecimal value) {
        cell(column, style).append("><v>").append(value.toPlainString()).append("</v></c>");
    }

    public void live(int column, int style, Live live) {
        cell(column, style).append("><f>");
        escaped(live.formula());
        row.append("</f><v>").append(live.value().toPlainString()).append("</v></c>");
    }

    public void text(int column, int style, String text) {
        String fit = CellText.fit(text);
        cell(column, style).append(" t=\"inlineStr\"><is><t");
        if (!fit.equals(fit.strip())) {
            row.append(" xml:space=\"preserve\"");
        }
        row.append('>');
        escaped(fit);
        row.append("</t></is></c>");
    }

    /** @param lines of text in the tallest cell; programs that open the workbook don't all size rows themselves */
    public void end(int lines) {
        row.insert(
                0,
                "<row r=\"" + number + "\"" + (lines > 1 ? " ht=\"" + lines * LINE + "\" customHeight=\"1\"" : "")
                        + ">");
        row.append("</row>");
        int length = row.length();
        if (length > buffer.length) {
            buffer = new char[2 * length];
        }
        row.getChars(0, length, buffer, 0);
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw cannotBeWritten(e);
        }
        row.setLength(0);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw cannotBeWritten(e);
        }
    }

    private StringBuilder cell(int column, int style) {
        return row.append("<c r=\"")
                .append(letters[column])
                .append(number)
                .append("\" s=\"")
                .append(style)
                .append('"');
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> row.append("&amp;");
                case '<' -> row.append("&lt;");
                case '>' -> row.append("&gt;");
                case '\r' -> row.append("&#13;");
                default -> row.append(c);
            }
        }
    }

    private UncheckedIOException cannotBeWritten(IOException e) {
        return new UncheckedIOException(file + " cannot be written", e);
    }
}
