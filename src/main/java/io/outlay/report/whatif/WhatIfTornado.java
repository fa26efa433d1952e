package io.outlay.report.whatif;

import io.outlay.report.sheet.ChartCells;
import io.outlay.report.sheet.ChartLook;
import io.outlay.report.sheet.ChartText;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.scenario.answer.HorizonAnswer;
import io.outlay.scenario.answer.Swing;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** What moves the gap between the two cheapest options, as bars; those that flip the answer have an outline. */
record WhatIfTornado(WhatIfBook book) {
    private static final int MOST_BARS = 10;
    /** Around what flips the answer: seen on both fills, and on white. */
    private static final String FLIPS = "D1006C";

    void draw(XSSFChart chart, Page page) {
        WhatIfSwings swings = new WhatIfSwings(book);
        ChartText.asAtRun(chart, page, "What moves the gap between the two cheapest" + swings.note(" (", ")"), 11);
        XDDFValueAxis value = ChartLook.values(chart, AxisPosition.TOP, Look.AXIS_WHOLE);
        value.setMajorUnit(step());
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFCategoryAxis category = categories(chart, value);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, category, value);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setGapWidth(40);
        data.setVaryColors(false);
        fill(data, swings);
        chart.plot(data);
        overlap(chart);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        ChartText.small(category, value);
    }

    private static XDDFCategoryAxis categories(XSSFChart chart, XDDFValueAxis value) {
        XDDFCategoryAxis category = chart.createCategoryAxis(AxisPosition.LEFT);
        category.setOrientation(AxisOrientation.MAX_MIN);
        category.setTickLabelPosition(AxisTickLabelPosition.LOW);
        category.crossAxis(value);
        value.crossAxis(category);
        value.setCrossBetween(AxisCrossBetween.BETWEEN);
        return category;
    }

    private void fill(XDDFBarChartData data, WhatIfSwings swings) {
        for (WhatIfSwings.End end : WhatIfSwings.End.values()) {
            bars(data, end.field()).look(end.words(), end.rgb());
        }
        for (WhatIfSwings.End end : WhatIfSwings.End.values()) {
            if (shown().stream().anyMatch(swing -> swings.flips(swing.input(), end))) {
                bars(data, end.flips())
                        .look(end.words() + ", flips the answer", end.rgb())
                        .setLineProperties(outline());
            }
        }
    }

    /** Bars over a field of the swings. */
    private record Bars(XDDFChartData.Series series) {
        XDDFChartData.Series look(String title, String rgb) {
            series.setTitle(title, null);
            series.setFillProperties(ChartLook.fill(rgb));
            return series;
        }
    }

    private Bars bars(XDDFBarChartData data, String field) {
        XSSFSheet sheet = book.workbook().getSheet(WhatIfRiskSheet.SHEET);
        return new Bars(
                data.addSeries(ChartCells.words(sheet, cells("input")), ChartCells.numbers(sheet, cells(field))));
    }

    private CellRangeAddress cells(String field) {
        List<Swing> rows = shown();
        return new WhatIfSwings(book).block().area(field, rows.get(0), rows.get(rows.size() - 1));
    }

    /** Between two figures of the axis, so that these do not touch: about a fourth of what is drawn. */
    private double step() {
        int best = place(book.answer().main().cheapest());
        int next = place(book.answer().main().next());
        double widest = shown().stream()
                .mapToDouble(swing -> swing.between(best, next))
                .max()
                .orElse(1);
        double unit = StrictMath.pow(10, Math.floor(StrictMath.log10(Math.max(1, widest / 4))));
        double times = Math.max(1, widest / 4) / unit;
        return unit * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    /** The widest. */
    private List<Swing> shown() {
        List<Swing> all = book.answer().tornado();
        int moving = (int) all.stream().filter(this::moves).count();
        return all.subList(0, Math.min(MOST_BARS, Math.max(1, moving)));
    }

    /** Around a bar that flips the answer. */
    private static XDDFLineProperties outline() {
        XDDFLineProperties line = new XDDFLineProperties(ChartLook.fill(FLIPS));
        line.setWidth(2.25);
        return line;
    }

    /** Whether an input moves any option that the gap is between; its bar would be empty else. */
    private boolean moves(Swing swing) {
        HorizonAnswer main = book.answer().main();
        return swing.between(place(main.cheapest()), place(main.next())) >= 1;
    }

    private int place(String option) {
        return book.scenario().options().indexOf(book.scenario().option(option));
    }

    /** Both ends of an input on one bar. As text: the small schema jar lacks the type of the percentage. */
    private static void overlap(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .addNewOverlap()
                .newCursor()) {
            cursor.setAttributeText(new QName("val"), "100");
        }
    }
}
