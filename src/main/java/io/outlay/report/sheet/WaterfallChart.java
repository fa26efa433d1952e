package io.outlay.report.sheet;

import io.outlay.report.sheet.Waterfall.Part;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/**
 * A native waterfall: stacked columns on an invisible base. Rises are dark and falls light, so that they are told apart
 * without colour; the signs stand on them.
 *
 * @param inThousands whether figures are printed in thousands, for small pictures
 */
public record WaterfallChart(Waterfall data, String title, boolean inThousands) {
    private static final String FALL = "9FCBEA";
    /** Part of the changes' height that is left under the lowest, so that the columns at both ends are seen. */
    private static final BigDecimal FOOT = new BigDecimal("0.35");

    public void draw(XSSFClientAnchor anchor) {
        XSSFChart chart = data.page().sheet().createDrawingPatriarch().createChart(anchor);
        ChartText.title(chart, title, inThousands ? 9 : 11);
        XDDFValueAxis value = value(chart);
        XDDFCategoryAxis category = ChartLook.categories(chart, value, AxisCrossBetween.BETWEEN);
        var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, category, value);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setGapWidth(35);
        bars.setVaryColors(false);
        series(bars, Part.BASE, new XDDFNoFillProperties());
        series(bars, Part.TOTAL, ChartLook.fill(Palette.HEADER));
        series(bars, Part.RISE, ChartLook.fill(Palette.COST));
        series(bars, Part.FALL, ChartLook.fill(FALL));
        if (data.goesBelowZero()) {
            series(bars, Part.RISE_BELOW, ChartLook.fill(Palette.COST));
            series(bars, Part.FALL_BELOW, ChartLook.fill(FALL));
        }
        chart.plot(bars);
        CTBarChart plotted = chart.getCTChart().getPlotArea().getBarChartArray(0);
        stack(plotted);
        CTBarSer[] drawn = plotted.getSerArray();
        labels(drawn[1], format(""), Palette.WHITE);
        labels(drawn[2], format("\"+\""), Palette.INK);
        labels(drawn[3], format("\"−\""), Palette.INK);
        ChartText.small(category, value);
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

    /** What rounds to 0 has no label. */
    private String format(String sign) {
        return inThousands ? "[>=500]" + sign + "#,##0,;\"\"" : "[>=0.5]" + sign + "#,##0;\"\"";
    }

    private void series(XDDFBarChartData bars, Part part, XDDFFillProperties fill) {
        XDDFChartData.Series series = bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(data.page().sheet(), range(Part.LABEL)),
                // Not from the cells: POI would calculate them, and the rows of the ledger are no longer in memory.
                XDDFDataSourcesFactory.fromArray(
                        data.values(part),
                        range(part).formatAsString(data.page().sheet().getSheetName(), true)));
        series.setTitle(Waterfall.TITLES.get(part.ordinal()), null);
        series.setFillProperties(fill);
    }

    private CellRangeAddress range(Part part) {
        int column = data.column() + part.ordinal();
        int first = data.first();
        return new CellRangeAddress(first, first + data.steps().size() - 1, column, column);
    }

    private void labels(CTBarSer series, String format, String rgb) {
        CTDLbls labels = series.addNewDLbls();
        labels.addNewNumFmt().setFormatCode(format);
        labels.getNumFmt().setSourceLinked(false);
        labels.addNewSpPr().addNewNoFill();
        var text = labels.addNewTxPr();
        text.addNewBodyPr();
        CTTextCharacterProperties look = text.addNewP().addNewPPr().addNewDefRPr();
        look.setSz(inThousands ? 700 : 800);
        look.addNewSolidFill().addNewSrgbClr().setVal(ChartLook.bytes(rgb));
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private XDDFValueAxis value(XSSFChart chart) {
        XDDFValueAxis axis = ChartLook.values(chart, inThousands ? "#,##0," : "#,##0");
        BigDecimal floor = floor(data.levels());
        if (floor.signum() > 0) {
            axis.setMinimum(floor.doubleValue());
        }
        return axis;
    }

    /** Where the axis begins: 0, or a round figure well under all columns when the changes would be slivers otherwise. */
    static BigDecimal floor(List<BigDecimal> levels) {
        BigDecimal lowest = levels.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        BigDecimal height = levels.stream()
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO)
                .subtract(lowest);
        if (lowest.signum() <= 0 || height.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal unit = BigDecimal.ONE.movePointRight(height.precision() - height.scale() - 1);
        BigDecimal floor = lowest.subtract(height.multiply(FOOT));
        return floor.signum() <= 0
                ? BigDecimal.ZERO
                : floor.divideToIntegralValue(unit).multiply(unit);
    }
}
