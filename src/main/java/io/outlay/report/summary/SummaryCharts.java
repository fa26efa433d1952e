package io.outlay.report.summary;

import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.report.book.Book;
import io.outlay.report.book.Monthly;
import io.outlay.report.sheet.ChartCells;
import io.outlay.report.sheet.ChartLook;
import io.outlay.report.sheet.ChartText;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.verdict.FiguresSheet;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** The two native charts of Summary; their data stand on the sheet Figures. */
record SummaryCharts(Book book, Page page) {
    /** Column before which the left chart ends and behind which the right one begins. */
    private static final int MIDDLE = 11;

    private static final int END = SummarySheet.LAST + 1;
    /** Lighter than any layer's colour, also in print without colours. */
    private static final String DRIVER = "CFD6DE";

    void write(int firstRow, int endRow) {
        int middle = (firstRow + endRow) / 2;
        if (points().isEmpty()) {
            nothing(middle, 0, "Cost against business is drawn from the first month on that has one a year earlier.");
        } else {
            index(chart(new XSSFClientAnchor(0, 0, 0, 0, 0, firstRow, MIDDLE, endRow)));
        }
        if (FiguresSheet.layers(book.report()).stream()
                .allMatch(j -> j.costGrowth().isEmpty() && j.driverGrowth().isEmpty())) {
            nothing(middle, MIDDLE + 1, "Growth of the layers is drawn when a month of theirs has one a year earlier.");
        } else {
            layers(chart(new XSSFClientAnchor(0, 0, 0, 0, MIDDLE + 1, firstRow, END, endRow)));
        }
    }

    /** In place of axes without a line. */
    private void nothing(int row, int column, String text) {
        page.text(row, column, text, Look.NOTE.align(HorizontalAlignment.CENTER));
        page.merge(row, column, column + MIDDLE - 1);
    }

    private List<IndexPoint> points() {
        Monthly monthly = new Monthly(book);
        return book.report().analysis().indexes().getOrDefault("portfolio", List.of()).stream()
                .filter(p -> monthly.months().contains(p.month()) && p.cost().isPresent())
                .toList();
    }

    private XSSFChart chart(XSSFClientAnchor anchor) {
        XSSFChart chart = page.sheet().createDrawingPatriarch().createChart(anchor);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        return chart;
    }

    private void index(XSSFChart chart) {
        ChartText.title(chart, Headline.index(book));
        Monthly monthly = new Monthly(book);
        List<IndexPoint> points = points();
        int first = monthly.row(points.get(0).month()) - 1;
        int months = Monthly.FIRST + monthly.months().size() - first;
        XDDFCategoryDataSource labels = words(FiguresSheet.LABEL, first, months);
        XDDFValueAxis value = ChartLook.values(chart, "0");
        value.setMinimum(floor(points));
        XDDFCategoryAxis category = ChartLook.categories(chart, value, AxisCrossBetween.BETWEEN);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, category, value);
        var cost = data.addSeries(labels, figures(FiguresSheet.COST_INDEX, first, months));
        ChartLook.Line.solid(Palette.COST).draw(cost, "Tech cost (a year earlier = 100)");
        var business = data.addSeries(labels, figures(FiguresSheet.DRIVER_INDEX, first, months));
        ChartLook.Line.dashed(Palette.BUSINESS).draw(business, "Business");
        data.setVaryColors(false);
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        ChartText.small(category, value);
    }

    /** Ten below the lowest point, so that the lines use the space there is. */
    private static double floor(List<IndexPoint> points) {
        double lowest = points.stream()
                .flatMapToDouble(p -> DoubleStream.concat(p.cost().stream(), p.driver().stream()))
                .min()
                .orElse(100);
        return Math.max(0, Math.floor(lowest / 10) * 10 - 10);
    }

    private void layers(XSSFChart chart) {
        List<Judgement> layers = FiguresSheet.layers(book.report());
        ChartText.title(chart, Headline.layers(layers));
        int rows = Math.max(1, layers.size());
        XDDFCategoryDataSource labels = words(FiguresSheet.LAYER, Monthly.FIRST, rows);
        XDDFValueAxis value = ChartLook.values(chart, "0%");
        XDDFCategoryAxis category = ChartLook.categories(chart, value, AxisCrossBetween.BETWEEN);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, category, value);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setGapWidth(60);
        data.setVaryColors(false);
        XDDFChartData.Series cost = data.addSeries(labels, figures(FiguresSheet.LAYER + 1, Monthly.FIRST, rows));
        cost.setTitle("Left, in the layer's colour: cost growth", null);
        cost.setFillProperties(ChartLook.fill(Palette.HEADER));
        for (int i = 0; i < layers.size(); i++) {
            String rgb = layers.get(i).layer().map(Palette::of).orElse(Palette.HEADER);
            cost.getDataPoint(i).setFillProperties(ChartLook.fill(rgb));
        }
        XDDFChartData.Series driver = data.addSeries(labels, figures(FiguresSheet.LAYER + 2, Monthly.FIRST, rows));
        driver.setTitle("Right, light: growth of its driver", null);
        driver.setFillProperties(ChartLook.fill(DRIVER));
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        ChartText.small(category, value);
    }

    private XDDFCategoryDataSource words(int column, int first, int rows) {
        return ChartCells.words(book.workbook().getSheet(Monthly.SHEET), range(column, first, rows));
    }

    private XDDFNumericalDataSource<Double> figures(int column, int first, int rows) {
        return ChartCells.numbers(book.workbook().getSheet(Monthly.SHEET), range(column, first, rows));
    }

    private static CellRangeAddress range(int column, int first, int rows) {
        return new CellRangeAddress(first, first + rows - 1, column, column);
    }
}
