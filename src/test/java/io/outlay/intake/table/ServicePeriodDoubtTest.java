package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Service periods that are most likely typed wrong are asked about. */
class ServicePeriodDoubtTest {
    private static ReadFile read(String start, String end) throws IOException {
        return ReadFile.text("invoice_no,issue_date,vendor,net_amount,currency,service_start,service_end\n"
                + "1,2026-10-01,SAP,100,EUR," + start + "," + end + "\n");
    }

    @Test
    void takesFiveYearsAndTwoYearsBack() throws IOException {
        assertThat(read("2024-10-01", "2029-10-01").messages()).isEmpty();
        assertThat(read("2026-01-01", "2030-12-31").messages()).isEmpty();
    }

    @Test
    void doubtsMoreThanFiveYears() throws IOException {
        ReadFile read = read("2026-10-01", "2062-10-31");
        assertThat(read.codes()).containsExactly("period_doubt");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: service_end "2062-10-31" is more than five years after service_start "2026-10-01"
                2 | 1,2026-10-01,SAP,100,EUR,2026-10-01,2062-10-31
                Correct the dates, or split the amount into lines of up to five years.""");
    }

    @Test
    void doubtsMoreThanTwoYearsBeforeIssue() throws IOException {
        assertThat(read("2024-09-30", "2026-09-30").messages()).containsExactly("""
                inbox/a.csv:2: service_start "2024-09-30" is more than two years before issue_date "2026-10-01"
                2 | 1,2026-10-01,SAP,100,EUR,2024-09-30,2026-09-30
                Correct the dates; what is billed for older years is entered with the last two years.""");
    }
}
