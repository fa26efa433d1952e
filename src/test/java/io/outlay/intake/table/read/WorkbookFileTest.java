package io.outlay.intake.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.intake.table.RawWorkbook;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.MetricReading;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFileTest {
    private static final Object[] INVOICES = {"Invoice_No ", "issue_date", "vendor", "net_amount", "currency"};

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

    /** Of the descriptors one is that by which they are listed, and gone by now. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    void sheetWithoutANameIsNoWorkbook() throws IOException {
        RawWorkbook damaged = RawWorkbook.of(RawWorkbook.ALIAS).with("xl/workbook.xml", " name=", " nbme=");
        ReadFile read = ReadFile.of(damaged.write(folder.resolve("a.xlsx")), "inbox/a.xlsx");
        assertThat(read.messages()).hasSize(1).noneMatch(message -> message.contains("fault of Outlay"));
        assertThat(read.facts(Alias.class)).isEmpty();
    }

    private static Row row(Sheet sheet, int index, Object... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            fill(row.createCell(i), values[i]);
        }
        return row;
    }

    private static void fill(Cell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(style(cell, "dd/mm/yyyy"));
        } else if (value instanceof LocalDateTime time) {
            cell.setCellValue(time);
            cell.setCellStyle(style(cell, "yyyy-mm-dd hh:mm"));
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    private static CellStyle style(Cell cell, String format) {
        Workbook workbook = cell.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesNoArchiveOpenThatIsNoWorkbook() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }

        assertThat(ReadFile.of(file, "inbox/a.xlsx").codes()).containsExactly("unknown_file");

        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            assertThat(open.map(WorkbookFileTest::target))
                    .doesNotContain(file.toRealPath().toString());
        }
    }

    @Test
    void readsNumbersDatesFlagsAndFormulas() throws IOException {
        ReadFile read = read(workbook -> {
            Sheet sheet = workbook.createSheet("Bills");
            row(
                    sheet,
                    2,
                    "Invoice_No ",
                    "issue_date",
                    "vendor",
                    "net_amount",
                    "currency",
                    "quantity",
                    "one_off",
                    "fx_rate");
            Row first = row(sheet, 3, 4711, LocalDate.of(2026, 7, 1), "SAP", 0.1 + 0.2, "EUR", 0.0001, true);
            first.createCell(7).setCellFormula("1/4");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(first.getCell(7));
            row(sheet, 5, "=A1", "2026-07-02", "SAP", "1299.00", "EUR", null, null, null, "beside the table");
        });
        assertThat(read.messages()).isEmpty();
        assertThat(read.counts()).containsExactly("invoices read 2 = 2 + 0 + 0");
        assertThat(read.file().tables().get(0).sheet()).isEqualTo("Bills");
        InvoiceLine first = read.facts(InvoiceLine.class).get(0);
        assertThat(first.invoiceNo()).isEqualTo("4711");
        assertThat(first.issueDate()).isEqualTo("2026-07-01");
        assertThat(first.netAmount()).isEqualTo(new BigDecimal("0.3"));
        assertThat(first.quantity()).contains(new BigDecimal("0.0001"));
        assertThat(first.oneOff()).isTrue();
        assertThat(first.fxRate()).contains(new BigDecimal("0.25"));
        assertThat(first.source()).isEqualTo(new SourceRef("inbox/a.xlsx", "Bills", 4));
        InvoiceLine second = read.facts(InvoiceLine.class).get(1);
        assertThat(second.invoiceNo()).isEqualTo("=A1");
        assertThat(second.netAmount()).isEqualTo(new BigDecimal("1299.00"));
        assertThat(second.source().line()).isEqualTo(6);
    }

    @Test
    void readsSeveralTablesAndNotesOtherSheets() throws IOException {
        ReadFile read = read(workbook -> {
            row(workbook.createSheet("Read me"), 0, "This workbook holds our invoices");
            Sheet invoices = workbook.createSheet("Invoices");
            row(invoices, 0, INVOICES);
            row(invoices, 1, "1", LocalDate.of(2026, 7, 1), "SAP", 5, "EUR");
            Sheet aliases = workbook.createSheet("Names");
            row(aliases, 0, "billing_name", "system_id", "remark");
            row(aliases, 1, "SAP", "erp", "x");
            workbook.createSheet("Empty");
        });
        assertThat(read.counts()).containsExactly("invoices read 1 = 1 + 0 + 0", "aliases read 1 = 1 + 0 + 0");
        assertThat(read.file().notes())
                .containsExactly(
                        "sheet \"Names\": columns ignored: remark",
                        "sheet \"Read me\": its header is that of no known table");
        assertThat(read.facts().get(1)).isInstanceOf(Alias.class);
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void takesADateThatShowsNoDayForAMonth() throws IOException {
        ReadFile read = read(workbook -> {
            Sheet sheet = workbook.createSheet("Orders");
            row(sheet, 0, "date", "metric", "value");
            Row month = row(sheet, 1, LocalDate.of(2026, 9, 1), "orders", 10);
            month.getCell(0).setCellStyle(style(month.getCell(0), "mmm-yy"));
            row(sheet, 2, LocalDate.of(2026, 9, 1), "sessions", 20);
        });
        assertThat(read.facts(MetricReading.class))
                .extracting(MetricReading::monthly)
                .containsExactly(true, false);
    }

    @Test
    void rejectsCellsLikeTextInCsv() throws IOException {
        ReadFile read = read(workbook -> {
            Sheet sheet = workbook.createSheet("Bills");
            row(sheet, 0, INVOICES);
            row(sheet, 1, "1", 46204, "SAP", "1.299,00", "EUR");
            row(sheet, 2, "2", LocalDateTime.of(2026, 7, 1, 10, 30), "SAP", 5, "EUR");
        });
        assertThat(read.messages()).containsExactly("""
                inbox/a.xlsx#Bills:2: issue_date "46204" is not a date
                2 | 1, 46204, SAP, 1.299,00, EUR
                Write dates as YYYY-MM-DD (2026-07-01), or set date: in a profile for this file.""", """
                inbox/a.xlsx#Bills:2: net_amount "1.299,00" is not a number
                2 | 1, 46204, SAP, 1.299,00, EUR
                Use a decimal point (1299.00), or set decimal: "," in a profile for this file.""", """
                inbox/a.xlsx#Bills:3: issue_date "2026-07-01T10:30:00" is not a date
                3 | 2, 2026-07-01T10:30:00, SAP, 5, EUR
                Write dates as YYYY-MM-DD (2026-07-01), or set date: in a profile for this file.""");
        assertThat(read.rejections().get(0).amount()).isEqualTo(Optional.empty());
        assertThat(read.counts()).containsExactly("invoices read 2 = 0 + 2 + 0");
    }

    @Test
    void rejectsOnlyTheSheetThatLacksAColumn() throws IOException {
        ReadFile read = read(workbook -> {
            Sheet bad = workbook.createSheet("Bad");
            row(bad, 0, "invoice_no", "vendor", "net_amount", "currency");
            row(bad, 1, "1", "SAP", 7, "EUR");
            Sheet good = workbook.createSheet("Good");
            row(good, 0, INVOICES);
            row(good, 1, "1", LocalDate.of(2026, 7, 1), "SAP", 5, "EUR");
        });
        assertThat(read.messages()).containsExactly("""
                inbox/a.xlsx#Bad:1: issue_date is missing in the header
                1 | invoice_no, vendor, net_amount, currency
                Add the column; table invoices requires invoice_no, issue_date, vendor, net_amount, currency.""");
        assertThat(read.counts()).containsExactly("invoices read 1 = 0 + 1 + 0", "invoices read 1 = 1 + 0 + 0");
        assertThat(read.file().tables().get(0).amounts().get("EUR").rejected()).isEqualByComparingTo("7");
        assertThat(read.file().state()).isEqualTo("read");
    }

    @Test
    void namesTheClosestTableOfAnUnknownWorkbook() throws IOException {
        ReadFile read = read(workbook -> {
            row(workbook.createSheet("Notes"), 0, "hello");
            row(workbook.createSheet("Export"), 1, "vendor", "currency", "sum");
        });
        assertThat(read.messages()).containsExactly("""
                inbox/a.xlsx#Export:2: the header is that of no known table; closest is invoices, of which invoice_no, issue_date, net_amount are missing
                2 | vendor, currency, sum
                Propose how to read it with outlay profile FILE, or rename the columns to those of the table.""");
        assertThat(read.file().state()).isEqualTo("unknown");
    }

    @Test
    void rejectsEmptyAndBrokenWorkbooks() throws IOException {
        assertThat(read(workbook -> workbook.createSheet("Empty")).messages()).containsExactly("""
                inbox/a.xlsx:1: the workbook is empty
                Give it a header row, or remove the file.""");
        Path whole = folder.resolve("a.xlsx");
        Path half = folder.resolve("half.xlsx");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(half, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(ReadFile.of(half, "inbox/half.xlsx").messages()).containsExactly("""
                inbox/half.xlsx:1: the file is no table but a broken or foreign archive
                Give it as CSV in UTF-8 or as .xlsx, or move it out of the inbox.""");
    }
}
