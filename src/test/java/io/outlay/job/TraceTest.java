package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.explain.ExplainedFigure;
import io.outlay.job.explain.FigureRequest;
import io.outlay.job.explain.LedgerTrail;
import io.outlay.model.SourceRef;
import io.outlay.sample.ShopSample;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a figure of the published workbook to file and line: by links and formulas, then by explaining it. */
class TraceTest {
    private static final int RANDOM_CELLS = 100;
    private static final Pattern REFERENCE =
            Pattern.compile("(?:('[^']+'|[A-Za-z][A-Za-z0-9]*)!)?(\\$?[A-Z]{1,2}\\$?\\d+(?::\\$?[A-Z]{1,2}\\$?\\d+)?)");
    /** Sheets whose rows name file and line, or the document or contract that does. */
    private static final Set<String> SOURCES = Set.of("Ledger", "Restatements", "Renewals");

    private static final TestWorkspace SHOP =
            ClosedShop.of(ShopSample.DEFAULT_SEED).workspace();
    private static final Map<String, Long> LINES = new HashMap<>();
    private static final Map<String, ExplainedFigure> EXPLAINED = new HashMap<>();
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void open() throws IOException {
        try (InputStream in = Files.newInputStream(ClosedShop.workbook())) {
            workbook = new XSSFWorkbook(in);
        }
    }

    @AfterAll
    static void close() throws IOException {
        workbook.close();
    }

    @Test
    void everyFigureOfSummaryLeadsToItsRows() {
        List<Cell> figures = formulas(workbook.getSheet("Summary"));
        assertThat(figures).hasSizeGreaterThan(12);
        for (Cell figure : figures) {
            Set<String> reached = new TreeSet<>();
            follow(figure, reached, new TreeSet<>());
            // A sum over no rows is 0, and has none to lead to.
            assertThat(reached.isEmpty() && figure.getNumericCellValue() != 0)
                    .as(place(figure) + " " + figure.getCellFormula())
                    .isFalse();
        }
    }

    @Test
    void everyTileOfSummaryIsALink() {
        Sheet summary = workbook.getSheet("Summary");
        List<Cell> tiles = cells(summary.getRow(4)).stream()
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .toList();
        assertThat(tiles).hasSize(6).allSatisfy(tile -> {
            assertThat(tile.getHyperlink()).as(place(tile)).isNotNull();
            assertThat(target(tile)).as(tile.getHyperlink().getAddress()).isPresent();
        });
    }

    @Test
    void chartsArePrintedWhole() {
        int charts = 0;
        for (Sheet sheet : workbook) {
            XSSFDrawing drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
            String area = workbook.getPrintArea(workbook.getSheetIndex(sheet));
            if (drawing == null || area == null) {
                continue;
            }
            int printed = Stream.of(area.split(","))
                    .mapToInt(part -> new AreaReference(part, SpreadsheetVersion.EXCEL2007)
                                    .getLastCell()
                                    .getCol()
                            + 1)
                    .max()
                    .orElseThrow();
            for (XSSFShape chart : drawing.getShapes()) {
                charts++;
                XSSFClientAnchor at = (XSSFClientAnchor) chart.getAnchor();
                assertThat((int) at.getCol2()).as(sheet.getSheetName()).isLessThanOrEqualTo(printed);
            }
        }
        assertThat(charts).isGreaterThan(6);
    }

    @Test
    void aHundredFiguresOfTcoLeadToFileAndLine() {
        Sheet tco = workbook.getSheet("TCO");
        List<Cell> figures = formulas(tco).stream()
                .filter(cell -> link(cell.getRow()).isPresent())
                .toList();
        assertThat(figures).hasSizeGreaterThan(RANDOM_CELLS);
        Random random = new Random(42);
        for (int i = 0; i < RANDOM_CELLS; i++) {
            Cell figure = figures.get(random.nextInt(figures.size()));
            Cell place = target(link(figure.getRow()).orElseThrow()).orElseThrow();
            Row row = place.getRow();
            assertThat(place.getSheet().getSheetName()).isEqualTo("Ledger");
            String system = row.getCell(1).getStringCellValue();
            assertThat(cells(figure.getRow()).stream().map(TraceTest::text))
                    .as(place(figure))
                    .contains(system);
            namesFileAndLine(row);
            explains(system, YearMonth.from(row.getCell(0).getLocalDateTimeCellValue()));
        }
    }

