package io.outlay.intake.table;

import java.util.Optional;

/** Rows of a CSV file or of one sheet, in order; the first is the header. Blank rows are left out. */
interface RowSource {
    /** Name of the sheet; empty for CSV. */
    String sheet();

    /** Whether a surplus cell means that the cells of its row are shifted, as in CSV, where they have no address. */
    boolean positional();

    /**
     * The next row; empty after the last.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    Optional<RawRow> next();
}
