package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.sample.ShopSample;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table counts alike in a file of text and on a sheet with cells for numbers and dates. */
class ShopInOneWorkbookTest {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @TempDir
    Path folder;

    @Test
    void everyCsvFileAsASheetGivesTheSameFigures() throws IOException {
        TestWorkspace workspace = TestWorkspace.shop(folder, ShopSample.DEFAULT_SEED);
        List<Path> files = tables();
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("systems.xlsx"))) {
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            for (Path file : files) {
                fill(book.createSheet(file.getFileName().toString().replace(".csv", "")), file, date);
            }
            book.write(out);
        }
        for (Path file : files) {
            Files.delete(file);
        }

        CloseOutcome outcome = workspace.close(ClosedShop.PERIOD);

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(files).hasSizeGreaterThan(15);
        TestWorkspace asText = ClosedShop.of(ShopSample.DEFAULT_SEED).workspace();
        for (String figures : List.of("cost_by_month.csv", "verdicts.csv", "balances.csv", "reconciliation.csv")) {
            assertThat(workspace.csv(ClosedShop.PERIOD, figures)).isEqualTo(asText.csv(ClosedShop.PERIOD, figures));
        }
        assertThat(withoutSource(workspace)).isEqualTo(withoutSource(asText));
        assertThat(workspace.csv(ClosedShop.PERIOD, "ledger.csv"))
                .anySatisfy(row -> assertThat(row).contains("systems.xlsx#ap-2024"));
    }

    private static List<String> withoutSource(TestWorkspace workspace) {
        return workspace.rows(ClosedShop.PERIOD, "ledger.csv").stream()
                .map(row -> row.entrySet().stream()
                        .filter(cell -> !cell.getKey().startsWith("source_file")
                                && !cell.getKey().startsWith("source_line"))
                        .map(Map.Entry::getValue)
                        .toList()
                        .toString())
                .toList();
    }

    private List<Path> tables() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static void fill(Sheet sheet, Path csv, CellStyle date) throws IOException {
        String header = Files.readString(csv).lines().findFirst().orElseThrow();
        List<Map<String, String>> rows = TestWorkspace.rows(csv, header.contains(";") ? ';' : ',');
        write(sheet.createRow(0), rows.get(0).keySet().stream().toList(), date);
        for (int i = 0; i < rows.size(); i++) {
            write(sheet.createRow(i + 1), rows.get(i).values().stream().toList(), date);
        }
    }

    private static void write(Row row, List<String> texts, CellStyle date) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Cell cell = row.createCell(i);
            if (NUMBER.matcher(text).matches()) {
                cell.setCellValue(Double.parseDouble(text));
            } else if (DAY.matcher(text).matches()) {
                cell.setCellValue(LocalDate.parse(text));
                cell.setCellStyle(date);
            } else if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
        }
    }
}
