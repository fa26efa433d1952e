package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** A recipient's cut holds nothing of others, in no part of its files, and of its own what the whole report holds. */
class CutReportTest {
    private static final Pattern OTHERS = Pattern.compile("(?i)zebra|zora|\\bZB-|\\bZC-|\\bZH-|9977");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\\d[\\d,]*(\\.\\d+)?");
    private static final Set<String> SERVICE = Set.of("quokkadesk", "quokkaportal", "quokkaold");
    private static final TwoTeams TEAMS = TwoTeams.get();

    private static Path reports() {
        return TEAMS.workspace().root().resolve("reports").resolve(TwoTeams.PERIOD);
    }

    /** Every part of workbook, page and digest of a cut as text, by name. */
    private static Map<String, String> parts(String cut) throws IOException {
        Map<String, String> parts = new TreeMap<>(WorkbookParts.of(TwoTeams.workbook(cut)));
        Path folder = reports().resolve("cuts").resolve(cut);
        for (String name : List.of("tech-cost-2026-09.html", "summary.json")) {
            parts.put(name, Files.readString(folder.resolve(name), StandardCharsets.UTF_8));
        }
        return parts;
    }

    @Test
    void nothingOfOthersIsNamedInAnyPart() throws IOException {
        assertThat(OTHERS.matcher(String.join("", WorkbookParts.of(whole()).values()))
                        .results())
                .as("marks in the whole workbook")
                .hasSizeGreaterThan(100);
        for (String cut : List.of("service", "cc-4711")) {
            parts(cut).forEach((name, text) -> {
                Matcher mark = OTHERS.matcher(text);
                assertThat(mark.find())
                        .as(() -> cut + ", " + name + ": " + around(text, mark))
                        .isFalse();
            });
        }
    }

    private static String around(String text, Matcher mark) {
        return text.substring(Math.max(0, mark.start() - 80), Math.min(text.length(), mark.end() + 80));
    }

    @Test
    void noAmountOfOthersIsInAnyPart() throws IOException {
        Set<String> others = amounts(id -> !SERVICE.contains(id));
        others.addAll(totals());
        others.removeAll(amounts(SERVICE::contains));
        assertThat(others).hasSizeGreaterThan(100);
        for (String cut : List.of("service", "cc-4711")) {
            for (Map.Entry<String, String> part : parts(cut).entrySet()) {
                Set<String> found = numbers(part.getValue());
                found.retainAll(others);
                assertThat(found).as(cut + ", " + part.getKey()).isEmpty();
            }
        }
    }

