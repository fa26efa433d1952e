package io.outlay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.architecture.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/outputs.md} names every sheet and every CSV file, with its columns. */
class OutputsPageTest {
    private static final Page PAGE = new Page("docs/outputs.md");

    @TempDir
    Path folder;

    @Test
    void explainsEveryCsvFileAndNoOther() throws IOException {
        assertThat(PAGE.firstCells().stream().filter(name -> name.startsWith("csv/")))
                .containsExactlyInAnyOrderElementsOf(
                        csvFiles().stream().map(file -> "csv/" + name(file)).toList());
    }

    @Test
    void listsTheColumnsOfEveryCsvFile() throws IOException {
        PAGE.holds("columns", Page.table(List.of("file", "columns"), csvFiles(), OutputsPageTest::columns));
    }

    @Test
    void explainsEverySheetInTheirOrder() throws IOException {
        List<String> named = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(FixtureWorkbooks.full(folder)))) {
            for (Sheet sheet : workbook) {
                named.add(sheet.getSheetName());
            }
        }
        assertThat(PAGE.firstCells().stream().flatMap(cell -> Stream.of(cell.split(", "))))
                .containsSubsequence(named);
    }

    private List<Path> csvFiles() throws IOException {
        CsvReports.write(folder, ReportFixture.empty());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<String> columns(Path file) {
        try {
            String header = Files.readAllLines(file).get(0);
            return List.of("`" + name(file) + "`", "`" + header.replace(',', ' ') + "`");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
