package io.outlay.intake.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.table.Sink;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.UsageReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables of usage that mix plain rows with odd ones: what is read of them in one pass over their bytes is what is read row by
 * row. How many of each kind: {@code -Doutlay.mutations=10000}.
 */
class OnePassTest {
    private static final int COUNT = Integer.getInteger("outlay.mutations", 200);

    private static final List<String> SYSTEMS = List.of(
            "crm",
            "mail",
            "shop-b2c",
            "a-system-of-16by",
            "a-system-with-a-name-of-31-byte",
            "a system with a name of 32 bytes",
            "müller",
            "crm ",
            "CRM",
            "system_id",
            "value",
            "date",
            "",
            "\"crm\"",
            "\"a\"\"b\"",
            "=1+1",
            "Total",
            "a\0b",
            "\0");
    private static final List<String> METRICS = List.of(
            "api_calls",
            "API Calls",
            "seats_paid",
            "calls",
            "messages",
            "größe",
            "unit",
            "",
            " calls",
            "\"calls\"",
            "a.".repeat(300));
    private static final List<String> UNITS = List.of("call", "call", "", "", "seat", "\"call\"", " ", "é", "x\0");
    private static final List<String> DATES = List.of(
            "2026-09-01",
            "2026-09-02",
            "2026-09-30",
            "2026-09",
            "2026-10",
            "2024-02-29",
            "2025-02-29",
            "2026-09-31",
            "2026-13-01",
            "2026-13",
            "2026-00",
            "2026-09-00",
            "1970-01-01",
            "1969-12-31",
            "2199-12-31",
            "2200-01-01",
            "0000-00-00",
            "9999-12-31",
            "01.09.2026",
            "2026/09/01",
            "2026-9-1",
            "",
            "\"2026-09-01\"",
            "2026-09-0:",
            "date");
    private static final List<String> VALUES = List.of(
            "1",
            "12",
            "51230",
            "51230.25",
            "0.000001",
            "0.0000001",
            "12345678",
            "123456789",
            "999999999999.999999",
            "-999999999999.999999",
            "9999999999999",
            "7.",
            ".5",
            "+3",
            "-2.5",
            "-",
            ".",
            "-.5",
            " 4 ",
            "1e3",
            "1.2.3",
            "--1",
            "",
            "x",
            "1,5",
            "1.299,00",
            "12%",
            "5 EUR",
            "1:30",
            "\"17\"",
            "\0",
            "00012",
            "0",
            "-0",
            "value",
            "9".repeat(40));
    private static final List<List<String>> HEADERS = List.of(
            List.of("system_id", "date", "metric", "value", "unit"),
            List.of("system_id", "date", "metric", "value"),
            List.of("value", "date", "unit", "metric", "system_id", "remark"),
            List.of("remark", "System_ID", "Date", "", "Metric", "Value", "Unit"));
    private static final List<String> LINES = List.of(
            "",
            " ",
            ",,,,",
            "\uFEFF",
            "a\"b,c",
            "\"open",
            "\"a\" ,b",
            "system_id,date,metric,value,unit",
            "billing_name,system_id",
            "date,usd",
            "Total,,,12,",
            "x".repeat(40_000),
            "crm,2026-09-01,calls");

    @TempDir
    private Path folder;

    private record Outcome(FileReading reading, List<Fact> facts, List<Rejection> rejections) {}

    private Outcome outcome(byte[] file, boolean inOnePass) throws IOException {
        Path path = Files.write(folder.resolve("a.csv"), file);
        List<Fact> facts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        Sink sink = new Sink(facts::add, rejections::add);
        return new Outcome(new CsvFormat(inOnePass).read(path, "inbox/a.csv", sink, List.of()), facts, rejections);
    }

    private Outcome sameBothWays(byte[] file) throws IOException {
        Outcome inOnePass = outcome(file, true);
        Outcome byRow = outcome(file, false);
        assertThat(difference(inOnePass.facts, byRow.facts)).isEmpty();
        assertThat(difference(inOnePass.rejections, byRow.rejections)).isEmpty();
        assertThat(inOnePass.reading).isEqualTo(byRow.reading);
        return inOnePass;
    }

    /** The first that differ: all of them would be a long message. */
    private static List<Object> difference(List<?> some, List<?> others) {
        for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
            Object one = i < some.size() ? some.get(i) : "none";
            Object other = i < others.size() ? others.get(i) : "none";
            if (!one.equals(other)) {
                return List.of(i, one, other);
            }
        }
        return List.of();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A table of which every so many rows is odd in one cell. */
    private static final class Table {
        private final Random random;
        private final List<String> header;
        private final char delimiter;
        private final int odd;
        private final StringBuilder text = new StringBuilder();

        Table(long seed, int rows) {
            random = new Random(seed);
            List<String> names = new ArrayList<>(HEADERS.get(random.nextInt(HEADERS.size())));
            if (random.nextInt(3) == 0) {
                Collections.shuffle(names, random);
            }
            header = names;
            delimiter = ",;\t".charAt(random.nextInt(3));
            odd = List.of(2, 10, 50, 1_000).get(random.nextInt(4));
            String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
            text.append(random.nextInt(5) == 0 ? "\uFEFF" : "");
            text.append(String.join(String.valueOf(delimiter), header)).append(end);
            for (int i = 0; i < rows; i++) {
                text.append(isOdd(20) ? line() : row())
                        .append(isOdd(10) ? "\r" : isOdd(5) ? "\r\n" : isOdd(5) ? "\n" : end);
            }
            text.append(random.nextInt(2) == 0 ? row() : "");
        }

