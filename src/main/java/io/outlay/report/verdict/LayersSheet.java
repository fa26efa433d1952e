package io.outlay.report.verdict;

import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.Monthly;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.ChartCells;
import io.outlay.report.sheet.ChartLook;
import io.outlay.report.sheet.ChartText;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** Six small charts of one scale, a layer each: its cost against what drives it, the verdict above. */
public final class LayersSheet implements ReportSheet {
    private static final String SHEET = "Layers";
    private static final int FIRST = 4;
    private static final int ACROSS = 3;
    /** Columns of a chart, one narrow column between two. */
    private static final int WIDE = 4;

    private static final int HIGH = 15;
    private static final double STEP = 20;

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(SHEET);
        page.text(0, 0, book.title(SHEET), Look.TITLE);
        page.height(0, 24);
        page.text(
                1,
                0,
                "Cost and the business figure that drives it, each month against the same month a year earlier = 100; all"
                        + " six on one scale. Indexes and growths are computed on comparable cost (values).",
                Look.NOTE);
        page.text(2, 0, "Solid, in the layer's colour: cost. Dashed, dark: its driver.", Look.NOTE);
        List<Judgement> layers = FigureBlocks.layers(book.report());
        for (int i = 0; i < layers.size(); i++) {
            int column = i % ACROSS * (WIDE + 1);
            int row = FIRST + i / ACROSS * (HIGH + 3);
            block(book, page, row, column, layers.get(i));
        }
        for (int column = 0; column < ACROSS * (WIDE + 1) - 1; column++) {
            page.width(column, column % (WIDE + 1) == WIDE ? 2 : 13);
        }
        page.print(book.title(SHEET), 1);
    }

    private static void block(Book book, Page page, int row, int column, Judgement judgement) {
        TechLayer layer = judgement.layer().orElseThrow();
        Look verdict = Look.BODY.strong().fill(Palette.fill(judgement.verdict()));
        page.text(
                row,
                column,
                layer.title(),
                Look.BODY.strong().colour(Palette.WHITE).fill(Palette.text(layer)));
        for (int i = 1; i < WIDE; i++) {
            page.blank(row, column + i, verdict);
        }
        page.text(row, column + 1, VerdictTable.verdict(judgement), verdict);
        page.height(row, 17);
        FigureBlocks figures = new FigureBlocks(book);
        if (figures.points(layer).isEmpty()) {
            page.text(row + 2, column, "No month has a month a year earlier to compare it with yet.", Look.NOTE);
            return;
        }
        chart(
                book,
                page,
                figures,
                new XSSFClientAnchor(0, 0, 0, 0, column, row + 1, column + WIDE, row + 1 + HIGH),
                judgement);
    }

    private static void chart(
            Book book, Page page, FigureBlocks figures, XSSFClientAnchor anchor, Judgement judgement) {
        TechLayer layer = judgement.layer().orElseThrow();
        XSSFChart chart = page.sheet().createDrawingPatriarch().createChart(anchor);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        ChartText.title(chart, title(judgement));
        XDDFValueAxis value = ChartLook.values(chart, "0");
        value.setMinimum(scale(book, Math::floor, -1));
        value.setMaximum(scale(book, Math::ceil, 1));
        value.setMajorUnit(STEP);
        XDDFCategoryAxis category = ChartLook.categories(chart, value, AxisCrossBetween.BETWEEN);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, category, value);
        XDDFCategoryDataSource labels =
                ChartCells.words(book.workbook().getSheet(Monthly.SHEET), figures.labels(layer));
        new ChartLook.Line(Palette.of(layer), 2.75, PresetLineDash.SOLID)
                .draw(data.addSeries(labels, figures(book, figures.cost(layer))), "Cost");
        String driver = judgement
                .growth()
                .driver()
                .map(metric -> metric.replace('_', ' '))
                .orElse("driver");
        if (figures.hasDriver(layer)) {
            new ChartLook.Line(Palette.INK, 1.5, PresetLineDash.SYSTEM_DASH)
                    .draw(
                            data.addSeries(labels, figures(book, figures.driver(layer))),
                            driver.substring(0, 1).toUpperCase(Locale.ROOT) + driver.substring(1));
        }
        data.setVaryColors(false);
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        ChartText.small(category, value);
    }

    private static XDDFNumericalDataSource<Double> figures(Book book, CellRangeAddress range) {
        return ChartCells.numbers(book.workbook().getSheet(Monthly.SHEET), range);
    }

    /** What is seen, such as {@code Service: cost +23 %, tickets +2 %}. */
    static String title(Judgement judgement) {
        String cost = judgement.growth().costGrowth().isPresent()
                ? "cost " + whole(judgement.growth().costGrowth())
                : "cost not comparable yet";
        String driver = judgement.growth().driver().isPresent()
                        && judgement.growth().driverGrowth().isPresent()
                ? ", " + judgement.growth().driver().get().replace('_', ' ') + " "
                        + whole(judgement.growth().driverGrowth())
                : "";
        return judgement.name() + ": " + cost + driver;
    }

    private static String whole(OptionalDouble growth) {
        long percent = Math.round(growth.getAsDouble() * 100);
        return (percent > 0 ? "+" : percent < 0 ? "–" : "") + Math.abs(percent) + " %";
    }

    /** An end of the one scale: the furthest point of all layers, at least 100, on a step. */
    private static double scale(Book book, ToDoubleFunction<Double> round, int side) {
        FigureBlocks figures = new FigureBlocks(book);
        DoubleStream points = Stream.of(TechLayer.values())
                .flatMap(layer -> figures.points(layer).stream())
                .flatMapToDouble(LayersSheet::values);
        double furthest = side * points.map(v -> side * v).max().orElse(side * 100.0);
        double end = side < 0 ? Math.min(100, furthest) : Math.max(100, furthest);
        return Math.max(0, round.applyAsDouble(end / STEP) * STEP);
    }

    private static DoubleStream values(IndexPoint point) {
        return DoubleStream.concat(point.cost().stream(), point.driver().stream());
    }
}
