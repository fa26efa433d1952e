package io.outlay.report;

import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;

/** Words in charts: one typeface, a title that says what is seen, and a smaller line with the unit. */
final class ChartText {
    private ChartText() {}

    static void title(XSSFChart chart, String seen, String unit) {
        chart.setTitleText(seen);
        chart.setTitleOverlay(false);
        XDDFTextBody body = chart.getTitle().getBody();
        XDDFTextParagraph first = body.getParagraph(0);
        first.getTextRuns().forEach(run -> look(run, 11, true));
        XDDFTextRun second = body.addNewParagraph().appendRegularRun(unit);
        look(second, 9, false);
    }

    private static void look(XDDFTextRun run, double size, boolean bold) {
        run.setFontSize(size);
        run.setBold(bold);
        run.setFonts(new XDDFFont[] {new XDDFFont(FontGroup.LATIN, "Arial", null, null, null)});
    }

    /** Labels of both axes in the size of the page's notes. */
    static void small(XDDFChartAxis... axes) {
        for (XDDFChartAxis axis : axes) {
            axis.getOrAddTextProperties().setFontSize(8d);
        }
    }
}
