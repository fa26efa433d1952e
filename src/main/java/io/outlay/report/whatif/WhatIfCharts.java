package io.outlay.report.whatif;

import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.ChartCells;
import io.outlay.report.sheet.ChartLook;
import io.outlay.report.sheet.ChartText;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.whatif.WhatIfOptionRows.Sum;
import io.outlay.scenario.answer.Risk;
import io.outlay.scenario.cash.Clock;
import io.outlay.scenario.input.Option;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Native charts of a what-if workbook: cumulative cost and tornado on Answer, S-curves on Risk. */
record WhatIfCharts(WhatIfBook book) {
    private static final List<PresetLineDash> DASHES =
            List.of(PresetLineDash.SOLID, PresetLineDash.DASH, PresetLineDash.DOT, PresetLineDash.DASH_DOT);

    void answer(Page page, int first, int end, int last) {
        int middle = last / 2;
        cumulative(
                chart(page, new XSSFClientAnchor(0, 0, 0, 0, 0, first, middle, end)),
                "Cost summed up in today's money, month by month");
        if (!book.answer().tornado().isEmpty()) {
            new WhatIfTornado(book)
                    .draw(chart(page, new XSSFClientAnchor(0, 0, 0, 0, middle, first, last + 1, end)), page);
        }
    }

    void risk(Page page, int first, int end, int column) {
        XSSFChart chart = chart(page, new XSSFClientAnchor(0, 0, 0, 0, column, first, column + 8, end));
        ChartText.asAtRun(
                chart,
                page,
                "How sure each cost is: share of outcomes that stay at or below it"
                        + (tailCut() < highest(Risk.CURVE.size() - 1) ? " (axis up to 95 of 100)" : ""),
                11);
        XDDFValueAxis cost = ChartLook.values(chart, AxisPosition.BOTTOM, Look.AXIS_WHOLE);
        XDDFValueAxis share = ChartLook.values(chart, AxisPosition.LEFT, Look.WHOLE_SHARE);
        share.setMaximum(1);
        share.setMinimum(0);
        cost.setMaximum(tailCut());
        XSSFSheet sheet = page.sheet();
        Block<Integer> curve = new WhatIfRiskSheet(book).curve();
        XDDFScatterChartData data = scatter(chart, cost, share);
        List<Option> options = book.scenario().options();
        for (int o = 0; o < options.size(); o++) {
            var series = (XDDFScatterChartData.Series) data.addSeries(
                    numbers(sheet, curve.area(WhatIfRiskSheet.ofOption(o))), numbers(sheet, curve.area("share")));
            line(o).draw(series, options.get(o).name());
        }
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        ChartText.small(cost, share);
    }

    /** Where 95 of 100 outcomes lie of the option with the longest tail; a hundredth would squeeze all curves. */
    private double tailCut() {
        double highest = highest(Risk.CURVE.indexOf(0.95));
        double step = StrictMath.pow(10, Math.floor(StrictMath.log10(Math.max(1, highest))));
        return Math.ceil(highest / step * 2) / 2 * step;
    }

    /** Cost of the dearest option at a place of the curves. */
    private double highest(int place) {
        return book.answer().risk().options().stream()
                .mapToDouble(o -> o.curve().get(place))
                .max()
                .orElse(1);
    }

    private void cumulative(XSSFChart chart, String title) {
        ChartText.title(chart, title);
        XDDFValueAxis month = ChartLook.values(chart, AxisPosition.BOTTOM, Look.PLAIN);
        month.setMinimum(0);
        month.setMaximum(book.horizon());
        month.setMajorUnit(12d);
        XDDFValueAxis cost = ChartLook.values(chart, AxisPosition.LEFT, Look.AXIS_WHOLE);
        cost.setMinimum(0);
        XSSFSheet sheet = book.workbook().getSheet(WhatIfFlow.SHEET);
        WhatIfFlow flow = new WhatIfFlow(book);
        XDDFScatterChartData data = scatter(chart, month, cost);
        List<Option> options = book.scenario().options();
        for (int o = 0; o < options.size(); o++) {
            String option = options.get(o).name();
            var series = (XDDFScatterChartData.Series) data.addSeries(
                    numbers(sheet, flow.area(WhatIfBook.ALL, Clock.MONTH)),
                    numbers(sheet, flow.area(option, Sum.PRESENT)));
            line(o).draw(series, option);
        }
        List<Option> crossing = options.stream().filter(this::crosses).toList();
        crossing.forEach(option -> crossing(data, option.name(), WhatIfBook.colour(options.indexOf(option))));
        chart.plot(data);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        for (int i = 1; i < crossing.size(); i++) {
            ChartText.unnamed(chart, options.size() + i);
        }
        ChartText.small(month, cost);
    }

    private boolean crosses(Option option) {
        return book.answer().main().of(option.name()).savings().crossover().isPresent()
                && !option.name().equals(book.answer().main().reference());
    }

    /** A point where an option becomes cheaper in total than the reference; it moves with the inputs. */
    private void crossing(XDDFScatterChartData data, String option, String rgb) {
        XSSFSheet sheet = book.workbook().getSheet(WhatIfFlow.SHEET);
        WhatIfFlow flow = new WhatIfFlow(book);
        var point = (XDDFScatterChartData.Series) data.addSeries(
                numbers(sheet, flow.figure(option, Sum.CHEAPER)), numbers(sheet, flow.figure(option, Sum.THEN)));
        point.setTitle("Cheaper in total from here", null);
        point.setSmooth(false);
        point.setMarkerStyle(MarkerStyle.DIAMOND);
        point.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        ChartLook.large(point.getCTScatterSer().getMarker(), rgb);
    }

    private static XSSFChart chart(Page page, XSSFClientAnchor anchor) {
        return page.sheet().createDrawingPatriarch().createChart(anchor);
    }

    private static XDDFScatterChartData scatter(XSSFChart chart, XDDFValueAxis x, XDDFValueAxis y) {
        x.crossAxis(y);
        y.crossAxis(x);
        var data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, x, y);
        data.setStyle(ScatterStyle.LINE);
        data.setVaryColors(false);
        return data;
    }

    /** Told apart by colour and by dash. */
    private static ChartLook.Line line(int option) {
        return new ChartLook.Line(WhatIfBook.colour(option), 2.25, DASHES.get(option % DASHES.size()));
    }

    private static XDDFNumericalDataSource<Double> numbers(XSSFSheet sheet, CellRangeAddress range) {
        return ChartCells.numbers(sheet, range);
    }
}
