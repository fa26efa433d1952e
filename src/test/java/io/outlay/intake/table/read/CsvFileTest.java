package io.outlay.intake.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private static final String HEADER = "vendor,invoice_no,issue_date,net_amount,currency,description\n";

    private static String only(ReadFile read) {
        assertThat(read.messages()).hasSize(1);
        return read.messages().get(0);
    }

    @Test
    void detectsDelimiterAndSkipsByteOrderMark() throws IOException {
        String comma = "billing_name,system_id\nShopify,shop\n";
        for (String text : new String[] {
            comma,
            comma.replace(',', ';'),
            comma.replace(',', '\t'),
            "\uFEFF" + comma,
            comma.replace("\n", "\r\n"),
            "\n\r\n" + comma
        }) {
            ReadFile read = ReadFile.text(text);
            assertThat(read.messages()).isEmpty();
            assertThat(read.facts(Alias.class)).extracting(Alias::billingName).containsExactly("Shopify");
            assertThat(read.counts()).containsExactly("aliases read 1 = 1 + 0 + 0");
        }
    }

    @Test
    void findsColumnsByTrimmedNameInAnyOrderAndNotesTheOthers() throws IOException {
        ReadFile read = ReadFile.text("Colour; SYSTEM_ID ;Billing_Name;Size\nred; shop ; Shopify ;XL\n");
        assertThat(read.facts(Alias.class)).extracting(Alias::systemId).containsExactly("shop");
        assertThat(read.facts(Alias.class)).extracting(Alias::billingName).containsExactly("Shopify");
        assertThat(read.file().notes()).containsExactly("columns ignored: Colour, Size");
    }

    @Test
    void namesTheColumnThatAMistypedHeaderMayMean() throws IOException {
        ReadFile read = ReadFile.text("billing_name,system_id,valid_form,size\nShopify,shop,2026-01-01,XL\n");
        assertThat(read.file().notes())
                .containsExactly(
                        "column \"valid_form\" is not read; did you mean valid_from?", "columns ignored: size");
    }

    @Test
    void namesTheHeaderByWhichARequiredColumnMayBeMeant() throws IOException {
        ReadFile read = ReadFile.text("vendr,invoice_no,issue_date,net_amount,currency\nSAP,1,2026-07-01,1,EUR\n");
        assertThat(only(read))
                .contains("is missing in the header")
                .contains("Did you mean it by \"vendr\"? Rename that one; table invoices requires");
    }

    @Test
    void namesMistypedHeadersOfAnUnknownLayout() throws IOException {
        ReadFile read = ReadFile.text("vendor,invoce_no,isue_date,net_amnt,curency\nSAP,1,2026-07-01,1,EUR\n");
        assertThat(only(read))
                .contains("Rename \"invoce_no\" to invoice_no, \"isue_date\" to issue_date,"
                        + " \"net_amnt\" to net_amount, \"curency\" to currency if that is meant.");
    }

    @Test
    void countsPhysicalLinesAndSkipsBlankOnes() throws IOException {
        ReadFile read =
                ReadFile.text(HEADER + "\nSAP,1,2026-07-01,1,EUR,\"two\nlines\"\n,,,,,\n\nSAP,2,2026-07-01,1,EUR,\n"
                        + "SAP,3,2026-07-01,x,EUR,\"a\nb\"\n");
        assertThat(read.facts(InvoiceLine.class))
                .extracting(line -> line.source().line())
                .containsExactly(3L, 7L);
        assertThat(read.facts(InvoiceLine.class).get(0).description()).contains("two\nlines");
        assertThat(only(read)).startsWith("inbox/a.csv:8: ").contains("8 | SAP,3,2026-07-01,x,EUR,\"a␤b\"\n");
        assertThat(read.counts()).containsExactly("invoices read 3 = 2 + 1 + 0");
    }

    @Test
    void keepsTextThatLooksLikeAFormulaOrComment() throws IOException {
        ReadFile read = ReadFile.text(
                "billing_name,system_id\n=1+1,shop\n#hash,shop\n\"say \"\"hi\"\"\",shop\n5\" disk,shop\n");
        assertThat(read.facts(Alias.class))
                .extracting(Alias::billingName)
                .containsExactly("=1+1", "#hash", "say \"hi\"", "5\" disk");
    }

    @Test
    void rejectsEncodingThatIsNotUtf8() throws IOException {
        String text = HEADER + "SAP,1,2026-07-01,1,EUR,a\nMüller,2,2026-07-01,2,EUR,b\n";
        ReadFile read = ReadFile.text(text, StandardCharsets.ISO_8859_1);
        assertThat(only(read)).isEqualTo("""
                inbox/a.csv:3: the file is not UTF-8: it has the byte FC
                3 | M\uFFFDller,2,2026-07-01,2,EUR,b
                Save it as UTF-8, or propose a profile with its encoding by outlay profile FILE.""");
        assertThat(read.file().state()).isEqualTo("rejected");
        assertThat(read.facts()).isEmpty();
        assertThat(read.counts()).containsExactly("invoices read 2 = 0 + 2 + 0");
        assertThat(read.file().tables().get(0).amounts().get("EUR").rejected()).isEqualByComparingTo("3");
    }

    @Test
    void rejectsUtf16() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "SAP,1,2026-07-01,1,EUR,a\n", StandardCharsets.UTF_16);
        assertThat(only(read))
                .startsWith("inbox/a.csv:1: the file is UTF-16, not UTF-8\n")
                .contains("\nSave it as UTF-8, or propose a profile");
        assertThat(read.counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
    }

    @Test
    void namesUtf16WithoutAMark() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            ReadFile read = ReadFile.text(HEADER + "Schöpco,1,2026-07-01,1,EUR,a\n", charset);
            assertThat(only(read))
                    .startsWith("inbox/a.csv:1: the file is UTF-16, not UTF-8\n1 | vendor")
                    .endsWith("by outlay profile FILE.");
            assertThat(read.counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
        }
    }

    @Test
    void rejectsEmptyFile() throws IOException {
        for (String text : new String[] {"", "\n\n", "\uFEFF", ",,\n"}) {
            ReadFile read = ReadFile.text(text);
            assertThat(only(read)).isEqualTo("""
                    inbox/a.csv:1: the file is empty
                    Give it a header row, or remove the file.""");
            assertThat(read.file().state()).isEqualTo("rejected");
        }
    }

    @Test
    void readsHeaderWithoutRows() throws IOException {
        ReadFile read = ReadFile.text(HEADER);
        assertThat(read.file().state()).isEqualTo("read");
        assertThat(read.counts()).containsExactly("invoices read 0 = 0 + 0 + 0");
    }

    @Test
    void namesTheClosestTableOfAnUnknownFile() throws IOException {
        ReadFile read = ReadFile.text("Trans No,Paid Date,vendor,currency,Amount\n1,2026-01-01,SAP,EUR,5\n");
        assertThat(only(read)).isEqualTo("""
                inbox/a.csv:1: the header is that of no known table; closest is budgets, of which month is missing
                1 | Trans No,Paid Date,vendor,currency,Amount
                Propose how to read it with outlay profile FILE, or rename the columns to those of the table.""");
        assertThat(read.codes()).containsExactly("unknown_file");
        assertThat(read.file().state()).isEqualTo("unknown");
        assertThat(read.counts()).containsExactly("unknown read 2 = 0 + 2 + 0");
    }

    @Test
    void tellsUsageOfSystemsFromBusinessFigures() throws IOException {
        assertThat(ReadFile.text("system_id,date,metric,value\nshop,2026-07-01,seats_paid,5\n")
                        .counts())
                .containsExactly("usage read 1 = 1 + 0 + 0");
        assertThat(ReadFile.text("date,metric,value\n2026-07-01,orders,5\n").counts())
                .containsExactly("business read 1 = 1 + 0 + 0");
    }

    @Test
    void skipsAHeaderThatStandsAgain() throws IOException {
        ReadFile read = ReadFile.text("billing_name,system_id\nA,shop\nBilling_Name,System_Id\nB,shop\n");
        assertThat(read.facts(Alias.class)).extracting(Alias::billingName).containsExactly("A", "B");
        assertThat(read.counts()).containsExactly("aliases read 2 = 2 + 0 + 0");
        assertThat(read.file().notes()).containsExactly("1 row repeats the header and is skipped");
    }

    @Test
    void refusesDocumentOfWhichALineMayStandInASecondTable() throws IOException {
        ReadFile read = ReadFile.text(HEADER
                + "SAP,1,2026-07-01,1,EUR,\nSAP,2,2026-07-01,1,EUR,\n"
                + "invoice_no,vendor,issue_date,net_amount,currency\n1,SAP,2026-07-01,9,EUR\n");
        assertThat(read.facts(InvoiceLine.class))
                .extracting(InvoiceLine::invoiceNo)
                .containsExactly("2");
        assertThat(read.codes()).containsExactly("document_incomplete", "second_table", "second_table");
        assertThat(read.counts()).containsExactly("invoices read 4 = 1 + 3 + 0");
    }

    @Test
    void rejectsFileThatIsNoTable() throws IOException {
        assertThat(only(ReadFile.text("\u0089PNG", StandardCharsets.ISO_8859_1)))
                .isEqualTo("""
                inbox/a.csv:1: the file is no table but an image
                Give it as CSV in UTF-8 or as .xlsx, or move it out of the inbox.""");
        ReadFile archive = ReadFile.text("PK\u0003\u0004 and no more");
        assertThat(only(archive)).startsWith("inbox/a.csv:1: the file is no table but a broken or foreign archive\n");
        assertThat(archive.file().state()).isEqualTo("unknown");
    }

    @Test
    void rejectsFileWithoutRequiredColumns() throws IOException {
        ReadFile read = ReadFile.text("vendor,invoice_no,net_amount\nSAP,1,5\nSAP,2,6\n");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:1: issue_date is missing in the header
                1 | vendor,invoice_no,net_amount
                Add the column; table invoices requires invoice_no, issue_date, vendor, net_amount, currency.""", """
                inbox/a.csv:1: currency is missing in the header
                1 | vendor,invoice_no,net_amount
                Add the column; table invoices requires invoice_no, issue_date, vendor, net_amount, currency.""");
        assertThat(read.counts()).containsExactly("invoices read 2 = 0 + 2 + 0");
        assertThat(read.file().state()).isEqualTo("rejected");
    }

    @Test
    void rejectsColumnThatStandsTwice() throws IOException {
        ReadFile read =
                ReadFile.text("vendor,invoice_no,issue_date,net_amount,currency,Vendor\nSAP,1,2026-07-01,5,EUR,AWS\n");
        assertThat(only(read)).isEqualTo("""
                inbox/a.csv:1: vendor is in the header more than once
                1 | vendor,invoice_no,issue_date,net_amount,currency,Vendor
                Keep one of the columns, or rename one.""");
        assertThat(read.counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
    }

    @Test
    void rejectsRowWithTooManyFields() throws IOException {
        ReadFile read = ReadFile.text("billing_name,system_id\nFoo, Inc,shop\nBar,shop,,\n");
        assertThat(only(read)).isEqualTo("""
                inbox/a.csv:2: the row has 3 fields, the header has 2
                2 | Foo, Inc,shop
                Put text that holds the delimiter between quotes (").""");
        assertThat(read.counts()).containsExactly("aliases read 2 = 1 + 1 + 0");
    }

    @Test
    void rejectsQuoteThatIsNeverClosedAndReadsOn() throws IOException {
        ReadFile read = ReadFile.text("billing_name,system_id\nA,shop\nB,\"shop\nC,shop\nD,shop\n");
        assertThat(only(read)).isEqualTo("""
                inbox/a.csv:3: a quoted field is opened and never closed
                3 | B,"shop
                Close the field with ", and write a quote inside a quoted field twice ("").""");
        assertThat(read.counts()).containsExactly("aliases read 4 = 3 + 1 + 0");
        assertThat(read.facts(Alias.class)).extracting(a -> a.source().line()).containsExactly(2L, 4L, 5L);
    }

    @Test
    void rejectsTextAfterAClosedQuoteWhereItWasOpened() throws IOException {
        ReadFile read = ReadFile.text("billing_name,system_id\n\"A\" Ltd,shop\n\"B,shop\nC,shop\n\"D\",shop\n");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: a quoted field is closed and goes on
                2 | "A" Ltd,shop
                Close the field with ", and write a quote inside a quoted field twice ("").""", """
                inbox/a.csv:3: a quoted field is closed and goes on
                3 | "B,shop
                Close the field with ", and write a quote inside a quoted field twice ("").""");
        assertThat(read.counts()).containsExactly("aliases read 4 = 2 + 2 + 0");
    }

    @Test
    void rejectsFileWhoseHeaderHasABrokenQuote() throws IOException {
        ReadFile read = ReadFile.text("billing_name,\"system_id\nA,shop\nB,shop\n");
        assertThat(only(read)).isEqualTo("""
                inbox/a.csv:1: a quoted field is opened and never closed
                1 | billing_name,"system_id
                Close the field with ", and write a quote inside a quoted field twice ("").""");
        assertThat(read.file().state()).isEqualTo("rejected");
        assertThat(read.counts()).containsExactly("aliases read 2 = 0 + 2 + 0");
    }

    @Test
    void rejectsFieldThatNoWorkbookCanHold() throws IOException {
        String huge = "x".repeat(32_768);
        ReadFile read = ReadFile.text("billing_name,system_id\n" + huge + ",shop\n" + huge.substring(1) + ",shop\n");
        String shown = "x".repeat(160);
        assertThat(only(read))
                .isEqualTo("inbox/a.csv:2: billing_name \"" + shown + "\" is longer than 32,767 characters\n2 | "
                        + shown + "\nShorten it; a quote that was opened and closed much later is a common cause.");
        assertThat(read.codes()).containsExactly("field_too_large");
        assertThat(read.counts()).containsExactly("aliases read 2 = 1 + 1 + 0");
    }

    @Test
    void rejectsLineWithoutEndInSight() throws IOException {
        ReadFile read = ReadFile.text("billing_name,system_id\n" + "y,".repeat(1 << 20) + "\nA,shop\n");
        assertThat(only(read)).startsWith("inbox/a.csv:2: the row is longer than 1,048,576 characters\n");
        assertThat(read.counts()).containsExactly("aliases read 2 = 1 + 1 + 0");
    }

    @Test
    void rejectsNulCharacter() throws IOException {
        assertThat(only(ReadFile.text("billing_name,system_id\nA\0B,shop\n"))).isEqualTo("""
                inbox/a.csv:2: billing_name "A␀B" holds a NUL character
                2 | A␀B,shop
                Remove the character.""");
    }
}
