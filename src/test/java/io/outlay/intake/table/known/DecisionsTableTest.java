package io.outlay.intake.table.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.FindingDecision;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTableTest {
    private static final String TITLE = "Findings · Ma · May 2019 & Co · September 2026";

    @TempDir
    private Path folder;

    @Test
    void readsTheSheetFindingsAloneWhateverElseIsInTheWorkbook() throws IOException {
        ReadFile read = read(TITLE, "approve,Talk,k|shop|Shop", "Later,,k|mail|Mail", ",,k|old|Old");

        assertThat(read.messages()).isEmpty();
        assertThat(read.counts()).containsExactly("decisions read 3 = 3 + 0 + 0");
        assertThat(read.file().notes()).isEmpty();
        assertThat(read.facts())
                .containsExactly(
                        decision(4, "k|shop|Shop", Optional.of("approve"), Optional.of("Talk")),
                        decision(5, "k|mail|Mail", Optional.of("later"), Optional.empty()),
                        decision(6, "k|old|Old", Optional.empty(), Optional.empty()));
    }

    @Test
    void anEqualRowIsADuplicateAndAnotherDecisionAContradiction() throws IOException {
        assertThat(read(TITLE, "approve,,k|shop|Shop", "approve,,k|shop|Shop").counts())
                .containsExactly("decisions read 2 = 1 + 0 + 1");
        ReadFile other = read(TITLE, "approve,,k|shop|Shop", "reject,,k|shop|Shop");
        assertThat(other.counts()).containsExactly("decisions read 2 = 1 + 1 + 0");
        assertThat(other.messages()).containsExactly("""
                inbox/a.xlsx#Findings:5: "k|shop|Shop" is in line 4 already, with other content
                5 | One, reject, , k|shop|Shop
                Keep one of the two rows.""");
    }

    @Test
    void aDecisionBesideNoFindingIsRejected() throws IOException {
        assertThat(read(TITLE, "approve,Mine,").messages()).containsExactly("""
                inbox/a.xlsx#Findings:4: key is missing, so the finding is not known
                4 | One, approve, Mine
                Enter decision and comment in the row of their finding.""");
    }

    @Test
    void withoutItsMonthNothingThatWasEnteredIsAccepted() throws IOException {
        ReadFile read = read("My findings", "approve,,k|shop|Shop", ",,k|mail|Mail");

        assertThat(read.counts()).containsExactly("decisions read 2 = 1 + 1 + 0");
        assertThat(read.facts()).isEmpty();
        assertThat(read.messages())
                .singleElement()
                .asString()
                .startsWith("inbox/a.xlsx#Findings:4: the month of the workbook is missing above the header");
    }

    private static FindingDecision decision(
            long line, String key, Optional<String> decision, Optional<String> comment) {
        return new FindingDecision(
                YearMonth.of(2026, 9), key, decision, comment, new SourceRef("inbox/a.xlsx", "Findings", line));
    }

    /** A workbook of which another sheet is as a table of invoices would be. */
    private ReadFile read(String title, String... rows) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet lines = workbook.createSheet("Lines");
            fill(lines.createRow(0), "invoice_no,issue_date,vendor,net_amount,currency");
            fill(lines.createRow(1), "1,2026-09-01,Shopco,100.00,EUR");
            Sheet findings = workbook.createSheet("Findings");
            findings.createRow(0).createCell(0).setCellValue(title);
            fill(findings.createRow(2), "What,Decision,Comment,Key");
            for (int i = 0; i < rows.length; i++) {
                fill(findings.createRow(i + 3), "One," + rows[i]);
            }
            workbook.write(out);
        }
        return ReadFile.of(file, "inbox/a.xlsx");
    }

    private static void fill(Row row, String cells) {
        String[] texts = cells.split(",", -1);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
