package io.outlay.report.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ChartTitles;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.WhatIf;
import io.outlay.scenario.answer.Flip;
import io.outlay.scenario.answer.ScenarioAnswer;
import io.outlay.scenario.answer.ScenarioCalculator;
import io.outlay.scenario.answer.Swing;
import io.outlay.scenario.sheet.ScenarioReader;
import io.outlay.settings.Defaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each page of a what-if workbook as its reader sees it. */
class WhatIfPagesTest {
    private static final String OPEN = """
            *    general fte_month_cost  9000
            *    general volume_start    1000
            *    general draws           500
            now  keep    annual_licence  24000
            now  keep    fee_per_unit    0.2
            own  build   person_months   8 5 14
            own  build   build_months    4
            """;
    private static final String DECIDED = OPEN + """
            *    general decision_date   2025-11-20
            *    general chosen_option   own
            """;

    @TempDir
    Path dir;

    @Test
    void theMarkOfTheCheapestOptionFollowsTheInputs() throws IOException {
        try (XSSFWorkbook book = book(OPEN)) {
            XSSFSheet answer = book.getSheet("Answer");
            assertThat(text(answer, 6, 0)).isEqualTo("▶ " + answer(OPEN).main().cheapest());
            List<String> dear = marks(book, 40);
            List<String> cheap = marks(book, 1);
            assertThat(dear).containsExactly("▶ now", "own");
            assertThat(cheap).containsExactly("now", "▶ own");
            assertThat(answer.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getFormattingRanges())
                    .containsExactly(CellRangeAddress.valueOf("A7:A8"));
        }
    }

