package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/d?password=p",
                "jdbc:postgresql://h/d?user=u&PASSWORD=p",
                "jdbc:postgresql://h/d?ssl=true&sslpassword=p",
                "jdbc:postgresql://h/d?pass%77ord=p",
                "jdbc:postgresql://h/d?accessToken=p",
                "jdbc:postgresql://u:p@h/d",
                "jdbc:postgresql://u@h/d",
            })
    void findsWhatIsSecret(String url) {
        assertThat(DatabaseUrl.secret(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/outlay",
                "jdbc:postgresql://db:5432/outlay?currentSchema=acme&sslmode=verify-full&user=outlay",
                "jdbc:postgresql://[::1]:5432/outlay?applicationName=100%",
            })
    void letsTheRestPass(String url) {
        assertThat(DatabaseUrl.secret(url)).isEmpty();
    }

    @Test
    void namesTheParameterAndNeverItsValue() {
        assertThat(DatabaseUrl.secret("jdbc:postgresql://h/d?sslpassword=geheim"))
                .contains("the parameter sslpassword");
        assertThat(DatabaseUrl.secret("jdbc:postgresql://u:geheim@h/d").orElseThrow())
                .doesNotContain("geheim");
    }
}
