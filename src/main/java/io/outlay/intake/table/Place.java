package io.outlay.intake.table;

import io.outlay.model.SourceRef;

/**
 * The table that is being read.
 *
 * @param path of the file, relative to the workspace
 * @param sheet empty for CSV
 */
public record Place(String path, String sheet) {
    public SourceRef line(long line) {
        return new SourceRef(path, sheet, line);
    }

    /** A note with the sheet that it is about. */
    public String noted(String note) {
        return prefix() + note;
    }

    /** Before a note: which sheet it is about. */
    public String prefix() {
        return sheet.isEmpty() ? "" : "sheet \"" + sheet + "\": ";
    }
}
