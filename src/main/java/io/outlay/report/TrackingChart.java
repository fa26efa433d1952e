package io.outlay.report;

import io.outlay.scenario.ScenarioTracking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** Plan and reality, summed over the months; the plan is dashed: the two are told apart without colour. */
record TrackingChart(Page page, ScenarioTracking tracking) {
    private static final double WIDTH = 2.25;

    /** @param firstMonth row of the first month */
    void write(int firstRow, int endRow, int firstMonth) {
        XSSFChart chart = page.sheet()
                .createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, firstRow, BuildOrBuySheet.LAST, endRow));
        ChartText.title(chart, title());
        XDDFCategoryAxis category = chart.createCategoryAxis(AxisPosition.BOTTOM);
        category.setMajorTickMark(AxisTickMark.NONE);
        category.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(Palette.LINE)));
        category.setNumberFormat(Look.MONTH);
        XDDFValueAxis value = chart.createValueAxis(AxisPosition.LEFT);
        value.setNumberFormat("#,##0");
        value.setMajorTickMark(AxisTickMark.NONE);
        value.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill("E3E7EC")));
        value.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(Palette.WHITE)));
        value.setMinimum(0);
        category.crossAxis(value);
        value.crossAxis(category);
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, category, value);
        XDDFNumericalDataSource<Double> months = figures(0, firstMonth);
        months.setFormatCode(Look.MONTH);
        line(data, months, figures(TrackingBlock.PLAN_SUM, firstMonth), "Plan, summed", Palette.BUSINESS);
        line(data, months, figures(TrackingBlock.REAL_SUM, firstMonth), "Actual and forecast, summed", Palette.COST);
        data.setVaryColors(false);
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        ChartText.small(category, value);
    }

    private String title() {
        BigDecimal planned = tracking.plannedToDate();
        List<ScenarioTracking.Month> compared = tracking.compared();
        if (compared.isEmpty() || planned.signum() == 0) {
            return tracking.scenario() + ": the plan, month by month";
        }
        BigDecimal share = tracking.actualToDate()
                .subtract(planned)
                .multiply(BigDecimal.valueOf(100))
                .divide(planned, 0, RoundingMode.HALF_UP);
        String sign = share.signum() < 0 ? "–" : "+";
        return String.format(
                Locale.ROOT,
                "%s: %s%s %% against plan by %s",
                tracking.scenario(),
                sign,
                share.abs().toPlainString(),
                compared.get(compared.size() - 1).month());
    }

    private static void line(
            XDDFLineChartData data,
            XDDFNumericalDataSource<Double> months,
            XDDFNumericalDataSource<Double> values,
            String title,
            String rgb) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(months, values);
        series.setTitle(title, null);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
        XDDFLineProperties line = new XDDFLineProperties(fill(rgb));
        line.setWidth(WIDTH);
        if (rgb.equals(Palette.BUSINESS)) {
            line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SYSTEM_DASH));
        }
        series.setLineProperties(line);
    }

    private XDDFNumericalDataSource<Double> figures(int column, int firstMonth) {
        int last = firstMonth + tracking.months().size() - 1;
        return ChartCells.numbers(page.sheet(), new CellRangeAddress(firstMonth, last, column, column));
    }

    private static XDDFSolidFillProperties fill(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        byte[] bytes = {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
        return new XDDFSolidFillProperties(XDDFColor.from(bytes));
    }
}
