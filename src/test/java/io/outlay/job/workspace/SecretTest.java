package io.outlay.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
    @TempDir
    Path folder;

    @Test
    void aFileGoesBeforeTheVariableAndItsLineEndIsNoPartOfIt() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "of the file\n");

        assertThat(Secret.MAIL.in(
                        Map.of("OUTLAY_MAIL_PASSWORD", "other", "OUTLAY_MAIL_PASSWORD_FILE", file.toString())))
                .contains("of the file");
        assertThat(Secret.DB.in(Map.of("OUTLAY_DB_PASSWORD", "of the variable")))
                .contains("of the variable");
    }

    @Test
    void anEmptyVariableOrFileHoldsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "\n");

        assertThat(Secret.MAIL.in(Map.of())).isEmpty();
        assertThat(Secret.MAIL.in(Map.of("OUTLAY_MAIL_PASSWORD", ""))).isEmpty();
        assertThat(Secret.MAIL.in(Map.of("OUTLAY_MAIL_PASSWORD", "x", "OUTLAY_MAIL_PASSWORD_FILE", "")))
                .contains("x");
        assertThat(Secret.MAIL.in(Map.of("OUTLAY_MAIL_PASSWORD_FILE", file.toString())))
                .isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        Map<String, String> environment =
                Map.of("OUTLAY_MAIL_PASSWORD_FILE", folder.resolve("none").toString());

        assertThatThrownBy(() -> Secret.MAIL.in(environment))
                .isInstanceOfSatisfying(
                        Stopped.class,
                        stopped -> assertThat(stopped.messages())
                                .containsExactly("OUTLAY_MAIL_PASSWORD_FILE names " + folder.resolve("none")
                                        + ", which cannot be read.\nName a readable file."));
    }
}
