package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.ClosedShop;
import io.outlay.report.sheet.Look;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Nothing is a dash and no 0, wherever an amount or a count is shown. */
class ZerosTest {
    private static final Path REPORT = Path.of("src/main/java/io/outlay/report");
    /** Sheets where a reader enters values, of which 0 is one. */
    private static final Set<String> ENTERED = Set.of("Inputs", "Assumptions");

    private static final Pattern ZERO = Pattern.compile("[−-]?0([.,]0+)?");

    @Test
    void noCellShowsZeroForNothing() throws IOException {
        Path workbook = ClosedShop.workbook();
        Set<String> zeros = new TreeSet<>();
        int dashes = 0;
        for (Path xlsx : workbooks(workbook.getParent())) {
            try (InputStream in = Files.newInputStream(xlsx);
                    XSSFWorkbook book = new XSSFWorkbook(in)) {
                for (Sheet sheet : book) {
                    dashes += zeros(sheet, zeros);
                }
            }
        }
        assertThat(zeros).isEmpty();
        assertThat(dashes).as("cells that hold 0 and show a dash").isGreaterThan(500);
    }

    private static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    /** @return how many cells that hold 0 show a dash */
    private static int zeros(Sheet sheet, Set<String> zeros) {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        int dashes = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (ENTERED.contains(sheet.getSheetName())
                        || cell.getSheet().isColumnHidden(cell.getColumnIndex())
                        || isMonthOfAPlan(cell)
                        || !isZero(cell)) {
                    continue;
                }
                String format = cell.getCellStyle().getDataFormatString();
                String text = shown.formatRawCellContents(0, cell.getCellStyle().getDataFormat(), format);
                if (text.equals("–")) {
                    dashes++;
                } else if (ZERO.matcher(text).matches()) {
                    zeros.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + format);
                }
            }
        }
        return dashes;
    }

    /** Cash flow counts its months and years from 0. */
    private static boolean isMonthOfAPlan(Cell cell) {
        return cell.getSheet().getSheetName().equals("Cash flow")
                && (cell.getRowIndex() == 3
                        || cell.getCellStyle().getDataFormatString().equals(Look.PLAIN));
    }

    private static boolean isZero(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC && cell.getNumericCellValue() == 0;
    }

    /** So that the next column says it alike. */
    @Test
    void formatsOfAmountsAreWrittenInOnePlace() throws IOException {
        try (Stream<Path> files = Files.walk(REPORT)) {
            List<String> others = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("sheet/Look.java")
                            && !file.endsWith("sheet/Words.java")
                            && !file.endsWith("page/Figures.java"))
                    .filter(file -> text(file).contains("#,##0"))
                    .map(Path::toString)
                    .toList();
            assertThat(others).isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
