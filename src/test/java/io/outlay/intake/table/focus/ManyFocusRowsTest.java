package io.outlay.intake.table.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.InputFile;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rows found by their characters come to the same as rows read with care. The small form of {@link FocusBenchmark}. */
class ManyFocusRowsTest {
    private static final String HEADER = "InvoiceIssuerName,ProviderName,BillingAccountId,BillingPeriodStart,"
            + "ChargePeriodStart,ChargeCategory,ServiceName,SubAccountId,ResourceId,Tags,BilledCost,EffectiveCost,BillingCurrency\n";
    private static final List<String> AMOUNTS = List.of(
            "1",
            "-2.50",
            "0.00000000000012",
            "35.2E-7",
            "1e-05",
            "+3",
            "NULL",
            "",
            "12345678.123456789012345",
            "x",
            ".5",
            "0");

    private static String row(Random random) {
        String tags = random.nextInt(3) == 0
                ? ""
                : "\"{\"\"system\"\": \"\"app-" + random.nextInt(5) + "\"\", \"\"id\"\": " + random.nextInt(50) + "}\"";
        return String.join(
                ",",
                random.nextInt(50) == 0 ? " Nimbus" : "Nimbus",
                random.nextBoolean() ? "Nimbus" : "Watchdog",
                "4711",
                "2026-05-01T00:00:00Z",
                "2026-0" + (4 + random.nextInt(2)) + "-1" + random.nextInt(10) + "T10:00:00Z",
                random.nextInt(20) == 0 ? "Tax" : "Usage",
                "Service " + random.nextInt(4),
                random.nextInt(4) == 0 ? "NULL" : "sub-" + random.nextInt(3),
                "arn-" + random.nextInt(),
                tags,
                amount(random),
                amount(random),
                random.nextInt(10) == 0 ? "eur" : "USD");
    }

    private static String amount(Random random) {
        return random.nextInt(9) == 0
                ? AMOUNTS.get(random.nextInt(AMOUNTS.size()))
                : BigDecimal.valueOf(random.nextInt(), random.nextInt(15)).toPlainString();
    }

    private static Map<String, String> sums(ReadFile read) {
        Map<String, String> sums = new TreeMap<>();
        for (InvoiceLine line : read.facts(InvoiceLine.class)) {
            String key = line.lineNo().orElseThrow() + " " + line.vendor() + " " + line.currency();
            String before = sums.put(
                    key,
                    line.netAmount() + " " + line.effective() + " " + line.rows() + " "
                            + line.source().line());
            assertThat(before).as(key).isNull();
        }
        return sums;
    }

    /** A quoted field that goes on in another line makes the file one that is read with care. */
    @Test
    void comeToTheSame() throws IOException {
        Random random = new Random(1);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(row(random));
        }
        String text = HEADER + String.join("\n", rows) + "\n";
        String last = "Nimbus,Nimbus,4711,2026-05-01,2026-05-02,Usage,Service 1,,arn,,1,1,USD";

        ReadFile plain = ReadFile.text(text + last + "\n");
        ReadFile careful = ReadFile.text(text + last.replace("arn", "\"arn\nx\"") + "\n");

        InputFile.Table read = plain.file().tables().get(0);
        assertThat(read.rowsRead()).isEqualTo(20_001);
        assertThat(read.rowsAccepted()).isBetween(15_000L, 19_999L);
        assertThat(read).isEqualTo(careful.file().tables().get(0));
        assertThat(plain.file().notes()).isEqualTo(careful.file().notes());
        assertThat(plain.rejections().stream().map(Object::toString))
                .containsExactlyElementsOf(
                        careful.rejections().stream().map(Object::toString).toList());
        assertThat(sums(plain)).isEqualTo(sums(careful));
    }
}
