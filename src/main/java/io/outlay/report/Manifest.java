package io.outlay.report;

import io.outlay.model.FileHashes;
import io.outlay.model.InputFile;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.Window;
import io.outlay.report.book.CloseReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code manifest.json}: what a period's files were made from and what they are, so that anyone can check both. Keys are
 * sorted, there are no times, and lines end with LF.
 */
public final class Manifest {
    /** Name of the file. */
    public static final String FILE = "manifest.json";

    private Manifest() {}

    /**
     * Writes the manifest of a folder whose other files are written already.
     *
     * @param dir folder with {@code csv/} and the workbook
     * @param known hashes of files that may be asked for again
     * @throws UncheckedIOException when a file cannot be read or written
     */
    public static void write(Path dir, CloseReport report, int revision, FileHashes known) {
        SortedMap<String, Object> manifest = new TreeMap<>();
        manifest.put("company", report.head().company());
        manifest.put("currency", report.head().currency());
        manifest.put("period", report.head().period().toString());
        manifest.put("revision", revision);
        manifest.put("status", report.head().state().id());
        manifest.put("closed_without", report.head().state().without());
        manifest.put("versions", Map.of("outlay", report.head().version()));
        manifest.put("settings", report.evidence().parameters());
        manifest.put("control_totals", totals(report));
        manifest.put("inputs", inputs(report));
        try {
            manifest.put("files", hashes(dir, known));
            Files.write(dir.resolve(FILE), (json(manifest) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(dir.resolve(FILE) + " cannot be written", e);
        }
    }

    /**
     * The files that the manifest of a folder names, with their SHA-256.
     *
     * @throws UncheckedIOException when there is no manifest
     */
    public static SortedMap<String, String> files(Path dir) {
        SortedMap<String, String> files = new TreeMap<>();
        read(dir)
                .path("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asString()));
        return files;
    }

    /** The names of these files; none where someone has damaged the manifest. */
    public static Set<String> names(Path dir) {
        try {
            return files(dir).keySet();
        } catch (JacksonException damaged) {
            return Set.of();
        }
    }

    private static JsonNode read(Path dir) {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(dir.resolve(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(dir.resolve(FILE) + " cannot be read", e);
        }
    }

    private static String json(Object value) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .writer()
                .with(printer)
                .writeValueAsString(value);
    }

    private static SortedMap<String, Object> totals(CloseReport report) {
        Window window = Window.of(report.months(), report.head().period());
        MinorUnit unit = MinorUnit.of(report.head().currency());
        SortedMap<String, Object> totals = new TreeMap<>();
        totals.put("billed", sum(report.months(), SystemMonth::billed, unit));
        totals.put("cost", sum(report.months(), SystemMonth::total, unit));
        totals.put(
                "cost_month",
                sum(
                        report.months().stream()
                                .filter(m -> m.month().equals(report.head().period()))
                                .toList(),
                        SystemMonth::total,
                        unit));
        totals.put(
                "cost_t12m",
                sum(
                        report.months().stream()
                                .filter(m -> window.contains(m.month()))
                                .toList(),
                        SystemMonth::total,
                        unit));
        totals.put("rejections", report.evidence().rejections().size());
        return totals;
    }

    private static BigDecimal sum(List<SystemMonth> months, Function<SystemMonth, BigDecimal> of, MinorUnit unit) {
        return unit.stated(Sum.of(months, of));
    }

    private static List<SortedMap<String, Object>> inputs(CloseReport report) {
        return report.evidence().inputs().stream()
                .sorted(Comparator.comparing(InputFile::path))
                .map(Manifest::input)
                .toList();
    }

    private static SortedMap<String, Object> input(InputFile file) {
        SortedMap<String, Object> input = new TreeMap<>();
        input.put("path", file.path());
        input.put("sha256", file.sha256());
        input.put("state", file.state());
        input.put("tables", file.tables().stream().map(Manifest::table).toList());
        input.put("notes", file.notes());
        return input;
    }

    private static SortedMap<String, Object> table(InputFile.Table table) {
        SortedMap<String, Object> rows = new TreeMap<>();
        rows.put("table", table.kind());
        rows.put("sheet", table.sheet());
        rows.put("rows", table.rowsRead());
        rows.put("rows_accepted", table.rowsAccepted());
        rows.put("rows_rejected", table.rowsRejected());
        rows.put("rows_duplicate", table.rowsDuplicate());
        SortedMap<String, Object> amounts = new TreeMap<>();
        table.amounts().forEach((currency, amount) -> amounts.put(currency, amounts(amount)));
        rows.put("amounts", amounts);
        return rows;
    }

    private static SortedMap<String, Object> amounts(InputFile.Amounts amounts) {
        SortedMap<String, Object> sums = new TreeMap<>();
        sums.put("read", amounts.read());
        sums.put("accepted", amounts.accepted());
        sums.put("rejected", amounts.rejected());
        sums.put("duplicate", amounts.duplicate());
        return sums;
    }

    /** SHA-256 of every file in the folder but this one, by path with {@code /}. */
    private static SortedMap<String, String> hashes(Path dir, FileHashes known) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(dir)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = dir.relativize(path).toString().replace(java.io.File.separator, "/");
                if (!name.equals(FILE)) {
                    hashes.put(name, known.of(path));
                }
            }
        }
        return hashes;
    }
}
