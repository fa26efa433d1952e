package io.outlay.intake.table.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.outlay.intake.ReadFile;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.UsageReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTableTest {
    private static final String HEADER = "system_id,date,metric,value,unit\n";
    private static final List<String> VALUES = List.of(
            "1",
            "-2.5",
            "0.000001",
            "0.0000001",
            "999999999999",
            "9999999999999",
            "7.",
            ".5",
            "+3",
            " 4 ",
            "1e3",
            "",
            "x",
            "\0",
            "1.2.3",
            "--1");

    private static UsageReading reading(String system, String metric, String value, long rows, long line) {
        return new UsageReading(
                system,
                LocalDate.of(2026, 9, 1),
                false,
                metric,
                new BigDecimal(value),
                Optional.of("u"),
                rows,
                Optional.empty(),
                new SourceRef("inbox/a.csv", "", line));
    }

    @Test
    void addsRowsUpByTheirKeyAndCountsThem() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "a,2026-09-01,calls,1.5,u\nb,2026-09-01,calls,10,u\n"
                + "a,2026-09-01,calls,2.25,u\na,2026-09-01,calls,0.00000001,\na,2026-09-01,calls,x,u\n");
        assertThat(read.facts())
                .containsExactly(reading("a", "calls", "3.75000001", 3, 2), reading("b", "calls", "10", 1, 3));
        assertThat(read.counts()).containsExactly("usage read 5 = 4 + 1 + 0");
    }

    @Test
    void takesTheHighestOfAStock() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "a,2026-09-01,seats_paid,40,u\na,2026-09-01,seats_paid,42,u\n"
                + "a,2026-09-01,seats_paid,41,u\n");
        assertThat(read.facts()).containsExactly(reading("a", "seats_paid", "42", 3, 2));
    }

    @Test
    void keepsAMonthApartFromItsFirstDay() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "a,2026-09-01,calls,1,u\na,2026-09,calls,5,u\na,2026-09,calls,6,u\n");
        assertThat(read.facts(UsageReading.class))
                .extracting(UsageReading::monthly, r -> r.value().toPlainString())
                .containsExactly(tuple(false, "1"), tuple(true, "11"));
    }

    @Test
    void staysExactBeyondWhatALongHolds() throws IOException {
        String row = "a,2026-09-01,calls,999999999999.999999,u\n";
        ReadFile read = ReadFile.text(HEADER + row.repeat(20));
        assertThat(read.facts()).containsExactly(reading("a", "calls", "19999999999999.99998", 20, 2));
    }

    /** A quoted header sends the same rows the careful way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsPlainRowsAsItReadsQuotedOnes(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            rows.append(random.nextInt(50) == 0 ? " " : "")
                    .append("system-")
                    .append(random.nextInt(4))
                    .append(random.nextInt(80) == 0 ? "é" : "")
                    .append(",2026-09-0")
                    .append(random.nextInt(4))
                    .append(random.nextInt(3) == 0 ? ",seats_paid," : ",calls,")
                    .append(VALUES.get(random.nextInt(VALUES.size())))
                    .append(random.nextInt(90) == 0 ? ",v" : random.nextInt(4) == 0 ? "," : ",u")
                    .append(random.nextInt(90) == 0 ? ",more" : "")
                    .append(random.nextInt(9) == 0 ? "\r\n" : random.nextInt(40) == 0 ? "\n\n" : "\n");
        }
        rows.append("billing_name,system_id\nsystem-1,2026-09-01,calls,1,u\n");
        ReadFile plain = ReadFile.text(HEADER + rows);
        ReadFile quoted = ReadFile.text("\"system_id\"" + HEADER.substring("system_id".length()) + rows);
        assertThat(plain.facts()).isNotEmpty().isEqualTo(quoted.facts());
        assertThat(plain.rejections()).isNotEmpty().isEqualTo(quoted.rejections());
        assertThat(plain.counts()).isEqualTo(quoted.counts());
        assertThat(plain.facts(UsageReading.class).stream()
                        .mapToLong(UsageReading::rows)
                        .sum())
                .isEqualTo(plain.file().tables().get(0).rowsAccepted());
    }
}
