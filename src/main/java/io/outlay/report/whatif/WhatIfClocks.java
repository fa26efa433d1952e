package io.outlay.report.whatif;

import io.outlay.report.sheet.Look;
import io.outlay.report.whatif.CashRow.Cell;
import io.outlay.scenario.cash.Clock;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Parameter;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** The rows of the sheet Cash flow that all options share: the months, and what moves on with them. */
record WhatIfClocks(WhatIfBook book) {
    private static final double YEAR = 12;
    private static final Look FACTOR = CashRow.MUTED.format("0.0000");

    List<CashRow> rows() {
        double growth = 1 + of(Parameter.VOLUME_GROWTH);
        return List.of(
                CashRow.of(
                                WhatIfBook.ALL,
                                Clock.MONTH,
                                Clock.MONTH.words(),
                                Look.HEADER.align(HorizontalAlignment.GENERAL))
                        .total(Cell.plain(Look.HEADER.right(), t -> "Total"))
                        .months(Cell.plain(Look.HEADER.right().format("0"), t -> t)),
                row(
                        Clock.YEAR,
                        CashRow.MUTED,
                        WhatIfClocks::year,
                        n -> "IF(" + n.time() + "=0,0,INT((" + n.time() + "-1)/12))"),
                row(
                        Clock.DISCOUNT,
                        FACTOR,
                        this::discount,
                        n -> "(1+" + n.of(Parameter.DISCOUNT_RATE) + ")^(-" + n.time() + "/12)"),
                row(
                        Clock.WAGE,
                        FACTOR,
                        t -> StrictMath.pow(1 + of(Parameter.WAGE_GROWTH), year(t)),
                        n -> "(1+" + n.of(Parameter.WAGE_GROWTH) + ")^" + n.of(Clock.YEAR)),
                row(
                        Clock.VOLUME,
                        CashRow.MUTED,
                        t -> t == 0 ? 0 : of(Parameter.VOLUME_START) * StrictMath.pow(growth, (t - 1) / YEAR),
                        n -> "IF(" + n.time() + "=0,0," + n.of(Parameter.VOLUME_START) + "*(1+"
                                + n.of(Parameter.VOLUME_GROWTH) + ")^((" + n.time() + "-1)/12))"));
    }

    /** What an amount of month {@code t} is worth today. */
    double discount(int t) {
        return StrictMath.pow(StrictMath.pow(1 + of(Parameter.DISCOUNT_RATE), 1 / YEAR), -t);
    }

    private static int year(int t) {
        return t == 0 ? 0 : (t - 1) / (int) YEAR;
    }

    private static CashRow row(
            Clock clock, Look look, IntToDoubleFunction value, Function<WhatIfNames, String> formula) {
        return CashRow.of(WhatIfBook.ALL, clock, clock.words(), CashRow.MUTED).months(Cell.live(look, value, formula));
    }

    private double of(Parameter parameter) {
        return book.input(parameter).map(Input::likely).orElse(0.0);
    }
}
