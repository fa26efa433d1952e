package io.outlay.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.outlay.model.MinorUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class BlockTest {
    private static final Fields<Line> FIELD = new Fields<>();

    private record Line(String name, BigDecimal now, Optional<BigDecimal> before) {}

    private static final Line SHOP = new Line("Shop with a long name", BigDecimal.TEN, Optional.of(BigDecimal.ONE));
    private static final Line DESK = new Line("Desk", BigDecimal.valueOf(2), Optional.empty());

    /** Headings in row 3, from column C on. */
    private static Block<Line> block(Line... rows) {
        return new Block<>(
                "Costs",
                2,
                2,
                List.of(
                        FIELD.text("name", Line::name).line(10),
                        FIELD.gap("a"),
                        FIELD.blank("b"),
                        FIELD.amount("now", Line::now).totalled(),
                        FIELD.amount("before", Line::before),
                        FIELD.amount("change", line -> line.before().map(line.now()::subtract))
                                .by((line, at) -> at.cell("now") + "-" + at.cell("before"))
                                .missing("new")),
                List.of(rows));
    }

    @Test
    void formulasFollowTheFieldsWhereverTheBlockBegins() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = written(book, block(SHOP, DESK));
            assertEquals("Now", cell(sheet, "F3").getStringCellValue());
            assertEquals("F4-G4", cell(sheet, "H4").getCellFormula());
            assertEquals(9, cell(sheet, "H4").getNumericCellValue());
            assertEquals("SUM(F4:F5)", cell(sheet, "F6").getCellFormula());
            assertEquals(12, cell(sheet, "F6").getNumericCellValue());
            assertEquals("Total", cell(sheet, "C6").getStringCellValue());
        }
    }

    @Test
    void whatIsUnknownIsShownAsItsFieldSays() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = written(book, block(SHOP, DESK));
            assertNull(cell(sheet, "D5"), "a gap has no cell");
            assertEquals("", cell(sheet, "E5").getStringCellValue());
            assertEquals("n/a", cell(sheet, "G5").getStringCellValue());
            assertEquals("new", cell(sheet, "H5").getStringCellValue());
        }
    }

    @Test
    void rowsAreAsHighAsTheirTextsNeed() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = written(book, block(SHOP, DESK));
            assertEquals(39, sheet.getRow(3).getHeightInPoints(), "three lines");
            assertEquals(15, sheet.getRow(4).getHeightInPoints(), "one line");
        }
    }

    @Test
    void otherSheetsAskForCellsByField() {
        Block<Line> block = block(SHOP, DESK);
        assertEquals("Costs!F5", block.place("now", DESK));
        assertEquals("Costs!F3", block.heading("now"));
        assertEquals("Costs!$F$4:$F$5", block.range("now"));
        assertEquals("F4:F5", block.area("now").formatAsString());
        assertEquals(Optional.of(new Live("Costs!F4", BigDecimal.TEN)), block.live("now", SHOP));
        assertEquals(
                Optional.of(
                        new Live("SUMIFS(Costs!$F$4:$F$5,Costs!$C$4:$C$5,\"Shop with a long name\")", BigDecimal.TEN)),
                block.find("now", SHOP, "name"),
                "by its key, for rows that are sorted");
        assertEquals(Optional.empty(), block.live("before", DESK));
        assertEquals("Costs!$F$4:$F$4", block().range("now"), "one empty row where there is none");
        assertThrows(IllegalArgumentException.class, () -> block.place("then", SHOP));
    }

    @Test
    void aTotalOfWhatNoRowKnowsIsUnknown() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Block<Line> block = new Block<>(
                    "Costs",
                    2,
                    List.of(
                            FIELD.text("name", Line::name),
                            FIELD.amount("before", Line::before).totalled()),
                    List.of(DESK));
            assertEquals("n/a", cell(written(book, block), "B5").getStringCellValue());
        }
    }

    @Test
    void joinedCellsAreOneInTheirRowNotInTheHeading() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Block<Line> block = new Block<>(
                    "Costs",
                    2,
                    List.of(FIELD.text("name", Line::name), FIELD.joined("a"), FIELD.amount("now", Line::now)),
                    List.of(DESK));
            List<CellRangeAddress> merged = written(book, block).getMergedRegions();
            assertEquals(List.of(CellRangeAddress.valueOf("A4:B4")), merged);
        }
    }

    @Test
    void aFieldServesRowsThatHoldItsRows() throws IOException {
        record Pair(String name, Line line) {}
        Fields<Pair> pairs = new Fields<>();
        Field<Pair> change = block(SHOP).fields().get(5).on(Pair::line);
        Block<Pair> block = new Block<>(
                "Costs",
                2,
                List.of(
                        pairs.month("month", pair -> YearMonth.of(2026, 9)).right(),
                        pairs.amount("now", pair -> pair.line().now()).titled(YearMonth.of(2026, 10)),
                        pairs.amount("before", pair -> pair.line().before()),
                        change),
                List.of(new Pair("a", SHOP), new Pair("b", DESK)));
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = written(book, block);
            assertEquals("B4-C4", cell(sheet, "D4").getCellFormula());
            assertEquals("new", cell(sheet, "D5").getStringCellValue());
            assertEquals(Look.MONTH, cell(sheet, "B3").getCellStyle().getDataFormatString());
            assertEquals(
                    HorizontalAlignment.RIGHT, cell(sheet, "A3").getCellStyle().getAlignment());
        }
    }

    private static <T> XSSFSheet written(XSSFWorkbook book, Block<T> block) {
        Page page = new Page(book.createSheet("Costs"), new Styles(book, MinorUnit.of("EUR")));
        block.write(page, 20, line -> Look.BODY);
        block.heights(page, 3);
        block.totals(page, "Total", Look.BODY);
        return page.sheet();
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        int row = Integer.parseInt(address.substring(1)) - 1;
        return sheet.getRow(row).getCell(address.charAt(0) - 'A');
    }
}
