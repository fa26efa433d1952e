package io.outlay.report.whatif;

import io.outlay.analysis.series.Wording;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.ChartCells;
import io.outlay.report.sheet.ChartLook;
import io.outlay.report.sheet.ChartText;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.scenario.answer.ScenarioTracking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** Plan and reality, summed over the months: what happened is solid, plan and forecast are dashed. */
record TrackingChart(Page page, ScenarioTracking tracking) {
    /** @param rows months that are drawn */
    void write(int firstRow, int endRow, Block<WhatIfTables.TrackedRow> rows) {
        XSSFChart chart = page.sheet()
                .createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, firstRow, BuildOrBuySheet.LAST, endRow));
        chart.displayBlanksAs(DisplayBlanks.GAP);
        ChartText.title(chart, title());
        XDDFValueAxis value = ChartLook.values(chart, Look.AXIS_WHOLE);
        value.setMinimum(0);
        XDDFCategoryAxis category = ChartLook.categories(chart, value, AxisCrossBetween.BETWEEN);
        category.setNumberFormat(Look.AXIS);
        XDDFLineChartData data = ChartLook.lines(chart, category, value);
        XDDFNumericalDataSource<Double> months = figures(rows, "month");
        months.setFormatCode(Look.AXIS);
        ChartLook.Line.dashed(Palette.BUSINESS).draw(data.addSeries(months, figures(rows, "plan_sum")), "Plan, summed");
        real(data, months, rows);
        data.setVaryColors(false);
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        ChartText.small(category, value);
    }

    /** The forecast begins where actual cost ends: the solid line covers the months before. */
    private void real(
            XDDFLineChartData data, XDDFNumericalDataSource<Double> months, Block<WhatIfTables.TrackedRow> rows) {
        ChartLook.Line.dashed(Palette.COST).draw(data.addSeries(months, figures(rows, "real_sum")), "Forecast, summed");
        int known = tracking.compared().size();
        if (known > 0) {
            ChartLook.Line.solid(Palette.COST)
                    .draw(
                            data.addSeries(first(rows, "month", known), first(rows, "real_sum", known)),
                            "Actual, summed");
        }
    }

    private XDDFNumericalDataSource<Double> first(Block<WhatIfTables.TrackedRow> rows, String field, int count) {
        List<WhatIfTables.TrackedRow> all = rows.rows();
        return ChartCells.numbers(page.sheet(), rows.area(field, all.get(0), all.get(count - 1)));
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
        String sign = share.signum() < 0 ? "−" : "+";
        return String.format(
                Locale.ROOT,
                "%s: %s%s %% against plan by %s",
                tracking.scenario(),
                sign,
                share.abs().toPlainString(),
                Wording.month(compared.get(compared.size() - 1).month()));
    }

    private XDDFNumericalDataSource<Double> figures(Block<WhatIfTables.TrackedRow> rows, String field) {
        return ChartCells.numbers(page.sheet(), rows.area(field));
    }
}
