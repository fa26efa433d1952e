package io.outlay.intake.table.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.intake.table.RawWorkbook;
import io.outlay.model.fact.Alias;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that claims what none can hold is rejected by name, before anybody takes memory for the claim. */
class WorkbookLimitsTest {
    @TempDir
    private Path folder;

    private ReadFile read(RawWorkbook workbook) throws IOException {
        return ReadFile.of(workbook.write(folder.resolve("a.xlsx")), "inbox/a.xlsx");
    }

    private void rejects(RawWorkbook workbook, String limit) throws IOException {
        ReadFile read = read(workbook);
        assertThat(read.messages())
                .containsExactly("inbox/a.xlsx:1: no workbook can hold what is here: " + limit
                        + "\nOpen it in Excel or LibreOffice and save it, or give it as CSV in UTF-8.");
        assertThat(read.codes()).containsExactly("unreadable_file");
        assertThat(read.facts()).isEmpty();
    }

    private static String with(String row) {
        return RawWorkbook.ALIAS + row;
    }

    @Test
    void readsWhatIsWithinTheLimits() throws IOException {
        ReadFile read = read(RawWorkbook.of(with("""
                        <row r="1048576"><c r="A1048576" t="s"><v>0</v></c>\
                        <c r="B1048576" t="inlineStr"><is><t>crm</t></is></c>\
                        <c r="XFD1048576"><v>1E+308</v></c></row>""")).texts("<si><t>Zoho</t></si>"));
        assertThat(read.messages()).isEmpty();
        assertThat(read.facts(Alias.class)).extracting(Alias::billingName).containsExactly("SAP", "Zoho");
    }

    @Test
    void rejectsCellsOutsideASheet() throws IOException {
        String words = " of xl/worksheets/sheet1.xml is outside a sheet, whose last cell is XFD1048576";
        rejects(RawWorkbook.of(with("<row r=\"3\"><c r=\"XFE3\"><v>1</v></c></row>")), "cell XFE3" + words);
        rejects(RawWorkbook.of(with("<row r=\"3\"><c r=\"ZZZZZZ3\"><v>1</v></c></row>")), "cell ZZZZZZ3" + words);
        rejects(RawWorkbook.of(with("<row r=\"3\"><c r=\"A1048577\"><v>1</v></c></row>")), "cell A1048577" + words);
        rejects(RawWorkbook.of(with("<row r=\"3\"><c r=\"3\"><v>1</v></c></row>")), "cell 3" + words);
    }

    @Test
    void rejectsRowsThatAreMoreEmptyThanMemoryAndTimeAllow() throws IOException {
        StringBuilder rows = new StringBuilder(RawWorkbook.ALIAS);
        for (int row = 3; row < 6_200; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"XFD")
                    .append(row)
                    .append("\"><v>1</v></c></row>");
        }
        rejects(
                RawWorkbook.of(rows.toString()),
                "the rows up to cell XFD6106 of xl/worksheets/sheet1.xml hold more than 100,000,000 empty cells");
    }

    @Test
    void rejectsRowsOutsideASheet() throws IOException {
        rejects(
                RawWorkbook.of(with("<row r=\"2147483647\"/>")),
                "row 2147483647 of xl/worksheets/sheet1.xml is not one of 1 to 1,048,576");
    }

    @Test
    void rejectsTextsThatTheWorkbookDoesNotHave() throws IOException {
        RawWorkbook one = RawWorkbook.of(with("<row r=\"3\"><c r=\"A3\" t=\"s\"><v>999999999</v></c></row>"))
                .texts("<si><t>Zoho</t></si>");
        rejects(one, "cell A3 of xl/worksheets/sheet1.xml is text number 999999999 of the workbook, which has 1");
        rejects(
                RawWorkbook.of(with("<row r=\"3\"><c r=\"A3\" t=\"s\"><v>-1</v></c></row>")),
                "cell A3 of xl/worksheets/sheet1.xml refers to text number \"-1\"");
    }

    @Test
    void rejectsNumbersThatAreTooLongOrTooLarge() throws IOException {
        rejects(
                RawWorkbook.of(with("<row r=\"3\"><c r=\"A3\"><v>" + "9".repeat(401) + "</v></c></row>")),
                "cell A3 of xl/worksheets/sheet1.xml holds a number of more than 400 characters");
        rejects(
                RawWorkbook.of(with("<row r=\"3\"><c r=\"A3\"><v>1E999999999</v></c></row>")),
                "cell A3 of xl/worksheets/sheet1.xml holds the number 1E999999999");
        rejects(
                RawWorkbook.of(with("<row r=\"3\"><c r=\"A3\"><v>1e-401</v></c></row>")),
                "cell A3 of xl/worksheets/sheet1.xml holds the number 1e-401");
    }

    @Test
    void rejectsFormatsThatNoProgramWrites() throws IOException {
        rejects(
                RawWorkbook.of(RawWorkbook.ALIAS).styles("", "<xf numFmtId=\"many\"/>"),
                "the number format \"many\" is not a number");
        String code = "0".repeat(1001);
        rejects(
                RawWorkbook.of(RawWorkbook.ALIAS)
                        .styles("<numFmt numFmtId=\"164\" formatCode=\"" + code + "\"/>", "<xf numFmtId=\"164\"/>"),
                "a number format is longer than 1,000 characters");
    }

    @Test
    void rejectsAWorkbookWhosePartsGoOnBehindTheirEnd() throws IOException {
        ReadFile read = read(RawWorkbook.of(RawWorkbook.ALIAS).behind("xl/workbook.xml", "/"));
        assertThat(read.messages()).singleElement().asString().contains("no table but a broken or foreign archive");
    }

    @Test
    void rejectsAPartThatUnpacksToFarMoreThanItsSize() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] cells = "<row><c><v>1</v></c></row>".repeat(4000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 700; i++) {
                zip.write(cells);
            }
        }
        assertThat(Files.size(file)).isLessThan(330_000);
        assertThat(ReadFile.of(file, "inbox/bomb.xlsx").messages())
                .singleElement()
                .asString()
                .contains("xl/worksheets/sheet1.xml unpacks to more than 64 MB");
    }
}
