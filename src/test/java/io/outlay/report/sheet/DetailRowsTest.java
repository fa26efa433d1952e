package io.outlay.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.outlay.LibreOffice;
import io.outlay.model.MinorUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of sheets, a few and so many that they go straight into the file, as other programs read them. */
class DetailRowsTest {
    private static final MinorUnit CENTS = MinorUnit.of("EUR");
    private static final List<String> NAMES = List.of(
            "Nordhus",
            "Müller & <Söhne>",
            "\"Quoted\", with a comma",
            "=1+1",
            "  padded  ",
            "two\nlines",
            "🚀 rockets → ≥ 100 €");

    private static final List<Field<Integer>> FIELDS = fields(new Fields<>());

    private static final List<Table<Integer>> TABLES = List.of(
            Table.of("Long", FIELDS, rows(3_000)),
            Table.of("Short", FIELDS, rows(40)),
            Table.of("Empty", FIELDS, rows(0)),
            Table.of("Longer", FIELDS, rows(5_000)));

    @TempDir
    static Path dir;

    private static Path workbook;

    private static List<Field<Integer>> fields(Fields<Integer> field) {
        return List.of(
                field.text("key", n -> n % 5 == 4 ? null : "AB-" + n * 7_919L % 100_000),
                field.text("vendor", n -> NAMES.get(n % NAMES.size())),
                field.prose("remark", n -> n % 3 == 0 ? Optional.of("row " + n + " " + "long ".repeat(n % 40)) : null),
                field.text("nothing", n -> null),
                field.month("month", n -> YearMonth.of(2023, 1).plusMonths(n % 40)),
                field.date("day", n -> LocalDate.of(2023, 1, 31).plusDays(n)),
                field.flag("one_off", n -> n % 4 == 0),
                field.amount("net", n -> BigDecimal.valueOf(n * 104_729L % 1_000_000 - 500_000L, 2 + n % 3)),
                field.amount("booked", n -> n % 7 == 0 ? null : new BigDecimal(n - 50).setScale(2))
                        .in("EUR"),
                field.amount("double", n -> new BigDecimal(2 * n)).in("EUR").by((n, at) -> at.cell("count") + "*2"),
                field.number("rate", n -> new BigDecimal("1.23456789").add(BigDecimal.valueOf(n, 6))),
                field.statistic("score", n -> n / 7.0 - 3),
                field.count("count", n -> n),
                field.text("last", n -> n % 2 == 0 ? "end" : null));
    }

