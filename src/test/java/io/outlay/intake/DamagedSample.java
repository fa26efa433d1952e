package io.outlay.intake;

import io.outlay.intake.einvoice.Samples;
import io.outlay.intake.profile.Profiles;
import io.outlay.intake.profile.ShippedSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sample of a format, to be damaged.
 *
 * @param ending of its file
 * @param damage that keeps what wraps the content whole as often as not, so that damage of the content is reached
 */
record DamagedSample(String name, String ending, byte[] content, Profiles profiles, Damage damage) {
    private static final Path CANONICAL = Path.of("sample-data/faulty");
    private static final Path DOCUMENTS = Path.of("sample-data/documents/inbox");

    private static final Set<String> LEDGERS = Set.of("datev", "fec", "fec-sens", "saf-t", "xaf");

    /** Lines of a table that are damaged; more of the same make a file only slower. */
    private static final int LINES = 25;

    interface Damage {
        byte[] of(byte[] content, Random random) throws IOException;
    }

    /** The sample as that seed leaves it. */
    byte[] damaged(int seed) throws IOException {
        return damage.of(content, new Random(seed));
    }

    @Override
    public String toString() {
        return name;
    }

    private static DamagedSample of(String name, String ending, byte[] content, Profiles profiles) {
        return new DamagedSample(name, ending, content, profiles, MutatedInputsTest::mutated);
    }

    /** Of every format one, and of every shipped profile. */
    static List<DamagedSample> all() throws IOException, SQLException {
        List<DamagedSample> all = new ArrayList<>();
        shipped(all);
        canonical(all);
        invoices(all);
        clouds(all);
        documents(all);
        return all;
    }

    private static void shipped(List<DamagedSample> all) throws IOException {
        Predicate<String> every = file -> true;
        for (String name : ShippedSamples.names()) {
            byte[] content = Files.readAllBytes(ShippedSamples.path(name));
            Damage damage = ShippedSamples.path(name).toString().endsWith(".xml")
                    ? DamagedSample::inXml
                    : MutatedInputsTest::mutated;
            all.add(new DamagedSample("profile " + name, ".csv", content, ShippedSamples.profiles(), damage));
            if (LEDGERS.contains(name)) {
                Profiles booking = ShippedSamples.profiles().booking(every);
                all.add(new DamagedSample("booked " + name, ".csv", content, booking, damage));
            }
        }
    }

