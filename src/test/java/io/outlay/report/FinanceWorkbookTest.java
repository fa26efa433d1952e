package io.outlay.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.WorkbookCells;
import io.outlay.analysis.finding.Finding;
import io.outlay.report.sheet.Extent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinanceWorkbookTest {
    @TempDir
    static Path dir;

    private static Path workbook;

    @BeforeAll
    static void write() {
        workbook = dir.resolve(FinanceWorkbook.fileName(ReportFixture.PERIOD));
        FinanceWorkbook.write(workbook, ReportFixture.report(), ReportFixture.SECOND);
    }

    @Test
    void holdsItsSheetsInOrder() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
            assertEquals(
                    List.of(
                            "Summary",
                            "Contents",
                            "Findings",
                            "Payoff",
                            "Layers",
                            "Months",
                            "Vendors",
                            "Cost centres",
                            "Bridge",
                            "Stack map",
                            "TCO",
                            "Build or buy",
                            "Budget",
                            "Hotspots",
                            "Renewals",
                            "Invoice checks",
                            "Outlook",
                            "Restatements",
                            "Restated months",
                            "Tie-out",
                            "Ledger",
                            "Monthly cost",
                            "Balances",
                            "Journal",
                            "Documents",
                            "Lines",
                            "Effort",
                            "Rejected",
                            "Sources",
                            "Assumptions",
                            "Glossary",
                            "Figures",
                            "Ahead",
                            "Outlook figures",
                            "Budget lines",
                            "Budgeted",
                            "TCO ahead",
                            "Bridge parts",
                            "Payments",
                            "Plan"),
                    book.getSheets().map(Sheet::getName).toList());
        }
    }

    @Test
    void showsNoErrorInAnyCell() throws IOException {
        WorkbookCells.of(workbook).forEach((address, cell) -> {
            assertTrue(cell.getType() != CellType.ERROR, address);
            assertTrue(!String.valueOf(cell.getValue()).startsWith("#"), address);
        });
    }

    @Test
    void keepsTextThatLooksLikeAFormulaAsText() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        List<Cell> hostile = cells.values().stream()
                .filter(cell -> "=Ads+Feed".equals(cell.getValue())
                        || "=HYPERLINK(\"http://example.com\")".equals(cell.getValue())
                        || "+cmd|' /C calc'!A0".equals(cell.getValue()))
                .toList();
        assertTrue(hostile.size() > 3);
        hostile.forEach(cell -> assertEquals(CellType.STRING, cell.getType()));
    }

    @Test
    void saysOnSummaryWhatAReaderShouldRemember() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        assertEquals("Fjell & Fjord Outdoor · Technology cost · September 2026", text(cells, "Summary!A1"));
        assertEquals("Final · revision 2 · EUR", text(cells, "Summary!J1"));
        assertEquals(
                "Findly Search and Merchandising Cloud, Enterprise Edition costs EUR 23,339 a year more than growth explains: give notice by 1 November 2026",
                text(cells, "Summary!A2"));
        assertEquals("Cost this month, EUR", text(cells, "Summary!A4"));
        assertEquals(69_759.31, Double.parseDouble(cells.get("Summary!A5").getRawValue()), 1e-9);
        assertEquals("for earlier months", text(cells, "Summary!A7"));
        assertEquals(1_830.25, Double.parseDouble(cells.get("Summary!B7").getRawValue()), 1e-9);
        assertEquals(805_636.25, Double.parseDouble(cells.get("Summary!D5").getRawValue()), 1e-9);
        assertEquals(63_598.00, Double.parseDouble(cells.get("Summary!E8").getRawValue()), 1e-9);
        assertEquals(40_081, Double.parseDouble(cells.get("Summary!M5").getRawValue()), 1);
        assertEquals("systems not judged", text(cells, "Summary!M6"));
        assertEquals(2, Double.parseDouble(cells.get("Summary!N6").getRawValue()), 1e-9);
    }

    @Test
    void leadsFromAFindingToWhereItsMoneyStands() throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<String> targets = new ArrayList<>();
            book.getSheet("Summary").forEach(row -> {
                if (row.getRowNum() > 20
                        && row.getCell(7) != null
                        && row.getCell(7).getHyperlink() != null) {
                    targets.add(row.getCell(7).getHyperlink().getAddress());
                }
            });
            assertEquals(4, targets.size());
            assertEquals("Hotspots!A1", targets.remove(3));
            Map<String, Cell> cells = WorkbookCells.of(workbook);
            assertEquals(
                    ReportFixture.report().analysis().findings().stream()
                            .limit(3)
                            .map(Finding::name)
                            .toList(),
                    targets.stream().map(target -> text(cells, target)).toList());
        }
    }

    @Test
    void givesLongTextTheRoomItNeeds() throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<Float> heights = new ArrayList<>();
            book.getSheet("Rejected").forEach(row -> {
                if (row.getRowNum() > Extent.HEADER) {
                    heights.add(row.getHeightInPoints());
                }
            });
            assertTrue(heights.stream().anyMatch(height -> height >= 24), heights.toString());
        }
    }

    @Test
    void givesEachNumberAmongTheAssumptionsAName() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<String> names = cells.entrySet().stream()
                    .filter(cell -> cell.getKey().startsWith("Assumptions!D")
                            && cell.getValue().getType() == CellType.NUMBER)
                    .map(cell -> text(cells, cell.getKey().replace("!D", "!J")))
                    .sorted()
                    .toList();
            assertTrue(names.size() > 1, names.toString());
            assertEquals(
                    names,
                    book.getAllNames().stream()
                            .filter(name -> name.getRefersToFormula()
                                    .contains("MATCH(\"" + name.getNameName() + "\",Assumptions!$J$"))
                            .map(name -> name.getNameName())
                            .sorted()
                            .toList(),
                    "found by its name, for rows that are sorted");
        }
    }

    @Test
    void saysOnSummaryWhatThisIssueChanges() throws IOException {
        List<String> notes = WorkbookCells.of(workbook).entrySet().stream()
                .filter(cell -> cell.getKey().startsWith("Summary!D"))
                .map(cell -> String.valueOf(cell.getValue().getValue()))
                .toList();
        assertTrue(
                notes.contains("Final: the month was over when it was closed. Revision 2 (late invoices) differs from"
                        + " the one before in cost by month, ledger."),
                String.join("\n", notes));
    }

    @Test
    void putsBudgetAndPriorYearItemsOnSummary() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        assertEquals("budgeted part", text(cells, "Summary!A6"));
        assertTrue(cells.entrySet().stream()
                .anyMatch(cell -> cell.getKey().startsWith("Summary!D")
                        && String.valueOf(cell.getValue().getValue())
                                .contains("year to date holds EUR 640 of prior-year items")));
    }

    @Test
    void saysInHowManyDaysRenewalsFallDueAsSet() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        assertEquals("renewals in 60 days", text(cells, "Summary!P6"));
        assertEquals(20_000, Double.parseDouble(cells.get("Summary!Q6").getRawValue()), 1e-9);
        assertEquals("Renewal cash due in 60 days", text(cells, "Renewals!A5"));
    }

    /** Rows of data sheets are written without addresses, which some readers count. */
    @Test
    void leavesOutNoRowAboveRowsWithoutAddresses() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        assertEquals("Value", text(cells, "Assumptions!D4"));
        assertEquals("IF(D5=K5,0,1)", cells.get("Assumptions!L5").getFormula());
    }

    @Test
    void computesWhatCanBeAvoidedFromItsParts() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        Cell act = cells.get("Renewals!O9");
        assertEquals(
                "SUMIFS(Contracts_avoidable,Contracts_system_name,$A9,Contracts_contract_id,$B9)", act.getFormula());
        assertEquals(20_000, Double.parseDouble(act.getRawValue()), 1e-9);
        Cell avoidable = cells.entrySet().stream()
                .filter(cell -> cell.getKey().startsWith("Renewals!O") && cell.getValue() != act)
                .map(Map.Entry::getValue)
                .filter(cell -> cell.getFormula() != null)
                .findFirst()
                .orElseThrow();
        assertTrue(
                avoidable.getFormula().matches("MIN\\(K(\\d+),MAX\\(SUM\\(L\\1:M\\1\\),N\\1\\)\\)"),
                avoidable.getFormula());
        assertEquals(20_000, Double.parseDouble(avoidable.getRawValue()), 1e-9);
    }

    @Test
    void statesHotspotsByFormulaWhereValueAndThresholdDecide() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        Map<String, String> states = new TreeMap<>();
        cells.forEach((address, cell) -> {
            if (address.matches("Hotspots!C\\d+") && cell.getValue() != null) {
                Cell state = cells.get(address.replace("!C", "!H"));
                states.put(text(cells, address), state.getValue() + (state.getFormula() == null ? "" : ", live"));
            }
        });
        assertEquals("State", states.remove("Indicator"));
        assertEquals(
                Map.of(
                        "too much", "▲ Hotspot, live",
                        "too little", "▲ Hotspot, live",
                        "at it", "○ No hotspot, live",
                        "excused", "○ No hotspot",
                        "alone", "· For information",
                        "unknown", "? Not known"),
                states);
    }

    /** Every link of the chain says by formula whether it holds. */
    @Test
    void marksEachLinkOfTheTieOutByFormula() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        assertEquals("IF(F6=0,\"✓\",\"✗ off\")", cells.get("Tie-out!G6").getFormula());
        assertEquals("✓", text(cells, "Tie-out!G6"));
    }

    @Test
    void showsWhatIsUnmappedOnce() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        List<String> levels = cells.entrySet().stream()
                .filter(cell -> cell.getKey().startsWith("Payoff!B")
                        && "Unmapped".equals(cell.getValue().getValue()))
                .map(cell -> text(cells, cell.getKey().replace("!B", "!A")))
                .toList();
        assertEquals(List.of("Rest", "Rest"), levels, "once among verdicts, once in the reconciliation");
    }

    @Test
    void writesAWorkbookWhenNothingIsKnown() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(FixtureWorkbooks.empty(dir));
        assertEquals("=New & Co · Technology cost · September 2026", text(cells, "Summary!A1"));
        assertEquals(
                "Preliminary: the month was not over, closed without hours, invoices of 2026-08 · revision 1 · EUR",
                text(cells, "Summary!J1"));
        assertEquals("n/a", text(cells, "Summary!D5"));
        assertEquals("n/a", text(cells, "Summary!G5"));
        assertEquals("No budget was given for this fiscal year; none is not a budget of 0.", text(cells, "Budget!A2"));
        assertEquals("Nothing was rejected: every row of every file was read.", text(cells, "Rejected!A2"));
    }

    private static String text(Map<String, Cell> cells, String address) {
        return String.valueOf(cells.get(address).getValue());
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        Path again = dir.resolve("again.xlsx");
        FinanceWorkbook.write(again, ReportFixture.report(), ReportFixture.SECOND);
        assertArrayEquals(Files.readAllBytes(workbook), Files.readAllBytes(again));
    }

    @Test
    void goesOnInFurtherSheets() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(FixtureWorkbooks.continued(dir).toFile())) {
            List<String> names = book.getSheets().map(Sheet::getName).toList();
            assertEquals(names.indexOf("Ledger") + 1, names.indexOf("Ledger 2"));
            assertEquals(names.indexOf("Lines") + 1, names.indexOf("Lines 2"));
        }
    }
}
