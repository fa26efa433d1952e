package io.outlay.intake.ledgerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on profiles lists every header of an audit file. */
class DialectPageTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void listsTheHeaders(Dialect dialect) throws IOException {
        assertThat(Files.readString(Path.of("docs/profiles.md"), StandardCharsets.UTF_8))
                .contains("| `" + String.join(" ", dialect.header().cells()) + "` |");
    }
}
