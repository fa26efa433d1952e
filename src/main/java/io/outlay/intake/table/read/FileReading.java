package io.outlay.intake.table.read;

import io.outlay.model.InputFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a file, before its name and hash are added. */
public record FileReading(String state, List<InputFile.Table> tables, List<String> notes) {
    public static final String READ = "read";
    public static final String REJECTED = "rejected";
    public static final String UNKNOWN = "unknown";

    /** Begins notes on what was summed before it was read. */
    public static final String AT_THE_SOURCE = "at the source: ";

    static final String UNKNOWN_SHEET = "its header is that of no known table";

    /** Parts of notes on how a file was read: they are for {@code check}. */
    private static final List<String> ROUTINE =
            List.of(TableReading.IGNORED, MappedReading.READ_BY, UNKNOWN_SHEET, AT_THE_SOURCE);

    public static FileReading without(String state) {
        return new FileReading(state, List.of(), List.of());
    }

    public static FileReading of(TableReading table) {
        return new FileReading(table.readable() ? READ : REJECTED, List.of(table.totals()), table.notes());
    }

    /**
     * Several tables of one file or sheet; those of one kind are counted together.
     *
     * @param ignored columns that none of them has a use for
     */
    static FileReading of(List<TableReading> read, Optional<String> ignored) {
        Map<String, InputFile.Table> tables = new LinkedHashMap<>();
        read.forEach(one -> tables.merge(one.totals().kind(), one.totals(), InputFile.Table::and));
        List<String> notes = Stream.concat(read.stream().flatMap(one -> one.notes().stream()), ignored.stream())
                .distinct()
                .toList();
        boolean readable = read.stream().anyMatch(TableReading::readable);
        return new FileReading(readable ? READ : REJECTED, List.copyOf(tables.values()), notes);
    }

    public FileReading with(List<String> more) {
        return new FileReading(
                state, tables, Stream.concat(notes.stream(), more.stream()).toList());
    }

    /** Whether a note says more than how a file was read. */
    public static boolean isTold(String note) {
        return ROUTINE.stream().noneMatch(note::contains);
    }
}
