package io.outlay.intake;

import io.outlay.intake.profile.Profiles;
import io.outlay.intake.propose.Proposal;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.known.KnownTables;
import io.outlay.intake.table.read.CsvFormat;
import io.outlay.intake.table.read.FileReading;
import io.outlay.intake.table.read.Format;
import io.outlay.intake.table.read.WorkbookFormat;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.Sha256;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads the files of a workspace into facts. What a file holds is found from its content, never from its name. */
public final class Intake {
    /** Raised when reading changes: part of the key under which content is known. */
    public static final int READER_VERSION = 10;

    private Intake() {}

    /** Names of the columns of a table that people write, in the order of its template. */
    public static List<String> columns(String table) {
        return KnownTables.columns(table);
    }

    /**
     * Reads one file. Facts and rejections are streamed in file order; nothing is kept. In every table of the result, rows
     * and money read = accepted + rejected + duplicate. Of several rejections of one row only the first carries its amount.
     *
     * @param relativePath of the file in its workspace, with {@code /}
     * @param sha256 of its content
     * @return state {@code read}, {@code rejected} (nothing of it could be accepted) or {@code unknown} (no known layout)
     * @throws UnreadableFile whatever makes it fail, memory included; what was handed over by then does not count
     */
    public static InputFile read(
            Path file, String relativePath, String sha256, Consumer<Fact> facts, Consumer<Rejection> rejections) {
        return read(file, relativePath, sha256, Profiles.none(), facts, rejections);
    }

    /** Reads one file, by a profile when it is of a house format; else as above. */
    public static InputFile read(
            Path file,
            String relativePath,
            String sha256,
            Profiles profiles,
            Consumer<Fact> facts,
            Consumer<Rejection> rejections) {
        Taker<Fact> factTaker = new Taker<>(facts);
        Taker<Rejection> rejectionTaker = new Taker<>(rejections);
        try {
            Format format = Formats.of(file);
            Sink sink = new Sink(factTaker, rejectionTaker, profiles.taxIsCost());
            FileReading reading = format.read(file, relativePath, sink, profiles.of(relativePath));
            List<InputFile.Table> tables = reading.tables().isEmpty() ? unread(format, file) : reading.tables();
            return new InputFile(relativePath, sha256, reading.state(), tables, reading.notes());
        } catch (IOException | RuntimeException | Error e) {
            factTaker.rethrow();
            rejectionTaker.rethrow();
            throw UnreadableFile.of(relativePath, e);
        }
    }

    /** The rows of a file that could not be read, all of them rejected; none when it does not look like data. */
    private static List<InputFile.Table> unread(Format format, Path file) throws IOException {
        long rows = format.rowsLikeData(file);
        return rows == 0
                ? List.of()
                : List.of(new InputFile.Table(InputFile.UNKNOWN, "", rows, 0, rows, 0, new TreeMap<>()));
    }

    /** Hands on what is read, and keeps apart what fails there: that is no fault of the file. */
    private static final class Taker<T> implements Consumer<T> {
        private final Consumer<T> next;
        private RuntimeException failure;

        Taker(Consumer<T> next) {
            this.next = next;
        }

        @Override
        public void accept(T one) {
            try {
                next.accept(one);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        void rethrow() {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** Whether a note on a file says more than how it was read: who closes a month has to know. */
    public static boolean isTold(String note) {
        return FileReading.isTold(note);
    }

    /**
     * Under which mapping a file's content is known: a hash of the profiles that have a say in how it is read, empty when
     * none has; another where tax is cost. A content is read again when it changes.
     *
     * @param relativePath of the file in its workspace, with {@code /}
     * @throws IOException when the file cannot be read
     */
    public static String mapping(Path file, String relativePath, Profiles profiles) throws IOException {
        String mapping = Profiles.sha256(Formats.of(file).mapped(file, profiles.of(relativePath)), relativePath);
        return profiles.taxIsCost()
                ? new Sha256().add(mapping).add("tax is cost").hex()
                : mapping;
    }

    /**
     * Lines as they stand in a file, see {@link Format#lines}.
     *
     * @throws IOException when the file cannot be read
     */
    public static Map<Long, String> lines(Path file, String sheet, Set<Long> lines) throws IOException {
        return Formats.of(file).lines(file, sheet, lines);
    }

    /**
     * The name of a row's cell in a column, see {@link Format#cell}.
     *
     * @throws IOException when the file cannot be read
     */
    public static Optional<String> cell(Path file, SourceRef row, String column) throws IOException {
        return Formats.of(file).cell(file, row, column);
    }

    /**
     * A profile proposed for a file of no known layout.
     *
     * @param currency of the workspace, for a file that states none
     * @return empty when it is neither text nor a workbook, has no rows, or nothing in it is like data
     * @throws IOException when the file cannot be read
     */
    public static Optional<Proposal> propose(Path file, Optional<String> currency) throws IOException {
        Format format = Formats.of(file);
        if (format instanceof GzipFormat) {
            return GzipFormat.unpackedAs(file, unpacked -> propose(unpacked, currency));
        }
        return format instanceof WorkbookFormat || format instanceof CsvFormat
                ? Proposal.of(file, format instanceof WorkbookFormat, currency)
                : Optional.empty();
    }

    /**
     * Whether a profile could be proposed for a file, by its first rows.
     *
     * @throws IOException when the file cannot be read
     */
    public static boolean isProposable(Path file) throws IOException {
        Format format = Formats.of(file);
        if (format instanceof GzipFormat) {
            return GzipFormat.unpackedAs(
                            file,
                            unpacked -> Optional.of(isProposable(unpacked)).filter(possible -> possible))
                    .isPresent();
        }
        return (format instanceof WorkbookFormat || format instanceof CsvFormat)
                && Proposal.isPossible(file, format instanceof WorkbookFormat);
    }

    /**
     * The register and all files of the inbox, in the order of their relative path, and what lies between them that is none.
     * Hidden files and folders, and the lock files of open workbooks ({@code ~$…}), are left out.
     *
     * @throws java.io.UncheckedIOException when a folder cannot be read
     */
    public static InboxFiles look(Path workspace) {
        return InboxFiles.of(workspace);
    }
}
