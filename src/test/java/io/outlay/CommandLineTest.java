package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.sample.ShopSample;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as processes of their own, with the database that comes with the program. */
class CommandLineTest {
    private static final JsonMapper ONE_DOCUMENT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @TempDir
    Path folder;

    @Test
    void sampleFromTheFirstLookToTheSecondRun() throws Exception {
        ShopSample.write(folder.resolve("shop"), ShopSample.DEFAULT_SEED);
        Map<String, String> before = files();

        JsonNode first = json(0, "status", "shop");
        assertThat(first.get("periods").isEmpty()).isTrue();
        assertThat(first.get("company").asString()).isEqualTo("Fjellvik Outdoor");
        JsonNode check = json(0, "check", "shop", "--period", "2026-09");
        assertThat(check.get("rejections").isEmpty()).isTrue();
        assertThat(check.get("inputs").size())
                .as("every file but the settings")
                .isEqualTo(ShopSample.files(ShopSample.DEFAULT_SEED).size() - 1);
        assertThat(files()).as("looking changes nothing").isEqualTo(before);

        JsonNode run = json(0, "run", "shop", "--period", "2026-09");
        assertThat(run.get("exit").asString()).isEqualTo("done");
        assertThat(run.get("revision").asInt()).isEqualTo(1);
        assertThat(run.get("changed").asBoolean()).isTrue();
        assertThat(run.get("findings").size()).isEqualTo(12);
        assertThat(run.get("findings").get(0).get("message").asString())
                .startsWith(
                        "Returns portal was planned to take EUR 12,300 of upkeep a year and takes EUR 51,340, EUR 39,040"
                                + " more: ");
        assertThat(Path.of(run.get("workbook").asString())).isNotEmptyFile();

        assertThat(Files.readString(folder.resolve("shop/.outlay/log/metrics.prom")))
                .contains(
                        "\noutlay_report_cost{currency=\"EUR\"} " + costOfSeptember() + "\n",
                        "\noutlay_report_findings 12\n",
                        "\noutlay_report_input_rows{outcome=\"rejected\"} 0\n");
        Map<String, String> published = files("shop/reports");
        JsonNode again = json(0, "run", "shop", "--period", "2026-09");
        assertThat(again.get("revision").asInt()).isEqualTo(1);
        assertThat(again.get("changed").asBoolean()).isFalse();
        assertThat(files("shop/reports")).isEqualTo(published);

        JsonNode after = json(0, "status", "shop");
        assertThat(after.get("periods").size()).isEqualTo(1);
        assertThat(after.get("periods").get(0).get("cost").asDecimal()).isEqualByComparingTo(costOfSeptember());
        assertThat(after.get("next").asString()).isEqualTo("2026-10");
        assertThat(files("shop/inbox")).isEqualTo(inbox(before));
    }

    @Test
    void badSettingNamesItsKeyAndWhereItStands() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(folder.resolve("shop/outlay.yaml"), "outlay:\n  company: A\n  gate:\n    max-tables: 3\n");

        JsonNode refused = json(2, "run", "shop", "--set", "gate.max-rejected-share=2");

        assertThat(refused.toString())
                .contains("outlay.yaml", "max-tables")
                .contains("--set", "outlay.gate.max-rejected-share");
        assertThat(files().keySet())
                .containsExactly("shop/.outlay/log/metrics.prom", "shop/.outlay/log/outlay.log", "shop/outlay.yaml");
    }

    private BigDecimal costOfSeptember() throws IOException {
        return Files.readAllLines(folder.resolve("shop/reports/2026-09/csv/cost_by_month.csv")).stream()
                .filter(row -> row.startsWith("2026-09,"))
                .map(row -> new BigDecimal(row.split(",")[8]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a command says on stdout, which has to be one JSON document. */
    private JsonNode json(int exitCode, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OutlayApplication.class.getName()));
        command.addAll(List.of(args));
        command.add("--json");
        Path out = Files.createTempFile(folder, ".out", "");
        Path err = Files.createTempFile(folder, ".err", "");
        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(err)).isEqualTo(exitCode);
        return ONE_DOCUMENT.readTree(Files.readString(out, StandardCharsets.UTF_8));
    }

    private static Map<String, String> inbox(Map<String, String> files) {
        Map<String, String> inbox = new TreeMap<>(files);
        inbox.keySet().removeIf(path -> !path.startsWith("shop/inbox/"));
        return inbox;
    }

    private Map<String, String> files() throws IOException {
        return files("shop");
    }

    /** Files below a folder with size and time of writing. */
    private Map<String, String> files(String below) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.resolve(below))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.size(path) + " " + Files.getLastModifiedTime(path));
            }
        }
        return files;
    }
}
