package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.fact.ScenarioRow;
import io.outlay.report.whatif.WhatIfWorkbook;
import io.outlay.scenario.WhatIf;
import io.outlay.scenario.answer.ScenarioCalculator;
import io.outlay.scenario.sheet.ScenarioReader;
import io.outlay.settings.CapexSettings;
import io.outlay.store.BuildFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What-if workbooks, recalculated by LibreOffice: as written, and after their inputs were edited. Run by {@link
 * WorkbooksInLibreOfficeTest}, whose call of the office it shares. */
abstract class WhatIfInLibreOffice {
    private static final double CENT = 0.01;
    private static final String EVERYTHING = """
            *       general discount_rate         0.08
            *       general horizon_months        30
            *       general volume_start          12000 9000 15000
            *       general volume_growth         0.2 0.0 0.4
            *       general revenue_per_unit      40
            *       general fte_month_cost        9000
            *       general draws                 1000
            *       general decision_date         2026-03-10
            *       general chosen_option         vendor
            today   keep    annual_licence        24000
            today   keep    escalator             0.05
            today   keep    seats                 20
            today   keep    price_per_seat        300
            today   keep    seat_growth           0.1
            today   keep    fee_per_unit          0.05
            today   keep    months_to_renewal     5
            today   keep    upkeep_fte            0.2
            today   keep    integrations          3
            today   keep    cost_per_integration  4000
            vendor  buy     annual_licence        30000 27000 36000
            vendor  buy     fee_per_unit          0.08
            vendor  buy     fee_per_unit@10000    0.06
            vendor  buy     fee_per_unit@15000    0.03
            vendor  buy     fee_share_of_revenue  0.002
            vendor  buy     fee_minimum           500
            vendor  buy     fee_maximum           1100
            vendor  buy     implementation        20000 15000 40000
            vendor  buy     implementation_months 4
            vendor  buy     integrations          4
            vendor  buy     cost_per_integration  5000
            vendor  buy     migration             6000
            vendor  buy     training              3000
            vendor  buy     vendor_mgmt_fte       0.1
            vendor  buy     exit_cost             8000
            own     build   start_month           3
            own     build   person_months         14 10 24
            own     build   build_months          7
            own     build   overrun               1.3 1 2
            own     build   tooling_per_month     150
            own     build   debt_growth           0.1
            own     build   hosting_base          600
            own     build   hosting_per_unit      0.01
            own     build   oncall_per_month      700
            own     build   key_person_allowance  200
            own     build   opportunity_cost_per_month 2500
            more    extend  annual_licence        24000
            more    extend  change_person_months  5
            more    extend  change_months         3
            more    extend  months_to_renewal     5
            more    extend  bridge_cost_per_month 100
            mixed   hybrid  use:search            vendor
            mixed   hybrid  use:rules             own
            wider   hybrid  use:search            vendor
            wider   hybrid  use:rules             more
            """;
    private static final String PLAIN = """
            *       general volume_start       20000
            *       general fte_month_cost     9000
            vendor  buy     annual_licence     30000 27000 36000
            vendor  buy     implementation     20000
            own     build   person_months      14 10 24
            own     build   build_months       7
            """;
    private static final Map<String, String> EDITS = edits();

    /** Made once; {@code expected} is what {@code edited} is to become. */
    record Books(Path full, Path plain, Path edited, Path expected) {
        private static Books made;

        static synchronized Books get() throws IOException {
            if (made == null) {
                Path dir = BuildFolder.fresh("what-if");
                List<ScenarioRow> rows = WhatIf.rows(EVERYTHING);
                Path full = write(dir.resolve("everything.xlsx"), rows);
                made = new Books(
                        full,
                        write(dir.resolve("plain.xlsx"), WhatIf.rows(PLAIN)),
                        edit(full, dir.resolve("edited.xlsx")),
                        write(dir.resolve("expected.xlsx"), withEdits(rows)));
            }
            return made;
        }

        static List<Path> all() throws IOException {
            return List.of(get().full, get().plain, get().edited);
        }
    }

    private static Books books;

    private static Map<String, String> edits() {
        Map<String, String> edits = new LinkedHashMap<>();
        edits.put("* discount_rate", "0.11");
        edits.put("* volume_start", "14500");
        edits.put("today months_to_renewal", "8");
        edits.put("vendor implementation_months", "10");
        edits.put("vendor escalator", "0.04");
        edits.put("own overrun", "1.9");
        edits.put("own start_month", "1");
        edits.put("more change_months", "6");
        return edits;
    }

