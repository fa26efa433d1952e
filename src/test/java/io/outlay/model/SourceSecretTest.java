package io.outlay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceSecretTest {
    @Test
    void printsNoLoginAndNoParameterOfAUrl() {
        Map.of(
                        "jdbc:oracle:thin:ro/secret@//h:1521/x", "jdbc:oracle:thin:@//h:1521/x",
                        "jdbc:oracle:thin:ro/se?cr@et@h:1521:x", "jdbc:oracle:thin:@h:1521:x",
                        "jdbc:oracle:thin:@//h:1521/x", "jdbc:oracle:thin:@//h:1521/x",
                        "jdbc:trino://a:b/c@trino:8080/hive", "jdbc:trino://trino:8080/hive",
                        "jdbc:postgresql://db:5432/x?user=a@b&pass%77ord=c", "jdbc:postgresql://db:5432/x",
                        "jdbc:sqlserver://h;password=c", "jdbc:sqlserver://h",
                        "jdbc:duckdb:/data/a@b.db", "jdbc:duckdb:/data/a@b.db",
                        "jdbc:duckdb:", "jdbc:duckdb:")
                .forEach((url, shown) -> assertThat(SourceSecret.shown(url)).isEqualTo(shown));
    }

    @Test
    void takesUrlsWithoutASecret() {
        for (String url : List.of(
                "jdbc:oracle:thin:@//h:1521/x",
                "jdbc:trino://outlay@trino:8080/hive",
                "jdbc:postgresql://db:5432/x?ssl=true&options=50%",
                "jdbc:duckdb:/data/a@b.db")) {
            assertThat(SourceSecret.isIn(url)).as(url).isFalse();
        }
    }
}
