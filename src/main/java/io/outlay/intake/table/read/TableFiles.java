package io.outlay.intake.table.read;

import io.outlay.intake.table.Place;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import io.outlay.model.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads files that hold canonical tables, and says of others what they are not. */
public final class TableFiles {
    static final String ARCHIVE = "PK\u0003\u0004";

    /** How files begin that are surely no CSV. */
    private static final Map<String, String> STRANGERS = Map.of(
            "%PDF", "a PDF document",
            "<?xml", "an XML document",
            "\u00D0\u00CF\u0011\u00E0", "an old or encrypted workbook (.xls)",
            "\u001F\u008B", "a gzip archive",
            "\u0089PNG", "an image",
            "\u00FF\u00D8\u00FF", "an image",
            "PAR1", "a Parquet file");

    /** Parts of notes on how a file was read: they are for {@code check}. */
    private static final List<String> ROUTINE =
            List.of(TableReading.IGNORED, MappedReading.READ_BY, "its header is that of no known table");

    private TableFiles() {}

    /**
     * Reads one file. Facts and rejections go to the sink in the order of the file; nothing of the file is kept.
     *
     * @param path relative to the workspace, with {@code /}
     * @throws IOException when the file cannot be read; {@link java.io.UncheckedIOException} when that happens midway
     */
    public static InputFile read(Path file, String path, String sha256, Sink sink) throws IOException {
        return read(file, path, sha256, sink, List.of());
    }

    /**
     * Reads one file that may be of a house format.
     *
     * @param mappings in the order in which they are tried
     */
    public static InputFile read(Path file, String path, String sha256, Sink sink, List<Mapping> mappings)
            throws IOException {
        FileReading reading = read(file, path, sink, mappings);
        if (reading.tables().isEmpty()) {
            reading = new FileReading(reading.state(), UnreadRows.of(file, start(file)), reading.notes());
        }
        return new InputFile(path, sha256, reading.state(), reading.tables(), reading.notes());
    }

    /** Whether a note says more than how a file was read. */
    public static boolean isTold(String note) {
        return ROUTINE.stream().noneMatch(note::contains);
    }

    /** The mappings that have a say in how a file is read, each once: by which it is read, or comes close to be. */
    public static List<Mapping> mappings(Path file, List<Mapping> mappings) throws IOException {
        String start = start(file);
        if (start.startsWith(ARCHIVE)) {
            return new WorkbookFile(file, "", new Sink(fact -> {}, fault -> {}), mappings)
                    .mapped().stream().distinct().toList();
        }
        boolean stranger = STRANGERS.keySet().stream().anyMatch(start::startsWith);
        return stranger
                ? List.of()
                : MappedCsv.of(file, mappings).map(csv -> csv.fit().mapping()).stream()
                        .toList();
    }

    private static FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) throws IOException {
        String start = start(file);
        if (start.startsWith(ARCHIVE)) {
            return new WorkbookFile(file, path, sink, mappings).read();
        }
        Target target = new Target(new Place(path, ""), sink);
        Optional<String> stranger =
                STRANGERS.keySet().stream().filter(start::startsWith).findFirst();
        if (stranger.isPresent()) {
            target.reject(1, "", UnknownLayout.notATable(STRANGERS.get(stranger.get())));
            return FileReading.without(FileReading.UNKNOWN);
        }
        Optional<MappedCsv> mapped = MappedCsv.of(file, mappings);
        return mapped.isPresent() ? mapped.get().read(target) : new CsvFile(file, target).read();
    }

    /** The first bytes, each as the character of its value. */
    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
        }
    }
}
