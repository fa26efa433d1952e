package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.ClosedShop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheet Tie-out of the sample: both sides of every check are sums, and a changed figure is seen. */
class TieOutSheetTest {
    private static final String SHEET = "Tie-out";
    private static final int HEADER = 4;
    private static XSSFWorkbook book;

    @BeforeAll
    static void open() throws IOException {
        try (InputStream in = Files.newInputStream(ClosedShop.workbook())) {
            book = new XSSFWorkbook(in);
        }
    }

    @AfterAll
    static void close() throws IOException {
        book.close();
    }

    @Test
    void noSideOfACheckIsAValue() {
        List<String> typed = new ArrayList<>();
        List<Row> checks = below(HEADER);
        for (Row check : checks) {
            for (int side = 3; side <= 4; side++) {
                if (check.getCell(side).getCellType() != CellType.FORMULA) {
                    typed.add(check.getCell(1).getStringCellValue());
                }
            }
        }
        assertThat(typed).isEmpty();
        assertThat(checks)
                .hasSizeGreaterThan(50)
                .noneMatch(check -> check.getCell(1).getStringCellValue().contains("°"));
    }

    @Test
    void noCheckHoldsASumAgainstItself() {
        assertThat(below(HEADER))
                .noneMatch(check -> check.getCell(3)
                        .getCellFormula()
                        .equals(check.getCell(4).getCellFormula()));
    }

    @Test
    void countsEveryRowThatSaysWhetherItHolds() {
        int marks = marks(book).size();
        assertThat(named("Tie_checks").getNumericCellValue()).isEqualTo(marks);
        assertThat(words(book).getStringCellValue()).isEqualTo("✓ " + marks + " of " + marks + " pass");
    }

    private static Cell words(XSSFWorkbook of) {
        return of.getSheet(SHEET).getRow(2).getCell(0);
    }

    /** What says of a row that it holds. */
    private static List<Cell> marks(XSSFWorkbook of) {
        List<Cell> marks = new ArrayList<>();
        for (Row row : of.getSheet(SHEET)) {
            for (Cell cell : row) {
                boolean isText =
                        cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.STRING;
                if (isText && cell.getStringCellValue().equals("✓")) {
                    marks.add(cell);
                }
            }
        }
        return marks;
    }

    /** Each figure of a data sheet is held against another: change one, and its check is off by as much. */
    @ParameterizedTest
    @CsvSource({
        "Sources, Rows accepted, systems: rows read",
        "Sources, Accepted, accepted lines = posted",
        "Lines, Net amount, accepted lines = posted",
        "Lines, Booked (EUR), documents in",
        "Documents, Net amount, documents in",
        "Documents, Cost, booked from",
        "Effort, Booked (EUR), hours × rates = effort",
        "Ledger, Cost (EUR), ledger = systems + unmapped",
        "Ledger, Billed memo (EUR), billed by month",
        "Monthly cost, Total (EUR), ledger = systems + unmapped",
        "Monthly cost, Effort (EUR), ledger = effective",
        "Monthly cost, Billed (EUR), billed by month",
        "Balances, Prepaid (EUR), 'billed to date = effective + prepaid − accrued, booked'",
        "Balances, Accrued as invoiced, 'billed to date = effective + prepaid − accrued, as invoiced'",
        "Journal, Debit, debit = credit",
        "Bridge parts, Price (EUR), portfolio's change"
    })
    void aChangedFigureIsSeen(String sheet, String column, String item) {
        Cell cell = last(sheet, column);
        double before = cell.getNumericCellValue();
        try {
            cell.setCellValue(before + 1_000);
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            assertThat(below(HEADER).stream()
                            .filter(check ->
                                    check.getCell(1).getStringCellValue().startsWith(item))
                            .map(check -> evaluator.evaluate(check.getCell(5)).getNumberValue()))
                    .as(cell.getAddress() + " of " + sheet)
                    .anyMatch(difference -> Math.abs(difference) > 10);
        } finally {
            cell.setCellValue(before);
        }
    }

