package io.outlay.model;

/**
 * Where a fact stands.
 *
 * @param file path relative to the workspace, with {@code /}
 * @param sheet sheet of a workbook; empty for other files
 * @param line first line of the record, counted from 1, the header included
 */
public record SourceRef(String file, String sheet, long line) {

    /** The file, with its sheet where it has one: {@code inbox/a.xlsx#Invoices}. */
    public String place() {
        return sheet.isEmpty() ? file : file + "#" + sheet;
    }

    @Override
    public String toString() {
        return place() + ":" + line;
    }
}
