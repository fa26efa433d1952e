package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.job.ClosedShop;
import io.outlay.job.RandomWorkspace;
import io.outlay.job.ReplacedFiles;
import io.outlay.job.TwoTeams;
import io.outlay.job.WhatIfRoundTrip;
import io.outlay.report.FixtureWorkbooks;
import io.outlay.report.sheet.AsAtRun;
import io.outlay.store.BuildFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every workbook, recalculated by LibreOffice: each formula gives the value that was written beside it. */
class WorkbooksInLibreOfficeTest {
    private static final String SPOILT = "Payoff!F6";
    /** Columns between two by which tables are sorted. */
    private static final int STEP = Integer.getInteger("outlay.sort.every", 6);

    /** Assumptions that a reader changes, each of which moves other cells than the others. */
    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("benchmarks.max-upkeep-share", "0.3"),
            Map.entry("benchmarks.max-upkeep-of-plan", "5"),
            Map.entry("benchmarks.max-build-overrun", "1.4"),
            Map.entry("benchmarks.max-person-share", "0.7"),
            Map.entry("benchmarks.min-modules-used-share", "0.65"),
            Map.entry("benchmarks.max-seat-cost-factor", "1.1"),
            Map.entry("benchmarks.min-integrated-share", "0.99"),
            Map.entry("benchmarks.min-mastered-share", "0.7"),
            Map.entry("benchmarks.max-manual-hours", "7"),
            Map.entry("benchmarks.max-point-to-point-share", "0.7"),
            Map.entry("benchmarks.max-run-share", "0.9"),
            Map.entry("benchmarks.stage-factor", "1"),
            Map.entry("benchmarks.stage-3.systems", "30"),
            Map.entry("verdict.no-payoff-driver-growth", "0.0856"),
            Map.entry("verdict.stay-no-payoff-driver-growth", "0.09"),
            Map.entry("outlook.wage-growth", "0.06"),
            Map.entry("renewals.seat-buffer", "0"),
            Map.entry("renewals.cash-days", "40"),
            Map.entry("renewals.act-by-days", "45"));

    /** Thresholds that are changed only together with all others: each workbook more takes seconds. */
    private static final List<String> MANY = List.of(
            "outlook.wage-growth",
            "verdict.no-payoff-driver-growth",
            "verdict.stay-no-payoff-driver-growth",
            "benchmarks.max-upkeep-of-plan",
            "benchmarks.max-build-overrun",
            "benchmarks.min-integrated-share",
            "benchmarks.max-point-to-point-share",
            "benchmarks.stage-factor",
            "benchmarks.stage-3.systems");

    /** Made once. */
    record Books(
            Path shop,
            List<Path> scenarios,
            Path spoilt,
            Path full,
            Path continued,
            Path empty,
            Path random,
            Path replaced,
            List<Path> cuts,
            Path changed,
            Map<String, Path> changedAlone,
            List<Path> sorted) {
        private static Books made;

        static synchronized Books get() throws IOException {
            if (made == null) {
                Path dir = BuildFolder.fresh("workbooks");
                Path shop = ClosedShop.workbook();
                made = new Books(
                        shop,
                        whatIfs(shop.getParent()),
                        spoil(shop, dir.resolve("spoilt.xlsx")),
                        FixtureWorkbooks.full(dir),
                        FixtureWorkbooks.continued(dir),
                        FixtureWorkbooks.empty(dir),
                        Files.copy(RandomWorkspace.workbook(20_260_930), dir.resolve("random.xlsx")),
                        Files.copy(ReplacedFiles.workbook(), dir.resolve("replaced.xlsx")),
                        List.of(
                                Files.copy(TwoTeams.workbook("service"), dir.resolve("cut-by-layer.xlsx")),
                                Files.copy(TwoTeams.workbook("cc-4711"), dir.resolve("cut-by-cost-centre.xlsx"))),
                        ChangedWorkbook.of(shop, CHANGES, dir.resolve("changed.xlsx")),
                        alone(shop, dir),
                        sort(shop, FixtureWorkbooks.full(dir), dir));
            }
            return made;
        }

        static List<Path> all() throws IOException {
            Books books = get();
            return Stream.concat(
                            Stream.of(
                                    books.shop,
                                    books.spoilt,
                                    books.full,
                                    books.continued,
                                    books.empty,
                                    books.random,
                                    books.replaced,
                                    books.changed),
                            Stream.of(books.scenarios, books.cuts, books.sorted, books.changedAlone.values())
                                    .flatMap(Collection::stream))
                    .toList();
        }
    }

    @TempDir
    static Path dir;

    private static Books books;
    private static Path run;

    @BeforeAll
    static void make() throws IOException {
        LibreOffice.program();
        books = Books.get();
    }

    @Test
    void sampleHoldsWhenRecalculated() throws IOException, InterruptedException {
        assertThat(differences(books.shop(), 350)).isEmpty();
    }

    @Test
    void scenariosOfTheSampleHoldWhenRecalculated() throws IOException, InterruptedException {
        assertThat(books.scenarios()).hasSize(3);
        for (Path scenario : books.scenarios()) {
            assertThat(differences(scenario, 500)).as(scenario.toString()).isEmpty();
        }
    }

    @Test
    void reportOfARandomWorkspaceHoldsWhenRecalculated() throws IOException, InterruptedException {
        assertThat(differences(books.random(), 200)).isEmpty();
    }

    @Test
    void reportAfterFilesWereReplacedHoldsWhenRecalculated() throws IOException, InterruptedException {
        assertThat(differences(books.replaced(), 200)).isEmpty();
    }

    @Test
    void cutsOfAReportHoldWhenRecalculated() throws IOException, InterruptedException {
        for (Path cut : books.cuts()) {
            assertThat(differences(cut, 200)).as(cut.toString()).isEmpty();
        }
    }

    @Test
    void inventedReportHoldsWhenRecalculated() throws IOException, InterruptedException {
        assertThat(differences(books.full(), 200)).isEmpty();
    }

    @Test
    void reportOverSeveralSheetsHoldsWhenRecalculated() throws IOException, InterruptedException {
        assertThat(differences(books.continued(), 200)).isEmpty();
    }

    @Test
    void reportOfNothingHoldsWhenRecalculated() throws IOException, InterruptedException {
        assertThat(differences(books.empty(), 5)).isEmpty();
    }

    /** What follows an assumption in the workbook is what a run with it gives, wherever its row stands there. */
    @Test
    void changedAssumptionsGiveWhatARunWithThemGives() throws IOException, InterruptedException {
        Map<String, String> before = FollowingRows.of(books.shop());
        Map<String, String> after = FollowingRows.of(Recalculated.of(books.changed()));
        assertThat(after).isEqualTo(FollowingRows.of(run()));
        assertThat(after.entrySet().stream()
                        .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                        .toList())
                .as("rows that the changes move")
                .hasSizeGreaterThan(CHANGES.size());
    }

    /** One assumption moves the rows that name it to what the run gives, and leaves all others. */
    @Test
    void eachAssumptionAloneMovesItsRowsToWhatARunGives() throws IOException, InterruptedException {
        Map<String, String> before = FollowingRows.of(books.shop());
        Map<String, String> run = FollowingRows.of(run());
        Map<String, Set<String>> settings = FollowingRows.settings(books.shop());
        for (Map.Entry<String, Path> alone : books.changedAlone().entrySet()) {
            Map<String, String> after = FollowingRows.of(Recalculated.of(alone.getValue()));
            Set<String> moved = new TreeSet<>();
            after.forEach((row, value) -> {
                Set<String> own = settings.getOrDefault(row, Set.of());
                if (!own.contains(alone.getKey())) {
                    assertThat(value).as(alone.getKey() + " leaves " + row).isEqualTo(before.get(row));
                } else if (own.stream().filter(CHANGES::containsKey).count() == 1) {
                    assertThat(value).as(alone.getKey() + " moves " + row).isEqualTo(run.get(row));
                }
                if (!value.equals(before.get(row))) {
                    moved.add(row);
                }
            });
            assertThat(moved).as(alone.getKey()).isNotEmpty();
        }
        assertThat(books.changedAlone()).hasSizeGreaterThanOrEqualTo(10);
    }

    /** A run rounds every month to cents, so that sixty of them may differ by less than a unit. */
    @Test
    void changedWagesGiveTheYearsAheadOfARunWithThem() throws IOException, InterruptedException {
        Map<String, Double> before = ahead(books.shop());
        Map<String, Double> after = ahead(Recalculated.of(books.changed()));
        Map<String, Double> run = ahead(run());
        assertThat(after.keySet()).isEqualTo(run.keySet()).hasSizeGreaterThan(20);
        after.forEach((system, cost) -> assertThat(cost).as(system).isCloseTo(run.get(system), within(1.0)));
        assertThat(after.entrySet().stream()
                        .filter(row -> row.getValue() > before.get(row.getKey()) + 100)
                        .toList())
                .as("systems whose hours cost more")
                .hasSizeGreaterThan(10);
    }

    /** The next 60 months of each system. */
    private static Map<String, Double> ahead(Path workbook) throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        Map<String, Double> ahead = new TreeMap<>();
        for (int row = 7; cells.containsKey("TCO!N" + row); row++) {
            ahead.put(
                    String.valueOf(cells.get("TCO!N" + row).getValue()),
                    Double.valueOf(cells.get("TCO!L" + row).getRawValue()));
        }
        return ahead;
    }

    /** The one run with all changes. */
    private static synchronized Path run() {
        if (run == null) {
            run = ClosedShop.workbook(CHANGES);
        }
        return run;
    }

    /** Otherwise a change would move what it does not name. */
    @Test
    void changedAssumptionsMoveNothingElse() throws IOException, InterruptedException {
        Map<String, Cell> before = WorkbookCells.of(books.shop());
        Map<String, Cell> after = WorkbookCells.of(Recalculated.of(books.changed()));
        assertThat(before.entrySet().stream()
                        .filter(cell -> cell.getValue().getFormula() != null && !isTitle(cell.getKey()))
                        .filter(cell -> !String.valueOf(after.get(cell.getKey()).getValue())
                                .startsWith(AsAtRun.MARK))
                        .filter(cell -> !equal(
                                cell.getValue(),
                                String.valueOf(after.get(cell.getKey()).getRawValue())))
                        .map(cell -> cell.getKey().replaceFirst("!.*", ""))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "Hotspots",
                        "Renewals",
                        "Assumptions",
                        "Summary",
                        "Findings",
                        "Payoff",
                        "Stack map",
                        "TCO",
                        "TCO ahead");
        assertThat(String.valueOf(before.get("Payoff!A1").getValue())).doesNotContain("changed since the run");
        assertThat(String.valueOf(after.get("Payoff!A1").getValue())).contains("changed since the run: run again");
    }

    /** Titles say that there was a change, and sentences have their mark. */
    private static boolean isTitle(String cell) {
        return cell.endsWith("!A1");
    }

    /** By columns of every kind; each more would take seconds, so that all are for {@code -Doutlay.sort.every=1}. */
    @Test
    void sortedTablesHoldWhenRecalculated() throws IOException, InterruptedException {
        assertThat(books.sorted()).hasSizeGreaterThan(4);
        for (Path sorted : books.sorted()) {
            assertThat(differences(sorted, 200))
                    .as(sorted.getFileName().toString())
                    .isEmpty();
        }
    }

    /** Otherwise the office would have kept what it found, and the comparison would compare nothing. */
    @Test
    void oneWrongValueIsFound() throws IOException, InterruptedException {
        assertThat(differences(books.spoilt(), 350)).singleElement().asString().startsWith(SPOILT + " ");
    }

    @Test
    void recalculatedSampleShowsNoError() throws IOException, InterruptedException {
        assertThat(WorkbookCells.of(Recalculated.of(books.shop())).values())
                .extracting(Cell::getType)
                .doesNotContain(CellType.ERROR);
    }

    @Test
    void printsReadersPagesInReadableSize() throws IOException, InterruptedException {
        Path sample = books.shop();
        LibreOffice.print(
                dir,
                Stream.concat(Stream.of(sample, books.full()), books.scenarios().stream())
                        .toList());
        PrintedPages pages = PrintedPages.of(printed(sample));
        assertThat(pages.titles())
                .hasSizeLessThanOrEqualTo(25)
                .noneMatch(
                        title -> title.startsWith("Ledger") || title.startsWith("Lines") || title.startsWith("Plan"));
        assertThat(pages.smallest())
                .allSatisfy(
                        (page, points) -> assertThat(points).as(page).isGreaterThanOrEqualTo(PrintedPages.READABLE));
        for (Path scenario : books.scenarios()) {
            assertThat(PrintedPages.of(printed(scenario)).smallest())
                    .allSatisfy((page, points) ->
                            assertThat(points).as(page).isGreaterThanOrEqualTo(PrintedPages.READABLE));
        }
        assertThat(Files.size(printed(books.full()))).isGreaterThan(20_000);
    }

    private static Path printed(Path workbook) {
        return dir.resolve(workbook.getFileName().toString().replace(".xlsx", ".pdf"));
    }

    @Nested
    class OfWhatIfs extends WhatIfInLibreOffice {}

    @Nested
    class RoundTrip extends WhatIfRoundTrip {}

    /** @param full whose tables are sorted by one column after another */
    private static List<Path> sort(Path shop, Path full, Path dir) throws IOException {
        List<Path> sorted = new ArrayList<>();
        sorted.add(SortedWorkbook.of(shop, 0, dir.resolve("sorted-sample.xlsx")));
        for (int column = 0; column < SortedWorkbook.columns(full); column += STEP) {
            sorted.add(SortedWorkbook.of(full, column, dir.resolve("sorted-" + column + ".xlsx")));
        }
        return sorted;
    }

    /** Ten of them, each in a workbook of its own. */
    private static Map<String, Path> alone(Path shop, Path dir) throws IOException {
        Map<String, String> ten = new TreeMap<>(CHANGES);
        MANY.forEach(ten::remove);
        return ChangedWorkbook.each(shop, ten, dir);
    }

    private static List<Path> whatIfs(Path report) throws IOException {
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
    private static List<String> differences(Path workbook, int atLeast) throws IOException, InterruptedException {
        Map<String, Cell> after = WorkbookCells.of(Recalculated.of(workbook));
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
