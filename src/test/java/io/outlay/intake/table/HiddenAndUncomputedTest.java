package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.fact.InvoiceLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook does not show, and what its program never computed, is told. */
class HiddenAndUncomputedTest {
    private static final String[] INVOICES = {"invoice_no", "issue_date", "vendor", "net_amount", "currency", "remark"};

    @TempDir
    private Path folder;

    private ReadFile read(Consumer<Workbook> content) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        }
        return ReadFile.of(file, "inbox/a.xlsx");
    }

    private static Sheet invoices(Workbook workbook, String name, int rows) {
        Sheet sheet = workbook.createSheet(name);
        fill(sheet.createRow(0), INVOICES);
        for (int i = 1; i <= rows; i++) {
            fill(sheet.createRow(i), name + i, "2026-10-01", "SAP", "10", "EUR");
        }
        return sheet;
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    @Test
    void leavesATotalRowOutWhoseSumWasNeverComputed() throws IOException {
        ReadFile read = read(workbook -> {
            Row total = invoices(workbook, "AP", 2).createRow(3);
            total.createCell(0).setCellValue("Total");
            total.createCell(3).setCellFormula("SUM(D2:D3)");
        });
        assertThat(read.facts(InvoiceLine.class)).hasSize(2);
        assertThat(read.messages()).isEmpty();
        assertThat(read.file().notes()).contains("sheet \"AP\": line 4 looks like a total row and is left out");
    }

    @Test
    void namesAHiddenSheetAndReadsIt() throws IOException {
        ReadFile read = read(workbook -> {
            invoices(workbook, "New", 1);
            invoices(workbook, "Old", 1);
            invoices(workbook, "Draft", 1);
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });
        assertThat(read.facts()).hasSize(3);
        assertThat(read.file().notes())
                .containsExactly(
                        "sheet \"New\": columns ignored: remark",
                        "sheet \"Old\": the sheet is hidden, and its rows are read: delete the sheet if they shall not count",
                        "sheet \"Old\": columns ignored: remark",
                        "sheet \"Draft\": the sheet is hidden, and its rows are read: delete the sheet if they shall not count",
                        "sheet \"Draft\": columns ignored: remark");
    }

    @Test
    void namesHiddenRowsAndColumns() throws IOException {
        ReadFile read = read(workbook -> {
            Sheet sheet = invoices(workbook, "S", 8);
            for (int row : new int[] {2, 3, 4, 7}) {
                sheet.getRow(row).setZeroHeight(true);
            }
            sheet.setColumnHidden(2, true);
            sheet.setColumnHidden(9, true);
        });
        assertThat(read.facts()).hasSize(8);
        assertThat(read.file().notes())
                .containsExactly(
                        "sheet \"S\": hidden rows are read: 3–5, 8; delete them if they shall not count",
                        "sheet \"S\": hidden columns are read: C",
                        "sheet \"S\": columns ignored: remark");
    }

    /** A workbook of one sheet whose cells are written as other programs than Excel do. */
    private Path workbook(String rows) throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try (Workbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("S");
            workbook.write(empty);
        }
        Path file = folder.resolve("b.xlsx");
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(empty.toByteArray()));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().endsWith("sheet1.xml") ? sheet(rows) : content);
            }
        }
        return file;
    }

    private static byte[] sheet(String rows) {
        return ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String place = (char) ('A' + i) + "" + number;
            String cell = cells[i];
            row.append(
                    cell.startsWith("<")
                            ? cell.replaceFirst("<c", "<c r=\"" + place + "\"")
                            : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
        }
        return row + "</row>";
    }

    private static final String HEADER =
            row(1, "invoice_no", "issue_date", "vendor", "net_amount", "currency", "service_start", "service_end");

    @Test
    void namesTheCellOfAFormulaWithoutResult() throws IOException {
        Path file = workbook(HEADER
                + row(2, "1", "2026-10-01", "SAP", "100", "EUR", "<c><f>DATE(2026,7,1)</f><v></v></c>", "2026-12-31")
                + row(3, "2", "2026-10-01", "SAP", "<c><f>100+23</f></c>", "EUR"));
        ReadFile read = ReadFile.of(file, "inbox/b.xlsx");
        assertThat(read.codes()).containsExactly("no_result", "no_result");
        assertThat(read.messages()).containsExactly("""
                inbox/b.xlsx#S:2: service_start "=DATE(2026,7,1)" is a formula without a stored result, in cell F2
                2 | 1, 2026-10-01, SAP, 100, EUR, =DATE(2026,7,1), 2026-12-31
                Open the workbook in Excel or LibreOffice and save it.""", """
                inbox/b.xlsx#S:3: net_amount "=100+23" is a formula without a stored result, in cell D3
                3 | 2, 2026-10-01, SAP, =100+23, EUR
                Open the workbook in Excel or LibreOffice and save it.""");
    }

    @Test
    void takesAFormulaWhoseResultIsAnEmptyTextForBlank() throws IOException {
        Path file = workbook(HEADER
                + row(
                        2,
                        "1",
                        "2026-10-01",
                        "SAP",
                        "<c><f>50*2</f><v>100</v></c>",
                        "EUR",
                        "<c t=\"str\"><f>IF(1=1,\"\",2)</f><v></v></c>"));
        ReadFile read = ReadFile.of(file, "inbox/b.xlsx");
        assertThat(read.messages()).isEmpty();
        assertThat(read.facts(InvoiceLine.class).get(0).netAmount()).isEqualByComparingTo("100");
        assertThat(read.facts(InvoiceLine.class).get(0).serviceStart()).isEmpty();
    }

    @Test
    void leavesAFormulaAloneThatStandsInNoColumnOfTheTable() throws IOException {
        Path file = workbook(row(1, "invoice_no", "issue_date", "vendor", "net_amount", "currency", "check")
                + row(2, "1", "2026-10-01", "SAP", "100", "EUR", "<c><f>D2*2</f><v></v></c>"));
        assertThat(ReadFile.of(file, "inbox/b.xlsx").counts()).containsExactly("invoices read 1 = 1 + 0 + 0");
    }

    @Test
    void refusesAScenarioWithAFormulaWithoutResult() throws IOException {
        Path file = workbook(row(1, "scenario", "option", "kind", "parameter", "likely")
                + row(2, "s", "A", "buy", "annual_licence", "<c><f>1000*9</f><v></v></c>"));
        assertThat(ReadFile.of(file, "b.xlsx").messages()).containsExactly("""
                b.xlsx#S:2: likely "=1000*9" is a formula without a stored result, in cell E2
                2 | s, A, buy, annual_licence, =1000*9
                Open the workbook in Excel or LibreOffice and save it. Scenario "s" is not answered until then.""");
    }
}
