package io.outlay.intake.profile;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.PaymentsProfile;
import io.outlay.SharedData;
import io.outlay.intake.ReadFile;
import io.outlay.model.CostPool;
import io.outlay.model.InputFile;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eight quarters of a city's payments, their headers spelled differently, read by one profile. */
class PaymentsLedgerTest {
    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    private ReadFile read(String quarter, String profile) throws IOException {
        Path file = SharedData.file("real-data/ap-ledger/expenditure-over-500-" + quarter + ".csv");
        return workspace.profile("payments.yaml", profile).read(file);
    }

    @ParameterizedTest
    @CsvSource({
        "jan-mar-2014, 3859, 1, 13413467.98, 35, 110175.44",
        "apr-jun-2014, 3836, 0, 14165887.28, 81, 341127.47",
        "jul-sep-2014, 3649, 0, 15146736.80, 60, 250122.31",
        "oct-dec-2014, 3978, 0, 15676053.92, 63, 139150.51",
        "jan-mar-2015, 3864, 0, 13880574.57, 36, 164371.73",
        "apr-jun-2015, 3993, 0, 14057679.06, 75, 389712.29",
        "jul-sep-2015, 3461, 0, 11227481.07, 45, 168493.92",
        "oct-dec-2015, 3918, 0, 11923874.03, 32, 177396.70"
    })
    void oneProfileReadsEveryQuarter(
            String quarter, long rows, long rejected, BigDecimal sum, long software, BigDecimal softwareSum)
            throws IOException {
        ReadFile all = read(quarter, PaymentsProfile.COLUMNS + PaymentsProfile.CATEGORY);
        InputFile.Table table = all.file().tables().get(0);
        assertThat(List.of(table.rowsAccepted(), table.rowsRejected(), table.rowsDuplicate()))
                .containsExactly(rows, rejected, 0L);
        assertThat(table.amounts().get("GBP").accepted()).isEqualByComparingTo(sum);
        assertThat(table.amounts().get("GBP").read()).isEqualByComparingTo(sum);

        ReadFile some = read(quarter, PaymentsProfile.COLUMNS + PaymentsProfile.CATEGORY + PaymentsProfile.SOFTWARE);
        assertThat(some.counts()).containsExactly("invoices read " + software + " = " + software + " + 0 + 0");
        assertThat(some.rejections()).isEmpty();
        assertThat(some.facts(InvoiceLine.class).stream()
                        .map(InvoiceLine::netAmount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(softwareSum);
        String left = sum.subtract(softwareSum).toPlainString() + " GBP";
        long others = rows + rejected - software;
        assertThat(some.file().notes().get(1))
                .startsWith("profiles/payments.yaml: where of invoices leaves out " + others + " rows, worth " + left);
    }

    @Test
    void aRowWithoutAmountIsRejectedAlone() throws IOException {
        ReadFile read = read("jan-mar-2014", PaymentsProfile.COLUMNS + PaymentsProfile.CATEGORY);
        assertThat(read.codes()).containsOnly("missing_value");
        assertThat(read.rejections()).extracting(r -> r.source().line()).containsOnly(3861L);
        assertThat(read.messages().get(0)).isEqualTo("""
                        inbox/expenditure-over-500-jan-mar-2014.csv:3861: invoice_no is missing
                        3861 | ,,xxx,,,,,,,
                        Fill it in; a blank means unknown, 0 is a value.""");
    }

    @Test
    void linesKeepTheirPlaceInTheFile() throws IOException {
        InvoiceLine line = read(
                        "jan-mar-2014", PaymentsProfile.COLUMNS + PaymentsProfile.CATEGORY + PaymentsProfile.SOFTWARE)
                .facts(InvoiceLine.class)
                .get(0);
        assertThat(line.source().file()).isEqualTo("inbox/expenditure-over-500-jan-mar-2014.csv");
        assertThat(line.category()).isIn(CostPool.LICENCE, CostPool.SUPPORT);
        assertThat(line.issueDate()).isBetween(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 3, 31));
    }

    @Test
    void aTimeInPlaceOfADateIsRejectedWithTheWayOut() throws IOException {
        ReadFile read =
                read("apr-jun-2014", PaymentsProfile.COLUMNS.replace(", map: { \"00:00:00\": 2014-06-30 }", ""));
        assertThat(read.counts()).containsExactly("invoices read 3836 = 0 + 3836 + 0");
        assertThat(read.file().tables().get(0).amounts().get("GBP").rejected()).isEqualByComparingTo("14165887.28");
        assertThat(read.messages().get(0)).isEqualTo("""
                        inbox/expenditure-over-500-apr-jun-2014.csv:2: issue_date "00:00:00" is not a date written dd/MM/yyyy; all 3,836 rows fail alike (lines 2, 3, 4 and on)
                        2 | Oxford City Council,"Policy, Culture and Communication",Pitch & Site Rents,K9534,00:00:00,46281108_1,1500,Revenue,20000000_46281108,OXFORD ROUND TABLE CHARITABL
                        Correct it, or give it a date in the column's map, such as map: { "00:00:00": 2026-07-01 }. \
                        It is read from "Paid Date" by profiles/payments.yaml.""");
    }

    @Test
    void aQuarterWithoutTheCategoryIsToldWhatItLacks() throws IOException {
        String category = PaymentsProfile.CATEGORY.replace(", Expenditure Unit", "");
        ReadFile read = read("jan-mar-2015", PaymentsProfile.COLUMNS + category + PaymentsProfile.SOFTWARE);
        assertThat(read.file().state()).isEqualTo("rejected");
        assertThat(read.counts()).containsExactly("invoices read 3864 = 0 + 3864 + 0");
        assertThat(read.messages()).containsExactly("""
                        inbox/expenditure-over-500-jan-mar-2015.csv:1: category is missing in the header: \
                        profiles/payments.yaml looks for "Expenditure Category"
                        1 | Organisation,Service Area,Expenditure Unit,Expenditure Code,Paid Date,Trans No,Amount,caporrev,Supplier ID,Supplier Name
                        Add the column to the file, or the name that it has there to from: of category in profiles/payments.yaml.""");
    }

    @Test
    void aQuarterWhoseCategoryIsNotNeededIsReadWithANote() throws IOException {
        ReadFile read = read(
                "jan-mar-2015", PaymentsProfile.COLUMNS + PaymentsProfile.CATEGORY.replace(", Expenditure Unit", ""));
        assertThat(read.counts()).containsExactly("invoices read 3864 = 3864 + 0 + 0");
        assertThat(read.file().notes())
                .containsExactly(
                        "read by profiles/payments.yaml",
                        "category is blank: the header has no \"Expenditure Category\","
                                + " where profiles/payments.yaml looks for it",
                        "columns ignored: Organisation, Expenditure Unit, Expenditure Code, caporrev");
    }

    @Test
    void readsTheSameTwice() throws IOException {
        assertThat(read("jul-sep-2015", PaymentsProfile.COLUMNS + PaymentsProfile.CATEGORY))
                .isEqualTo(read("jul-sep-2015", PaymentsProfile.COLUMNS + PaymentsProfile.CATEGORY));
        ReadFile read = read("jul-sep-2015", PaymentsProfile.COLUMNS + PaymentsProfile.CATEGORY);
        assertThat(read.facts(InvoiceLine.class).stream()
                        .collect(toMap(InvoiceLine::category, line -> 1, Integer::sum))
                        .get(CostPool.SUPPORT))
                .isEqualTo(45);
    }
}
