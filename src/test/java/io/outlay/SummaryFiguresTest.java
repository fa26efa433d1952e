package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.ClosedShop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** One page holds few figures: each number in a cell or a sentence of Summary, the same number once. */
class SummaryFiguresTest {
    private static final Pattern DAYS = Pattern.compile(
            "in \\d+ days|\\d{1,2} [A-Z][a-z]{2,8} \\d{4}|[A-Z][a-z]{2,8} \\d{4}|revision \\d+|\\d{4}-\\d{2}(-\\d{2})?");
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    @Test
    void onePageHoldsAtMostThirtyFiveFigures() throws IOException {
        Set<String> figures = new TreeSet<>();
        try (InputStream in = Files.newInputStream(ClosedShop.workbook());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet summary = book.getSheet("Summary");
            for (Row row : summary) {
                for (Cell cell : row) {
                    figures(cell, figures);
                }
            }
            for (XSSFChart chart : summary.getDrawingPatriarch().getCharts()) {
                figures(ChartTitles.of(chart), figures);
            }
        }
        assertThat(figures).hasSizeBetween(20, 35);
    }

    private static void figures(Cell cell, Set<String> figures) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) {
            String format = cell.getCellStyle().getDataFormatString();
            if (format.contains("yyyy")) {
                return;
            }
            double shown = cell.getNumericCellValue() * (format.contains("%") ? 100 : 1);
            figures.add(new java.text.DecimalFormat(
                            format.contains("0.00") ? "#,##0.00" : format.contains("0.0") ? "0.0" : "#,##0",
                            java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT))
                    .format(Math.abs(shown)));
        } else if (type == CellType.STRING) {
            figures(cell.getStringCellValue(), figures);
        }
    }

    private static void figures(String text, Set<String> figures) {
        FIGURE.matcher(DAYS.matcher(text).replaceAll(""))
                .results()
                .forEach(found -> figures.add(found.group().replaceFirst(",$", "")));
    }
}
