package io.outlay.report.whatif;

import io.outlay.report.sheet.Decimals;
import java.util.Map;

/** Formulas of the sheet Answer over the sheets Cash flow and Inputs. */
final class WhatIfAnswerCells {
    private static final String FLOW = "'" + WhatIfCashFlowSheet.SHEET + "'!";

    private final WhatIfBook book;
    private final Map<String, WhatIfBlock> blocks;

    WhatIfAnswerCells(WhatIfBook book) {
        this.book = book;
        this.blocks = WhatIfCashFlowSheet.blocks(book);
    }

    /** Present value of an option. */
    String present(String option) {
        return sum(option, WhatIfBlock.Own.PRESENT);
    }

    /** Cash of an option over all months. */
    String total(String option) {
        return sum(option, WhatIfBlock.Own.TOTAL);
    }

    /** The sum of a row stands in its second column. */
    private String sum(String option, WhatIfBlock.Own key) {
        return FLOW + "$B$" + (row(option, key) + 1);
    }

    /** What its present value comes to a year. */
    String yearly(String option) {
        return "-PMT(" + input("discount_rate") + "," + input("horizon_months") + "/12," + present(option) + ")";
    }

    /** Month behind the last in which it is dearer than the reference. */
    String cheaperFrom(String option, String never) {
        String behind = WhatIfCashFlowSheet.range(book, row(option, WhatIfBlock.Own.BEHIND));
        String last = behind.substring(behind.indexOf(':') + 1);
        return "IF(" + FLOW + last + "=1,\"" + never + "\",SUMPRODUCT(MAX(" + behind + "*(" + time() + "+1))))";
    }

    /**
     * Present value at another discount rate.
     *
     * @param bound field of Inputs that holds it, where one is given
     */
    String atRate(String option, String bound, double rate) {
        boolean given =
                book.input("*", "discount_rate").filter(i -> i.low() < i.high()).isPresent();
        String cell = given ? book.cell("*", "discount_rate", bound).orElseThrow() : Decimals.statistic(rate);
        String total = WhatIfCashFlowSheet.range(book, row(option, WhatIfBlock.Own.TOTAL));
        return "SUMPRODUCT(" + total + ",(1+" + cell + ")^(-" + time() + "/12))";
    }

    private String input(String parameter) {
        return book.cell("*", parameter).orElseThrow();
    }

    private String time() {
        return WhatIfCashFlowSheet.range(book, WhatIfCashFlowSheet.TIME);
    }

    private int row(String option, WhatIfBlock.Own key) {
        return blocks.get(option).row(key).orElseThrow();
    }
}
