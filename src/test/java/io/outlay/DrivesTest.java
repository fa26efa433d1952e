package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.job.ClosedShop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the sheet Assumptions says that an assumption drives, against the formulas that use its name. */
class DrivesTest {
    private static final String RUN_AGAIN = "run again";
    /** Rows that readers' pages sum: their sheets are not named. */
    private static final Set<String> ROWS = Set.of("Payments", "TCO ahead");

    private static final Pattern REFERENCE = Pattern.compile(
            "(?:(?:'([^']+)'|([A-Za-z_]\\w*))!)?(\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?)(?![\\w(])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w.]*");

    /** A formula with where it looks. */
    private record Formula(String sheet, CellAddress at, Set<String> names, List<Area> areas) {}

    private record Area(String sheet, CellRangeAddress cells) {}

    /** By the name of each number. */
    private static final Map<String, String> DRIVES = new TreeMap<>();

    private static final Map<String, List<Area>> NAMES = new HashMap<>();
    private static final Set<Formula> FORMULAS = new HashSet<>();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Files.newInputStream(ClosedShop.workbook());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Name name : book.getAllNames()) {
                NAMES.put(name.getNameName(), areas("", name.getRefersToFormula()));
            }
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(DrivesTest::formula);
                }
            }
            assumptions(book.getSheet("Assumptions"));
        }
    }

    private static void formula(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            String words = cell.getCellFormula().replaceAll("\"[^\"]*\"", "\"\"");
            String sheet = cell.getSheet().getSheetName();
            Set<String> names = WORD.matcher(words)
                    .results()
                    .map(found -> found.group())
                    .filter(NAMES::containsKey)
                    .collect(Collectors.toSet());
            FORMULAS.add(new Formula(sheet, cell.getAddress(), names, areas(sheet, words)));
        }
    }

    private static List<Area> areas(String sheet, String formula) {
        Matcher found = REFERENCE.matcher(formula);
        return found.results()
                .map(area -> new Area(
                        area.group(1) != null ? area.group(1) : area.group(2) != null ? area.group(2) : sheet,
                        CellRangeAddress.valueOf(area.group(3).replace("$", ""))))
                .toList();
    }

    private static void assumptions(Sheet sheet) {
        int drives = -1;
        int name = -1;
        for (Row row : sheet) {
            if (drives < 0) {
                for (Cell cell : row) {
                    String words = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
                    drives = words.equals("Drives") ? cell.getColumnIndex() : drives;
                    name = words.equals("Name in formulas") ? cell.getColumnIndex() : name;
                }
            } else if (row.getCell(name) != null) {
                DRIVES.put(
                        row.getCell(name).getStringCellValue(),
                        row.getCell(drives).getStringCellValue());
            }
        }
    }

    @Test
    void whatSaysRunAgainIsInNoFormulaAndAllElseIsInOne() {
        Set<String> used =
                FORMULAS.stream().flatMap(formula -> formula.names().stream()).collect(Collectors.toSet());
        assertThat(DRIVES).hasSizeGreaterThan(100);
        assertThat(DRIVES.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(RUN_AGAIN))
                        .map(Map.Entry::getKey))
                .hasSizeGreaterThan(15)
                .containsExactlyInAnyOrderElementsOf(
                        used.stream().filter(DRIVES::containsKey).toList());
    }

    @Test
    void eachSheetWithSuchAFormulaIsNamed() {
        driven().forEach((name, drives) -> FORMULAS.stream()
                .filter(formula -> formula.names().contains(name) && !ROWS.contains(formula.sheet()))
                .forEach(formula -> assertThat(sheets(drives))
                        .as(name + " in " + formula.sheet() + "!" + formula.at())
                        .contains(formula.sheet())));
    }

    @Test
    void eachSheetThatIsNamedFollows() {
        driven().forEach((name, drives) -> assertThat(following(name)).as(name).containsAll(sheets(drives)));
    }

    /** Twice the rate is twice what falls due in that currency, and no more of any other. */
    @Test
    void whatFallsDueFollowsTheRateOfItsCurrency() throws IOException {
        try (InputStream in = Files.newInputStream(ClosedShop.workbook());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<Row> payments = new ArrayList<>();
            book.getSheet("Payments").forEach(row -> {
                if (row.getCell(7) != null && row.getCell(7).toString().equals("USD")) {
                    payments.add(row);
                }
            });
            assertThat(payments).isNotEmpty();
            for (Row row : book.getSheet("Assumptions")) {
                if (row.getCell(2) != null && row.getCell(2).toString().equals("USD")) {
                    row.getCell(3).setCellValue(2 * row.getCell(3).getNumericCellValue());
                }
            }
            XSSFFormulaEvaluator changed = new XSSFFormulaEvaluator(book);
            assertThat(payments)
                    .allSatisfy(
                            row -> assertThat(changed.evaluate(row.getCell(4)).getNumberValue())
                                    .isCloseTo(2 * row.getCell(4).getNumericCellValue(), within(0.011)));
        }
    }

    private static Map<String, String> driven() {
        Map<String, String> driven = new TreeMap<>(DRIVES);
        driven.values().removeIf(RUN_AGAIN::equals);
        return driven;
    }

    /** Before each colon, up to what follows only a run. */
    private static Set<String> sheets(String drives) {
        Set<String> sheets = new TreeSet<>();
        for (String part : drives.split("; ")) {
            if (!part.endsWith(RUN_AGAIN)) {
                sheets.addAll(List.of(part.split(":")[0].split(", ")));
            }
        }
        return sheets;
    }

    /** Sheets with a formula that uses a name, or a cell that does, and so on. */
    private static Set<String> following(String name) {
        Set<Formula> following =
                FORMULAS.stream().filter(f -> f.names().contains(name)).collect(Collectors.toSet());
        int before;
        do {
            before = following.size();
            Set<Formula> known = Set.copyOf(following);
            Set<String> names = NAMES.entrySet().stream()
                    .filter(entry -> meet(entry.getValue(), known))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            FORMULAS.stream()
                    .filter(f -> meet(f.areas(), known) || f.names().stream().anyMatch(names::contains))
                    .forEach(following::add);
        } while (following.size() > before);
        return following.stream().map(Formula::sheet).collect(Collectors.toSet());
    }

    private static boolean meet(List<Area> areas, Set<Formula> cells) {
        return areas.stream()
                .anyMatch(area -> cells.stream()
                        .anyMatch(cell -> cell.sheet().equals(area.sheet())
                                && area.cells()
                                        .isInRange(cell.at().getRow(), cell.at().getColumn())));
    }
}
