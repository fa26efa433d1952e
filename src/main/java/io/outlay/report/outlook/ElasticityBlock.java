package io.outlay.report.outlook;

import io.outlay.analysis.outlook.Elasticity;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.util.Comparator;
import java.util.List;

/** How cost moved with its driver over three years: for information, no verdict rests on it. */
record ElasticityBlock(Book book, Page page) {
    /** @return the row behind the block */
    int write(int start) {
        List<Elasticity> rows = book.report().analysis().outlook().elasticities().stream()
                .sorted(Comparator.comparing(Elasticity::level).reversed())
                .toList();
        page.section(start, "For information: how cost moves with its driver");
        page.note(
                start + 1,
                "By how many per cent cost moved when the driver moved by one per cent, season set apart; in 95 of"
                        + " 100 such cases the truth lies between at least and at most. No verdict rests on it. Values.");
        List<Field<Elasticity>> fields = ElasticityTable.of(book.report())
                .pick("name", "driver", "months", "driver_variation", "elasticity", "low", "high", "note");
        Block<Elasticity> block = new Block<>(OutlookSheet.SHEET, start + 2, fields, rows);
        block.write(page, 26, e -> Look.row(e.level()));
        return block.end();
    }
}
