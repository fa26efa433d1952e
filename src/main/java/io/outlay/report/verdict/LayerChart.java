package io.outlay.report.verdict;

import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Names;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Monthly;
import io.outlay.report.sheet.ChartCells;
import io.outlay.report.sheet.ChartLook;
import io.outlay.report.sheet.ChartText;
import io.outlay.report.sheet.Palette;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A layer's cost and its driver; thin in the first year of the ledger, which has no year before it. */
record LayerChart(FigureBlocks figures, Judgement judgement) {
    /** Dark like text: no colour of a layer. */
    private static final ChartLook.Marker SINCE = new ChartLook.Marker(MarkerStyle.DIAMOND, Palette.INK);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final String FIRST_YEAR = ", first year";
    private static final double THIN = 0.75;

    void draw(XSSFChart chart, XDDFValueAxis value) {
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFCategoryAxis category = ChartLook.categories(chart, value, AxisCrossBetween.BETWEEN);
        XDDFLineChartData data = ChartLook.lines(chart, category, value);
        lines(data);
        int named = data.getSeriesCount();
        firstYear(data);
        data.setVaryColors(false);
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        for (int i = named; i < data.getSeriesCount(); i++) {
            ChartText.unnamed(chart, i);
        }
        ChartText.small(category, value);
    }

    private void lines(XDDFLineChartData data) {
        line(data, figures.cost(layer()), cost(2.75), "Cost");
        if (figures.hasDriver(layer())) {
            line(data, figures.driver(layer()), driver(1.5), driver());
        }
        figures.since(layer())
                .ifPresent(since -> ChartLook.points(
                                data, labels(), ChartCells.numbers(sheet(), figures.mark(layer())), SINCE)
                        .setTitle("since " + MONTH.format(since), null));
    }

    private void firstYear(XDDFLineChartData data) {
        if (figures.hasFirstYear(layer())) {
            line(data, figures.firstCost(layer()), cost(THIN), "Cost" + FIRST_YEAR);
            line(data, figures.firstDriver(layer()), driver(THIN), driver() + FIRST_YEAR);
        }
    }

    private void line(XDDFLineChartData data, CellRangeAddress cells, ChartLook.Line look, String title) {
        look.draw(data.addSeries(labels(), ChartCells.numbers(sheet(), cells)), title);
    }

    private ChartLook.Line cost(double width) {
        return new ChartLook.Line(Palette.of(layer()), width, PresetLineDash.SOLID);
    }

    private static ChartLook.Line driver(double width) {
        return new ChartLook.Line(Palette.INK, width, PresetLineDash.SYSTEM_DASH);
    }

    private String driver() {
        return Names.capital(judgement.growth().driver().map(Names::plain).orElse("driver"));
    }

    private TechLayer layer() {
        return judgement.layer().orElseThrow();
    }

    private XDDFCategoryDataSource labels() {
        return ChartCells.words(sheet(), figures.labels());
    }

    private XSSFSheet sheet() {
        return figures.book().workbook().getSheet(Monthly.SHEET);
    }
}
