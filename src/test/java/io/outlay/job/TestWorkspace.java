package io.outlay.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.CloseRequest;
import io.outlay.job.close.MonthlyClose;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import io.outlay.sample.ShopSample;
import io.outlay.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A workspace in a temporary folder, on a database of its own; closed the way a command closes it. */
public final class TestWorkspace {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Path root;
    private final String url = TestDatabase.freshUrl();
    private final Map<String, String> set = new TreeMap<>();

    private TestWorkspace(Path root) {
        this.root = root;
    }

    /** With two systems, twelve months of euro rates and nothing billed yet. */
    public static TestWorkspace small(Path root) {
        TestWorkspace workspace = new TestWorkspace(root);
        workspace.file("outlay.yaml", "outlay:\n  company: Test Ltd\n  currency: EUR\n");
        workspace.file("systems.csv", """
                system_id,name,layer,type,sourcing,vendor,billing_names
                shop,Shop,commerce,technology,buy,Shopco,Shopco
                mail,Mail,marketing,tool,buy,Mailer,Mailer
                """);
        return workspace;
    }

    /** The input of another workspace, without what a run left there. */
    public static TestWorkspace copy(Path from, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = from.relativize(file);
                if (!path.startsWith("reports") && !path.startsWith(".outlay")) {
                    Files.createDirectories(root.resolve(path).getParent());
                    Files.copy(file, root.resolve(path));
                }
            }
        }
        return new TestWorkspace(root);
    }

    /** The sample shop of a seed. */
    public static TestWorkspace shop(Path root, long seed) {
        try {
            ShopSample.write(root, seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestWorkspace(root);
    }

    public Path root() {
        return root;
    }

    public TestWorkspace file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestWorkspace delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String path) {
        try {
            return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of invoices, rows after the usual header. */
    public TestWorkspace invoices(String name, String... rows) {
        return file(
                "inbox/" + name,
                "invoice_no,issue_date,vendor,net_amount,currency,system_id,service_start,service_end,document_type,"
                        + "original_invoice_no\n" + String.join("\n", rows) + "\n");
    }

    TestWorkspace set(String key, String value) {
        set.put(key, value);
        return this;
    }

    TestWorkspace unset(String key) {
        set.remove(key);
        return this;
    }

    public Workspace workspace() {
        return new Workspace(root, set, Optional.empty(), Optional.of(url), Optional.of(TestDatabase.user()));
    }

    /** Closes a month only when no table is empty for it, as {@code run} does when it is not asked otherwise. */
    CloseOutcome closeComplete(String period) {
        return close(
                new CloseRequest(
                        workspace(),
                        Optional.of(YearMonth.parse(period)),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        false,
                        TODAY),
                Progress.SILENT);
    }

    /** Closes a month with what is there. */
    public CloseOutcome close(String period) {
        return close(period, Progress.SILENT);
    }

    public CloseOutcome close(String period, Progress progress) {
        return close(
                new CloseRequest(
                        workspace(),
                        Optional.of(YearMonth.parse(period)),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        true,
                        TODAY),
                progress);
    }

    public CloseOutcome revise(String period, String reason) {
        return close(
                new CloseRequest(
                        workspace(),
                        Optional.of(YearMonth.parse(period)),
                        Optional.of(reason),
                        Optional.empty(),
                        true,
                        true,
                        TODAY),
                Progress.SILENT);
    }

    private static CloseOutcome close(CloseRequest request, Progress progress) {
        return new MonthlyClose("test").close(request, progress);
    }

    /** Every file of a period's report, by its path in it. */
    public Map<String, byte[]> report(String period) {
        return files(root.resolve("reports").resolve(period));
    }

    public static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Lines of a CSV file of a period's report, without the header. */
    public List<String> csv(String period, String name) {
        List<String> lines = text("reports/" + period + "/csv/" + name).lines().toList();
        return lines.subList(1, lines.size());
    }

    /** Rows of a CSV file of a period's report, by column. */
    public List<Map<String, String>> rows(String period, String name) {
        return rows(root.resolve("reports").resolve(period).resolve("csv").resolve(name), ',');
    }

    public static List<Map<String, String>> rows(Path csv, char separator) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .ofNamedCsvRecord(csv)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement on the workspace's own tables. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Rows of a query, columns joined by {@code |}. */
    public List<String> query(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return QueryRows.of(connection, sql);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, TestDatabase.user(), null);
        connection.setSchema("outlay");
        return connection;
    }
}
