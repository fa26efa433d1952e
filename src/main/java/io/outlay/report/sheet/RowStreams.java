package io.outlay.report.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The streamed rows of a workbook by sheet, in a folder of their own that goes when the workbook is written. */
public final class RowStreams implements AutoCloseable {
    private final Path folder;
    private final Map<String, RowStream> streams = new TreeMap<>();

    /** @param beside the workbook's file: the rows need room where the workbook does */
    public RowStreams(Path beside) throws IOException {
        this.folder = Files.createTempDirectory(beside.toAbsolutePath().getParent(), ".rows");
    }

    /** Rows that go behind those which the sheet itself holds. */
    public RowStream behind(XSSFSheet sheet, int columns) {
        String part = sheet.getPackagePart().getPartName().getName().substring(1);
        RowStream stream = new RowStream(folder.resolve(streams.size() + ".xml"), columns);
        streams.put(part, stream);
        return stream;
    }

    /** Files of finished rows by the name of their part in the zip. */
    public Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        streams.forEach((part, stream) -> {
            stream.close();
            files.put(part, stream.file());
        });
        return files;
    }

    @Override
    public void close() {
        try {
            for (RowStream stream : streams.values()) {
                stream.close();
                Files.deleteIfExists(stream.file());
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be removed", e);
        }
    }
}