    @BeforeAll
    static void make() throws IOException {
        LibreOffice.program();
        books = Books.get();
    }

    @Test
    void cashFlowsOfEveryKindHoldWhenRecalculated() throws IOException, InterruptedException {
        assertThat(differences(books.full(), books.full(), 2000)).isEmpty();
    }

    @Test
    void buildAgainstBuyHoldsWhenRecalculated() throws IOException, InterruptedException {
        assertThat(differences(books.plain(), books.plain(), 800)).isEmpty();
    }

    @Test
    void editedInputsMoveEveryFigureToWhatAFreshRunGives() throws IOException, InterruptedException {
        List<String> differences = differences(books.expected(), books.edited(), 2000);
        assertThat(differences)
                .as("cells that say that the rest is stale, and titles of charts that stay")
                .hasSize(6)
                .allMatch(d -> d.contains("Stale: run again") || d.contains("becomes ▲ as at the run: "));
    }

    /** Formulas of one workbook whose value another, recalculated, does not have. */
    private static List<String> differences(Path expected, Path actual, int atLeast)
            throws IOException, InterruptedException {
        Map<String, Cell> after = WorkbookCells.of(Recalculated.of(actual));
        List<String> differences = new ArrayList<>();
        int formulas = 0;
        for (Map.Entry<String, Cell> entry : WorkbookCells.of(expected).entrySet()) {
            Cell cell = entry.getValue();
            if (cell.getFormula() != null) {
                formulas++;
                Cell other = after.get(entry.getKey());
                String is = other == null ? "" : String.valueOf(other.getRawValue());
                if (!equal(String.valueOf(cell.getRawValue()), is)) {
                    differences.add(
                            entry.getKey() + " " + cell.getFormula() + ": " + cell.getRawValue() + " becomes " + is);
                }
            }
        }
        assertThat(formulas).isGreaterThanOrEqualTo(atLeast);
        return differences;
    }

    private static boolean equal(String was, String is) {
        try {
            return Math.abs(Double.parseDouble(was) - Double.parseDouble(is)) <= CENT;
        } catch (NumberFormatException e) {
            return was.equals(is);
        }
    }

    private static Path write(Path xlsx, List<ScenarioRow> rows) {
        var scenario = ScenarioReader.read(rows).scenario().orElseThrow();
        WhatIfWorkbook.write(
                xlsx,
                ScenarioCalculator.answer(scenario, new CapexSettings("build, extend", 12)),
                rows,
                "EUR",
                YearMonth.of(2026, 9));
        return xlsx;
    }

    private static List<ScenarioRow> withEdits(List<ScenarioRow> rows) {
        List<ScenarioRow> edited = new ArrayList<>();
        for (ScenarioRow row : rows) {
            String value = EDITS.get(row.option() + " " + row.parameter());
            edited.add(value == null ? row : row.filled(value, row.origin()));
        }
        // A default has no row yet: filling it in is an edit of the row that the workbook added.
        ScenarioRow vendor = rows.stream()
                .filter(row -> row.option().equals("vendor"))
                .findFirst()
                .orElseThrow();
        int last = edited.stream().map(ScenarioRow::option).toList().lastIndexOf("vendor");
        edited.add(
                last + 1,
                new ScenarioRow(
                        vendor.scenario(),
                        "vendor",
                        "buy",
                        "escalator",
                        EDITS.get("vendor escalator"),
                        java.util.Optional.of(new BigDecimal("0.03")),
                        java.util.Optional.of(new BigDecimal("0.11")),
                        "",
                        "",
                        "",
                        vendor.source()));
        return edited;
    }

    /** A copy with other values in the input cells. */
    private static Path edit(Path workbook, Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(copy)) {
            XSSFSheet inputs = book.getSheet("Inputs");
            int edited = 0;
            for (int r = 1; r <= inputs.getLastRowNum(); r++) {
                String key = inputs.getRow(r).getCell(1).getStringCellValue() + " "
                        + inputs.getRow(r).getCell(3).getStringCellValue();
                XSSFCell cell = inputs.getRow(r).getCell(4);
                if (EDITS.containsKey(key)) {
                    cell.setCellValue(Double.parseDouble(EDITS.get(key)));
                    edited++;
                }
            }
            assertThat(edited).isEqualTo(EDITS.size());
            book.write(out);
        }
        return copy;
    }
}
