package io.outlay.report.sheet;

import io.outlay.report.zip.Utf8;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cells with text of one column of a long sheet. A column whose texts come again and again has them among the workbook's
 * shared ones. Where most are new, as keys are, and where they are long, they are in their cells: they would only take
 * memory.
 */
final class TextCells {
    /** New texts that say nothing yet of a column. */
    private static final int FEW = 500;
    /** Texts that a column shares at most. */
    private static final int MOST = 10_000;
    /** Characters. */
    private static final int LONG = 250;

    private final Styles styles;
    private final Map<String, byte[]> shared = new HashMap<>();
    private String lastText;
    private byte[] lastCell;
    private long seen;
    private long missed;

    TextCells(Styles styles) {
        this.styles = styles;
    }

    /** The cell of a shared text as SpreadsheetML; {@code null} for one that is not shared. */
    byte[] cell(String text, DataLooks looks, boolean isProse) {
        if (missed > FEW + seen / 2) {
            return null; // for good: neither is counted any more
        }
        seen++;
        if (text == lastText) { // equal names are often one object: the look-up is spared, and its outcome is the same
            return lastCell;
        }
        byte[] cell = shared.get(text);
        if (cell == null) {
            missed++;
            if (text.length() > LONG || shared.size() == MOST) {
                return null;
            }
            cell = share(text, looks.of(text, isProse));
        }
        lastText = text;
        lastCell = cell;
        return cell;
    }

    private byte[] share(String text, int style) {
        Utf8 cell = new Utf8(40).ascii("<c s=\"").number(style).ascii("\" t=\"s\"><v>");
        cell.ascii(styles.text(text)).ascii("</v></c>");
        byte[] bytes = Arrays.copyOf(cell.bytes(), cell.length());
        shared.put(text, bytes);
        return bytes;
    }
}
