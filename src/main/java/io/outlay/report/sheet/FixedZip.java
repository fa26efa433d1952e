package io.outlay.report.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A workbook's zip file written again with one order and one time, so that the same content has the same bytes, and with
 * the rows that were streamed beside it.
 */
final class FixedZip {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    /** Readers look for it first. */
    private static final String FIRST = "[Content_Types].xml";

    private static final byte[] END_OF_ROWS = "</sheetData>".getBytes(StandardCharsets.US_ASCII);

    private FixedZip() {}

    /** @param rows files of further rows by the name of the sheet's entry */
    static void copy(byte[] zip, Map<String, Path> rows, OutputStream target) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        try (ZipOutputStream out = new ZipOutputStream(target)) {
            begin(out, FIRST);
            out.write(entries.remove(FIRST));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                Path further = rows.get(entry.getKey());
                // Long rows repeat themselves: the fastest level makes them nearly as small in a third of the time.
                out.setLevel(further == null ? Deflater.DEFAULT_COMPRESSION : Deflater.BEST_SPEED);
                begin(out, entry.getKey());
                if (further == null) {
                    out.write(entry.getValue());
                } else {
                    insert(entry.getValue(), further, out);
                }
            }
        }
    }

    private static void begin(ZipOutputStream out, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
    }

    private static void insert(byte[] sheet, Path rows, OutputStream out) throws IOException {
        int end = endOfRows(sheet);
        out.write(sheet, 0, end);
        Files.copy(rows, out);
        out.write(sheet, end, sheet.length - end);
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
