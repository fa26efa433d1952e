package io.outlay.intake.table;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name lower case, as in the contract
 * @param required whether the header must have it and every row must fill it
 * @param currency the column that states the currency of its amounts; empty where it holds none
 */
public record Column<T>(String name, boolean required, Parser<T> parser, Optional<String> currency) {

    /** Reads text that is trimmed and not blank; null when it means the same as blank. */
    @FunctionalInterface
    public interface Parser<T> {
        T parse(String text) throws Malformed;
    }

    public static <T> Column<T> required(String name, Parser<T> parser) {
        return new Column<>(name, true, parser, Optional.empty());
    }

    public static <T> Column<T> optional(String name, Parser<T> parser) {
        return new Column<>(name, false, parser, Optional.empty());
    }

    /** The same column of amounts, beside which a currency may stand that another column states too. */
    public Column<T> statedIn(String column) {
        return new Column<>(name, required, parser, Optional.of(column));
    }

    public Column<T> with(Parser<T> other) {
        return new Column<>(name, required, other, currency);
    }
}
