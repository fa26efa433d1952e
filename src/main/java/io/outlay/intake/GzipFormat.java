package io.outlay.intake;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Place;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.read.FileReading;
import io.outlay.intake.table.read.Format;
import io.outlay.intake.table.read.Mapping;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A file of any other format, packed by gzip. It is unpacked to disk, up to 200 times its size, and read from there; lines are
 * those of the unpacked file.
 */
final class GzipFormat implements Format {
    private static final String START = "\u001F\u008B";
    private static final long MOST_TIMES = 200;

    /** Of small files more may be unpacked. */
    private static final long ALWAYS = 64L << 20;

    private static final int BLOCK = 1 << 16;

    @Override
    public boolean takes(String start, String name) {
        return start.startsWith(START);
    }

    /** What is done with the unpacked file. */
    private interface Use<T> {
        T of(Format format, Path unpacked) throws IOException;
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) throws IOException {
        Optional<FileReading> read = unpacked(
                file, (format, unpacked) -> Optional.of(format.read(unpacked, path, sink, mappings)), Optional.empty());
        return read.orElseGet(() -> {
            new Target(new Place(path, ""), sink)
                    .reject(
                            1,
                            "",
                            Fault.whole(
                                    RejectionCode.UNREADABLE_FILE,
                                    "the archive unpacks to more than 200 times its size, or holds another archive",
                                    "Unpack it yourself, and put what is in it into the inbox."));
            return FileReading.without(FileReading.REJECTED);
        });
    }

    @Override
    public List<Mapping> mapped(Path file, List<Mapping> mappings) throws IOException {
        return unpacked(file, (format, unpacked) -> format.mapped(unpacked, mappings), List.of());
    }

    @Override
    public long rowsLikeData(Path file) throws IOException {
        return unpacked(file, Format::rowsLikeData, 1L);
    }

    @Override
    public Map<Long, String> lines(Path file, String sheet, Set<Long> lines) throws IOException {
        return unpacked(file, (format, unpacked) -> format.lines(unpacked, sheet, lines), Map.of());
    }

    @Override
    public Optional<String> cell(Path file, SourceRef row, String column) throws IOException {
        return unpacked(file, (format, unpacked) -> format.cell(unpacked, row, column), Optional.empty());
    }

    /** @param refused when it is too large, or an archive again */
    private static <T> T unpacked(Path file, Use<T> use, T refused) throws IOException {
        Path unpacked = Files.createTempFile("outlay", ".unpacked");
        try {
            if (!unpack(file, unpacked)) {
                return refused;
            }
            Format format = Formats.of(unpacked);
            return format instanceof GzipFormat ? refused : use.of(format, unpacked);
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }

    /** What is done with the unpacked file under its own name. */
    interface Look<T> {
        Optional<T> at(Path unpacked) throws IOException;
    }

    /** Empty when it is too large, or an archive again. */
    static <T> Optional<T> unpackedAs(Path file, Look<T> look) throws IOException {
        Path folder = Files.createTempDirectory("outlay");
        Path unpacked = folder.resolve(file.getFileName().toString().replaceFirst("(?i)\\.gz$", ""));
        try {
            return unpack(file, unpacked) && !(Formats.of(unpacked) instanceof GzipFormat)
                    ? look.at(unpacked)
                    : Optional.empty();
        } finally {
            Files.deleteIfExists(unpacked);
            Files.delete(folder);
        }
    }

    /** Whether all of it could be unpacked. */
    private static boolean unpack(Path file, Path to) throws IOException {
        long left = Math.max(ALWAYS, MOST_TIMES * Files.size(file));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BLOCK);
                OutputStream out = Files.newOutputStream(to)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                left -= read;
                if (left < 0) {
                    return false;
                }
                out.write(block, 0, read);
            }
            return true;
        }
    }
}
