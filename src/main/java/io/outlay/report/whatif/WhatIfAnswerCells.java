package io.outlay.report.whatif;

import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.whatif.WhatIfExpenseRows.Line;
import io.outlay.report.whatif.WhatIfOptionRows.Sum;
import io.outlay.scenario.cash.Clock;
import io.outlay.scenario.input.Parameter;

/** Formulas of the sheet Answer over the sheets Cash flow and Inputs. */
record WhatIfAnswerCells(WhatIfFlow flow) {
    /** Before the name of the cheapest option. */
    static final String CHEAPEST = "▶ ";

    /**
     * Name of an option, marked while its present value is the lowest; the first of several as low, as in the answer.
     *
     * @param present field of the present values
     */
    String marked(String option, Cells at, String present) {
        String all = at.down(present, at.rows());
        return "IF(MATCH(MIN(" + all + ")," + all + ",0)=ROWS(" + at.upTo(present) + "),\"" + CHEAPEST + "\",\"\")&"
                + CellText.inFormula(option);
    }

    /** Whether a cell has the mark, for a fill that follows it. */
    static String isMarked(String cell) {
        return "LEFT(" + cell + "," + CHEAPEST.length() + ")=\"" + CHEAPEST + "\"";
    }

    /** Present value of an option. */
    String present(String option) {
        return flow.total(option, Sum.PRESENT);
    }

    /** Cash of an option over all months. */
    String total(String option) {
        return flow.total(option, Sum.TOTAL);
    }

    /**
     * What the P&L shows of an option in a year, month 0 in the first.
     *
     * @param years {@code ""} for that year alone, {@code >=} for all from it on
     */
    String expense(String option, int year, String years) {
        return "SUMIF(" + flow.range(WhatIfBook.ALL, Clock.YEAR) + ",\"" + years + (year - 1) + "\","
                + flow.range(option, Line.EXPENSE) + ")";
    }

    /** What it shows over all months. */
    String expense(String option) {
        return flow.total(option, Line.EXPENSE);
    }

    /** What is left of an asset at the horizon. */
    String bookValue(String option) {
        return flow.total(option, Line.BOOK);
    }

    /** What its present value comes to a year. */
    String yearly(String option) {
        return "-PMT(" + flow.book().shared(Parameter.DISCOUNT_RATE) + ","
                + flow.book().shared(Parameter.HORIZON_MONTHS) + "/12," + present(option) + ")";
    }

    /** Month behind the last in which it is dearer than the reference, as Cash flow has it. */
    String cheaperFrom(String option, String never) {
        String month = flow.total(option, Sum.CHEAPER);
        return "IF(" + month + "<0,\"" + never + "\"," + month + ")";
    }

    /**
     * Present value at another discount rate.
     *
     * @param bound field of Inputs that holds it, where one is given
     */
    String atRate(String option, String bound, double rate) {
        WhatIfBook book = flow.book();
        boolean given = book.input(Parameter.DISCOUNT_RATE)
                .filter(i -> i.low() < i.high())
                .isPresent();
        String cell = given ? book.shared(Parameter.DISCOUNT_RATE, bound) : Decimals.statistic(rate);
        return "SUMPRODUCT(" + flow.range(option, Sum.TOTAL) + ",(1+" + cell + ")^(-" + time() + "/12))";
    }

    private String time() {
        return flow.range(WhatIfBook.ALL, Clock.MONTH);
    }
}
