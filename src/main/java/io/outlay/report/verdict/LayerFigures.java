package io.outlay.report.verdict;

import io.outlay.analysis.series.IndexPoint;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.Monthly;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** The indexes of layers on the sheet Figures, month by month, two columns each. */
record LayerFigures(Book book) {
    private static final int FIRST_COLUMN = FiguresSheet.LAYER + 5;
    private static final Look INDEX = Look.BODY.format("0.0");

    static int cost(TechLayer layer) {
        return FIRST_COLUMN + 2 * layer.ordinal();
    }

    static int driver(TechLayer layer) {
        return cost(layer) + 1;
    }

    /** Months of the sheet in which a layer's cost has one a year earlier. */
    List<IndexPoint> points(TechLayer layer) {
        Monthly monthly = new Monthly(book);
        return book.report().analysis().indexes().getOrDefault(layer.id(), List.of()).stream()
                .filter(point ->
                        monthly.months().contains(point.month()) && point.cost().isPresent())
                .toList();
    }

    boolean hasDriver(TechLayer layer) {
        return points(layer).stream().anyMatch(point -> point.driver().isPresent());
    }

    /** Cells of a column from the layer's first point to the period. */
    CellRangeAddress rows(TechLayer layer, int column) {
        Monthly monthly = new Monthly(book);
        int first = monthly.row(points(layer).get(0).month()) - 1;
        int last = monthly.row(book.period()) - 1;
        return new CellRangeAddress(first, last, column, column);
    }

    void write(Page page) {
        Monthly monthly = new Monthly(book);
        for (TechLayer layer : TechLayer.values()) {
            Look header = Look.HEADER.right();
            page.text(Monthly.FIRST - 1, cost(layer), layer.title() + " cost index", header);
            page.text(Monthly.FIRST - 1, driver(layer), layer.title() + " driver index", header);
            page.width(cost(layer), 12);
            page.width(driver(layer), 12);
            for (IndexPoint point : points(layer)) {
                int row = monthly.row(point.month()) - 1;
                point.cost().ifPresent(value -> page.number(row, cost(layer), value, INDEX));
                point.driver().ifPresent(value -> page.number(row, driver(layer), value, INDEX));
            }
        }
    }
}
