package io.outlay.report;

import io.outlay.analysis.Judgement;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The two native charts of Summary; their data stand on the sheet Figures. */
record SummaryCharts(Book book, Page page) {
    private static final int LEFT_END = 10;
    private static final int RIGHT_START = 11;
    private static final int RIGHT_END = 20;

    void write(int firstRow, int endRow) {
        index(chart(0, firstRow, LEFT_END, endRow));
        layers(chart(RIGHT_START, firstRow, RIGHT_END, endRow));
    }

    private XSSFChart chart(int fromColumn, int fromRow, int toColumn, int toRow) {
        XSSFSheet sheet = page.sheet();
        var drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, fromColumn, fromRow, toColumn, toRow);
        return drawing.createChart(anchor);
    }

    private void index(XSSFChart chart) {
        ChartText.title(chart, Headline.index(book), "Index, same month a year earlier = 100");
        int months = new Monthly(book).months().size();
        XDDFCategoryDataSource labels = words(FiguresSheet.LABEL, months);
        XDDFValueAxis value = axis(chart, "0");
        XDDFCategoryAxis category = category(chart, value);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, category, value);
        line(data, labels, FiguresSheet.COST_INDEX, months, "Tech cost", Palette.COST);
        line(data, labels, FiguresSheet.DRIVER_INDEX, months, "Business", Palette.BUSINESS);
        data.setVaryColors(false);
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        ChartText.small(category, value);
    }

    private void line(
            XDDFLineChartData data, XDDFCategoryDataSource labels, int column, int months, String title, String rgb) {
        var series = (XDDFLineChartData.Series) data.addSeries(labels, figures(column, months));
        series.setTitle(title, null);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
        XDDFLineProperties line = new XDDFLineProperties(fill(rgb));
        line.setWidth(2.25);
        if (column == FiguresSheet.DRIVER_INDEX) {
            line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SYSTEM_DASH));
        }
        series.setLineProperties(line);
    }

    private void layers(XSSFChart chart) {
        List<Judgement> layers = FiguresSheet.layers(book.report());
        ChartText.title(
                chart, Headline.layers(layers), "Growth over twelve months: cost (coloured), its driver (grey)");
        int rows = Math.max(1, layers.size());
        XDDFCategoryDataSource labels = words(FiguresSheet.LAYER, rows);
        XDDFValueAxis value = axis(chart, "0%");
        XDDFCategoryAxis category = category(chart, value);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, category, value);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setGapWidth(60);
        data.setVaryColors(false);
        XDDFChartData.Series cost = data.addSeries(labels, figures(FiguresSheet.LAYER + 1, rows));
        cost.setTitle("Cost growth", null);
        cost.setFillProperties(fill(Palette.HEADER));
        for (int i = 0; i < layers.size(); i++) {
            String rgb = layers.get(i).layer().map(Palette::of).orElse(Palette.HEADER);
            cost.getDataPoint(i).setFillProperties(fill(rgb));
        }
        XDDFChartData.Series driver = data.addSeries(labels, figures(FiguresSheet.LAYER + 2, rows));
        driver.setTitle("Driver growth", null);
        driver.setFillProperties(fill("A9B2BC"));
        chart.plot(data);
        ChartText.small(category, value);
    }

    private static XDDFSolidFillProperties fill(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        byte[] bytes = {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
        return new XDDFSolidFillProperties(XDDFColor.from(bytes));
    }

    private static XDDFValueAxis axis(XSSFChart chart, String format) {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
        axis.setNumberFormat(format);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill("E3E7EC")));
        axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(Palette.WHITE)));
        return axis;
    }

    private static XDDFCategoryAxis category(XSSFChart chart, XDDFValueAxis value) {
        XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(Palette.LINE)));
        axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
        axis.crossAxis(value);
        value.setCrossBetween(AxisCrossBetween.BETWEEN);
        value.crossAxis(axis);
        return axis;
    }

    private XDDFCategoryDataSource words(int column, int rows) {
        return XDDFDataSourcesFactory.fromStringCellRange(book.workbook().getSheet(Monthly.SHEET), range(column, rows));
    }

    private XDDFNumericalDataSource<Double> figures(int column, int rows) {
        return XDDFDataSourcesFactory.fromNumericCellRange(
                book.workbook().getSheet(Monthly.SHEET), range(column, rows));
    }

    private static CellRangeAddress range(int column, int rows) {
        return new CellRangeAddress(Monthly.FIRST, Monthly.FIRST + rows - 1, column, column);
    }
}
