package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.einvoice.Samples;
import io.outlay.intake.profile.InvalidProfiles;
import io.outlay.intake.profile.Profiles;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.settings.InvalidSettings;
import io.outlay.settings.SettingsLoader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of the sample with random damage: each is read or rejected in words, and every row of it is counted once. How many
 * of each family: {@code -Doutlay.mutations=10000}.
 */
class MutatedInputsTest {
    static final int COUNT = Integer.getInteger("outlay.mutations", 200);
    private static final Path SAMPLE = Path.of("sample-data");

    /** Says what exports may leave to their name: a day and a currency. */
    private static final String PATH = "inbox/x 2026-09-30 GBP";

    /** What programs trip over. */
    private static final List<String> TOKENS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "\0",
            "\uFEFF",
            "=1+1",
            "-",
            "1e999",
            "9".repeat(40),
            "1.000,00",
            "2026-02-30",
            "\u202E",
            "\u001B[2J",
            "a.".repeat(2_000),
            " ".repeat(3_000),
            "<v>1E999999999</v>",
            "r=\"XFE1\"",
            "r=\"A9999999999\"",
            "t=\"s\"",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "&a;",
            "&#0;",
            "<row>".repeat(500),
            "*a",
            "&a [*a,*a]",
            "{",
            "[".repeat(200),
            ": ",
            "!!java.net.URL [x]");

    @TempDir
    private Path folder;

    static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 1; i--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
            bytes = switch (random.nextInt(6)) {
                case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 1 -> joined(bytes, at, new byte[0], end);
                case 2 -> joined(bytes, at, java.util.Arrays.copyOfRange(bytes, at, end), at);
                case 3 -> java.util.Arrays.copyOf(bytes, at);
                default ->
                    joined(
                            bytes,
                            at,
                            TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8),
                            random.nextBoolean() ? at : end);
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.writeBytes(middle);
        out.write(bytes, start, bytes.length - start);
        return out.toByteArray();
    }

    private static List<Path> samples(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> file.toFile().length() < 60_000)
                    .sorted()
                    .toList();
        }
    }

    /** Reads a file, and holds that nothing of it is lost. */
    static InputFile readsOrRejects(Path file, Profiles profiles, String what) {
        List<Rejection> rejections = new ArrayList<>();
        long[] facts = new long[1];
        InputFile read = Intake.read(file, PATH, "hash", profiles, fact -> facts[0]++, rejections::add);
        for (InputFile.Table table : read.tables()) {
            assertThat(table.rowsAccepted() + table.rowsRejected() + table.rowsDuplicate())
                    .as(what)
                    .isEqualTo(table.rowsRead());
            for (InputFile.Amounts amounts : table.amounts().values()) {
                BigDecimal sum = amounts.accepted().add(amounts.rejected()).add(amounts.duplicate());
                assertThat(sum).as(what).isEqualByComparingTo(amounts.read());
            }
        }
        long rejected =
                read.tables().stream().mapToLong(InputFile.Table::rowsRejected).sum();
        assertThat(rejected == 0 || !rejections.isEmpty()).as(what).isTrue();
        assertThat(facts[0] > 0 || !rejections.isEmpty() || !read.state().equals("rejected"))
                .as(what)
                .isTrue();
        rejections.forEach(rejection -> {
            assertThat(rejection.message()).as(what).startsWith(PATH).doesNotContain("\u0000");
            // what the file says is shown in the other lines
            assertThat(rejection.reason() + rejection.remedy()).as(what).doesNotContain("Exception");
        });
        return read;
    }

    @Test
    void damagedCsvIsReadOrRejected() throws IOException {
        List<Path> samples = samples(".csv");
        Path file = folder.resolve("x.csv");
        for (int i = 0; i < COUNT; i++) {
            Random random = new Random(i);
            Path sample = samples.get(random.nextInt(samples.size()));
            Files.write(file, mutated(Files.readAllBytes(sample), random));
            readsOrRejects(file, Profiles.none(), sample + " with seed " + i);
        }
    }

    @Test
    void damagedWorkbooksAreReadOrRejected() throws IOException {
        List<Path> samples = samples(".xlsx");
        assertThat(samples).isNotEmpty();
        Path file = folder.resolve("x.xlsx");
        for (int i = 0; i < COUNT; i++) {
            Random random = new Random(i);
            Path sample = samples.get(random.nextInt(samples.size()));
            byte[] bytes = Files.readAllBytes(sample);
            Files.write(file, random.nextInt(5) == 0 ? mutated(bytes, random) : mutatedPart(bytes, random));
            readsOrRejects(file, Profiles.none(), sample + " with seed " + i);
        }
    }

    @Test
    void damagedInvoicesAreReadOrRejected() throws IOException {
        List<String> samples = List.of(
                "invoice-ubl.xml", "credit-note-ubl.xml", "invoice-cii.xml", "extended-cii.xml", "minimum-cii.xml");
        Path file = folder.resolve("x.xml");
        for (int i = 0; i < COUNT; i++) {
            Random random = new Random(i);
            String sample = samples.get(random.nextInt(samples.size()));
            Files.write(file, mutated(Samples.text(sample).getBytes(StandardCharsets.UTF_8), random));
            readsOrRejects(file, Profiles.none(), sample + " with seed " + i);
        }
    }

    @Test
    void damagedPdfsAreReadOrRejected() throws IOException {
        byte[] pdf = Samples.pdf("factur-x.xml", Samples.text("invoice-cii.xml"));
        Path file = folder.resolve("x.pdf");
        for (int i = 0; i < COUNT; i++) {
            Files.write(file, mutated(pdf, new Random(i)));
            readsOrRejects(file, Profiles.none(), "PDF with seed " + i);
        }
    }

    /** The workbook with one of its parts damaged, so that the damage is not found by the archive's checksums. */
    static byte[] mutatedPart(byte[] workbook, Random random) throws IOException {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        List<String> names = List.copyOf(parts.keySet());
        parts.computeIfPresent(names.get(random.nextInt(names.size())), (name, part) -> mutated(part, random));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    @Test
    void damagedProfilesReadOrAreRefused() throws IOException {
        String profile = """
                table: invoices
                match:   { header: [Amount] }
                read:    { encoding: windows-1252, delimiter: ";", decimal: ",", date: [dd/MM/yyyy, d.M.yy] }
                columns:
                  invoice_no:   { from: [Trans No, TransNo] }
                  vendor:       { from: Supplier }
                  net_amount:   { from: Amount, negate: { Type: [Credit note] } }
                  issue_date:   { from: Paid }
                  currency:     { value: GBP }
                where:   { Category: [Software, "Software Maintenance"] }
                """;
        String rows = "Trans No;Supplier;Amount;Type;Paid;Category\n1;SAP;1.299,00;Invoice;01/07/2026;Software\n";
        Files.createDirectories(folder.resolve("profiles"));
        Path file = folder.resolve("x.csv");
        for (int i = 0; i < COUNT; i++) {
            Random random = new Random(i);
            boolean ofProfile = random.nextBoolean();
            byte[] yaml = profile.getBytes(StandardCharsets.UTF_8);
            byte[] csv = rows.getBytes(StandardCharsets.UTF_8);
            Files.write(folder.resolve("profiles/x.yaml"), ofProfile ? mutated(yaml, random) : yaml);
            Files.write(file, ofProfile ? csv : mutated(csv, random));
            try {
                readsOrRejects(file, Profiles.load(folder, ZoneOffset.UTC), "seed " + i);
            } catch (InvalidProfiles e) {
                assertThat(e.messages()).as("seed " + i).isNotEmpty().noneMatch(text -> text.contains("Exception"));
            }
        }
    }

    @Test
    void damagedSettingsAreTakenOrRefused() throws IOException {
        byte[] yaml = Files.readAllBytes(SAMPLE.resolve("shop/outlay.yaml"));
        for (int i = 0; i < COUNT; i++) {
            Files.write(folder.resolve("outlay.yaml"), mutated(yaml, new Random(i)));
            try {
                assertThat(SettingsLoader.load(folder, Map.of(), Map.of())
                                .settings()
                                .currency())
                        .isNotBlank();
            } catch (InvalidSettings e) {
                assertThat(e.messages()).as("seed " + i).isNotEmpty().noneMatch(text -> text.contains("Exception"));
            }
        }
    }
}