        private boolean isOdd(int times) {
            return random.nextInt(odd * times) == 0;
        }

        private String line() {
            return LINES.get(random.nextInt(LINES.size())).replace(',', delimiter);
        }

        private String row() {
            return String.join(
                            String.valueOf(delimiter),
                            header.stream().map(this::cell).toList())
                    + (isOdd(20) ? delimiter + "more" : isOdd(20) ? String.valueOf(delimiter) : "");
        }

        private String cell(String column) {
            return switch (column.toLowerCase(java.util.Locale.ROOT)) {
                case "system_id" -> one(SYSTEMS, 6);
                case "date" -> one(DATES, 5);
                case "metric" -> one(METRICS, 5);
                case "value" -> isOdd(1) ? one(VALUES, 0) : value();
                case "unit" -> one(UNITS, 3);
                default -> isOdd(5) ? one(List.of("é", "\"a\"", "date", "usage", "\0"), 0) : "said so";
            };
        }

        /** Most often one of the first few. */
        private String one(List<String> texts, int plain) {
            return texts.get(random.nextInt(plain == 0 || isOdd(1) ? texts.size() : plain));
        }

        private String value() {
            String digits = String.valueOf(random.nextInt(1 << random.nextInt(1, 31)));
            return random.nextBoolean() ? digits : digits + "." + random.nextInt(1_000_000);
        }
    }

    @Test
    void mixedRowsAreReadTheSame() throws IOException {
        long facts = 0;
        long rejections = 0;
        for (int seed = 0; seed < COUNT; seed++) {
            Outcome outcome = sameBothWays(bytes(new Table(seed, 300).text.toString()));
            facts += outcome.facts.size();
            rejections += outcome.rejections.size();
        }
        assertThat(facts).isGreaterThan(10L * COUNT);
        assertThat(rejections).isGreaterThan(COUNT);
    }

    @Test
    void tablesLongerThanABlockAreReadTheSame() throws IOException {
        for (int seed = 0; seed < 4; seed++) {
            sameBothWays(bytes(new Table(seed, 20_000).text.toString()));
        }
    }

    /** Such damage sends a file the careful way from the start, wherever it is. */
    @ParameterizedTest
    @ValueSource(strings = {"\"open", "a\"b", "\"x\" ,", "É", "\u00C3", "\r", "\r\r\n", "\0", "\uFEFF"})
    void damageIsReadTheSame(String damage) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            byte[] text = bytes(new Table(seed, 200).text.toString());
            int at = new Random(seed).nextInt(text.length);
            ByteArrayOutputStream damaged = new ByteArrayOutputStream();
            damaged.write(text, 0, at);
            damaged.writeBytes(damage.getBytes(StandardCharsets.ISO_8859_1));
            damaged.write(text, at, text.length - at);
            sameBothWays(damaged.toByteArray());
        }
    }

    @Test
    void linesOfAnyLengthAreReadTheSame() throws IOException {
        for (int length : List.of(31, 255, 256, 257, 32_767, 32_768, 131_072, (1 << 20) - 1, 1 << 20, (1 << 20) + 1)) {
            String rows = "crm,2026-09-01,calls,1,u\n".repeat(3);
            String more = "crm,2026-09-01,calls,2," + "u".repeat(length - 23);
            sameBothWays(bytes("system_id,date,metric,value,unit\n" + rows + more + "\n" + rows));
            sameBothWays(bytes("system_id,date,metric,value,unit\n" + rows + more));
        }
    }

    @Test
    void manyRejectionsAreReadTheSameWhetherTheFileIsSoundOrNot() throws IOException {
        String rows = "system_id,date,metric,value,unit\ncrm,2026-09-01,calls,1,u\n"
                + "crm,2026-09-01,calls,x,u\ncrm,2026-09-01,calls,1,v\n".repeat(3_000);
        Outcome sound = sameBothWays(bytes(rows));
        assertThat(sound.rejections).hasSize(6_000);
        sameBothWays(bytes(rows + "\"open"));
        sameBothWays(bytes(rows + "x".repeat(1 << 20)));
        sameBothWays((rows + "\u00FC,2026-09-01,calls,1,u\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void manyNamesAndFarDatesAreReadTheSame() throws IOException {
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder("system_id,date,metric,value,unit\n");
        for (int i = 0; i < 30_000; i++) {
            rows.append("s")
                    .append(random.nextInt(12_000))
                    .append(',')
                    .append(1970 + random.nextInt(230))
                    .append("-0")
                    .append(1 + random.nextInt(9))
                    .append("-1")
                    .append(random.nextInt(10))
                    .append(",calls,")
                    .append(random.nextInt(1000))
                    .append(random.nextInt(100) == 0 ? ".0000001,u\n" : ",u\n");
        }
        Outcome read = sameBothWays(bytes(rows.toString()));
        assertThat(read.facts).allMatch(UsageReading.class::isInstance).hasSizeGreaterThan(25_000);
    }
}
