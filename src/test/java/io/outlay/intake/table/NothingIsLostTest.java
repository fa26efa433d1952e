package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.InputFile;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a file: reading it throws nothing, and every row is accepted, rejected or a duplicate. */
class NothingIsLostTest {
    private static final String HEADER =
            "invoice_no,issue_date,vendor,net_amount,currency,line_no,category,service_start,service_end\n";
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "INV-1",
            "INV-2",
            "SAP",
            "AWS",
            "2026-07-01",
            "2026-02-30",
            "10.00",
            "1.299,00",
            "-3",
            "EUR",
            "USD",
            "XX",
            "licence",
            "1",
            "2",
            "\"",
            "\"\"",
            "\"a,b\"",
            "\"a\nb\"",
            "\"a\"b",
            "=1+1",
            "\0",
            "é",
            "1e9",
            ",",
            ";");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void ofMangledRows(long seed) throws IOException {
        Random random = new Random(seed);
        for (int file = 0; file < 150; file++) {
            check(ReadFile.text(HEADER + rows(random)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void ofMangledBytes(long seed) throws IOException {
        Random random = new Random(seed);
        for (int file = 0; file < 300; file++) {
            byte[] bytes = (HEADER + rows(random)).getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(6); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            check(ReadFile.bytes(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void ofRowsWithoutQuotes(long seed) throws IOException {
        Random random = new Random(seed);
        for (int file = 0; file < 150; file++) {
            String rows = rows(random).replace("\"", "");
            long expected = rows.lines()
                    .filter(line -> !line.replace(',', ' ').isBlank())
                    .count();
            ReadFile read = ReadFile.text(HEADER + rows);
            check(read);
            assertThat(read.file().tables().get(0).rowsRead()).isEqualTo(expected);
        }
    }

    private static String rows(Random random) {
        StringBuilder text = new StringBuilder();
        for (int row = random.nextInt(12); row > 0; row--) {
            List<String> cells = new ArrayList<>(List.of(
                    "INV-" + random.nextInt(3),
                    "2026-07-0" + (1 + random.nextInt(3)),
                    "SAP",
                    random.nextInt(99) + ".50",
                    "EUR",
                    "" + random.nextInt(4),
                    "licence",
                    "2026-07-01",
                    "2026-07-31"));
            for (int i = random.nextInt(3); i > 0; i--) {
                cells.set(random.nextInt(9), VALUES.get(random.nextInt(VALUES.size())));
            }
            text.append(String.join(",", cells)).append(random.nextInt(20) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static void check(ReadFile read) {
        Set<Long> rejectedLines = new HashSet<>();
        read.rejections().forEach(r -> rejectedLines.add(r.source().line()));
        for (InputFile.Table table : read.file().tables()) {
            assertThat(table.rowsAccepted() + table.rowsRejected() + table.rowsDuplicate())
                    .isEqualTo(table.rowsRead());
            if ("read".equals(read.file().state())) {
                assertThat(read.facts()).hasSize((int) table.rowsAccepted());
                assertThat(rejectedLines).hasSize((int) table.rowsRejected());
            }
            table.amounts()
                    .values()
                    .forEach(sums -> assertThat(
                                    sums.accepted().add(sums.rejected()).add(sums.duplicate()))
                            .isEqualByComparingTo(sums.read()));
            Map<String, BigDecimal> accepted = new TreeMap<>();
            Map<String, BigDecimal> rejected = new TreeMap<>();
            read.facts(InvoiceLine.class).forEach(line -> add(accepted, line.netAmount(), line.currency()));
            read.rejections().forEach(r -> r.amount().ifPresent(amount -> add(rejected, amount, r.currency())));
            if ("read".equals(read.file().state())) {
                table.amounts().forEach((currency, sums) -> {
                    assertThat(sums.accepted()).isEqualByComparingTo(accepted.getOrDefault(currency, BigDecimal.ZERO));
                    assertThat(sums.rejected()).isEqualByComparingTo(rejected.getOrDefault(currency, BigDecimal.ZERO));
                });
            }
        }
        documentsAreWhole(read);
    }

    /** No accepted line shares its document with a rejected row, as far as the raw row tells whose it is. */
    private static void documentsAreWhole(ReadFile read) {
        Set<String> rejected = new HashSet<>();
        read.rejections().stream()
                .map(r -> r.excerpt().split(",", -1))
                .filter(cells -> cells.length == 9 && cells[1].startsWith("2026-"))
                .forEach(cells -> rejected.add(cells[0].strip() + "|" + cells[2].strip()));
        read.facts(InvoiceLine.class).stream()
                .filter(line -> line.issueDate().getYear() == 2026)
                .forEach(line -> assertThat(rejected).doesNotContain(line.invoiceNo() + "|" + line.vendor()));
    }

    private static void add(Map<String, BigDecimal> sums, BigDecimal amount, String currency) {
        sums.merge(currency, amount, BigDecimal::add);
    }
}
