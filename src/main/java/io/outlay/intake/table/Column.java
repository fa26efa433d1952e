package io.outlay.intake.table;

/**
 * A column of a table.
 *
 * @param name lower case, as in the contract
 * @param required whether the header must have it and every row must fill it
 */
record Column<T>(String name, boolean required, Parser<T> parser) {

    /** Reads text that is trimmed and not blank; null when it means the same as blank. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(String text) throws Malformed;
    }

    static <T> Column<T> required(String name, Parser<T> parser) {
        return new Column<>(name, true, parser);
    }

    static <T> Column<T> optional(String name, Parser<T> parser) {
        return new Column<>(name, false, parser);
    }
}
