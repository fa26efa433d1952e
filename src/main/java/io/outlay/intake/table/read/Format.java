package io.outlay.intake.table.read;

import io.outlay.intake.table.Sink;
import io.outlay.model.SourceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A format of files. Its rows become facts by the canonical tables of {@code intake.table.known}, or by a profile. All
 * formats stand in {@code intake.Formats}; nothing else asks which one a file has.
 */
public interface Format {
    /**
     * Whether a file is of this format.
     *
     * @param start its first bytes, each as the character of its value
     * @param name its name, for formats that cannot be told by their bytes
     */
    boolean takes(String start, String name);

    /**
     * Whether a file that begins as this format does is of it, where its first bytes do not tell.
     *
     * @throws IOException when the file cannot be read
     */
    default boolean isMeant(Path file) throws IOException {
        return true;
    }

    /**
     * Reads a file. Facts and rejections go to the sink in the order of the file; nothing of the file is kept.
     *
     * @param path relative to the workspace, with {@code /}
     * @param mappings by profiles, in the order in which they are tried; a format that none can map leaves them alone
     * @throws IOException when the file cannot be read; {@link java.io.UncheckedIOException} when that happens midway
     */
    FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) throws IOException;

    /** The mappings that have a say in how a file is read: by which it is read, or comes close to be. */
    default List<Mapping> mapped(Path file, List<Mapping> mappings) throws IOException {
        return List.of();
    }

    /**
     * Of a file that could not be read the rows that look like data, so that no month is closed without it unseen: two or
     * more of one width. 0 when it does not look like data.
     */
    long rowsLikeData(Path file) throws IOException;

    /**
     * Lines as they stand in a file, for showing where a figure comes from, each cut to one line of at most 160 characters.
     *
     * @param sheet of a workbook; empty for other files
     * @param lines counted from 1
     * @return by line; without those that the file does not have
     * @throws IOException when the file cannot be read
     */
    default Map<Long, String> lines(Path file, String sheet, Set<Long> lines) throws IOException {
        return Map.of();
    }

    /**
     * The name of a row's cell in a column, such as {@code F12}; empty when there is no such column, or cells have no names.
     *
     * @throws IOException when the file cannot be read
     */
    default Optional<String> cell(Path file, SourceRef row, String column) throws IOException {
        return Optional.empty();
    }
}