    /** What the ledger says of a month is what its documents and rows add up to, and these stand where they are said to. */
    private static void explains(String system, YearMonth month) {
        ExplainedFigure explained = EXPLAINED.computeIfAbsent(
                system + month,
                key -> new LedgerTrail()
                        .explain(new FigureRequest(SHOP.workspace(), Optional.of(system), month, "cost")));
        assertThat(explained.pools().stream()
                        .map(ExplainedFigure.Pool::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(explained.figure());
        List<SourceRef> sources = new ArrayList<>();
        explained.rows().forEach(row -> sources.add(row.source()));
        explained.effort().forEach(row -> sources.add(row.row().source()));
        assertThat(sources.isEmpty() && explained.shares().isEmpty())
                .as(system + " " + month)
                .isFalse();
        sources.forEach(source -> assertThat(source.line()).isBetween(1L, lines(source.file())));
    }

    private static void namesFileAndLine(Row ledger) {
        String file = ledger.getCell(12).getStringCellValue();
        assertThat((long) ledger.getCell(13).getNumericCellValue()).isBetween(1L, lines(file.split("#")[0]));
    }

    /** Lines of a file; a sheet's rows are counted by Excel's limit. */
    private static long lines(String path) {
        return LINES.computeIfAbsent(path, key -> {
            Path file = SHOP.root().resolve(path);
            assertThat(file).isRegularFile();
            return path.endsWith(".xlsx") ? 1_048_576L : SHOP.text(path).lines().count();
        });
    }

    /** Collects what a formula rests on in the end. */
    private static void follow(Cell cell, Set<String> reached, Set<String> seen) {
        if (cell == null || !seen.add(place(cell))) {
            return;
        }
        if (cell.getCellType() != CellType.FORMULA
                || SOURCES.contains(cell.getSheet().getSheetName())) {
            if (cell.getCellType() != CellType.BLANK) {
                reached.add(place(cell));
            }
            return;
        }
        Matcher references = REFERENCE.matcher(cell.getCellFormula());
        while (references.find()) {
            String name = references.group(1);
            Sheet sheet = name == null ? cell.getSheet() : workbook.getSheet(name.replace("'", ""));
            assertThat(sheet).as(cell.getCellFormula()).isNotNull();
            String[] corners = references.group(2).split(":");
            // The rows of a source are many: its first says where they are.
            String to = SOURCES.contains(sheet.getSheetName()) ? corners[0] : corners[corners.length - 1];
            for (CellReference reference : new AreaReference(corners[0] + ":" + to, workbook.getSpreadsheetVersion())
                    .getAllReferencedCells()) {
                Row row = sheet.getRow(reference.getRow());
                follow(row == null ? null : row.getCell(reference.getCol()), reached, seen);
            }
        }
    }

    /** Those that give a number. */
    private static List<Cell> formulas(Sheet sheet) {
        List<Cell> all = new ArrayList<>();
        sheet.forEach(row -> cells(row).stream()
                .filter(cell ->
                        cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC)
                .forEach(all::add));
        return all;
    }

    private static List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        row.forEach(cells::add);
        return cells;
    }

    private static Optional<Cell> link(Row row) {
        return cells(row).stream().filter(cell -> cell.getHyperlink() != null).findFirst();
    }

    private static Optional<Cell> target(Cell cell) {
        String[] address = cell.getHyperlink().getAddress().split("!");
        CellReference reference = new CellReference(address[1]);
        return Optional.ofNullable(workbook.getSheet(address[0].replace("'", "")))
                .map(sheet -> sheet.getRow(reference.getRow()))
                .map(row -> row.getCell(reference.getCol()));
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private static String place(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }
}
