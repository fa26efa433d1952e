package io.outlay.report.outlook;

import io.outlay.analysis.outlook.OutlookMonth;
import io.outlay.analysis.outlook.SubjectOutlook;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.ChartCells;
import io.outlay.report.sheet.ChartLook;
import io.outlay.report.sheet.ChartText;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Past cost as a line, the outlook dashed, its band as an area: one look for the portfolio and every layer. */
record OutlookChart(Page page, Block<YearMonth> series, Book book) {
    private static final String BAND = "D5DBE3";

    /** From one cell to another, the last not inside. */
    record Place(int column, int row, int endColumn, int endRow) {}

    void draw(SubjectOutlook subject, int number, Place at) {
        XSSFChart chart = page.sheet()
                .createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(
                        at.column == 0 ? 0 : 100_000, 0, 0, 0, at.column, at.row, at.endColumn, at.endRow));
        chart.displayBlanksAs(DisplayBlanks.GAP);
        ChartText.asAtRun(chart, page, OutlookWords.title(book, subject), 11);
        XDDFValueAxis value = ChartLook.values(chart, Look.AXIS_WHOLE);
        value.setMinimum(floor(subject));
        XDDFCategoryAxis category = ChartLook.categories(chart, value, AxisCrossBetween.MIDPOINT_CATEGORY);
        chart.plot(band(chart.createData(ChartTypes.AREA, category, value), number));
        XDDFLineChartData lines = ChartLook.lines(chart, category, value);
        String rgb = subject.layer().map(Palette::of).orElse(Palette.HEADER);
        ChartLook.Line.solid(rgb).draw(lines.addSeries(labels(), figures(number, OutlookSeries.Part.ACTUAL)), "Actual");
        ChartLook.Line.dashed(rgb).draw(lines.addSeries(labels(), figures(number, OutlookSeries.Part.MEAN)), "Outlook");
        lines.setVaryColors(false);
        chart.plot(lines);
        distinct(chart);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        ChartText.unnamed(chart, 0);
        ChartText.small(category, value);
    }

    private XDDFChartData band(XDDFChartData data, int number) {
        XDDFAreaChartData band = (XDDFAreaChartData) data;
        band.setGrouping(Grouping.STACKED);
        XDDFChartData.Series low = band.addSeries(labels(), figures(number, OutlookSeries.Part.LOW));
        low.setTitle("", null);
        low.setFillProperties(new XDDFNoFillProperties());
        XDDFChartData.Series width = band.addSeries(labels(), figures(number, OutlookSeries.Part.WIDTH));
        width.setTitle("8 in 10 outcomes", null);
        width.setFillProperties(ChartLook.fill(BAND));
        band.setVaryColors(false);
        return band;
    }

    /** About two thirds of the lowest point, so that the band can be seen. */
    private static double floor(SubjectOutlook subject) {
        double lowest = Stream.concat(
                        subject.actual().values().stream(),
                        subject.months().stream().map(OutlookMonth::low))
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        double unit = StrictMath.pow(10, Math.floor(StrictMath.log10(Math.max(1, lowest))));
        return Math.max(0, Math.floor(lowest * 0.65 / unit * 2) * unit / 2);
    }

    /** Both groups number their series from 0, which readers take for the same series. */
    private static void distinct(XSSFChart chart) {
        var lines = chart.getCTChart().getPlotArea().getLineChartArray(0).getSerArray();
        for (int i = 0; i < lines.length; i++) {
            lines[i].getIdx().setVal(i + 2L);
            lines[i].getOrder().setVal(i + 2L);
        }
    }

    private XSSFSheet figures() {
        return page.sheet().getWorkbook().getSheet(series.sheet());
    }

    private XDDFCategoryDataSource labels() {
        return ChartCells.words(figures(), series.area("month"));
    }

    private XDDFNumericalDataSource<Double> figures(int number, OutlookSeries.Part part) {
        return ChartCells.numbers(figures(), series.area(part.of(number)));
    }
}
