package io.outlay.report.sheet;

import java.util.HexFormat;
import java.util.Locale;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegendEntry;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;

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

    /**
     * A title that says when an assumption was changed since the run: it shows the first cell that lies wholly behind the
     * chart, which holds the words and lets none of them out of it.
     */
    public static void asAtRun(XSSFChart chart, Page page, String seen, double size) {
        AsAtRun words = new AsAtRun(seen);
        if (words.formula() == null) {
            title(chart, seen, size);
            return;
        }
        XSSFClientAnchor anchor = chart.getGraphicFrame().getAnchor();
        int row = anchor.getRow1() + 1;
        int column = anchor.getDx1() > 0 ? anchor.getCol1() + 1 : anchor.getCol1();
        words.write(page, row, column, Look.NOTE.align(HorizontalAlignment.FILL));
        chart.setTitleFormula(new CellReference(page.sheet().getSheetName(), row, column, true, true).formatAsString());
        chart.setTitleOverlay(false);
        // Programs that draw charts without a ground would show the cell behind it.
        chart.getCTChartSpace()
                .addNewSpPr()
                .addNewSolidFill()
                .addNewSrgbClr()
                .setVal(HexFormat.of().parseHex(Palette.WHITE));
        CTStrData cache = chart.getCTChart().getTitle().getTx().getStrRef().addNewStrCache();
        cache.addNewPtCount().setVal(1);
        CTStrVal only = cache.addNewPt();
        only.setIdx(0);
        only.setV(seen);
        look(chart.getTitle().getOrAddTextProperties(), size);
    }

    private static void look(XDDFRunProperties text, double size) {
        text.setFontSize(size);
        text.setBold(true);
        text.setFonts(new XDDFFont[] {new XDDFFont(FontGroup.LATIN, "Arial", null, null, null)});
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
