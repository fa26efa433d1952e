package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.ClosedShop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much of the sample's workbook is live: money cells of the sheets for reading, and those that are values. */
class LiveFiguresTest {
    private static final Set<String> DATA = Set.of(
            "Contents",
            "Restated months",
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
            "Plan");
    /** Headings of figures that look like money and are none. */
    private static final Pattern NO_MONEY =
            Pattern.compile("river|Bills|^Part$|^of$|^Value$|^Threshold$|reak-even|D₀|D₁|per unit of its driver");

    private static final Map<String, Integer> VALUES = new TreeMap<>();
    private static int formulas;

    @BeforeAll
    static void count() throws IOException {
        try (InputStream in = Files.newInputStream(ClosedShop.workbook());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                if (!DATA.contains(sheet.getSheetName().replaceFirst(" \\d+$", ""))) {
                    count(sheet);
                }
            }
        }
    }

    private static void count(Sheet sheet) {
        Map<Integer, String> headings = new HashMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (isHeading((XSSFCell) cell)) {
                    headings.put(cell.getColumnIndex(), cell.getStringCellValue());
                } else if (cell.getCellStyle().getDataFormatString().contains("#,##0")) {
                    count(cell, headings.getOrDefault(cell.getColumnIndex(), ""));
                }
            }
        }
    }

    private static void count(Cell cell, String heading) {
        if (NO_MONEY.matcher(heading).find()) {
            return;
        }
        if (cell.getCellType() == CellType.FORMULA) {
            formulas++;
        } else if (cell.getCellType() == CellType.NUMERIC) {
            VALUES.merge(cell.getSheet().getSheetName() + " | " + heading, 1, Integer::sum);
        }
    }

    /** White on dark. */
    private static boolean isHeading(XSSFCell cell) {
        XSSFColor colour = cell.getCellStyle().getFont().getXSSFColor();
        return cell.getCellType() == CellType.STRING && colour != null && "FFFFFFFF".equals(colour.getARGBHex());
    }

    @Test
    void nineOfTenMoneyCellsAreFormulas() {
        int values = VALUES.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(formulas).isGreaterThan(4_000);
        assertThat((double) formulas / (formulas + values))
                .as(VALUES.toString())
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void allOthersAreListedWithTheirReason() throws IOException {
        String page = Files.readString(Path.of("docs/workbook.md"));
        assertThat(VALUES.keySet()).allSatisfy(column -> assertThat(page).contains("| " + column + " |"));
    }
}
