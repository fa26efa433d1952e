package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.ClosedShop;
import io.outlay.job.RandomWorkspace;
import io.outlay.report.FixtureWorkbooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every workbook, recalculated by LibreOffice: each formula gives the value that was written beside it. Starting the office
 * takes longer than its work, so all go through one call.
 */
class WorkbooksInLibreOfficeTest {
    private static final String SPOILT = "Payoff!F6";

    @TempDir
    static Path dir;

    private static Path recalculated;
    private static Path shop;
    private static Path spoilt;
    private static Path full;
    private static Path continued;
    private static Path empty;
    private static Path random;
    private static List<Path> scenarios;

    @BeforeAll
    static void recalculate() throws IOException, InterruptedException {
        recalculated = Files.createDirectory(dir.resolve("recalculated"));
        shop = ClosedShop.workbook();
        spoilt = spoil(shop, dir.resolve("spoilt.xlsx"));
        full = FixtureWorkbooks.full(dir);
        continued = FixtureWorkbooks.continued(dir);
        empty = FixtureWorkbooks.empty(dir);
        random = Files.copy(RandomWorkspace.workbook(20_260_930), dir.resolve("random.xlsx"));
        List<Path> all = new ArrayList<>(List.of(shop, spoilt, full, continued, empty, random));
        scenarios = scenarios(shop.getParent());
        all.addAll(scenarios);
        LibreOffice.recalculate(recalculated, all);
    }

    @Test
    void sampleHoldsWhenRecalculated() throws IOException {
        assertThat(differences(shop, 350)).isEmpty();
    }

    @Test
    void scenariosOfTheSampleHoldWhenRecalculated() throws IOException {
        assertThat(scenarios).hasSize(3);
        for (Path scenario : scenarios) {
            assertThat(differences(scenario, 500)).as(scenario.toString()).isEmpty();
        }
    }

    @Test
    void reportOfARandomWorkspaceHoldsWhenRecalculated() throws IOException {
        assertThat(differences(random, 200)).isEmpty();
    }

    @Test
    void inventedReportHoldsWhenRecalculated() throws IOException {
        assertThat(differences(full, 200)).isEmpty();
    }

    @Test
    void reportOverSeveralSheetsHoldsWhenRecalculated() throws IOException {
        assertThat(differences(continued, 200)).isEmpty();
    }

    @Test
    void reportOfNothingHoldsWhenRecalculated() throws IOException {
        assertThat(differences(empty, 5)).isEmpty();
    }

    /** Otherwise the office would have kept what it found, and the comparison would compare nothing. */
    @Test
    void oneWrongValueIsFound() throws IOException {
        assertThat(differences(spoilt, 350)).singleElement().asString().startsWith(SPOILT + " ");
    }

    @Test
    void recalculatedSampleShowsNoError() throws IOException {
        assertThat(WorkbookCells.of(recalculated.resolve(shop.getFileName())).values())
                .extracting(Cell::getType)
                .doesNotContain(CellType.ERROR);
    }

    @Test
    void printsOnPaper() throws IOException, InterruptedException {
        LibreOffice.print(dir, List.of(full));
        assertThat(dir.resolve("full.pdf")).isNotEmptyFile();
        assertThat(Files.size(dir.resolve("full.pdf"))).isGreaterThan(20_000);
    }

    private static List<Path> scenarios(Path report) throws IOException {
        try (Stream<Path> files = Files.list(report)) {
            return files.filter(file -> file.getFileName().toString().startsWith("what-if-"))
                    .sorted()
                    .toList();
        }
    }

    /** A copy with one cent too much in the value beside a formula. */
    private static Path spoil(Path workbook, Path copy) throws IOException {
        // From a stream: what is opened as a file, POI saves when it closes.
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(copy)) {
            String[] place = SPOILT.split("!");
            CellReference reference = new CellReference(place[1]);
            XSSFCell cell = book.getSheet(place[0]).getRow(reference.getRow()).getCell(reference.getCol());
            String formula = cell.getCellFormula();
            cell.setCellValue(cell.getNumericCellValue() + 0.01);
            assertThat(cell.getCellFormula()).isEqualTo(formula);
            book.write(out);
        }
        return copy;
    }

    /** Formulas whose value is not what LibreOffice calculates. */
    private static List<String> differences(Path workbook, int atLeast) throws IOException {
        Map<String, Cell> after = WorkbookCells.of(recalculated.resolve(workbook.getFileName()));
        List<String> differences = new ArrayList<>();
        int formulas = 0;
        for (Map.Entry<String, Cell> entry : WorkbookCells.of(workbook).entrySet()) {
            Cell cell = entry.getValue();
            if (cell.getFormula() != null) {
                formulas++;
                Cell other = after.get(entry.getKey());
                String is = other == null ? "" : String.valueOf(other.getRawValue());
                if (!equal(cell, is)) {
                    differences.add(
                            entry.getKey() + " " + cell.getFormula() + ": " + cell.getRawValue() + " becomes " + is);
                }
            }
        }
        assertThat(formulas).as("formulas in " + workbook.getFileName()).isGreaterThanOrEqualTo(atLeast);
        return differences;
    }

    /** Numbers to the ninth digit: their binary sums depend on the order. */
    private static boolean equal(Cell cell, String other) {
        String raw = String.valueOf(cell.getRawValue());
        try {
            double was = Double.parseDouble(raw);
            return Math.abs(was - Double.parseDouble(other)) <= 1e-9 * Math.max(1, Math.abs(was));
        } catch (NumberFormatException e) {
            return raw.equals(other);
        }
    }
}
