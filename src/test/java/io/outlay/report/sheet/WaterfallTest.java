package io.outlay.report.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.model.MinorUnit;
import io.outlay.report.sheet.Waterfall.Part;
import io.outlay.report.sheet.Waterfall.Step;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    /** Figures of both years at the ends, steps between. */
    private static Waterfall of(Page page, int... figures) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            boolean isTotal = i == 0 || i == figures.length - 1;
            String cell = "A" + (20 + i);
            page.number(19 + i, 0, BigDecimal.valueOf(figures[i]), Look.BODY);
            steps.add(new Step("step " + i, cell, BigDecimal.valueOf(figures[i]), isTotal));
        }
        return new Waterfall(page, 1, 2, steps);
    }

    @Test
    void columnsFloatOnTheLowerEndOfTheirStep() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Waterfall data =
                    of(new Page(book.createSheet("Bridge"), new Styles(book, MinorUnit.of("EUR"))), 100, 30, -50, 80);
            assertArrayEquals(new Double[] {null, 100.0, 80.0, null}, data.values(Part.BASE));
            assertArrayEquals(new Double[] {100.0, null, null, 80.0}, data.values(Part.TOTAL));
            assertArrayEquals(new Double[] {null, 30.0, 0.0, null}, data.values(Part.RISE));
            assertArrayEquals(new Double[] {null, 0.0, 50.0, null}, data.values(Part.FALL));
            assertFalse(data.goesBelowZero());
        }
    }

    /** 20 falls by 50 to −30 and rises by 40 to 10: both steps cross the ground. */
    @Test
    void columnsThatCrossTheGroundHangFromItWithTheirOtherPart() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Waterfall data =
                    of(new Page(book.createSheet("Bridge"), new Styles(book, MinorUnit.of("EUR"))), 20, -50, 40, 10);
            assertArrayEquals(new Double[] {null, 0.0, 0.0, null}, data.values(Part.BASE));
            assertArrayEquals(new Double[] {null, 20.0, 0.0, null}, data.values(Part.FALL));
            assertArrayEquals(new Double[] {null, -30.0, 0.0, null}, data.values(Part.FALL_BELOW));
            assertArrayEquals(new Double[] {null, 0.0, 10.0, null}, data.values(Part.RISE));
            assertArrayEquals(new Double[] {null, 0.0, -30.0, null}, data.values(Part.RISE_BELOW));
            assertTrue(data.goesBelowZero());
        }
    }

    @Test
    void formulasGiveTheValuesBesideThem() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Bridge");
            Waterfall data = of(new Page(sheet, new Styles(book, MinorUnit.of("EUR"))), 20, -50, 40, -15, -5);
            assertEquals(7, data.write("All"));
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (Part part : Part.values()) {
                if (part != Part.LABEL && part != Part.STEP && part != Part.START && part != Part.END) {
                    for (int i = 0; i < 5; i++) {
                        var cell = sheet.getRow(1 + i).getCell(2 + part.ordinal());
                        Double value = data.values(part)[i];
                        assertEquals(value == null, cell == null, part + " " + i);
                        if (cell != null) {
                            assertEquals(value, evaluator.evaluate(cell).getNumberValue(), 1e-9, part + " " + i);
                        }
                    }
                }
            }
        }
    }

    /** Each is drawn in two columns, from the end of one to the start of the next, and pauses in the third. */
    @Test
    void connectorsJoinTheEndOfAColumnToTheStartOfTheNext() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Waterfall data = of(
                    new Page(book.createSheet("Bridge"), new Styles(book, MinorUnit.of("EUR"))), 20, -50, 40, -15, -5);
            assertArrayEquals(new Double[] {20.0, 20.0, null, -5.0, -5.0}, data.values(Part.CONNECTOR_1));
            assertArrayEquals(new Double[] {null, -30.0, -30.0, null, null}, data.values(Part.CONNECTOR_2));
            assertArrayEquals(new Double[] {null, null, 10.0, 10.0, null}, data.values(Part.CONNECTOR_3));
        }
    }

    @Test
    void labelsTellRisesFromFallsByShapeAndSign() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Bridge");
            Waterfall data = of(new Page(sheet, new Styles(book, MinorUnit.of("EUR"))), 12345, -50, 0, 12295);
            String[] labels = {"step 0\n▲ +12,345", "step 1\n▼ −50", "step 2\n0", "step 3\n▲ +12,295"};
            assertArrayEquals(labels, data.labels());
            data.write("All");
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (int i = 0; i < labels.length; i++) {
                var cell = sheet.getRow(1 + i).getCell(2);
                assertEquals(labels[i], cell.getStringCellValue());
                assertEquals(labels[i], evaluator.evaluate(cell).getStringValue());
            }
        }
    }

    @Test
    void aChangeBeginsAtZero() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Page page = new Page(book.createSheet("Bridge"), new Styles(book, MinorUnit.of("EUR")));
            Waterfall data = new Waterfall(
                    page,
                    1,
                    2,
                    List.of(
                            new Step("price", "A20", BigDecimal.valueOf(-30), false),
                            new Step("change", "A21", BigDecimal.valueOf(-30), true)));
            assertArrayEquals(new Double[] {0.0, null}, data.values(Part.BASE));
            assertArrayEquals(new Double[] {-30.0, null}, data.values(Part.FALL_BELOW));
            assertArrayEquals(new Double[] {null, -30.0}, data.values(Part.TOTAL));
        }
    }
}
