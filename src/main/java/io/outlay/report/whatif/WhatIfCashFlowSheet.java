package io.outlay.report.whatif;

import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.scenario.cash.Clock;
import org.apache.poi.ss.util.CellRangeAddress;

/** Every option month by month, all formulas on Inputs: a changed input moves each line, total and present value. */
final class WhatIfCashFlowSheet {
    private WhatIfCashFlowSheet() {}

    static void write(WhatIfFlow flow) {
        WhatIfBook book = flow.book();
        Page page = book.page(WhatIfFlow.SHEET);
        page.text(0, 0, book.title(WhatIfFlow.SHEET), Look.TITLE);
        page.height(0, 24);
        page.text(
                1,
                0,
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
        page.sheet().setRepeatingRows(new CellRangeAddress(months.row() - 1, months.row() - 1, -1, -1));
        page.sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, 0, first - 1));
        page.print(book.title(WhatIfFlow.SHEET), 1);
        page.wide();
        new WhatIfCashFlowPages(page.sheet(), first, flow.last()).cut();
    }
}
