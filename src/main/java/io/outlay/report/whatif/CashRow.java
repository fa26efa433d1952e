package io.outlay.report.whatif;

import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * A row of the sheet Cash flow.
 *
 * @param option whose row it is; {@code *} for what all share
 * @param row which of its rows
 * @param look of its words
 * @param total what stands before the months
 */
record CashRow(String option, Object row, String words, Look look, Optional<Cell> total, Optional<Cell> months) {
    static final Look MUTED = Look.BODY.format(Look.WHOLE).colour(Palette.MUTED);
    /** Free between options. */
    static final CashRow FREE = of("", "", null, Look.BODY);

    /**
     * What a row holds, by month.
     *
     * @param value a number or words; of a total by whatever month
     * @param formula {@code null} for a plain value
     */
    record Cell(Look look, IntFunction<Object> value, Function<WhatIfNames, String> formula) {
        static Cell live(Look look, IntToDoubleFunction value, Function<WhatIfNames, String> formula) {
            return new Cell(look, t -> BigDecimal.valueOf(value.applyAsDouble(t)), formula);
        }

        static Cell plain(Look look, IntFunction<Object> value) {
            return new Cell(look, value, n -> null);
        }
    }

    /** Words alone. */
    static CashRow of(String option, Object row, String words, Look look) {
        return new CashRow(option, row, words, look, Optional.empty(), Optional.empty());
    }

    CashRow total(Cell cell) {
        return new CashRow(option, row, words, look, Optional.of(cell), months);
    }

    CashRow months(Cell cell) {
        return new CashRow(option, row, words, look, total, Optional.of(cell));
    }
}
