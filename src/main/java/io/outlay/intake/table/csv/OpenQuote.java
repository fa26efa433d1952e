package io.outlay.intake.table.csv;

import static io.outlay.model.RejectionCode.BROKEN_QUOTE;

import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.RawRow;
import io.outlay.model.Rejection;
import io.outlay.model.SourceRef;
import java.util.Optional;

/**
 * A quoted field that goes on for more than a row may hold, in a file too large to be read around it: what stands below cannot
 * be told from what is quoted.
 */
public final class OpenQuote extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient RawRow row;

    /** @param row the line in which the field is opened */
    OpenQuote(RawRow row) {
        super("a quoted field is opened in line " + row.line() + " and not closed within 1,048,576 characters");
        this.row = row;
    }

    /** The line in which the field is opened, as a broken row. */
    public RawRow row() {
        return row;
    }

    /** @param path of the file in its workspace */
    public Rejection in(String path) {
        Fault fault = Fault.whole(
                BROKEN_QUOTE,
                "a quoted field is opened and not closed within 1,048,576 characters; nothing of the file was read",
                "Close the field with \", and write a quote inside a quoted field twice (\"\").");
        return fault.at(new SourceRef(path, "", row.line()), "", Excerpt.of(row.excerpt()), Optional.empty());
    }
}
