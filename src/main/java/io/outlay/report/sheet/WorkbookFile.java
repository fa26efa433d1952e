package io.outlay.report.sheet;

import io.outlay.report.zip.FixedZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The file of a workbook whose bytes follow from its content alone, on one JDK: rows of long sheets go into it while they
 * come, all else when the workbook is known.
 */
public final class WorkbookFile implements AutoCloseable {
    private final Path file;
    private final FixedZip zip;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, RowStream> streams = new TreeMap<>();
    private RowStream open;

    /**
     * @param file written anew
     * @throws IOException when it cannot be
     */
    public WorkbookFile(Path file) throws IOException {
        this.file = file;
        this.zip = new FixedZip(file);
        workbook.setCellFormulaValidation(false); // a fifth of the time; a test recalculates all formulas
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    /** Rows that go behind those which the sheet itself holds; those of the sheet before have all come. */
    RowStream behind(XSSFSheet sheet) {
        finishRows();
        open = new RowStream(zip, sheet.getPackagePart().getPartName().getName().substring(1));
        streams.put(open.part(), open);
        return open;
    }

    private void finishRows() {
        if (open != null) {
            open.finish();
        }
    }

    /**
     * Writes what is not in the file yet: all parts in the order of their names.
     *
     * @param period its end is the time of writing in the file: no clock is read
     * @throws IOException when it cannot be written
     */
    public void write(String title, YearMonth period) throws IOException {
        finishRows();
        describe(title, period);
        Map<String, byte[]> parts = parts();
        zip.add(FixedZip.FIRST, parts.remove(FixedZip.FIRST), Deflater.DEFAULT_COMPRESSION);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            RowStream rows = streams.get(part.getKey());
            if (rows == null) {
                zip.add(part.getKey(), part.getValue(), Deflater.DEFAULT_COMPRESSION);
            } else {
                rows.write(part.getValue());
            }
        }
        zip.finish();
    }

    private void describe(String title, YearMonth period) {
        Date end = Date.from(period.atEndOfMonth().atStartOfDay(ZoneOffset.UTC).toInstant());
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator("Outlay");
        core.setLastModifiedByUser("Outlay");
        core.setTitle(title);
        core.setCreated(Optional.of(end));
        core.setModified(Optional.of(end));
    }

    /** Not zipped by POI, as it is done here, with one order and one time. */
    private Map<String, byte[]> parts() throws IOException {
        try (Parts parts = new Parts(workbook.getPackage())) {
            workbook.write(parts);
            return parts.all;
        }
    }

    /** Takes what POI would have zipped, from its memory. */
    private static final class Parts extends ZipArchiveOutputStream {
        private final OPCPackage from;
        private final Map<String, byte[]> all = new TreeMap<>();
        private final ByteArrayOutputStream part = new ByteArrayOutputStream();
        private String name;

        Parts(OPCPackage from) {
            super(OutputStream.nullOutputStream());
            this.from = from;
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) {
            name = entry.getName();
            part.reset();
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            part.write(bytes, from, length);
        }

        @Override
        public void closeArchiveEntry() throws IOException {
            all.put(name, part.toByteArray());
            if (name.equals(FixedZip.FIRST)) {
                return;
            }
            try {
                PackagePart saved = from.getPart(PackagingURIHelper.createPartName("/" + name));
                if (saved != null) {
                    saved.clear();
                }
            } catch (InvalidFormatException e) {
                throw new IOException(name, e);
            }
        }

        @Override
        public void finish() {
            name = null;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Override
    public void close() {
        workbook.getPackage().revert(); // closing it would write it once more
        try {
            streams.values().forEach(RowStream::close);
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
