package io.outlay.intake.table.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.SharedData;
import io.outlay.intake.ReadFile;
import io.outlay.intake.table.Malformed;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Files that nobody here wrote, held against the sums that their README states. */
class RealFocusTest {
    private static ReadFile read(String name) throws IOException {
        Path file = SharedData.file("real-data/focus/" + name);
        ReadFile read = ReadFile.of(file, "inbox/" + file.getFileName());
        assertThat(read.messages()).isEmpty();
        return read;
    }

    private static Map<String, String> sums(ReadFile read, Function<InvoiceLine, String> by) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        read.facts(InvoiceLine.class).forEach(line -> sums.merge(by.apply(line), line.netAmount(), BigDecimal::add));
        Map<String, String> plain = new TreeMap<>();
        sums.forEach((key, sum) -> plain.put(key, sum.stripTrailingZeros().toPlainString()));
        return plain;
    }

    private static String category(InvoiceLine line) {
        String[] parts = line.description().orElseThrow().split(", ");
        return List.of("Usage", "Purchase", "Credit", "Adjustment").stream()
                .filter(List.of(parts)::contains)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sumsTheFoundationsSample() throws IOException {
        ReadFile read = read("focus_1.0_sample.csv");

        assertThat(read.counts()).containsExactly("focus read 1000 = 1000 + 0 + 0");
        assertThat(sums(
                        read,
                        line -> line.vendor() + " "
                                + line.issueDate().toString().substring(0, 7)))
                .isEqualTo(Map.of(
                        "AWS 2024-09", "18.0066386184",
                        "Microsoft 2024-09", "1.97651418586",
                        "Oracle 2024-09", "0.29707392473",
                        "Oracle 2024-10", "0.24"));
    }

    @Test
    void sumsVersionsByCategory() throws IOException {
        ReadFile older = read("v1.2/aws_1_2_cost_and_usage_rows25_seed7_credits.csv");
        assertThat(sums(older, RealFocusTest::category)).containsEntry("Purchase", "1.28064");
        assertThat(String.join(" ", older.file().notes())).contains("left out of cost: 26.058559 USD");

        ReadFile newer = read("v1.4/synthetic_focus_1_4_cost_and_usage.csv");
        Map<String, String> sums = sums(newer, line -> line.vendor() + " " + category(line));
        assertThat(sums).containsEntry("AWS Usage", "176.1019611148605").containsEntry("AWS Purchase", "1028.74187");
        assertThat(String.join(" ", newer.file().notes())).contains("left out of cost: 37.271788");
    }

    @Test
    void sumsThePackedExportOfAzure() throws IOException {
        ReadFile azure = read("parquet/azure_1_2.csv.gz");

        assertThat(sums(azure, RealFocusTest::category))
                .isEqualTo(Map.of("Purchase", "506.465462", "Usage", "61.95290887618795", "Credit", "-20.975057"));
        assertThat(String.join(" ", azure.file().notes())).contains("left out of cost: 45.341985 USD");
    }

    /** The file has the columns of its example only: those that a row must have are added. */
    @Test
    void addsCorrectionsUp() throws IOException {
        List<String> rows = Files.readAllLines(SharedData.file("real-data/focus/odd/scenarios_correction_set.csv"));
        StringBuilder whole = new StringBuilder(
                rows.get(0) + ",EffectiveCost,BillingPeriodStart,ChargePeriodStart,InvoiceIssuerName\n");
        rows.subList(1, rows.size())
                .forEach(row ->
                        whole.append(row).append(",").append(row.split(",")[3]).append(",2026-05-01,2026-04-01,AWS\n"));
        ReadFile read = ReadFile.text(whole.toString());

        assertThat(read.messages()).isEmpty();
        assertThat(sums(read, InvoiceLine::invoiceNo)).isEqualTo(Map.of("INV-1", "75"));
        assertThat(sums(read, RealFocusTest::category)).isEqualTo(Map.of("Usage", "105", "Credit", "-30"));
    }

    @Test
    void readsTheSpecificationsNumbers() throws IOException {
        String text = Files.readString(SharedData.file("real-data/focus/odd/numeric_format_examples.json"));
        for (String number : examples(text, "valid")) {
            assertThatCode(() -> FocusNumbers.amount(number)).as(number).doesNotThrowAnyException();
        }
        List<String> invalid = new ArrayList<>(examples(text, "invalid"));
        invalid.removeAll(List.of("35.2E+7", "1.5E+3", "+333")); // forbidden, and without any doubt
        assertThat(invalid).hasSize(4);
        for (String number : invalid) {
            assertThatThrownBy(() -> FocusNumbers.amount(number)).as(number).isInstanceOf(Malformed.class);
        }
    }

    private static List<String> examples(String json, String key) {
        Matcher list = Pattern.compile("\"" + key + "\": \\[([^\\]]*)]").matcher(json);
        assertThat(list.find()).isTrue();
        List<String> examples = new ArrayList<>();
        Matcher each = Pattern.compile("\"([^\"]*)\"").matcher(list.group(1));
        while (each.find()) {
            examples.add(each.group(1));
        }
        return examples;
    }
}
