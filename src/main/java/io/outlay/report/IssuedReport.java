package io.outlay.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.outlay.model.Basis;
import io.outlay.model.ControlTotals;
import io.outlay.model.Sum;
import io.outlay.model.fact.FormerIds;
import io.outlay.model.ledger.PostedCost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files of an issued report still tell when no database is open.
 *
 * @param dir folder with {@code csv/} and the manifest
 */
public record IssuedReport(Path dir) {
    /** Entries that make up one figure; those of a figure that came to nothing don't count as posted. */
    private record Figure(YearMonth month, String costPool, String basis) {
        static Figure of(NamedCsvRecord row) {
            return new Figure(YearMonth.parse(row.getField("month")), row.getField("cost_pool"), row.getField("basis"));
        }
    }

    /** What the month was closed without though it was due; nothing when the report is not all there. */
    public List<String> closedWithout() {
        Path manifest = dir.resolve(Manifest.FILE);
        List<String> without = new ArrayList<>();
        if (Files.exists(manifest)) {
            JsonNode names = read(manifest).path("closed_without");
            names.forEach(name -> without.add(name.asString()));
        }
        return without;
    }

    /** What it came to, as its manifest has it; nothing when the report is not all there. */
    public Optional<ControlTotals> totals() {
        Path manifest = dir.resolve(Manifest.FILE);
        if (!Files.exists(manifest) || !Files.exists(findings())) {
            return Optional.empty();
        }
        JsonNode all = read(manifest);
        return Optional.of(new ControlTotals(
                all.path("currency").asString(),
                all.path("control_totals").path("cost_month").decimalValue(),
                rows(all, "rows"),
                rows(all, "rows_accepted"),
                rows(all, "rows_rejected"),
                rows(all, "rows_duplicate"),
                countOfFindings()));
    }

    private static JsonNode read(Path manifest) {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException(manifest + " cannot be read", e);
        }
    }

    private static long rows(JsonNode manifest, String outcome) {
        return manifest.path("inputs")
                .valueStream()
                .flatMap(input -> input.path("tables").valueStream())
                .mapToLong(table -> table.path(outcome).longValue())
                .sum();
    }

    private Path findings() {
        return dir.resolve("csv").resolve("findings.csv");
    }

    private long countOfFindings() {
        return rows("findings.csv").size();
    }

    /** Rows of one of its CSV files, by column; none where it has no such file. */
    public List<Map<String, String>> rows(String name) {
        Path file = dir.resolve("csv").resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Cost that was posted up to it, by system under the id that it has now, in order of id. */
    public List<PostedCost> posted(FormerIds ids) {
        SortedMap<String, Map<Figure, BigDecimal>> bySystem = new TreeMap<>();
        Path ledger = dir.resolve("csv").resolve("ledger.csv");
        if (Files.exists(ledger)) {
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(ledger, StandardCharsets.UTF_8)) {
                rows.stream()
                        .filter(row -> !row.getField("basis").equals(Basis.BILLED.id()))
                        .forEach(row -> bySystem.computeIfAbsent(
                                        ids.ofRegistered(row.getField("system_id")), id -> new HashMap<>())
                                .merge(Figure.of(row), new BigDecimal(row.getField("amount")), BigDecimal::add));
            } catch (IOException e) {
                throw new UncheckedIOException(ledger + " cannot be read", e);
            }
        }
        return bySystem.entrySet().stream()
                .flatMap(system -> posted(system.getKey(), system.getValue()).stream())
                .toList();
    }

    private static Optional<PostedCost> posted(String system, Map<Figure, BigDecimal> figures) {
        figures.values().removeIf(amount -> amount.signum() == 0);
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<YearMonth> months =
                figures.keySet().stream().map(Figure::month).collect(Collectors.toCollection(TreeSet::new));
        BigDecimal sum = Sum.of(figures.values());
        return Optional.of(new PostedCost(system, sum, months.first(), months.last()));
    }
}
