package io.outlay.intake.table.formula;

/** What a part of a formula gives. */
enum Kind {
    /** A cell as its file has it: a number, a date or a text as the place where it stands wants it. */
    CELL,
    NUMBER,
    TEXT,
    /** A day or a month, as ISO 8601 writes it. */
    DAY,
    TRUTH;

    /** The kind of a value that is of one or the other. */
    Kind or(Kind other) {
        if (this == other || other == CELL) {
            return this == TEXT ? CELL : this;
        }
        return this == CELL ? (other == TEXT ? CELL : other) : this == TEXT || other == TEXT ? TEXT : this;
    }
}