    private static void canonical(List<DamagedSample> all) throws IOException {
        List<Path> files = new ArrayList<>(
                List.of(CANONICAL.resolve("systems.csv"), Path.of("sample-data/shop/inbox/what-if/site-search.csv")));
        try (Stream<Path> clean = Files.list(CANONICAL.resolve("inbox/clean"))) {
            clean.sorted().forEach(files::add);
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".csv", "");
            canonical(all, name, Files.readString(file).lines().limit(LINES).collect(Collectors.joining("\n")));
        }
        canonical(all, "general_ledger", """
                ledger_account,posting_date,amount,currency,account_name,document_no,vendor,description,tax
                4964,2026-05-31,1299.00,EUR,Licences,INV-1,Acme,May,246.81
                4964,2026-06-30,-99.00,EUR,Licences,INV-2,Acme,"Credit, June",
                """);
        Path workbook = Path.of("sample-data/shop/inbox/what-if/helpdesk.xlsx");
        all.add(new DamagedSample(
                "workbook what-if helpdesk",
                ".xlsx",
                Files.readAllBytes(workbook),
                Profiles.none(),
                DamagedSample::inWorkbook));
    }

    private static void canonical(List<DamagedSample> all, String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        all.add(of("canonical " + name, ".csv", content, Profiles.none()));
        if (name.equals("rates") || name.equals("invoices-2026")) {
            all.add(new DamagedSample("gz " + name, ".csv.gz", content, Profiles.none(), DamagedSample::inGzip));
            all.add(new DamagedSample(
                    "workbook " + name, ".xlsx", workbook(text), Profiles.none(), DamagedSample::inWorkbook));
        }
    }

    private static void invoices(List<DamagedSample> all) {
        for (String name : List.of("invoice-ubl", "credit-note-ubl", "invoice-cii", "extended-cii", "minimum-cii")) {
            String text = Samples.text(name + ".xml");
            all.add(new DamagedSample(
                    "e-invoice " + name,
                    ".xml",
                    text.getBytes(StandardCharsets.UTF_8),
                    Profiles.none(),
                    DamagedSample::inXml));
        }
        byte[] content = Samples.text("invoice-cii.xml").getBytes(StandardCharsets.UTF_8);
        all.add(new DamagedSample("Factur-X", ".pdf", content, Profiles.none(), DamagedSample::inPdf));
    }

    private static void clouds(List<DamagedSample> all) throws IOException, SQLException {
        for (String name : List.of("newer", "older", "detail", "period")) {
            byte[] content = MutatedCloudFilesTest.sample(name + ".csv");
            all.add(of("FOCUS " + name, ".csv", content, Profiles.none()));
            all.add(new DamagedSample("FOCUS gz " + name, ".csv.gz", content, Profiles.none(), DamagedSample::inGzip));
            all.add(new DamagedSample(
                    "FOCUS Parquet " + name, ".parquet", parquet(content), Profiles.none(), DamagedSample::inParquet));
        }
    }

    private static void documents(List<DamagedSample> all) throws IOException {
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*-2026-0[56].*"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                byte[] content = Files.readAllBytes(file);
                boolean isTable = name.startsWith("eurofxref");
                String ending = name.substring(name.lastIndexOf('.'));
                all.add(new DamagedSample(
                        "document " + name,
                        ending,
                        isTable ? Arrays.copyOf(content, 2_000) : content,
                        ShippedSamples.profiles(),
                        ending.equals(".xml") ? DamagedSample::inXml : MutatedInputsTest::mutated));
            }
        }
    }

    private static byte[] workbook(String text) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Data");
            for (String line : text.lines().toList()) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String field : line.split(",", -1)) {
                    var cell = row.createCell(Math.max(0, row.getLastCellNum()));
                    if (field.matches("-?[0-9]+(\\.[0-9]+)?")) {
                        cell.setCellValue(Double.parseDouble(field));
                    } else {
                        cell.setCellValue(field);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Damage anywhere breaks XML; so the text of one element is damaged as often. */
    private static byte[] inXml(byte[] xml, Random random) {
        if (random.nextBoolean()) {
            return MutatedInputsTest.mutated(xml, random);
        }
        String text = new String(xml, StandardCharsets.UTF_8);
        int from = text.indexOf('>', random.nextInt(text.length()));
        int to = text.indexOf('<', from + 1);
        if (from < 0 || to < 0) {
            return MutatedInputsTest.mutated(xml, random);
        }
        byte[] inner = text.substring(from + 1, to).concat(" ").getBytes(StandardCharsets.UTF_8);
        String damaged = new String(MutatedInputsTest.mutated(inner, random), StandardCharsets.UTF_8);
        String plain = damaged.replace("&", "&amp;").replace("<", "&lt;");
        return (text.substring(0, from + 1) + plain + text.substring(to)).getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes changed in place keep what the file says of its own lengths. */
    private static byte[] inParquet(byte[] content, Random random) {
        if (random.nextInt(3) == 0) {
            return MutatedInputsTest.mutated(content, random);
        }
        byte[] bytes = content.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] inWorkbook(byte[] workbook, Random random) throws IOException {
        return random.nextInt(5) == 0
                ? MutatedInputsTest.mutated(workbook, random)
                : MutatedInputsTest.mutatedPart(workbook, random);
    }

    private static byte[] inGzip(byte[] content, Random random) throws IOException {
        return random.nextInt(5) == 0
                ? MutatedInputsTest.mutated(packed(content), random)
                : packed(MutatedInputsTest.mutated(content, random));
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] inPdf(byte[] content, Random random) {
        return random.nextBoolean()
                ? MutatedInputsTest.mutated(Samples.pdf("factur-x.xml", content), random)
                : Samples.pdf("factur-x.xml", MutatedInputsTest.mutated(content, random));
    }

    /** What DuckDB makes of a CSV file. */
    static byte[] parquet(byte[] csv) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("parquet");
        Path from = Files.write(folder.resolve("x.csv"), csv);
        Path to = folder.resolve("x.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (select * from read_csv('" + from + "')) to '" + to + "' (format parquet)");
            return Files.readAllBytes(to);
        } finally {
            Files.deleteIfExists(to);
            Files.delete(from);
            Files.delete(folder);
        }
    }
}
