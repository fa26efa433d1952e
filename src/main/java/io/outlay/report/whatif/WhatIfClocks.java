package io.outlay.report.whatif;

import io.outlay.report.sheet.Look;
import io.outlay.report.whatif.CashRow.Cell;
import io.outlay.scenario.cash.Clock;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Parameter;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** The rows of the sheet Cash flow that all options share: the months, and what moves on with them. */
record WhatIfClocks(WhatIfBook book) {
    private static final double YEAR = 12;
    private static final String CALENDAR = "Calendar month";
    private static final Look FACTOR = CashRow.MUTED.format(Look.FACTOR);

    List<CashRow> rows() {
        double growth = 1 + of(Parameter.VOLUME_GROWTH);
        return List.of(
                calendar(),
                CashRow.of(
                                WhatIfBook.ALL,
                                Clock.MONTH,
                                Clock.MONTH.words(),
                                Look.HEADER.align(HorizontalAlignment.GENERAL))
                        .total(Cell.plain(Look.HEADER.right(), t -> "Total"))
                        .months(Cell.plain(Look.HEADER.right().format(Look.PLAIN), t -> t)),
                row(
                        Clock.YEAR,
                        CashRow.MUTED.format(Look.PLAIN),
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

    /** The month of decision, or of the report where none is decided, and those after it; by their first days. */
    private CashRow calendar() {
        Look look = Look.HEADER.right().format(Look.MONTH);
        YearMonth first =
                book.scenario().general().decisionDate().map(YearMonth::from).orElse(book.period());
        Optional<String> decided = book.cell(WhatIfBook.ALL, Parameter.DECISION_DATE);
        return CashRow.of(WhatIfBook.ALL, CALENDAR, CALENDAR, Look.HEADER.align(HorizontalAlignment.GENERAL))
                .total(Cell.plain(Look.HEADER, t -> ""))
                .months(Cell.live(
                        look,
                        t -> DateUtil.getExcelDate(first.plusMonths(t).atDay(1)),
                        n -> n.month() > 0
                                ? "EDATE(" + start(n) + "," + n.time() + ")"
                                : decided.map(this::decision).orElse(null)));
    }

    private static String start(WhatIfNames names) {
        return names.flow().cells(WhatIfBook.ALL, CALENDAR).orElseThrow().absolute(WhatIfFlow.field(0));
    }

    /** Of a date that is given as text or as a date. */
    private String decision(String cell) {
        return "IF(" + cell + "=\"\",DATE(" + book.period().getYear() + ","
                + book.period().getMonthValue() + ",1),EOMONTH(IF(ISNUMBER(" + cell + ")," + cell + ",DATEVALUE(" + cell
                + ")),-1)+1)";
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