    /** Of both options, after the effort to build is changed. */
    private static List<String> marks(XSSFWorkbook book, double personMonths) {
        row(book.getSheet("Inputs"), 3, "person_months").getCell(4).setCellValue(personMonths);
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book);
        return List.of(
                evaluator.evaluate(book.getSheet("Answer").getRow(6).getCell(0)).getStringValue(),
                evaluator.evaluate(book.getSheet("Answer").getRow(7).getCell(0)).getStringValue());
    }

    @Test
    void theOptionThatWasChosenIsCalledDecided() throws IOException {
        try (XSSFWorkbook open = book(OPEN);
                XSSFWorkbook decided = book(DECIDED)) {
            assertThat(text(open.getSheet("Answer"), 3, 0)).startsWith("It is the cheapest");
            assertThat(text(decided.getSheet("Answer"), 3, 0)).startsWith("Decided: “own”. It is the cheapest");
        }
    }

    /** 30,000 once and 1,000 a year against 24,000 a year, paid ahead: cheaper from the second payment on. */
    @Test
    void theChartMarksWhereAnOptionBecomesCheaper() throws IOException {
        String crossing = """
                *   general draws           100
                now keep    annual_licence  24000
                go  buy     annual_licence  1000
                go  buy     implementation  30000
                go  buy     bridge_cost_per_month 0
                """;
        int month = answer(crossing).main().of("go").savings().crossover().orElseThrow();
        try (XSSFWorkbook book = book(crossing);
                XSSFWorkbook never = book(OPEN)) {
            XSSFCell from = (XSSFCell) row(book.getSheet("Cash flow"), 0, "Cheaper in total from month")
                    .getCell(1);
            assertThat(month).isPositive();
            assertThat(from.getNumericCellValue()).isEqualTo(month);
            assertThat(new XSSFFormulaEvaluator(book).evaluate(from).getNumberValue())
                    .isEqualTo(month);
            assertThat(charts(book)).contains("Cheaper in total from here");
            assertThat(charts(never)).doesNotContain("Cheaper in total from here");
            XSSFCell none = (XSSFCell) row(never.getSheet("Cash flow"), 0, "Cheaper in total from month")
                    .getCell(1);
            assertThat(none.getNumericCellValue()).isEqualTo(-1);
            assertThat(new XSSFFormulaEvaluator(never).evaluate(none).getNumberValue())
                    .isEqualTo(-1);
        }
    }

    private static String charts(XSSFWorkbook book) {
        return book.getSheet("Answer").getDrawingPatriarch().getCharts().stream()
                .map(chart -> chart.getCTChart().toString())
                .collect(Collectors.joining());
    }

    @Test
    void aVolumeAtWhichOptionsAreAsDearIsANumber() throws IOException {
        List<Double> volumes = answer(OPEN).main().of("own").breakEven();
        assertThat(volumes).hasSize(1);
        try (XSSFWorkbook book = book(OPEN)) {
            XSSFCell cell = book.getSheet("Answer").getRow(7).getCell(11);
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell.getNumericCellValue()).isEqualTo(volumes.get(0));
        }
    }

    @Test
    void whatFlipsTheAnswerIsMarkedInTableAndTornado() throws IOException {
        ScenarioAnswer answer = answer(OPEN);
        List<String> marked = answer.tornado().stream()
                .map(Swing::input)
                .filter(answer.flips().stream().map(Flip::input).toList()::contains)
                .map(input -> "◆ " + input.option() + ": " + input.words())
                .toList();
        assertThat(marked).contains("◆ own: effort to build");
        try (XSSFWorkbook book = book(OPEN)) {
            List<String> written = StreamSupport.stream(book.getSheet("Risk").spliterator(), false)
                    .map(row -> text(book.getSheet("Risk"), row.getRowNum(), 0))
                    .filter(words -> words.startsWith("◆"))
                    .toList();
            assertThat(written).containsExactlyElementsOf(marked);
            assertThat(book.getSheet("Answer").getDrawingPatriarch().getCharts())
                    .extracting(ChartTitles::of)
                    .anyMatch(title -> title.contains("◆ flips the answer"));
            assertThat(flipping(book)).isEqualTo(marked.size()).isPositive();
        }
    }

    /** Bars of the tornado with an outline of their own. */
    private static long flipping(XSSFWorkbook book) {
        return book.getSheet("Answer").getDrawingPatriarch().getCharts().stream()
                .flatMap(chart -> chart.getCTChart().getPlotArea().getBarChartList().stream())
                .flatMap(bars -> bars.getSerList().stream())
                .filter(bars -> bars.getTx().getV().endsWith(", flips the answer")
                        && bars.getSpPr().isSetLn())
                .mapToLong(bars -> bars.getVal().getNumRef().getNumCache().sizeOfPtArray())
                .sum();
    }

    @Test
    void noBarHasAnOutlineWhereNothingFlipsTheAnswer() throws IOException {
        String sure = """
                *   general draws          100
                now keep    annual_licence 24000
                new buy     annual_licence 1000 900 1100
                new buy     bridge_cost_per_month 0
                """;
        assertThat(answer(sure).flips()).isEmpty();
        try (XSSFWorkbook book = book(sure)) {
            assertThat(flipping(book)).isZero();
        }
    }

    @Test
    void cashFlowNamesCalendarMonthsFromTheDecisionOn() throws IOException {
        try (XSSFWorkbook open = book(OPEN);
                XSSFWorkbook decided = book(DECIDED)) {
            assertThat(months(open)).startsWith(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1));
            assertThat(months(decided))
                    .startsWith(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 1))
                    .hasSize(61);
            row(decided.getSheet("Inputs"), 3, "decision_date").getCell(4).setCellValue("2027-02-03");
            XSSFFormulaEvaluator.evaluateAllFormulaCells(decided);
            assertThat(months(decided)).startsWith(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 1));
        }
    }

    private static List<LocalDate> months(XSSFWorkbook book) {
        List<LocalDate> months = new ArrayList<>();
        Row row = row(book.getSheet("Cash flow"), 0, "Calendar month");
        for (int column = 2; column < row.getLastCellNum(); column++) {
            months.add(row.getCell(column).getLocalDateTimeCellValue().toLocalDate());
        }
        return months;
    }

    @Test
    void titleOfTheCashFlowStaysWithinTheColumnsOfEachPrintedPage() throws IOException {
        try (XSSFWorkbook book = book(OPEN)) {
            XSSFSheet sheet = book.getSheet("Cash flow");
            assertThat(sheet.getRepeatingColumns()).isEqualTo(CellRangeAddress.valueOf("A:B"));
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("3:4"));
            assertThat(sheet.getMergedRegions())
                    .containsExactly(CellRangeAddress.valueOf("A1:B1"), CellRangeAddress.valueOf("A2:B2"));
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(1).getHeightInPoints()).isGreaterThan(3 * 9);
        }
    }

    @Test
    void unitsAndNotesAreNotCut() throws IOException {
        try (XSSFWorkbook book = book(OPEN)) {
            int longest = StreamSupport.stream(book.getSheet("Inputs").spliterator(), false)
                    .mapToInt(row -> row.getCell(7).getStringCellValue().length())
                    .max()
                    .orElseThrow();
            assertThat(book.getSheet("Inputs").getColumnWidth(7)).isGreaterThan(longest * 256);
            XSSFSheet notes = book.getSheet("Notes");
            assertThat(notes.getColumnWidth(0)).as("a margin").isBetween(256, 4 * 256);
            assertThat(text(notes, 2, 1)).startsWith("To ask again");
        }
    }

    private static Row row(XSSFSheet sheet, int column, String words) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> text(sheet, row.getRowNum(), column).equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private static ScenarioAnswer answer(String rows) {
        return ScenarioCalculator.answer(
                ScenarioReader.read(WhatIf.rows(rows)).scenario().orElseThrow(), Defaults.CAPEX);
    }

    private XSSFWorkbook book(String rows) throws IOException {
        Path xlsx = Files.createTempFile(dir, "what-if", ".xlsx");
        List<ScenarioRow> table = WhatIf.rows(rows);
        WhatIfWorkbook.write(xlsx, answer(rows), table, "EUR", YearMonth.of(2026, 9));
        try (InputStream in = Files.newInputStream(xlsx)) {
            return new XSSFWorkbook(in);
        }
    }
}
