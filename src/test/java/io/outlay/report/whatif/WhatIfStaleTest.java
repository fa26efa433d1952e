package io.outlay.report.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.WhatIf;
import io.outlay.scenario.answer.ScenarioCalculator;
import io.outlay.scenario.sheet.ScenarioReader;
import io.outlay.settings.Defaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfStaleTest {
    private static final List<ScenarioRow> ROWS = WhatIf.rows("""
            *    general fte_month_cost  9000
            *    general draws           500
            =now keep    annual_licence  24000
            =now keep    escalator       -0.1409
            own  build   person_months   8 6 12
            own  build   build_months    4
            """);

    @TempDir
    Path dir;

    @Test
    void titlesOfChartsFromTheRunSayWhenInputsWereChangedSince() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            assertThat(titles(book)).hasSize(2).noneMatch(title -> title.startsWith("▲"));

            XSSFCell state = book.getSheet("Risk").getRow(1).getCell(0);
            state.removeFormula();
            state.setCellValue(WhatIfRiskSheet.STALE);

            assertThat(titles(book)).hasSize(2).allMatch(title -> title.startsWith("▲ as at the run: "));
        }
    }

    @Test
    void onlyMarkedColumnsOfAnswerTurnGreyOnceInputsWereChanged() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            XSSFSheet answer = book.getSheet("Answer");
            List<String> grey = new ArrayList<>();
            XSSFSheetConditionalFormatting all = answer.getSheetConditionalFormatting();
            for (int i = 0; i < all.getNumConditionalFormattings(); i++) {
                XSSFConditionalFormatting one = all.getConditionalFormattingAt(i);
                if (one.getRule(0).getFormula1().contains("Stale")) {
                    grey.add(one.getFormattingRanges()[0].formatAsString());
                }
            }

            assertThat(answer.getRow(5).getCell(6).getStringCellValue()).isEqualTo("Middle outcome °");
            assertThat(grey).contains("G7:G8", "L7:L8").doesNotContain("B7:B8", "D7:D8", "F7:F8");
        }
    }

    @Test
    void negativeInputHasTheMinusSignOfOtherFiguresAndKeepsItsValue() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            XSSFCell cell = input(book, "escalator");

            assertThat(cell.getNumericCellValue()).isEqualTo(-0.1409);
            assertThat(cell.getCellStyle().getDataFormatString()).contains("\"−\"General");
        }
    }

    private static XSSFCell input(XSSFWorkbook book, String parameter) {
        XSSFSheet inputs = book.getSheet("Inputs");
        int row = 1;
        while (!inputs.getRow(row).getCell(3).getStringCellValue().equals(parameter)) {
            row++;
        }
        return inputs.getRow(row).getCell(4);
    }

    private static List<String> titles(XSSFWorkbook book) {
        List<String> titles = new ArrayList<>();
        var evaluator = book.getCreationHelper().createFormulaEvaluator();
        for (String sheet : List.of("Answer", "Risk")) {
            for (XSSFChart chart : book.getSheet(sheet).createDrawingPatriarch().getCharts()) {
                if (chart.getTitleFormula() != null) {
                    CellReference at = new CellReference(chart.getTitleFormula());
                    titles.add(evaluator
                            .evaluate(book.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol()))
                            .getStringValue());
                }
            }
        }
        return titles;
    }

    private XSSFWorkbook workbook() throws IOException {
        Path xlsx = dir.resolve("what-if.xlsx");
        WhatIfWorkbook.write(
                xlsx,
                ScenarioCalculator.answer(ScenarioReader.read(ROWS).scenario().orElseThrow(), Defaults.CAPEX),
                ROWS,
                "EUR",
                YearMonth.of(2026, 9));
        try (InputStream in = Files.newInputStream(xlsx)) {
            return new XSSFWorkbook(in);
        }
    }
}
