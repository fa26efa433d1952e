package io.outlay.report.whatif;

import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.scenario.answer.ProfitAndLoss;
import io.outlay.scenario.cash.ExpenseFlow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What each option costs in the P&amp;L, year by year, and what is left of it on the balance sheet; live on Cash flow. */
record WhatIfExpenseTable(WhatIfBook book, ProfitAndLoss pnl) {
    private static final Fields<ExpenseFlow> FIELD = new Fields<>();
    /** Columns for years on the page; later years share the last. */
    private static final int MOST = 10;

    private static final int YEAR = 12;

    Block<ExpenseFlow> block(int header) {
        WhatIfAnswerCells cells = new WhatIfAnswerCells(new WhatIfFlow(book));
        int years = (book.horizon() + YEAR - 1) / YEAR;
        int shown = Math.min(MOST, years);
        List<Field<ExpenseFlow>> fields = new ArrayList<>();
        fields.add(FIELD.text("option", ExpenseFlow::option)
                .titled("Cost in the P&L")
                .strong());
        for (int year = 1; year <= shown; year++) {
            fields.add(year(cells, year, year == shown ? years : year));
        }
        fields.add(FIELD.amount("all", option -> amount(option.total()))
                .titled("All " + book.horizon() + " months")
                .by((option, at) -> cells.expense(option.option()))
                .strong());
        fields.add(FIELD.amount(
                        "book_value",
                        option -> option.assets().isEmpty()
                                ? null
                                : book.unit().round(amount(option.bookValue(book.horizon()))))
                .titled("Book value left")
                .missing("")
                .by((option, at) -> cells.bookValue(option.option())));
        return new Block<>(WhatIfAnswerSheet.SHEET, header, fields, pnl.options());
    }

    private static Field<ExpenseFlow> year(WhatIfAnswerCells cells, int first, int last) {
        return FIELD.amount("year_" + first, option -> {
                    double sum = 0;
                    for (int year = first; year <= last; year++) {
                        sum += option.year(year);
                    }
                    return amount(sum);
                })
                .titled(first == last ? "Year " + first : "Years " + first + " to " + last)
                .by((option, at) -> cells.expense(option.option(), first, first == last ? "" : ">="));
    }

    private static BigDecimal amount(double exact) {
        return BigDecimal.valueOf(exact);
    }
}
