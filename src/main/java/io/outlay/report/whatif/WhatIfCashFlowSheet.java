package io.outlay.report.whatif;

import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Page;
import io.outlay.scenario.cash.Clock;

/** Every option month by month, all formulas on Inputs: a changed input moves each line, total and present value. */
final class WhatIfCashFlowSheet {
    private WhatIfCashFlowSheet() {}

    static void write(WhatIfFlow flow) {
        WhatIfBook book = flow.book();
        Page page = book.titled(
                WhatIfFlow.SHEET,
                "Cost in " + book.currency()
                        + ", positive; month 0 is the end of the month of decision. Every figure is a"
                        + " formula on the sheet Inputs. A horizon of more than " + flow.last()
                        + " months needs a new run.");
        flow.block().widths(page);
        flow.block().rows(page, row -> row.look());
        Cells months = flow.cells(WhatIfBook.ALL, Clock.MONTH).orElseThrow();
        int first = months.column(WhatIfFlow.field(0));
        page.sheet().createFreezePane(first, months.row());
        page.repeat(months.row() - 1);
        page.repeatColumns(first);
        page.print(book.title(WhatIfFlow.SHEET), 1);
        page.printOnly(first + 1 + book.horizon(), page.sheet().getLastRowNum() + 1);
        new WhatIfCashFlowPages(page.sheet(), first, book.horizon()).cut();
    }
}
