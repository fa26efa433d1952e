package io.outlay.intake.table.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/**
 * Opens workbooks. The library leaves an archive open that it does not understand, so it is first given a copy in memory,
 * without the sheets, which it does not look at before they are read.
 */
public final class WorkbookArchive {
    /** Formats tell dates and units; of a cell in error the others are read. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /** Folders of what may be large and is not looked at by opening. */
    private static final List<String> ASIDE = List.of("/worksheets/", "/media/", "/embeddings/", "/pivotCache/");

    /** Parts by which a document of an office program is told. */
    private static final List<String> OF_DOCUMENTS = List.of("[Content_Types].xml", "mimetype");

    private WorkbookArchive() {}

    /**
     * @throws IOException when it is no workbook
     * @throws RuntimeException likewise: the library has no one exception for it
     */
    public static ReadableWorkbook open(Path file) throws IOException {
        new ReadableWorkbook(new ByteArrayInputStream(frame(file)), WITH_FORMATS).close();
        return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
    }

    /** What a workbook is opened by, packed as it is. */
    private static byte[] frame(Path file) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder().setPath(file).get();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(frame)) {
            long left = Files.size(file);
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (isOfFrame(part)) {
                    left -= part.getCompressedSize();
                    if (left < 0) {
                        throw new IOException("parts that share their bytes");
                    }
                    out.addRawArchiveEntry(part, zip.getRawInputStream(part));
                }
            }
        }
        return frame.toByteArray();
    }

    /** Names of the files that an archive holds, be they none of a workbook or document; none when it is broken. */
    public static List<String> files(Path file) {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<String> names = Collections.list(zip.getEntries()).stream()
                    .filter(part -> !part.isDirectory())
                    .map(ZipArchiveEntry::getName)
                    .toList();
            return names.stream().anyMatch(OF_DOCUMENTS::contains) ? List.of() : names;
        } catch (IOException | RuntimeException e) {
            // the library has no one exception for what is no archive
            return List.of();
        }
    }

    private static boolean isOfFrame(ZipArchiveEntry part) {
        return ASIDE.stream().noneMatch(part.getName()::contains);
    }
}
