package io.outlay.report.sheet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtension;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * Small bars in a cell, one for each cell of its row: what ISO 29500 leaves to extensions, as Excel 2010 and newer and
 * LibreOffice 7.4 and newer show it. Others leave the cells empty.
 */
public final class Sparklines {
    private static final String EXTENSION = "{05C60535-1F16-4fd2-B693-F4F36F0B64E0}";
    private static final String X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
    private static final String XM = "http://schemas.microsoft.com/office/excel/2006/main";

    private Sparklines() {}

    /**
     * Each row has a scale of its own that begins at 0, or below where something is.
     *
     * @param shown field whose cells hold the bars, and nothing else
     * @param bars fields of the bars, side by side
     */
    public static void draw(Page page, Block<?> block, String shown, List<String> bars) {
        if (block.rows().isEmpty()) {
            return;
        }
        String lines = IntStream.range(0, block.rows().size())
                .mapToObj(i -> line(page.sheet().getSheetName(), block.cells(i), shown, bars))
                .collect(Collectors.joining());
        CTWorksheet part = page.sheet().getCTWorksheet();
        CTExtension extension = (part.isSetExtLst() ? part.getExtLst() : part.addNewExtLst()).addNewExt();
        extension.setUri(EXTENSION);
        insert(
                "<x14:sparklineGroups xmlns:x14=\"" + X14 + "\" xmlns:xm=\"" + XM + "\">"
                        + "<x14:sparklineGroup manualMin=\"0\" type=\"column\" displayEmptyCellsAs=\"gap\" displayXAxis=\"1\" negative=\"1\""
                        + " minAxisType=\"custom\">" + colour("Series", Palette.MUTED)
                        + colour("Negative", Palette.RISE) + colour("Axis", Palette.LINE) + "<x14:sparklines>" + lines
                        + "</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>",
                extension);
    }

    private static String line(String sheet, Cells at, String shown, List<String> bars) {
        return "<x14:sparkline><xm:f>" + sheet + "!" + at.cell(bars.get(0)) + ":" + at.cell(bars.get(bars.size() - 1))
                + "</xm:f><xm:sqref>" + at.cell(shown) + "</xm:sqref></x14:sparkline>";
    }

    private static String colour(String of, String rgb) {
        return "<x14:color" + of + " rgb=\"FF" + rgb + "\"/>";
    }

    private static void insert(String xml, CTExtension extension) {
        try (XmlCursor from = XmlObject.Factory.parse(xml).newCursor();
                XmlCursor to = extension.newCursor()) {
            to.toEndToken();
            from.copyXmlContents(to);
        } catch (XmlException e) {
            throw new IllegalStateException("no XML: " + xml, e);
        }
    }
}
