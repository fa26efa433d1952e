package io.outlay.report.sheet;

import java.util.Locale;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegendEntry;

/** Words in charts: one typeface and a title that says what is seen. */
public final class ChartText {
    private ChartText() {}

    public static void title(XSSFChart chart, String seen) {
        title(chart, seen, 11);
    }

    /** @param size in points */
    public static void title(XSSFChart chart, String seen, double size) {
        chart.setTitleText(seen);
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraph(0).getTextRuns().forEach(run -> look(run, size, true));
    }

    /** Takes a series, counted from 0 among all of a chart, out of its legend. */
    public static void unnamed(XSSFChart chart, int series) {
        CTLegendEntry entry = chart.getCTChart().getLegend().addNewLegendEntry();
        entry.addNewIdx().setVal(series);
        entry.addNewDelete().setVal(true);
    }

    private static void look(XDDFTextRun run, double size, boolean bold) {
        // The library would take the language of this machine.
        run.setLanguage(Locale.US);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFonts(new XDDFFont[] {new XDDFFont(FontGroup.LATIN, "Arial", null, null, null)});
    }

    /** Labels of both axes in the size of the page's notes. */
    public static void small(XDDFChartAxis... axes) {
        for (XDDFChartAxis axis : axes) {
            axis.getOrAddTextProperties().setFontSize(9d);
        }
    }
}
