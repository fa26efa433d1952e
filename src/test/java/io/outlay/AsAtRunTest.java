package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.job.ClosedShop;
import io.outlay.report.sheet.AsAtRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles, headings and sentences of the closed shop, once a reader has changed two assumptions. */
class AsAtRunTest {
    private static final Map<String, String> CHANGES =
            Map.of("benchmarks.max-person-share", "0.7", "renewals.seat-buffer", "0");

    @TempDir
    static Path dir;

    private static XSSFWorkbook before;
    private static XSSFWorkbook changed;
    private static FormulaEvaluator evaluator;

    @BeforeAll
    static void open() throws IOException {
        before = read(ClosedShop.workbook());
        changed = read(ChangedWorkbook.of(ClosedShop.workbook(), CHANGES, dir.resolve("changed.xlsx")));
        evaluator = changed.getCreationHelper().createFormulaEvaluator();
    }

    private static XSSFWorkbook read(Path workbook) throws IOException {
        try (InputStream in = Files.newInputStream(workbook)) {
            return new XSSFWorkbook(in);
        }
    }

    @AfterAll
    static void close() throws IOException {
        before.close();
        changed.close();
    }

    private static String now(Cell cell) {
        return evaluator.evaluate(cell).getStringValue();
    }

    @Test
    void theTitleOfEverySheetSaysIt() {
        int titles = 0;
        for (Sheet sheet : changed) {
            if (sheet.getSheetName().equals("Summary")) {
                continue;
            }
            Cell title = sheet.getRow(0).getCell(0);
            assertThat(title.getCellType()).as(sheet.getSheetName()).isEqualTo(CellType.FORMULA);
            assertThat(title.getStringCellValue())
                    .startsWith(sheet.getSheetName().replaceFirst(" \\d+$", ""));
            assertThat(now(title)).endsWith("▲ 2 changed since the run: run again");
            titles++;
        }
        assertThat(titles).isGreaterThan(30);
    }

    @Test
    void everyChartShowsACellThatSaysIt() {
        int charts = 0;
        for (Sheet sheet : changed) {
            if (((XSSFSheet) sheet).getDrawingPatriarch() == null
                    || sheet.getSheetName().equals("Build or buy")) {
                continue;
            }
            for (XSSFChart chart : ((XSSFSheet) sheet).getDrawingPatriarch().getCharts()) {
                CellReference place = new CellReference(chart.getTitleFormula());
                assertThat(place.getSheetName()).isEqualTo(sheet.getSheetName());
                Cell cell = sheet.getRow(place.getRow()).getCell(place.getCol());
                assertThat(before.getSheet(sheet.getSheetName())
                                .getRow(place.getRow())
                                .getCell(place.getCol())
                                .getStringCellValue())
                        .isEqualTo(ChartTitles.of(chart));
                assertThat(now(cell)).isEqualTo(AsAtRun.MARK + ChartTitles.of(chart));
                assertThat(isBehindAChart((XSSFSheet) sheet, place))
                        .as(ChartTitles.of(chart))
                        .isTrue();
                assertThat(cell.getCellStyle().getAlignment())
                        .as("words that leave no cell")
                        .isEqualTo(HorizontalAlignment.FILL);
                charts++;
            }
        }
        assertThat(charts).isGreaterThan(20);
    }

    /** Wholly: a chart that begins within a cell shows the rest of it. */
    private static boolean isBehindAChart(XSSFSheet sheet, CellReference cell) {
        return sheet.getDrawingPatriarch().getShapes().stream()
                .filter(XSSFGraphicFrame.class::isInstance)
                .anyMatch(chart -> isBehind((XSSFClientAnchor) chart.getAnchor(), cell));
    }

    private static boolean isBehind(XSSFClientAnchor chart, CellReference cell) {
        return cell.getCol() >= chart.getCol1() + (chart.getDx1() > 0 ? 1 : 0)
                && cell.getCol() < chart.getCol2()
                && cell.getRow() >= chart.getRow1() + (chart.getDy1() > 0 ? 1 : 0)
                && cell.getRow() < chart.getRow2();
    }

    /** What a sheet shows in a column under its heading. */
    private static List<Cell> column(String sheet, String heading) {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        for (Row row : changed.getSheet(sheet)) {
            for (Cell cell : row) {
                if (column < 0
                        && cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(heading)) {
                    column = cell.getColumnIndex();
                } else if (cell.getColumnIndex() == column
                        && cell.getCellType() == CellType.FORMULA
                        && cell.getCellFormula().contains(AsAtRun.CHANGED)) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    @Test
    void sentencesSayItInTheirPlace() {
        Map.of(
                        "Findings", "Finding",
                        "Payoff", "Why",
                        "Hotspots", "Finding",
                        "Renewals", "What to do",
                        "Summary", "Who, and what to do")
                .forEach((sheet, heading) -> assertThat(column(sheet, heading))
                        .as(sheet)
                        .hasSizeGreaterThan(4)
                        .allSatisfy(cell -> assertThat(now(cell))
                                .isEqualTo(AsAtRun.MARK
                                        + before.getSheet(sheet)
                                                .getRow(cell.getRowIndex())
                                                .getCell(cell.getColumnIndex())
                                                .getStringCellValue())));
        assertThat(now(changed.getSheet("Summary").getRow(1).getCell(0))).startsWith(AsAtRun.MARK);
    }

    @Test
    void headingsCountWhatTheirRowsShowNow() {
        List<String> counts = new ArrayList<>();
        for (Row row : changed.getSheet("Hotspots")) {
            Cell first = row.getCell(0);
            if (first != null
                    && first.getCellType() == CellType.FORMULA
                    && first.getStringCellValue().matches("Buy-vs-build mistake: .* among .*")) {
                counts.add(first.getStringCellValue());
                counts.add(now(first));
            }
        }
        assertThat(counts)
                .as("of six who do most of a system's hours, three do less than 70 %")
                .containsExactly(
                        "Buy-vs-build mistake: 12 hotspots among 18 figures",
                        "Buy-vs-build mistake: 9 hotspots among 18 figures");
    }

    @Test
    void sharesOfFindingsAddUpToWhatSummaryCallsAvoidable() {
        XSSFSheet findings = changed.getSheet("Findings");
        List<Double> then = new ArrayList<>();
        List<Double> now = new ArrayList<>();
        for (Row row : findings) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && List.of(
                                        "Avoidable by notice, in these findings",
                                        "in no finding, as too small",
                                        "as on Summary, Renewals")
                                .contains(cell.getStringCellValue())) {
                    Cell figure = row.getCell(cell.getColumnIndex() + 2);
                    then.add(figure.getNumericCellValue());
                    now.add(evaluator.evaluate(figure).getNumberValue());
                }
            }
        }
        assertThat(then).hasSize(3);
        assertThat(then.get(0) + then.get(1)).isEqualTo(then.get(2), within(0.005));
        assertThat(now.get(0) + now.get(1)).isEqualTo(now.get(2), within(0.005));
        assertThat(now.get(2)).as("with no seat kept in reserve").isGreaterThan(then.get(2));
    }
}
