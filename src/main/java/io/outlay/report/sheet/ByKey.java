package io.outlay.report.sheet;

import java.util.function.UnaryOperator;

/** Formulas that find a figure by the keys of its row: they hold however the rows are sorted, which addresses do not. */
final class ByKey {
    private ByKey() {}

    /**
     * The figure of the only row that has all keys.
     *
     * @param value of a key as a formula states it: a cell, or a text in quotes
     */
    static String formula(Block<?> block, String field, UnaryOperator<String> value, String... keys) {
        StringBuilder formula = new StringBuilder("SUMIFS(").append(block.range(field));
        for (String key : keys) {
            formula.append(',').append(block.range(key)).append(',').append(value.apply(key));
        }
        return formula.append(')').toString();
    }
}
