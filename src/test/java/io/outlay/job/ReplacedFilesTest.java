package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The workbook after files were replaced: Sources lists what Tie-out counts, so that its formulas give its values. */
class ReplacedFilesTest {
    private static XSSFWorkbook book;

    @BeforeAll
    static void open() throws IOException {
        try (InputStream in = Files.newInputStream(ReplacedFiles.workbook())) {
            book = new XSSFWorkbook(in);
        }
    }

    @AfterAll
    static void close() throws IOException {
        book.close();
    }

    @Test
    void sourcesListsAReplacedVersionBesideItsFileAndTheRowsOfACopyOnce() {
        assertThat(sources())
                .containsExactly(
                        "inbox/business.csv replaced business 8 ",
                        "inbox/business.csv superseded business 9 ",
                        "inbox/hours.csv unchanged effort 2 ",
                        "inbox/mail-copy.csv unchanged invoices 9 180.00",
                        "inbox/mail.csv duplicate   ",
                        "inbox/rates.csv replaced rates 1 ",
                        "inbox/rates.csv superseded rates 1 ",
                        "inbox/shop.csv replaced invoices 9 901.00",
                        "inbox/shop.csv superseded invoices 9 900.00",
                        "systems.csv unchanged systems 2 ");
    }

    @Test
    void everyFormulaOfTieOutGivesTheValueBesideIt() {
        List<String> sums = TieOutCells.agree(book, "Sources!");
        assertThat(sums)
                .as("rows and money of both versions")
                .hasSizeGreaterThan(10)
                .contains("27.0", "1981.0");
    }

    /** What was replaced is a column of Sources, so that no side of a check stays a value. */
    @Test
    void noSideOfTieOutIsAValueAfterAFileWasReplaced() {
        List<String> items = new ArrayList<>();
        for (Row row : book.getSheet("Tie-out")) {
            if (row.getCell(1) != null) {
                items.add(row.getCell(1).toString());
            }
        }
        assertThat(items).anyMatch(item -> item.startsWith("accepted lines")).noneMatch(item -> item.contains("°"));
    }

    private static List<String> sources() {
        DataFormatter text = new DataFormatter();
        List<String> rows = new ArrayList<>();
        for (Row row : book.getSheet("Sources")) {
            if (row.getRowNum() > 3) {
                rows.add(String.join(
                        " ",
                        List.of(0, 1, 2, 4, 9).stream()
                                .map(column -> text.formatCellValue(row.getCell(column)))
                                .toList()));
            }
        }
        return rows;
    }
}