    /** Every amount of a system's rows of CSV files, and what they add up to, to the cent and whole; small ones are anyone's. */
    private static Set<String> amounts(Predicate<String> system) {
        Set<String> amounts = new TreeSet<>();
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Map<String, String> row : TEAMS.workspace().rows(TwoTeams.PERIOD, "ledger.csv")) {
            BigDecimal amount = new BigDecimal(row.get("amount"));
            if (system.test(row.get("system_id"))) {
                add(amounts, amount);
            }
        }
        for (Map<String, String> row : TEAMS.workspace().rows(TwoTeams.PERIOD, "cost_by_month.csv")) {
            if (system.test(row.get("system_id"))) {
                for (String column : List.of("billed", "effective", "total", "allocated")) {
                    add(amounts, new BigDecimal(row.get(column)));
                }
                sums.merge(row.get("month"), new BigDecimal(row.get("total")), BigDecimal::add);
            }
        }
        sums.values().forEach(sum -> add(amounts, sum));
        for (Map<String, String> row : TEAMS.workspace().rows(TwoTeams.PERIOD, "verdicts.csv")) {
            if (system.test(systemOf(row))) {
                for (String column : List.of("cost_month", "cost_t12m", "comparable_t12m")) {
                    add(amounts, new BigDecimal(row.get(column)));
                }
            }
        }
        return amounts;
    }

    /** What files and the whole ledger come to. */
    private static Set<String> totals() {
        Set<String> totals = new TreeSet<>();
        Matcher file = Pattern.compile("\"(?:read|accepted|cost|billed|cost_month|cost_t12m)\" : (\\d+\\.\\d+)")
                .matcher(TEAMS.workspace().text("reports/2026-09/manifest.json"));
        file.results().forEach(found -> add(totals, new BigDecimal(found.group(1))));
        assertThat(totals).as("in the manifest").hasSizeGreaterThan(8);
        for (Map<String, String> row : TEAMS.workspace().rows(TwoTeams.PERIOD, "reconciliation.csv")) {
            add(totals, new BigDecimal(row.get("expected")));
        }
        return totals;
    }

    /** One of the systems of a layer stands for it: all others of the test are of others. */
    private static String systemOf(Map<String, String> verdict) {
        return switch (verdict.get("level")) {
            case "system" -> verdict.get("id");
            case "layer" -> verdict.get("id").equals("service") ? "quokkadesk" : "others";
            default -> "others";
        };
    }

    private static void add(Set<String> amounts, BigDecimal amount) {
        if (amount.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0) {
            amounts.add(amount.abs().setScale(2, RoundingMode.HALF_UP).toPlainString());
            amounts.add(amount.abs().setScale(0, RoundingMode.HALF_UP).toPlainString());
        }
    }

    /** Without the program of a page and its look. */
    private static String told(String text) {
        return text.replaceAll("(?s)<script>.*?</script>|<style>.*?</style>|content=\"default-src[^\"]*\"", "");
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(told(text))
                .results()
                .map(found -> found.group().replace(",", ""))
                .flatMap(number -> Stream.of(
                        number,
                        new BigDecimal(number).setScale(2, RoundingMode.HALF_UP).toPlainString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void ofItsOwnTheCutHoldsWhatTheWholeReportHolds() throws IOException {
        for (String system : List.of("Quokka Desk", "Quokka Portal")) {
            assertThat(rows(TwoTeams.workbook("service"), "Payoff", system))
                    .isEqualTo(rows(whole(), "Payoff", system))
                    .hasSize(3);
            assertThat(rows(TwoTeams.workbook("service"), "Months", system))
                    .isEqualTo(rows(whole(), "Months", system))
                    .isNotEmpty();
            assertThat(rows(TwoTeams.workbook("service"), "Ledger", system))
                    .isEqualTo(rows(whole(), "Ledger", system))
                    .hasSizeGreaterThan(50);
        }
        assertThat(rows(TwoTeams.workbook("service"), "Payoff", "Service"))
                .filteredOn(row -> row.startsWith("Layer"))
                .isEqualTo(rows(whole(), "Payoff", "Service").stream()
                        .filter(row -> row.startsWith("Layer"))
                        .toList())
                .as("verdict, comparable cost, growths, and why the rise has no payoff")
                .hasSize(4);
    }

    /** Rows of a sheet with a text in one of their cells; numbers as they stand, links to places apart. */
    private static List<String> rows(Path workbook, String sheet, String text) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile());
                Stream<Row> rows = book.findSheet(sheet).orElseThrow().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : String.valueOf(cell.getRawValue()))
                            .collect(Collectors.joining("|")))
                    .filter(row -> Stream.of(row.split("\\|")).anyMatch(text::equals))
                    .toList();
        }
    }

    @Test
    void aCutByCostCentresHoldsTheAmountsOfItsLinesAlone() throws IOException {
        BigDecimal billed = TEAMS.workspace().rows(TwoTeams.PERIOD, "ledger.csv").stream()
                .filter(row -> row.get("basis").equals("effective") && SERVICE.contains(row.get("system_id")))
                .filter(row -> !row.get("amount").startsWith("30")
                        && !row.get("amount").startsWith("31")
                        && !row.get("amount").startsWith("32"))
                .map(row -> new BigDecimal(row.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> ledger = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(TwoTeams.workbook("cc-4711").toFile());
                Stream<Row> rows = book.findSheet("Ledger").orElseThrow().openStream()) {
            rows.filter(row -> row.stream().anyMatch(cell -> cell != null && "effective".equals(cell.getRawValue())))
                    .forEach(row -> ledger.add(new BigDecimal(row.getCell(9).getRawValue())));
        }
        assertThat(ledger.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(billed);
        assertThat(ledger).hasSize(67);
        String all = told(String.join("", parts("cc-4711").values()));
        assertThat(all).contains("Cost centres: 4711", "Quokka hosting");
        assertThat(Stream.of("Quinn", "5522", "another centre", "43210", "QC-1").filter(all::contains))
                .isEmpty();
    }

    @Test
    void sharedCostTellsOfNoOtherSide() throws IOException {
        Map<String, String> parts = parts("service");

        assertThat(parts.get("tech-cost-2026-09.html")).contains("shared cost of other systems");
        assertThat(String.join("", parts.values())).contains("Layers: Service", "Quentin Quokka", "Quinn");
        assertThat(rows(TwoTeams.workbook("service"), "Restatements", "shared cost of other systems"))
                .hasSize(1);
        assertThat(rows(TwoTeams.workbook("service"), "Restated months", "shared cost of Quokka Portal"))
                .hasSize(1);
        assertThat(parts.get("docProps/core.xml")).contains("Technology cost 2026-09, Test Ltd · Layers: Service");
    }

    @Test
    void aRejectionTellsOfNoOtherDocument() throws IOException {
        assertThat(rows(whole(), "Rejected", "ONE-1").toString()).contains("a-zebra-one.csv:2", "43999.77");
        for (String cut : List.of("service", "cc-4711")) {
            assertThat(rows(TwoTeams.workbook(cut), "Rejected", "ONE-1"))
                    .singleElement()
                    .asString()
                    .contains("has other content in another document, which counts")
                    .contains("Ask who closes the books to compare both documents.");
        }
    }

    @Test
    void aCutByCostCentresSaysNothingOfContractsOfWhatItHoldsInPart() throws IOException {
        String all = told(String.join("", parts("cc-4711").values()));

        assertThat(all).contains("see the whole report for contracts").doesNotContain("QC-2");
        assertThat(all.toLowerCase(Locale.ROOT))
                .doesNotContain("no contract is known", "no contract ends", "can be given up any time");
    }

    @Test
    void cutsAreVouchedForByTheManifestAndStandInNoOtherCut() {
        assertThat(TEAMS.workspace().report(TwoTeams.PERIOD).keySet())
                .filteredOn(name -> name.startsWith("cuts"))
                .containsExactly(
                        "cuts/cc-4711/summary.json",
                        "cuts/cc-4711/tech-cost-2026-09.html",
                        "cuts/cc-4711/tech-cost-2026-09.xlsx",
                        "cuts/service/summary.json",
                        "cuts/service/tech-cost-2026-09.html",
                        "cuts/service/tech-cost-2026-09.xlsx");
        assertThat(TEAMS.workspace().text("reports/2026-09/manifest.json"))
                .contains(
                        "\"cuts/service/tech-cost-2026-09.xlsx\" : \"", "\"cuts/cc-4711/tech-cost-2026-09.html\" : \"");
    }

    private static Path whole() {
        return reports().resolve("tech-cost-" + TwoTeams.PERIOD + ".xlsx");
    }
}
