package io.outlay.job;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.WorkbookCells;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.sample.ShopSample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook as it was published, read by another library than the one that wrote it. */
class PublishedWorkbookTest {
    @TempDir
    Path folder;

    @Test
    void holdsAllSheetsAndNoError() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(ClosedShop.workbook().toFile())) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsSubsequence(
                            "Summary",
                            "Payoff",
                            "Layers",
                            "Stack map",
                            "TCO",
                            "Build or buy",
                            "Budget",
                            "Hotspots",
                            "Renewals",
                            "Invoice checks",
                            "Outlook",
                            "Restatements",
                            "Tie-out",
                            "Ledger",
                            "Lines",
                            "Rejected",
                            "Assumptions");
        }
        assertThat(WorkbookCells.of(ClosedShop.workbook()))
                .hasSizeGreaterThan(10_000)
                .allSatisfy((address, cell) -> {
                    assertThat(cell.getType()).isNotEqualTo(CellType.ERROR);
                    assertThat(String.valueOf(cell.getValue())).doesNotStartWith("#");
                });
    }

    @Test
    void namesEveryDocumentOfTheLedgerWithItsFileAndEveryOtherEntryByItsKey() throws IOException {
        Set<Object> values = WorkbookCells.of(ClosedShop.workbook()).entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("Ledger!") || entry.getKey().startsWith("Lines!"))
                .map(entry -> entry.getValue().getValue())
                .collect(toSet());

        assertThat(ClosedShop.of(ShopSample.DEFAULT_SEED).workspace().rows(ClosedShop.PERIOD, "ledger.csv").stream()
                        .flatMap(PublishedWorkbookTest::namedIn)
                        .filter(text -> !values.contains(text)))
                .isEmpty();
    }

    /** Lines show documents of vendors; hours and what is passed on stand under the key of their rows of the ledger. */
    private static Stream<String> namedIn(Map<String, String> row) {
        return Set.of("effective", "billed").contains(row.get("basis"))
                ? Stream.of(row.get("document"), row.get("source_file"))
                : Stream.of(String.join(
                        "/", row.get("system_id"), row.get("month"), row.get("cost_pool"), row.get("basis")));
    }

    @Test
    void textOfFilesStaysText() throws IOException {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .file("systems.csv", """
                        system_id,name,layer,type,sourcing,vendor,billing_names
                        shop,=1+1,commerce,technology,buy,Shopco,Shopco
                        """)
                .invoices(
                        "a.csv",
                        "=2+2,2026-08-01,Shopco,100.00,EUR,,,,,",
                        "S-2,2026-08-01,\"=HYPERLINK(\"\"http://example.com\"\")\",10.00,EUR,,,,,");

        CloseOutcome outcome = workspace.close("2026-08");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        Map<String, Cell> cells = WorkbookCells.of(outcome.workbook().orElseThrow());
        for (String text : List.of("=1+1", "=2+2", "=HYPERLINK(\"http://example.com\")")) {
            assertThat(cells.values())
                    .filteredOn(cell -> text.equals(cell.getValue()))
                    .as(text)
                    .isNotEmpty()
                    .allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING));
        }
    }
}
