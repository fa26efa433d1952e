package io.outlay.report.outlook;

import io.outlay.analysis.outlook.Elasticity;
import io.outlay.analysis.series.Level;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How cost moved with its driver over three years: for information, no verdict rests on it. */
record ElasticityBlock(Book book, Page page) {
    private static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    private static final List<String> TITLES = List.of(
            "", "Driver", "Months °", "Driver varies by °", "Cost moves by °", "at least °", "at most °", "Note");

    /** @return the row behind the block */
    int write(int start) {
        List<Elasticity> rows = book.report().analysis().outlook().elasticities().stream()
                .sorted(Comparator.comparing(Elasticity::level).reversed())
                .toList();
        page.text(
                start,
                0,
                "For information: how cost moves with its driver",
                Look.BODY.size(12).strong());
        page.text(
                start + 1,
                0,
                "By how many per cent cost moved when the driver moved by one per cent, season set apart; in 95 of"
                        + " 100 such cases the truth lies between at least and at most. No verdict rests on it. Values.",
                Look.NOTE);
        for (int i = 0; i < TITLES.size(); i++) {
            page.text(start + 2, i, TITLES.get(i), i > 1 && i < 7 ? Look.HEADER.right() : Look.HEADER);
        }
        page.height(start + 2, 26);
        for (int i = 0; i < rows.size(); i++) {
            row(start + 3 + i, rows.get(i));
        }
        return start + 3 + rows.size();
    }

    private void row(int row, Elasticity e) {
        Look look = e.level() == Level.SYSTEM ? CELL : CELL.fill(Palette.PALE);
        Look figure = look.right().format("0.00;\"–\"0.00;0.00");
        page.text(row, 0, e.name(), look.strong());
        page.text(row, 1, e.driver().map(name -> name.replace('_', ' ')).orElse("n/a"), look);
        page.number(row, 2, e.months(), look.right().format("0"));
        page.number(row, 3, e.variation(), look.right().format(Look.SHARE));
        page.number(row, 4, e.estimate(), figure.strong());
        page.number(row, 5, e.low(), figure);
        page.number(row, 6, e.high(), figure);
        page.text(row, 7, e.note(), Look.NOTE);
    }
}
