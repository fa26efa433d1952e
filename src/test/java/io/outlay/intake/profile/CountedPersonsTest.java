package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are counted, or hours, are a person's: a message on one shows neither name nor address. */
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

    @Test
    void aRejectedHourNamesNobody() throws IOException {
        ReadFile read = new Workspace(folder).csv("toggl.csv", """
                        Description,Billable,Duration,Member,Email,Project,Client,Tags,Start date,Start time,Stop date,Stop time
                        pay run,No,long,Zebulon Quux,zeb@acme.example,shop,-,-,2026-09-29,10:00:00,2026-09-29,11:00:00
                        pay,run,No,1:00:00,Zebulon Quux,zeb@acme.example,shop,-,-,2026-09-29,10:00:00,2026-09-29,11:00:00
                        pay run,No,1:00:00,Ann Other,ann@acme.example,shop,-,-,2026-09-29,10:00:00,2026-09-29,11:00:00
                        """);

        assertThat(read.rejections()).hasSize(2);
        namesNobody(read);
        assertThat(read.rejections().get(0).excerpt()).contains("Duration: long", "Project: shop");
        assertThat(read.rejections().get(1).excerpt()).isEqualTo("Description: pay");
    }

    @Test
    void namesOfOneColumnOrTwoAreNotShown() throws IOException {
        ReadFile harvest = new Workspace(folder).csv("harvest.csv", """
                        Date,Client,Project,Project Code,Task,Notes,Hours,First Name,Last Name
                        2026-09-01,ACME,shop,S,Code,,long,Zebulon,Quux
                        2026-09-02,ACME,shop,S,Code,,1.5,Ann,Other
                        """);
        ReadFile clockify = new Workspace(folder).csv("clockify.csv", """
                        Project,Client,Description,Task,User,Email,Start Date,Start Time,End Date,Duration (h),Duration (decimal)
                        shop,ACME,,Code,Zebulon Quux,zeb@acme.example,05/06/2026,10:00,05/06/2026,01:00:00,1.00
                        """);

        assertThat(harvest.rejections()).hasSize(1);
        assertThat(harvest.rejections().get(0).excerpt()).contains("Hours: long");
        namesNobody(harvest);
        assertThat(clockify.rejections()).hasSize(1);
        assertThat(clockify.rejections().get(0).excerpt()).contains("Start Date: 05/06/2026");
        namesNobody(clockify);
    }

    private static void namesNobody(ReadFile read) {
        for (Rejection rejection : read.rejections()) {
            assertThat(rejection.toString())
                    .doesNotContain("Zebulon")
                    .doesNotContain("Quux")
                    .doesNotContain("zeb@");
        }
    }
}
