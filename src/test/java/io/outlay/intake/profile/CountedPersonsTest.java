package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are only counted may be a person's: a message on one shows neither name nor address. */
class CountedPersonsTest {
    @TempDir
    private Path folder;

    @Test
    void aRejectedRowOfASeatListNamesNobody() throws IOException {
        ReadFile read = new Workspace(folder).csv("seats-2026-09-30.csv", """
                        Id,Name,Username,Email,State,last_active_at,last_sign_in_at
                        1,Zebulon Quux,zeb,zebulon@acme.example,active,2026-99-99,2026-09-20 10:00:00 UTC
                        2,Ann Other,ann,ann@acme.example,active,2026-09-29 10:00:00 UTC,2026-09-29 10:00:00 UTC
                        """);

        assertThat(read.rejections()).isNotEmpty();
        for (Rejection rejection : read.rejections()) {
            assertThat(rejection.toString()).doesNotContain("Zebulon").doesNotContain("zeb");
            assertThat(rejection.excerpt()).contains("State: active");
        }
    }
}
