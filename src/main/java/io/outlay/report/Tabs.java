package io.outlay.report;

import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Paper;
import io.outlay.report.sheet.Styles;
import io.outlay.report.summary.ContentsSheet;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What all sheets have in common once they are written: the way back, the colour of the tab, what of it is printed. */
final class Tabs {
    /** Sheets of rows for programs and for checking, their continuations included: they are not printed. */
    private static final List<String> DATA = List.of(
            "Restated months",
            "Ledger",
            "Monthly cost",
            "Balances",
            "Journal",
            "Documents",
            "Lines",
            "Effort",
            "Rejected",
            "Sources",
            "Figures",
            "Ahead",
            "Outlook figures",
            "Budget lines",
            "Budgeted",
            "TCO ahead",
            "Bridge parts",
            "Payments",
            "Plan");

    /** What leads elsewhere, or is changed in the workbook: of use on the screen alone. */
    private static final List<String> SCREEN = List.of(ContentsSheet.SHEET, "Assumptions");

    private static final String READ = "24405E";
    private static final String CHECK = "9AA5B1";

    private Tabs() {}

    static void finish(XSSFWorkbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            boolean data = DATA.contains(sheet.getSheetName().replaceFirst(" \\d+$", ""));
            sheet.setTabColor(Styles.colour(data ? CHECK : READ));
            if (data || SCREEN.contains(sheet.getSheetName())) {
                Paper.none(sheet);
            }
            Paper.choose(sheet);
            CellText.digitsAreNames(sheet);
            back(sheet);
            charts(sheet);
        }
    }

    private static void back(XSSFSheet sheet) {
        XSSFCell title = sheet.getRow(0) == null ? null : sheet.getRow(0).getCell(0);
        if (title != null && !sheet.getSheetName().equals(ContentsSheet.SHEET)) {
            XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(ContentsSheet.SHEET + "!A1");
            title.setHyperlink(link);
        }
    }

    /** What a chart shows, for those who cannot see it: its title says that. */
    private static void charts(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            return;
        }
        for (XSSFChart chart : drawing.getCharts()) {
            String title =
                    chart.getTitleText() == null ? "" : chart.getTitleText().getString();
            chart.getGraphicFrame()
                    .getCTGraphicalObjectFrame()
                    .getNvGraphicFramePr()
                    .getCNvPr()
                    .setDescr("Chart: " + (title.isEmpty() ? sheet.getSheetName() : title));
        }
    }
}
