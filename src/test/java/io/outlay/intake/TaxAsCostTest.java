package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.einvoice.Samples;
import io.outlay.intake.profile.Profiles;
import io.outlay.intake.profile.ShippedSamples;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tax is no cost where it is recovered, and cost where it is not. */
class TaxAsCostTest {
    private static final String CANONICAL = """
            invoice_no,issue_date,vendor,net_amount,tax_amount,currency
            F-1,2026-05-01,Shopco,100.00,8.25,EUR
            F-2,2026-05-02,Shopco,-10.00,-0.83,EUR
            F-3,2026-05-03,Shopco,5.00,,EUR
            """;

    @TempDir
    private Path folder;

    private record Read(BigDecimal cost, BigDecimal accepted, List<String> notes) {}

    private Read read(byte[] content, boolean taxIsCost) throws IOException {
        Path file = Files.write(folder.resolve("x"), content);
        List<Fact> facts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        Profiles profiles = ShippedSamples.profiles().costing(taxIsCost);
        InputFile read = Intake.read(
                file, "inbox/" + ShippedSamples.fileName("x"), "hash", profiles, facts::add, rejections::add);
        assertThat(rejections).isEmpty();
        return new Read(
                facts.stream()
                        .map(InvoiceLine.class::cast)
                        .map(InvoiceLine::netAmount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                read.tables().get(0).amounts().values().iterator().next().accepted(),
                read.notes());
    }

    private void costs(byte[] content, String net, String gross) throws IOException {
        for (boolean taxIsCost : List.of(false, true)) {
            Read read = read(content, taxIsCost);
            assertThat(read.cost()).isEqualByComparingTo(taxIsCost ? gross : net);
            assertThat(read.accepted()).isEqualByComparingTo(read.cost());
        }
    }

    @Test
    void ofACanonicalLineThatStatesIt() throws IOException {
        costs(CANONICAL.getBytes(StandardCharsets.UTF_8), "95.00", "102.42");
    }

    @ParameterizedTest
    @CsvSource({
        "invoice-ubl.xml,1520.00,1808.80",
        "invoice-cii.xml,1520.00,1808.80",
        "credit-note-ubl.xml,-1520.00,-1808.80"
    })
    void ofEInvoices(String name, String net, String gross) throws IOException {
        costs(Samples.text(name).getBytes(StandardCharsets.UTF_8), net, gross);
    }

    /** 5 % on 1140.00 and 61 % on 380.00: what each line costs with its own tax, not with a share by its net amount. */
    @ParameterizedTest
    @ValueSource(strings = {"invoice-ubl.xml", "invoice-cii.xml"})
    void ofEachLineByItsOwnRate(String name) throws IOException {
        String[] rates = {"5", "61"};
        StringBuilder xml = new StringBuilder();
        String begin = name.contains("ubl") ? "</cac:Item>" : "<ram:SpecifiedLineTradeSettlement>";
        String[] parts = Samples.text(name).split(begin, -1);
        assertThat(parts).hasSize(3);
        for (int i = 0; i < rates.length; i++) {
            xml.append(parts[i])
                    .append(
                            name.contains("ubl")
                                    ? "<cac:ClassifiedTaxCategory><cbc:Percent>" + rates[i]
                                            + "</cbc:Percent></cac:ClassifiedTaxCategory>" + begin
                                    : begin + "<ram:ApplicableTradeTax><ram:RateApplicablePercent>" + rates[i]
                                            + "</ram:RateApplicablePercent></ram:ApplicableTradeTax>");
        }
        byte[] content = xml.append(parts[2]).toString().getBytes(StandardCharsets.UTF_8);

        assertThat(lines(content, true)).containsExactly("1197.00", "611.80");
        assertThat(lines(content, false)).containsExactly("1140.00", "380.00");
    }

    private List<String> lines(byte[] content, boolean taxIsCost) throws IOException {
        Path file = Files.write(folder.resolve("x"), content);
        List<String> lines = new ArrayList<>();
        Profiles profiles = ShippedSamples.profiles().costing(taxIsCost);
        Intake.read(
                file,
                "inbox/x",
                "hash",
                profiles,
                fact -> lines.add(((InvoiceLine) fact).netAmount().setScale(2).toPlainString()),
                rejection -> {
                    throw new AssertionError(rejection.message());
                });
        return lines;
    }

    @Test
    void ofCloudsWhichStateItInRowsOfTheirOwn() throws IOException {
        byte[] content = MutatedCloudFilesTest.sample("newer.csv");
        Read without = read(content, false);
        Read with = read(content, true);
        assertThat(with.cost().subtract(without.cost())).isEqualByComparingTo("24.66");
        assertThat(with.accepted()).isEqualByComparingTo(with.cost());
        assertThat(without.notes()).anyMatch(note -> note.contains("left out of cost"));
        assertThat(with.notes()).noneMatch(note -> note.contains("left out of cost"));
    }

    @Test
    void ofCloudsInvoiceDetail() throws IOException {
        byte[] content = MutatedCloudFilesTest.sample("detail.csv");
        assertThat(read(content, true).cost())
                .isGreaterThan(read(content, false).cost());
    }

    @ParameterizedTest
    @CsvSource({"xero-bills,200.00,-20.00", "sage,0,0", "datev,0,0", "qonto-cards,0,0", "saf-t,0,0", "xaf,0,0"})
    void ofProfilesOfWhatStatesIt(String name, BigDecimal bill, BigDecimal credit) throws IOException {
        byte[] content = Files.readAllBytes(ShippedSamples.path(name));
        Read without = read(content, false);
        Read with = read(content, true);
        BigDecimal tax = with.cost().subtract(without.cost());
        assertThat(with.accepted()).isEqualByComparingTo(with.cost());
        assertThat(tax.signum()).as(name + " " + tax).isPositive();
        if (bill.signum() > 0) {
            assertThat(tax).isEqualByComparingTo(bill.add(credit));
        }
    }

    @Test
    void aFileIsReadAnewWhenTheSettingChanges() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), CANONICAL);
        assertThat(Intake.mapping(file, "inbox/x.csv", Profiles.none())).isEmpty();
        assertThat(Intake.mapping(file, "inbox/x.csv", Profiles.none().costing(true)))
                .isNotEmpty();
    }
}