    private static List<Integer> rows(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @BeforeAll
    static void write() {
        workbook = write(dir.resolve("rows.xlsx"));
        TABLES.forEach(table -> CsvFile.write(dir, table, CENTS));
    }

    private static Path write(Path xlsx) {
        try (WorkbookFile file = new WorkbookFile(xlsx)) {
            Styles styles = new Styles(file.workbook(), CENTS);
            List<DataPart<Integer>> parts = new ArrayList<>();
            for (Table<Integer> table : TABLES) {
                Page page = new Page(file.workbook().createSheet(table.name()), styles);
                DataPart<Integer> part = new DataPart<>(page, table.columns(), file, styles);
                part.head(new Page.Words(CellText.inFormula(table.name()), table.name()), "A note");
                table.rows().get().forEachRemaining(part::add);
                parts.add(part);
            }
            parts.forEach(DataPart::finish);
            parts.forEach(part -> DataPart.totals(List.of(part)));
            file.write("Rows", YearMonth.of(2026, 9));
            return xlsx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a sheet must hold, from the CSV file of the same rows. */
    private static List<List<Object>> expected(Table<Integer> table) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(dir.resolve(table.name() + ".csv"))) {
            return csv.stream()
                    .skip(1)
                    .map(row -> IntStream.range(0, FIELDS.size())
                            .mapToObj(i -> expected(FIELDS.get(i).kind(), row.getField(i)))
                            .toList())
                    .map(DetailRowsTest::trimmed)
                    .toList();
        }
    }

    private static Object expected(Field.Kind kind, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (kind) {
            case MONTH -> (double) ExcelDay.number(YearMonth.parse(text).atDay(1));
            case DATE -> (double) ExcelDay.number(LocalDate.parse(text));
            case AMOUNT, NUMBER, STATISTIC, COUNT -> new BigDecimal(text).doubleValue();
            case FLAG -> "true".equals(text) ? "yes" : "no";
            default -> text;
        };
    }

    /** Without cells that hold nothing at the end. */
    private static List<Object> trimmed(List<Object> cells) {
        int end = cells.size();
        while (end > 0 && "".equals(cells.get(end - 1))) {
            end--;
        }
        return cells.subList(0, end);
    }

    @Test
    void holdsWhatCsvHoldsAsPoiReadsIt() throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Table<Integer> table : TABLES) {
                XSSFSheet sheet = read.getSheet(table.name());
                List<List<Object>> rows = IntStream.rangeClosed(Extent.HEADER + 1, sheet.getLastRowNum())
                        .mapToObj(i -> poi(sheet.getRow(i)))
                        .toList();
                assertThat(rows).as(table.name()).isEqualTo(expected(table));
            }
        }
    }

    private static List<Object> poi(XSSFRow row) {
        return trimmed(IntStream.range(0, FIELDS.size())
                .mapToObj(i -> {
                    Cell cell = row.getCell(i);
                    CellType type = cell == null ? CellType.BLANK : cell.getCellType();
                    return type == CellType.BLANK
                            ? ""
                            : type == CellType.STRING ? cell.getStringCellValue() : (Object) cell.getNumericCellValue();
                })
                .toList());
    }

    @Test
    void holdsWhatCsvHoldsAsFastexcelReadsIt() throws IOException {
        assertThatFileHoldsRows(workbook);
    }

    @Test
    void holdsWhatCsvHoldsAsLibreOfficeReadsIt() throws IOException, InterruptedException {
        Path saved = Files.createDirectory(dir.resolve("saved"));
        LibreOffice.recalculate(saved, List.of(workbook));

        assertThatFileHoldsRows(saved.resolve("rows.xlsx"));
    }

    private static void assertThatFileHoldsRows(Path xlsx) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(xlsx.toFile())) {
            for (Table<Integer> table : TABLES) {
                Sheet sheet = read.findSheet(table.name()).orElseThrow();
                List<List<Object>> rows = sheet.read().stream()
                        .filter(row -> row.getRowNum() > Extent.HEADER + 1)
                        .map(row -> trimmed(
                                row.stream().map(DetailRowsTest::fastexcel).toList()))
                        .toList();
                assertThat(rows).as(table.name()).isEqualTo(expected(table));
            }
        }
    }

    private static Object fastexcel(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null || cell.getType() == org.dhatim.fastexcel.reader.CellType.EMPTY) {
            return "";
        }
        return cell.getType() == org.dhatim.fastexcel.reader.CellType.STRING
                ? cell.asString()
                : new BigDecimal(cell.getRawValue()).doubleValue();
    }

    @Test
    void formatsCellsByWhatTheyHold() throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(workbook))) {
            XSSFSheet sheet = read.getSheet("Long");
            for (int n : List.of(1, 1_501, 2_999)) {
                XSSFRow row = sheet.getRow(Extent.HEADER + 1 + n);
                String formats = Stream.of("month", "day", "net", "booked", "rate", "count")
                        .map(field -> row.getCell(TABLES.get(0).column(field))
                                .getCellStyle()
                                .getDataFormatString())
                        .collect(Collectors.joining(" | "));
                assertThat(formats)
                        .isEqualTo(String.join(
                                " | ",
                                Look.MONTH,
                                Look.DAY,
                                Look.decimals(2 + n % 3),
                                Look.decimals(2),
                                Look.EXACT,
                                Look.EXACT));
                assertThat(row.getCell(1).getCellStyle().getQuotePrefixed())
                        .isEqualTo(NAMES.get(n % NAMES.size()).startsWith("="));
            }
        }
    }

    /** The sum of what is shown has its value beside it, and so has each cell with a formula. */
    @Test
    void sumsItsRows() throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(workbook))) {
            Cell total = read.getSheet("Longer").getRow(2).getCell(TABLES.get(0).column("double"));
            assertThat(total.getCellFormula()).isEqualTo("SUBTOTAL(109,Longer!$J$5:$J$5004)");
            assertThat(total.getNumericCellValue()).isEqualTo(4_999.0 * 5_000);
            Cell formula =
                    read.getSheet("Longer").getRow(103).getCell(TABLES.get(0).column("double"));
            assertThat(formula.getCellFormula()).isEqualTo("M104*2");
        }
    }

    /** The key of a late row is one of thousands, each of which comes once. */
    @Test
    void sharesTextsThatComeAgain() throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            assertThat(part(zip, "xl/sharedStrings.xml"))
                    .containsOnlyOnce(">Müller &amp; &lt;S")
                    .doesNotContain("AB-79162");
            assertThat(part(zip, "xl/worksheets/sheet4.xml"))
                    .containsOnlyOnce("AB-79162")
                    .doesNotContain("Müller")
                    .doesNotContain("<c r=\"A5\"");
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        byte[] once = Files.readAllBytes(workbook);

        assertThat(Arrays.equals(once, Files.readAllBytes(write(dir.resolve("again.xlsx")))))
                .isTrue();
    }
}
