package io.outlay.intake.table.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FocusTableTest {
    private static final String HEADER =
            "InvoiceIssuerName,ProviderName,BillingAccountId,BillingPeriodStart,BillingPeriodEnd,"
                    + "ChargePeriodStart,ChargeCategory,ChargeClass,ServiceCategory,ServiceName,SubAccountId,InvoiceId,x_CostCenter,"
                    + "Tags,BilledCost,EffectiveCost,BillingCurrency\n";
    private static final String MAY = "2026-05-01T00:00:00Z,2026-06-01T00:00:00Z,2026-05-03T10:00:00Z";

    private static String row(String category, String service, String billed, String effective) {
        return "Nimbus,Nimbus,4711," + MAY + "," + category + ",,Compute," + service + ",web,INV-1,,," + billed + ","
                + effective + ",USD\n";
    }

    private static List<InvoiceLine> lines(String text) throws IOException {
        ReadFile read = ReadFile.text(text);
        assertThat(read.messages()).isEmpty();
        return read.facts(InvoiceLine.class);
    }

    @Test
    void addsRowsUpExactly() throws IOException {
        List<InvoiceLine> lines = lines(HEADER
                + row("Usage", "Servers", "0.00000080000", "0.1")
                + row("Usage", "Servers", "35.2E-7", "0.2")
                + row("Usage", "Storage", "1", "2"));

        assertThat(lines).hasSize(2);
        InvoiceLine servers = lines.get(0);
        assertThat(servers.netAmount()).isEqualTo(new BigDecimal("0.00000432000"));
        assertThat(servers.effective()).isEqualTo("0.3");
        assertThat(servers.rows()).isEqualTo(2);
        assertThat(servers.source().line()).isEqualTo(2);
        assertThat(servers.invoiceNo()).isEqualTo("INV-1");
        assertThat(servers.documentType()).isEqualTo(DocumentType.STATEMENT);
        assertThat(servers.issueDate()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(servers.serviceStart()).hasValue(LocalDate.of(2026, 5, 1));
        assertThat(servers.category()).isEqualTo(CostPool.HOSTING);
        assertThat(servers.cloud().orElseThrow().names()).containsExactly("web", "Servers");
    }

    @Test
    void countsTheRowsOfTheFileAndTheirMoney() throws IOException {
        ReadFile read = ReadFile.text(HEADER
                + row("Usage", "Servers", "1.50", "1.50")
                + row("Usage", "Servers", "2.50", "2.50")
                + row("Usage", "Servers", "much", "1")
                + row("Usage", "Servers", "7", "NULL")
                + row("Tax", "Servers", "0.80", "0.80"));

        assertThat(read.counts()).containsExactly("focus read 5 = 3 + 2 + 0");
        assertThat(read.codes()).containsExactly("not_a_number", "missing_value");
        assertThat(read.file().tables().get(0).amounts().get("USD").read()).isEqualTo("11.00");
        assertThat(read.file().tables().get(0).amounts().get("USD").accepted()).isEqualTo("4.00");
        assertThat(read.file().notes()).contains("1 row of tax is left out of cost: 0.80 USD");
        assertThat(read.facts(InvoiceLine.class)).singleElement().satisfies(line -> {
            assertThat(line.netAmount()).isEqualTo("4.00");
            assertThat(line.rows()).isEqualTo(2);
        });
    }

    @Test
    void neverSumsCurrencies() throws IOException {
        String dollars = row("Usage", "Servers", "1", "1");
        assertThat(lines(HEADER + dollars + dollars.replace("USD", "EUR")))
                .extracting(InvoiceLine::currency)
                .containsExactly("USD", "EUR");
    }

    @Test
    void readsTheNamesOfOlderVersionsInAnyOrderAndCase() throws IOException {
        InvoiceLine line = lines(
                        "\uFEFFamortizedcost,CHARGETYPE,Provider,billedcurrency,BilledCost,ChargePeriodStart,BillingPeriodStart\n"
                                + "0.5,Usage,Nimbus,USD,0.25,2026-05-03,2026-05-01 00:00:00\n")
                .get(0);

        assertThat(line.vendor()).isEqualTo("Nimbus");
        assertThat(line.netAmount()).isEqualTo("0.25");
        assertThat(line.effective()).isEqualTo("0.5");
        assertThat(line.invoiceNo()).isEqualTo("2026-05");
        assertThat(line.issueDate()).isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @Test
    void putsACorrectionIntoTheMonthThatItCorrects() throws IOException {
        String later = row("Credit,Correction", "Servers", "-30.00", "-30.00")
                .replace(",Correction,,", ",Correction,")
                .replace("2026-05-03T10:00:00Z", "2026-03-31T23:00:00-01:00");
        InvoiceLine line = lines(HEADER + later).get(0);

        assertThat(line.serviceStart()).hasValue(LocalDate.of(2026, 4, 1));
        assertThat(line.issueDate()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(line.description()).hasValue("Servers, Credit, Correction, web");
    }

    @Test
    void takesTheProviderForTheVendorAndKeepsTheIssuerApart() throws IOException {
        InvoiceLine line = lines(
                        HEADER + row("Usage", "Monitoring", "1", "1").replace("Nimbus,Nimbus", "Nimbus,Watchdog"))
                .get(0);

        assertThat(line.vendor()).isEqualTo("Watchdog");
        assertThat(line.cloud().orElseThrow().issuer()).isEqualTo("Nimbus");
    }

    @Test
    void readsCostCentreAndSystemFromTags() throws IOException {
        String tagged = row("Usage", "Servers", "1", "1")
                .replace(
                        ",INV-1,,,",
                        ",INV-1,,\"{\"\"Env\"\": \"\"prod\"\", \"\"CostCenter\"\": \"\"cc-1\"\",\"\"system\"\":\"\"shop\"\"}\",");
        InvoiceLine line = lines(HEADER + tagged).get(0);

        assertThat(line.costCentre()).hasValue("cc-1");
        assertThat(line.cloud().orElseThrow().names()).containsExactly("shop", "web", "Servers");
        assertThat(FocusTags.system(Optional.of("\"application\": \"till\""))).hasValue("till");
        assertThat(FocusTags.system(Optional.of("{Env=prod, app=till}"))).hasValue("till");
        assertThat(FocusTags.system(Optional.of("{\"my_app\": \"till\"}"))).isEmpty();
    }

    @Test
    void namesAColumnThatWasRenamed() throws IOException {
        ReadFile read = ReadFile.text(HEADER.replace("BillingCurrency", "Curr") + row("Usage", "Servers", "1", "1"));

        assertThat(read.counts()).containsExactly("focus read 1 = 0 + 1 + 0");
        assertThat(read.messages().get(0)).contains("billingcurrency is missing in the header");
    }

    @Test
    void saysWhatARowLacks() throws IOException {
        ReadFile read = ReadFile.text(HEADER + row("Usage", "Servers", "1", "1").replace("Nimbus,Nimbus", "NULL,"));

        assertThat(read.messages()).singleElement().asString().contains("invoiceissuername is missing");
    }
}
