package io.outlay.report.summary;

import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.report.book.Book;
import io.outlay.report.book.Monthly;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.ChartCells;
import io.outlay.report.sheet.ChartLook;
import io.outlay.report.sheet.ChartText;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.verdict.FigureBlocks;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** The two native charts of Summary; their data stand on the sheet Figures. */
record SummaryCharts(Book book, Page page, FigureBlocks figures) {
    /** Column before which the left chart ends and behind which the right one begins. */
    private static final int MIDDLE = 8;

    private static final int END = SummarySheet.LAST + 1;
    private static final ChartLook.Marker COST = new ChartLook.Marker(MarkerStyle.CIRCLE, Palette.COST);
    private static final ChartLook.Marker DRIVER = new ChartLook.Marker(MarkerStyle.DIAMOND, Palette.BUSINESS);

    SummaryCharts(Book book, Page page) {
        this(book, page, new FigureBlocks(book));
    }

    void write(int firstRow, int endRow) {
        int middle = (firstRow + endRow) / 2;
        if (points().isEmpty()) {
            nothing(middle, 0, "Cost against business is drawn from the first month on that has one a year earlier.");
        } else {
            index(chart(new XSSFClientAnchor(0, 0, 0, 0, 0, firstRow, MIDDLE, endRow)));
        }
        if (figures.layers().rows().stream()
                .allMatch(j -> j.growth().costGrowth().isEmpty()
                        && j.growth().driverGrowth().isEmpty())) {
            nothing(middle, MIDDLE + 1, "Growth of the layers is drawn when a month of theirs has one a year earlier.");
        } else {
            layers(chart(new XSSFClientAnchor(0, 0, 0, 0, MIDDLE + 1, firstRow, END, endRow)));
        }
    }

    /** In place of axes without a line. */
    private void nothing(int row, int column, String text) {
        page.across(row, column, column + MIDDLE - 1, text, Look.NOTE.align(HorizontalAlignment.CENTER));
    }

    private List<IndexPoint> points() {
        return book.report().analysis().indexes().getOrDefault("portfolio", List.of()).stream()
                .filter(p ->
                        figures.months().rows().contains(p.month()) && p.cost().isPresent())
                .toList();
    }

    private XSSFChart chart(XSSFClientAnchor anchor) {
        XSSFChart chart = page.sheet().createDrawingPatriarch().createChart(anchor);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        return chart;
    }

    private void index(XSSFChart chart) {
        ChartText.asAtRun(chart, page, Headline.index(book), 11);
        List<IndexPoint> points = points();
        YearMonth first = points.get(0).month();
        XDDFCategoryDataSource labels = words(months("label", first));
        XDDFValueAxis value = ChartLook.values(chart, Look.PLAIN);
        value.setMinimum(floor(points));
        XDDFCategoryAxis category = ChartLook.categories(chart, value, AxisCrossBetween.BETWEEN);
        var data = ChartLook.lines(chart, category, value);
        var cost = data.addSeries(labels, numbers(months("cost_index", first)));
        ChartLook.Line.solid(Palette.COST).draw(cost, "Tech cost (a year earlier = 100)");
        var business = data.addSeries(labels, numbers(months("business_index", first)));
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
        Block<Judgement> block = figures.layers();
        List<Judgement> layers = block.rows();
        ChartText.asAtRun(chart, page, title(layers), 11);
        XDDFCategoryDataSource labels = words(block.area("layer"));
        XDDFValueAxis value = ChartLook.values(chart, Look.WHOLE_SHARE);
        XDDFCategoryAxis category = ChartLook.categories(chart, value, AxisCrossBetween.BETWEEN);
        var data = ChartLook.lines(chart, category, value);
        data.setVaryColors(false);
        var cost = ChartLook.points(data, labels, numbers(block.area("cost_growth")), COST);
        cost.setTitle("Cost growth", null);
        ChartLook.rods(cost, numbers(block.area("driver_ahead")), numbers(block.area("cost_ahead")));
        var driver = ChartLook.points(data, labels, numbers(block.area("driver_growth")), DRIVER);
        driver.setTitle("Growth of its driver", null);
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        ChartText.small(category, value);
    }

    /** What is seen of the layer with the widest gap; in words, as the page has figures enough. */
    static String title(List<Judgement> layers) {
        return layers.stream()
                .filter(j -> j.growth().costGrowth().isPresent()
                        && j.growth().driverGrowth().isPresent())
                .max(Comparator.comparingDouble(j -> cost(j) - driver(j)))
                .map(j -> cost(j) > driver(j)
                        ? j.name() + ": " + ahead(cost(j), driver(j), Headline.driver(j))
                        : "No layer's cost grew faster than what drives it")
                .orElse("Cost and growth of the six layers");
    }

    /** Cost that grew more than its driver need not have grown. */
    private static String ahead(double cost, double growth, String driver) {
        if (growth >= 0) {
            return "cost rose faster than " + driver;
        }
        if (cost < 0) {
            return "cost fell less than " + driver;
        }
        return (cost > 0 ? "cost rose while " : "cost stayed while ") + driver + " fell";
    }

    private static double cost(Judgement j) {
        return j.growth().costGrowth().getAsDouble();
    }

    private static double driver(Judgement j) {
        return j.growth().driverGrowth().getAsDouble();
    }

    /** From a month to the period. */
    private CellRangeAddress months(String field, YearMonth first) {
        return figures.months().area(field, first, book.period());
    }

    private XDDFCategoryDataSource words(CellRangeAddress cells) {
        return ChartCells.words(book.workbook().getSheet(Monthly.SHEET), cells);
    }

    private XDDFNumericalDataSource<Double> numbers(CellRangeAddress cells) {
        return ChartCells.numbers(book.workbook().getSheet(Monthly.SHEET), cells);
    }
}
