package io.outlay.report;

import io.outlay.analysis.OutlookMonth;
import io.outlay.analysis.SubjectOutlook;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
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
record OutlookChart(XSSFSheet sheet, OutlookSeries series) {
    private static final String BAND = "D5DBE3";
    private static final String GRID = "E3E7EC";

    /** From one cell to another, the last not inside. */
    record Place(int column, int row, int endColumn, int endRow) {}

    void draw(SubjectOutlook subject, int number, Place at) {
        XSSFChart chart = sheet.createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(
                        at.column == 0 ? 0 : 100_000, 0, 0, 0, at.column, at.row, at.endColumn, at.endRow));
        chart.displayBlanksAs(DisplayBlanks.GAP);
        ChartText.title(chart, OutlookWords.title(subject));
        XDDFValueAxis value = value(chart);
        value.setMinimum(floor(subject));
        XDDFCategoryAxis category = category(chart, value);
        XDDFAreaChartData band = (XDDFAreaChartData) chart.createData(ChartTypes.AREA, category, value);
        band.setGrouping(Grouping.STACKED);
        XDDFChartData.Series low = band.addSeries(labels(), figures(number, OutlookSeries.Part.LOW));
        low.setTitle("", null);
        low.setFillProperties(new XDDFNoFillProperties());
        XDDFChartData.Series width = band.addSeries(labels(), figures(number, OutlookSeries.Part.WIDTH));
        width.setTitle("8 in 10 outcomes", null);
        width.setFillProperties(fill(BAND));
        band.setVaryColors(false);
        chart.plot(band);
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, category, value);
        String rgb = subject.layer().map(Palette::of).orElse(Palette.HEADER);
        line(lines, number, OutlookSeries.Part.ACTUAL, "Actual", rgb);
        line(lines, number, OutlookSeries.Part.MEAN, "Outlook", rgb);
        lines.setVaryColors(false);
        chart.plot(lines);
        distinct(chart);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getCTChart().getLegend().addNewLegendEntry().addNewIdx().setVal(0);
        chart.getCTChart().getLegend().getLegendEntryArray(0).addNewDelete().setVal(true);
        ChartText.small(category, value);
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

    private void line(XDDFLineChartData lines, int number, OutlookSeries.Part part, String title, String rgb) {
        var line = (XDDFLineChartData.Series) lines.addSeries(labels(), figures(number, part));
        line.setTitle(title, null);
        line.setSmooth(false);
        line.setMarkerStyle(MarkerStyle.NONE);
        XDDFLineProperties look = new XDDFLineProperties(fill(rgb));
        look.setWidth(2.25);
        if (part == OutlookSeries.Part.MEAN) {
            look.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SYSTEM_DASH));
        }
        line.setLineProperties(look);
    }

    /** Both groups number their series from 0, which readers take for the same series. */
    private static void distinct(XSSFChart chart) {
        var lines = chart.getCTChart().getPlotArea().getLineChartArray(0).getSerArray();
        for (int i = 0; i < lines.length; i++) {
            lines[i].getIdx().setVal(i + 2L);
            lines[i].getOrder().setVal(i + 2L);
        }
    }

    private static XDDFValueAxis value(XSSFChart chart) {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
        axis.setNumberFormat("#,##0");
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(GRID)));
        axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(Palette.WHITE)));
        return axis;
    }

    private static XDDFCategoryAxis category(XSSFChart chart, XDDFValueAxis value) {
        XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(Palette.LINE)));
        axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
        axis.crossAxis(value);
        value.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        value.crossAxis(axis);
        return axis;
    }

    private XDDFCategoryDataSource labels() {
        return ChartCells.words(sheet, range(0));
    }

    private XDDFNumericalDataSource<Double> figures(int number, OutlookSeries.Part part) {
        return ChartCells.numbers(sheet, range(series.column(number, part)));
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(series.first(), series.first() + OutlookSeries.MONTHS - 1, column, column);
    }

    private static XDDFSolidFillProperties fill(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        byte[] bytes = {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
        return new XDDFSolidFillProperties(XDDFColor.from(bytes));
    }
}
