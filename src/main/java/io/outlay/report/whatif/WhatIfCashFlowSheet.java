package io.outlay.report.whatif;

import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.scenario.cash.Clock;

/** Every option month by month, all formulas on Inputs: a changed input moves each line, total and present value. */
final class WhatIfCashFlowSheet {
    /** Letters of plain text that the repeated columns take. */
    private static final int LINE = 66;

    private WhatIfCashFlowSheet() {}

    static void write(WhatIfFlow flow) {
        WhatIfBook book = flow.book();
        Page page = book.page(WhatIfFlow.SHEET);
        repeated(page, 0, book.title(WhatIfFlow.SHEET), Look.TITLE);
        repeated(
                page,
                1,
                "Cost in " + book.currency()
                        + ", positive; month 0 is the end of the month of decision. Every figure is a"
                        + " formula on the sheet Inputs. A horizon of more than " + flow.last()
                        + " months needs a new run.",
                Look.NOTE);
        flow.block().widths(page);
        flow.block().rows(page, row -> row.look());
        Cells months = flow.cells(WhatIfBook.ALL, Clock.MONTH).orElseThrow();
        int first = months.column(WhatIfFlow.field(0));
        page.sheet().createFreezePane(first, months.row());
        page.repeat(WhatIfFlow.ABOVE + 1, months.row() - 1);
        page.repeatColumns(first);
        page.print(book.title(WhatIfFlow.SHEET), 1);
        page.printOnly(first + 1 + book.horizon(), page.sheet().getLastRowNum() + 1);
        new WhatIfCashFlowPages(page.sheet(), first, book.horizon()).cut();
    }

    /** Within the columns that are on each printed page: what spills over them is cut on all pages but the first. */
    private static void repeated(Page page, int row, String text, Look look) {
        page.across(row, 1, text, look.wrapped());
        int line = LINE * Look.BODY.size() / look.size();
        page.height(row, 4 + 1.25 * look.size() * CellText.lines(text, line));
    }
}