    @Test
    void aChangedComparableCostIsMoreThanRoundingCanBe() {
        Row portfolio = below(walk()).get(0);
        Cell cell = last("Monthly cost", "Comparable (EUR)");
        double before = cell.getNumericCellValue();
        try {
            cell.setCellValue(before + 10);
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            assertThat(evaluator.evaluate(portfolio.getCell(8)).getNumberValue())
                    .isGreaterThan(portfolio.getCell(13).getNumericCellValue());
        } finally {
            cell.setCellValue(before);
        }
    }

    @Test
    void saysHowManyChecksPassWhenOneIsOff() throws IOException {
        try (InputStream in = Files.newInputStream(ClosedShop.workbook());
                XSSFWorkbook changed = new XSSFWorkbook(in)) {
            List<Cell> marks = marks(changed);
            for (Cell mark : marks) {
                mark.removeFormula();
                mark.setCellValue("✓");
            }
            marks.get(7).setCellValue("✗ off");
            FormulaEvaluator evaluator = changed.getCreationHelper().createFormulaEvaluator();
            int all = marks.size();
            assertThat(evaluator.evaluate(words(changed)).getStringValue())
                    .isEqualTo("✗ " + (all - 1) + " of " + all + " pass");
            assertThat(changed.getSheet(SHEET).getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isGreaterThan(3);
        }
    }

    /** The totals of one system that readers meet on three sheets, and what lies between them. */
    @Test
    void walksFromWhatASystemIsBookedAtToWhatItIsJudgedBy() {
        Row heading = book.getSheet(SHEET).getRow(walk());
        Row row = below(walk()).stream()
                .filter(each -> each.getCell(1).getStringCellValue().equals("Data platform"))
                .findFirst()
                .orElseThrow();
        Map<String, Double> figures = new TreeMap<>();
        for (int i = 3; i <= 12; i++) {
            figures.put(
                    heading.getCell(i).getStringCellValue() + " " + i,
                    row.getCell(i).getNumericCellValue());
        }
        double booked = figures.get("As booked: Payoff, TCO, Summary 3");
        double comparable = figures.get("= Comparable, as judged: Payoff 9");
        assertThat(booked).isEqualTo(24_390.11);
        assertThat(comparable).isEqualTo(81_317.99);
        assertThat(figures.get("less shared cost that moved 4")).isGreaterThan(50_000);
        double steps = booked;
        for (int i = 4; i <= 8; i++) {
            steps += row.getCell(i).getNumericCellValue();
        }
        assertThat(Math.round(steps * 100)).isEqualTo(Math.round(comparable * 100));
    }

    @Test
    void saysThatNoGeneralLedgerCameIn() {
        List<String> texts = new ArrayList<>();
        for (Row row : book.getSheet(SHEET)) {
            Optional.ofNullable(row.getCell(0))
                    .filter(cell -> cell.getCellType() == CellType.STRING)
                    .ifPresent(cell -> texts.add(cell.getStringCellValue()));
        }
        assertThat(texts).anyMatch(text -> text.startsWith("No general ledger was imported"));
    }

    private static Cell named(String name) {
        CellReference place = new CellReference(book.getName(name).getRefersToFormula());
        return book.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
    }

    /** The last cell below a heading of a data sheet that holds something. */
    private static Cell last(String sheet, String column) {
        Sheet rows = book.getSheet(sheet);
        for (Cell heading : rows.getRow(3)) {
            if (heading.getStringCellValue().equals(column)) {
                for (int i = rows.getLastRowNum(); i > 3; i--) {
                    Cell cell = rows.getRow(i).getCell(heading.getColumnIndex());
                    if (cell != null && cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() != 0) {
                        return cell;
                    }
                }
            }
        }
        throw new IllegalArgumentException(sheet + " has no " + column);
    }

    private static int walk() {
        for (Row row : book.getSheet(SHEET)) {
            Cell first = row.getCell(0);
            if (first != null && first.getCellType() == CellType.STRING && "Level".equals(first.getStringCellValue())) {
                return row.getRowNum();
            }
        }
        throw new IllegalStateException("no walk");
    }

    /** Rows of the block below a heading. */
    private static List<Row> below(int header) {
        List<Row> rows = new ArrayList<>();
        Sheet sheet = book.getSheet(SHEET);
        for (int i = header + 1; sheet.getRow(i) != null && sheet.getRow(i).getCell(3) != null; i++) {
            rows.add(sheet.getRow(i));
        }
        return rows;
    }
}
