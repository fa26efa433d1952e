package io.outlay.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources in {@code outlay.yaml}: what is needed of each, and that no secret is among it. */
class SourceSettingsTest {
    @TempDir
    Path workspace;

    private List<SourceSettings> load(String sources, Map<String, String> set, Map<String, String> environment)
            throws IOException {
        Files.writeString(
                workspace.resolve("outlay.yaml"), "outlay:\n  company: ACME\n  currency: EUR\n  sources:\n" + sources);
        return SettingsLoader.load(workspace, set, environment).settings().sources();
    }

    private void assertRefused(String sources, String fault) {
        assertThatThrownBy(() -> load(sources, Map.of(), Map.of()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("outlay.yaml:")
                .hasMessageContaining(fault);
    }

    @Test
    void takesSourcesWithTheirMappings() throws IOException {
        List<SourceSettings> sources = load(
                """
                    - name: cloud
                      url: jdbc:trino://trino:8080/hive
                      user: outlay
                      table: billing.focus
                      mapping: { BilledCost: cost_billed, Tags: labels }
                    - { name: lake, url: "jdbc:duckdb:", query: "select * from x", delivery: append, timeout-seconds: 60 }
                """, Map.of("sources[0].table", "billing.other"), Map.of("OUTLAY_SOURCE_CLOUD_PASSWORD", "a secret"));

        assertThat(sources)
                .containsExactly(
                        new SourceSettings(
                                "cloud",
                                "jdbc:trino://trino:8080/hive",
                                "outlay",
                                "billing.other",
                                null,
                                Map.of("BilledCost", "cost_billed", "Tags", "labels"),
                                null,
                                null,
                                null),
                        new SourceSettings(
                                "lake", "jdbc:duckdb:", null, null, "select * from x", Map.of(), null, "append", 60));
        assertThat(sources.get(0).timeout()).isEqualTo(900);
        assertThat(sources.get(1).appends()).isTrue();
    }

    @Test
    void refusesSecretsInTheUrl() {
        for (String url : List.of(
                "jdbc:postgresql://db/x?user=a&password=b",
                "jdbc:trino://a:b@trino:8080/hive",
                "jdbc:oracle:thin:ro/secret@//h:1521/x",
                "jdbc:postgresql://db/x?pass%77ord=b",
                "jdbc:postgresql://db/x?pass%2577ord=b",
                "jdbc:x://h;accessToken=b")) {
            assertRefused("    - { name: cloud, table: t, url: '" + url + "' }\n", "url holds a secret");
            assertRefused(
                    "    - { name: my-cloud, table: t, url: '" + url + "' }\n", "OUTLAY_SOURCE_MY_CLOUD_PASSWORD");
        }
        assertRefused("    - { name: cloud, table: t, url: 'jdbc:x:', password: b }\n", "password");
    }

    @Test
    void needsNameUrlAndTableOrQuery() {
        assertRefused("    - { url: 'jdbc:duckdb:', table: t }\n", "name is none");
        assertRefused(
                "    - { name: a, url: 'jdbc:x:', table: t }\n    - { name: a, url: 'jdbc:x:', table: u }\n",
                "is another source's");
        assertRefused("    - { name: a, table: t }\n", "url is none of JDBC");
        assertRefused("    - { name: a, url: 'jdbc:x:' }\n", "one of them is needed");
        assertRefused("    - { name: a, url: 'jdbc:x:', table: t, query: select }\n", "both are set");
        assertRefused("    - { name: Cloud X, url: 'jdbc:x:', table: t }\n", "name \"Cloud X\" is none");
    }
}
