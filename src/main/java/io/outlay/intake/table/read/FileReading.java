package io.outlay.intake.table.read;

import io.outlay.model.InputFile;
import java.util.List;

/** What became of a file, before its name and hash are added. */
record FileReading(String state, List<InputFile.Table> tables, List<String> notes) {
    static final String READ = "read";
    static final String REJECTED = "rejected";
    static final String UNKNOWN = "unknown";

    static FileReading without(String state) {
        return new FileReading(state, List.of(), List.of());
    }

    static FileReading of(TableReading table) {
        return new FileReading(table.readable() ? READ : REJECTED, List.of(table.totals()), table.notes());
    }
}
