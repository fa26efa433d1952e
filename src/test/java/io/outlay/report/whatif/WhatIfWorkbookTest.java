package io.outlay.report.whatif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.WorkbookCells;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.report.sheet.Words;
import io.outlay.scenario.WhatIf;
import io.outlay.scenario.answer.OptionMeasures;
import io.outlay.scenario.answer.Savings;
import io.outlay.scenario.answer.ScenarioAnswer;
import io.outlay.scenario.answer.ScenarioCalculator;
import io.outlay.scenario.sheet.ScenarioReader;
import io.outlay.settings.CapexSettings;
import io.outlay.settings.Defaults;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfWorkbookTest {
    private static final YearMonth PERIOD = YearMonth.of(2026, 9);
    private static final List<ScenarioRow> ROWS = WhatIf.rows("""
            *    general fte_month_cost  9000
            *    general draws           500
            =now keep    annual_licence  24000
            =now keep    escalator       .
            own  build   person_months   8 6 12
            own  build   build_months    4
            """);

    @TempDir
    Path dir;

    @Test
    void inputsShowEveryDefaultInItsPlaceWithItsSource() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(write("a.xlsx", ROWS));
        assertEquals("scenario", cells.get("Inputs!A1").getText());
        String escalator = cells.keySet().stream()
                .filter(at -> at.startsWith("Inputs!D"))
                .filter(at -> cells.get(at).getText().equals("escalator"))
                .findFirst()
                .orElseThrow()
                .substring("Inputs!D".length());
        assertEquals("=now", cells.get("Inputs!B" + escalator).getText());
        assertEquals(0.07, cells.get("Inputs!E" + escalator).asNumber().doubleValue());
        assertEquals(0.11, cells.get("Inputs!G" + escalator).asNumber().doubleValue());
        assertTrue(cells.get("Inputs!I" + escalator).getText().startsWith("default:"));
    }

    @Test
    void filledInDefaultsGiveTheSameAnswer() {
        ScenarioAnswer first = answer(ROWS);
        ScenarioAnswer again = answer(WhatIfRows.complete(ROWS, first.scenario()));
        assertEquals(first.risk(), again.risk());
        assertEquals(first.main().of("own").pv(), again.main().of("own").pv());
        assertEquals(first.main().of("=now").eac(), again.main().of("=now").eac());
    }

    @Test
    void sameAnswerGivesTheSameBytes() throws IOException {
        assertArrayEquals(Files.readAllBytes(write("b.xlsx", ROWS)), Files.readAllBytes(write("c.xlsx", ROWS)));
    }

    /** 24,000 paid ahead five times, 7 % more each year, at 10 %: 24,000 · 4.7346. */
    @Test
    void theLanguageOfTheMachineChangesNoByte() throws IOException {
        byte[] here = Files.readAllBytes(write("here.xlsx", ROWS));
        LocaleUtil.setUserLocale(
                new Locale.Builder().setLanguageTag("ar-EG-u-nu-arab").build());
        try {
            assertArrayEquals(here, Files.readAllBytes(write("there.xlsx", ROWS)));
        } finally {
            LocaleUtil.resetUserLocale();
        }
    }

    @Test
    void answerBeginsWithASentence() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(write("d.xlsx", ROWS));
        assertEquals(
                "“=now” costs least: EUR 113,631 over 60 months in today's money, EUR " + Words.whole(difference())
                        + " less than “own”.",
                cells.get("Answer!A3").getText());
    }

    @Test
    void cashFlowPrintsWholeYearsSideBySideAndNoMonthAlone() throws IOException {
        try (XSSFWorkbook book = read(write("e.xlsx", ROWS))) {
            // month 12 stands in column O: a break after it, and after each twelve more
            assertArrayEquals(
                    new int[] {14, 26, 38, 50}, book.getSheet("Cash flow").getColumnBreaks());
            assertFalse(book.getSheet("Cash flow").getFitToPage(), "fitted pages ignore the breaks");
        }
    }

    @Test
    void namesOfOptionsFitTheirColumnAndStandBelowTheirHeader() throws IOException {
        List<ScenarioRow> rows = WhatIf.rows("""
                * general draws 500
                today keep annual_licence 24000
                switch_to_the_other_product buy annual_licence 20000
                """);
        try (XSSFWorkbook book = read(write("f.xlsx", rows))) {
            XSSFSheet inputs = book.getSheet("Inputs");
            assertTrue(inputs.getColumnWidth(1) > 256 * "switch_to_the_other_product".length());
            for (int column : new int[] {0, 1, 2, 3, 7, 8, 9}) {
                assertEquals(
                        inputs.getRow(0).getCell(column).getCellStyle().getIndention(),
                        inputs.getRow(1).getCell(column).getCellStyle().getIndention(),
                        "column " + column);
            }
        }
    }

    /** Of the reference there is none: it saves nothing against itself. */
    @Test
    void returnsAYearAreOnNotesAlone() throws IOException {
        ScenarioAnswer expected = answer(ROWS);
        Savings own = expected.main().of("own").savings();
        try (XSSFWorkbook book = read(write("g.xlsx", ROWS))) {
            List<XSSFRow> rows = StreamSupport.stream(book.getSheet("Notes").spliterator(), false)
                    .map(XSSFRow.class::cast)
                    .filter(r -> !Double.isNaN(number(r, 2)))
                    .toList();
            assertEquals(
                    List.of("own", "own"), rows.stream().map(r -> text(r, 1)).toList());
            assertEquals(expected.main().months(), number(rows.get(0), 2));
            assertEquals(own.mirr().orElseThrow(), number(rows.get(0), 4), 1e-12);
            for (Row row : book.getSheet("Answer")) {
                for (org.apache.poi.ss.usermodel.Cell cell : row) {
                    assertFalse(cell.toString().contains("IRR"), cell::toString);
                }
            }
        }
    }

    @Test
    void answerShowsTheMeasuresOverTheOtherHorizons() throws IOException {
        ScenarioAnswer expected = answer(ROWS);
        int other = expected.main().months() == 36 ? 60 : 36;
        OptionMeasures own = expected.at(other).of("own");
        try (XSSFWorkbook book = read(write("h.xlsx", ROWS))) {
            XSSFSheet answer = book.getSheet("Answer");
            XSSFRow row = StreamSupport.stream(answer.spliterator(), false)
                    .map(XSSFRow.class::cast)
                    .filter(r -> text(r, 0).equals("own") && number(r, 1) == other)
                    .findFirst()
                    .orElseThrow();
            assertEquals(own.nominal(), number(row, 2), 1e-9);
            assertEquals(own.eac(), number(row, 3), 1e-9);
        }
    }

    /** 72,000 to build in 4 months, over 36 months from the fifth on: year by year 16,000, 24,000, 24,000 and 8,000. */
    @Test
    void showsTheCostInTheProfitAndLossYearByYear() throws IOException {
        ScenarioAnswer off = answer(ROWS);
        Path xlsx = dir.resolve("pnl.xlsx");
        ScenarioAnswer on = answer(ROWS, new CapexSettings("build", 36));
        WhatIfWorkbook.write(xlsx, on, ROWS, "EUR", PERIOD);
        try (XSSFWorkbook book = read(xlsx);
                XSSFWorkbook without = read(write("cash.xlsx", ROWS))) {
            XSSFRow depreciation = row(book, "Cash flow", "Depreciation", "own (build)");
            assertEquals(0, value(depreciation, 6), 1e-9, "month 4");
            assertEquals(2000, value(depreciation, 7), 1e-9, "month 5");
            assertEquals(2000, value(depreciation, 42), 1e-9, "month 40");
            assertEquals(0, value(depreciation, 43), 1e-9, "month 41");
            XSSFRow own = row(book, "Answer", "own", "Cost in the P&L");
            assertEquals(off.main().of("own").nominal(), value(own, 6), 1e-6, "all is used up within 60 months");
            assertEquals(0, value(own, 7), 1e-6, "book value left");
            assertEquals(on.pnl().orElseThrow().of("own").year(1), value(own, 1), 1e-6);
            XSSFRow now = row(book, "Answer", "=now", "Cost in the P&L");
            assertEquals(24_000, value(now, 1), 1e-6, "a year's licence, though two are paid by month 12");
            assertEquals("", text(now, 7), "nothing of it was built");
            assertEquals(null, row(without, "Answer", "own", "Cost in the P&L"));
            assertEquals(null, row(without, "Cash flow", "Depreciation", "own (build)"));
        }
    }

    /** 3,600 a year, due after month 2 and let go after month 5, then 600: as ExpenseCalculatorTest has it. */
    @Test
    void costOfTermsThatAreRenegotiatedLiesInTheMonthsThatItIsFor() throws IOException {
        List<ScenarioRow> rows = WhatIf.rows("""
                *    general horizon_months    24
                *    general fte_month_cost    9000
                *    general draws             100
                stay keep    annual_licence    3600
                stay keep    escalator         0
                stay keep    months_to_renewal 2
                stay keep    months_locked     5
                less keep    annual_licence    600
                less keep    escalator         0
                own  build   person_months     4
                own  build   build_months      4
                """);
        Path xlsx = dir.resolve("less.xlsx");
        WhatIfWorkbook.write(xlsx, answer(rows, new CapexSettings("build", 36)), rows, "EUR", PERIOD);
        try (XSSFWorkbook book = read(xlsx)) {
            XSSFRow cash = row(book, "Cash flow", "Total", "less (keep)");
            XSSFRow cost = row(book, "Cash flow", "Cost in the P&L", "less (keep)");
            XSSFRow answer = row(book, "Answer", "less", "Cost in the P&L");
            assertMonths(List.of(0.0, 0.0, 900.0, 0.0, 0.0, 600.0, 0.0), cash);
            assertMonths(List.of(0.0, 0.0, 0.0, 300.0, 300.0, 300.0, 50.0), cost);
            assertEquals(3 * 300 + 7 * 50, value(answer, 1), 1e-6);
            assertEquals(
                    value(answer, 1),
                    new XSSFFormulaEvaluator(book).evaluate(answer.getCell(1)).getNumberValue(),
                    1e-6);
        }
    }

    /** As they were written, and as their formulas have them. */
    private static void assertMonths(List<Double> expected, XSSFRow row) {
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(row.getSheet().getWorkbook());
        for (int t = 0; t < expected.size(); t++) {
            assertEquals(expected.get(t), value(row, t + 2), 1e-9, "month " + t);
            assertEquals(expected.get(t), evaluator.evaluate(row.getCell(t + 2)).getNumberValue(), 1e-9, "month " + t);
        }
    }

    /** Of a formula as it was written. */
    private static double value(XSSFRow row, int column) {
        return row.getCell(column).getNumericCellValue();
    }

    /** The first row that begins with words, below one that begins with others; null where there is none. */
    private static XSSFRow row(XSSFWorkbook book, String sheet, String words, String below) {
        boolean passed = false;
        for (Row row : book.getSheet(sheet)) {
            String first = text((XSSFRow) row, 0);
            if (passed && first.equals(words)) {
                return (XSSFRow) row;
            }
            passed |= first.equals(below);
        }
        return null;
    }

    private static String text(XSSFRow row, int column) {
        XSSFCell cell = row.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    private static double number(XSSFRow row, int column) {
        XSSFCell cell = row.getCell(column);
        return cell == null || cell.getCellType() != CellType.NUMERIC ? Double.NaN : cell.getNumericCellValue();
    }

    private static XSSFWorkbook read(Path xlsx) throws IOException {
        try (InputStream in = Files.newInputStream(xlsx)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void fileIsNamedAfterScenarioAndPeriod() {
        assertEquals("what-if-site-search-2026-09.xlsx", WhatIfWorkbook.fileName("Site search?", 1, PERIOD));
        assertEquals("what-if-scenario-2026-09.xlsx", WhatIfWorkbook.fileName("…", 1, PERIOD));
        assertEquals("what-if-grosse-strasse-2026-09.xlsx", WhatIfWorkbook.fileName("Größe/Straße", 1, PERIOD));
        assertEquals("what-if-scenario-2-2026-09.xlsx", WhatIfWorkbook.fileName("検索", 2, PERIOD));
        String longest = WhatIfWorkbook.fileName("長い search ".repeat(500), 12, PERIOD);
        assertTrue(longest.length() <= 120 && longest.endsWith("-12-2026-09.xlsx"), longest);
    }

    private static BigDecimal difference() {
        ScenarioAnswer answer = answer(ROWS);
        return BigDecimal.valueOf(
                answer.main().of("own").pv() - answer.main().of("=now").pv());
    }

    private Path write(String name, List<ScenarioRow> rows) {
        Path xlsx = dir.resolve(name);
        WhatIfWorkbook.write(xlsx, answer(rows), rows, "EUR", PERIOD);
        return xlsx;
    }

    private static ScenarioAnswer answer(List<ScenarioRow> rows) {
        return answer(rows, Defaults.CAPEX);
    }

    private static ScenarioAnswer answer(List<ScenarioRow> rows, CapexSettings capex) {
        return ScenarioCalculator.answer(ScenarioReader.read(rows).scenario().orElseThrow(), capex);
    }
}
