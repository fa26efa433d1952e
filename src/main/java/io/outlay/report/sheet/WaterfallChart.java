package io.outlay.report.sheet;

import io.outlay.report.sheet.Waterfall.Part;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;

/**
 * A native waterfall of a change: stacked columns on an invisible base, the first and the total from 0, joined by lines. Rises
 * are dark and falls light, so that they are told apart without colour; ▲ and ▼ stand under them with the figures.
 *
 * @param isSmall one of several beside each other
 */
public record WaterfallChart(Waterfall data, String title, boolean isSmall) {
    public void draw(XSSFClientAnchor anchor) {
        XSSFChart chart = data.page().sheet().createDrawingPatriarch().createChart(anchor);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        ChartText.asAtRun(chart, data.page(), title, isSmall ? 9 : 11);
        XDDFValueAxis value = value(chart);
        XDDFCategoryAxis category = ChartLook.categories(chart, value, AxisCrossBetween.BETWEEN);
        var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, category, value);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setGapWidth(35);
        bars.setVaryColors(false);
        series(bars, Part.BASE, new XDDFNoFillProperties());
        series(bars, Part.TOTAL, ChartLook.fill(Palette.HEADER));
        series(bars, Part.RISE, ChartLook.fill(Palette.RISE));
        series(bars, Part.FALL, ChartLook.fill(Palette.FALL));
        if (data.goesBelowZero()) {
            series(bars, Part.RISE_BELOW, ChartLook.fill(Palette.RISE));
            series(bars, Part.FALL_BELOW, ChartLook.fill(Palette.FALL));
        }
        chart.plot(bars);
        stack(chart.getCTChart().getPlotArea().getBarChartArray(0));
        connect(chart, category, value);
        ChartText.small(category, value);
        if (isSmall) {
            category.getOrAddTextProperties().setFontSize(7d);
        }
    }

    /** Without overlap, Excel draws stacked columns beside each other. The schema that POI brings along lacks its type. */
    private static void stack(CTBarChart plotted) {
        try (XmlCursor cursor = plotted.newCursor()) {
            String space = plotted.getDomNode().getNamespaceURI();
            cursor.toChild(space, "axId");
            cursor.beginElement("overlap", space);
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    /** Thin lines from each column's end to the next one's start. */
    private void connect(XSSFChart chart, XDDFCategoryAxis category, XDDFValueAxis value) {
        int bars = chart.getCTChart().getPlotArea().getBarChartArray(0).sizeOfSerArray();
        var lines = ChartLook.lines(chart, category, value);
        Waterfall.CONNECTORS.stream()
                .limit(data.steps().size() - 1L)
                .forEach(part -> new ChartLook.Line(Palette.MUTED, 0.75, PresetLineDash.SOLID)
                        .draw(lines.addSeries(labels(), figures(part)), Waterfall.TITLES.get(part.ordinal())));
        lines.setVaryColors(false);
        chart.plot(lines);
        // Both groups number their series from 0, which readers take for the same series.
        CTLineSer[] drawn =
                chart.getCTChart().getPlotArea().getLineChartArray(0).getSerArray();
        for (int i = 0; i < drawn.length; i++) {
            drawn[i].getIdx().setVal(bars + (long) i);
            drawn[i].getOrder().setVal(bars + (long) i);
        }
    }

    private void series(XDDFBarChartData bars, Part part, XDDFFillProperties fill) {
        XDDFChartData.Series series = bars.addSeries(labels(), figures(part));
        series.setTitle(Waterfall.TITLES.get(part.ordinal()), null);
        series.setFillProperties(fill);
    }

    private XDDFCategoryDataSource labels() {
        return XDDFDataSourcesFactory.fromArray(data.labels(), place(Part.LABEL));
    }

    /** Not from the cells: the library would calculate them, and the rows of the ledger are no longer in memory. */
    private XDDFNumericalDataSource<Double> figures(Part part) {
        return XDDFDataSourcesFactory.fromArray(data.values(part), place(part));
    }

    private String place(Part part) {
        return range(part).formatAsString(data.page().sheet().getSheetName(), true);
    }

    private CellRangeAddress range(Part part) {
        int column = data.column() + part.ordinal();
        int first = data.first();
        return new CellRangeAddress(first, first + data.steps().size() - 1, column, column);
    }

    private XDDFValueAxis value(XSSFChart chart) {
        XDDFValueAxis axis = ChartLook.values(chart, Look.AXIS_WHOLE);
        if (!data.goesBelowZero()) {
            axis.setMinimum(0);
        }
        return axis;
    }
}
