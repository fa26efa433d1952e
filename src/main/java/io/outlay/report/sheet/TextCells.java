package io.outlay.report.sheet;

import io.outlay.report.zip.Utf8;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cells with text of one column of a long sheet. A column whose texts come again and again has them among the workbook's
 * shared ones; where most are new, as those of keys, and where they are long, they stand in their cells: they would only
 * take memory.
 */
final class TextCells {
    /** New texts that say nothing yet of a column, and the most that it shares. */
    private static final int FEW = 500;
    private static final int MOST = 10_000;
    /** Characters. */
    private static final int LONG = 250;

    private final Map<String, byte[]> shared = new HashMap<>();
    private final Styles styles;
    private long seen;
    private long missed;

    TextCells(Styles styles) {
        this.styles = styles;
    }

    /** The cell of a shared text as SpreadsheetML; {@code null} for one that is not shared. */
    byte[] cell(String text, DataLooks looks, boolean isProse) {
        seen++;
        byte[] cell = shared.get(text);
        if (cell == null && text.length() <= LONG && missed++ < FEW + seen / 2 && shared.size() < MOST) {
            cell = make(text, looks.of(text, isProse));
            shared.put(text, cell);
        }
        return cell;
    }

    private byte[] make(String text, int style) {
        Utf8 cell = new Utf8(40).ascii("<c s=\"").number(style).ascii("\" t=\"s\"><v>");
        cell.ascii(styles.text(text)).ascii("</v></c>");
        return Arrays.copyOf(cell.bytes(), cell.length());
    }
}
