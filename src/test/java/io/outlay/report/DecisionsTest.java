package io.outlay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.WorkbookCells;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.Decision;
import io.outlay.report.sheet.Revision;
import io.outlay.report.summary.Decisions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people enter on the sheet Findings is in the next workbook. */
class DecisionsTest {
    private static final int HEADER = 3;

    @TempDir
    Path dir;

    @Test
    void carriesDecisionAndCommentOnByFindingWhateverItsRow() throws IOException {
        Path first = dir.resolve("first.xlsx");
        FinanceWorkbook.write(first, ReportFixture.report(), Revision.FIRST);
        assertThat(Decisions.read(first)).isEmpty();

        Map<String, Decision> entered = Decisions.read(edit(first, dir.resolve("edited.xlsx")));
        assertThat(entered.values())
                .containsExactlyInAnyOrder(new Decision("approve", "Talk to the vendor"), new Decision("", "Not now"));

        Path next = dir.resolve("next.xlsx");
        FinanceWorkbook.write(next, carrying(ReportFixture.report(), entered), Revision.FIRST);
        assertThat(Decisions.read(next)).isEqualTo(entered);
        Map<String, Cell> cells = WorkbookCells.of(next);
        assertThat(cells.get("Findings!L6").getValue()).isEqualTo("approve");
        assertThat(cells.get("Findings!M6").getValue()).isEqualTo("Talk to the vendor");
        assertThat(cells.get("Findings!M5").getValue()).isEqualTo("Not now");
    }

    @Test
    void saysThatAFileIsNoWorkbook() throws IOException {
        Path file = Files.writeString(dir.resolve("torn.xlsx"), "torn");
        assertThatThrownBy(() -> Decisions.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("torn.xlsx");
    }

    private static CloseReport carrying(CloseReport r, Map<String, Decision> decisions) {
        return new CloseReport(
                r.head(),
                r.systems(),
                r.months(),
                r.metrics(),
                r.analysis(),
                r.tco(),
                r.capex(),
                r.budget(),
                r.buildOrBuy(),
                new CloseReport.Changes(r.changes().restatements(), r.changes().register(), decisions),
                r.evidence(),
                r.details());
    }

    /** A decision in the second row, a comment in the first, and both rows changed places as by a sort. */
    private static Path edit(Path workbook, Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(copy)) {
            XSSFSheet findings = book.getSheet("Findings");
            XSSFRow one = findings.getRow(HEADER + 1);
            XSSFRow two = findings.getRow(HEADER + 2);
            int key = one.getLastCellNum() - 1;
            String keyOfOne = one.getCell(key).getStringCellValue();
            one.getCell(key).setCellValue(two.getCell(key).getStringCellValue());
            two.getCell(key).setCellValue(keyOfOne);
            one.getCell(key - 2).setCellValue("approve");
            one.getCell(key - 1).setCellValue("Talk to the vendor");
            two.getCell(key - 1).setCellValue("Not now");
            book.write(out);
        }
        return copy;
    }
}
