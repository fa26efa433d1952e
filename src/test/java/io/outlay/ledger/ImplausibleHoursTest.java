package io.outlay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ledger.Costs.Closed;
import io.outlay.model.Basis;
import io.outlay.model.Rejection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hours that nobody can have worked are not priced. */
class ImplausibleHoursTest {
    private static Costs facts() {
        return new Costs().systems("crm", "erp").hourly("default", "2026-01-01", "80", "EUR");
    }

    private static List<String> messages(Closed closed) {
        return closed.costs().rejections().stream().map(Rejection::message).toList();
    }

    @Test
    void doubtsSecondsInTheColumnOfHours() {
        Closed closed = facts().hours("2026-08-01", "crm", "5400", "ann", "t.csv")
                .hours("2026-08-02", "crm", "25", "ann", "t.csv")
                .hours("2026-08-03", "crm", "24", "ann", "t.csv")
                .close("2026-08");
        assertThat(messages(closed)).containsExactly("""
                t.csv:2: hours "5400" of one person on one day are more than a day has (24)
                2 | 2026-08-01,crm,5400
                Write hours, not minutes or seconds: 5400 seconds are 1.5. A total of several days has no person.""", """
                t.csv:3: hours "25" of one person on one day are more than a day has (24)
                3 | 2026-08-02,crm,25
                Write hours, not minutes or seconds: 5400 seconds are 1.5. A total of several days has no person.""");
        assertThat(closed.sums(Basis.EFFORT)).isEqualTo(Map.of("crm 2026-08", new BigDecimal("1920.00")));
    }

    @Test
    void addsUpADayOverFilesAndSystems() {
        Closed closed = facts().hours("2026-08-01", "crm", "12", "Ann", "a.csv")
                .hours("2026-08-01", "erp", "13", "ann", "b.csv")
                .hours("2026-08-01", "erp", "8", "bob", "b.csv")
                .close("2026-08");
        assertThat(closed.costs().rejections())
                .extracting(r -> r.value() + " " + r.reason())
                .containsExactly(
                        "12 bring the day of one person to 25, more than it has (24)",
                        "13 bring the day of one person to 25, more than it has (24)");
        assertThat(closed.sums(Basis.EFFORT)).isEqualTo(Map.of("erp 2026-08", new BigDecimal("640.00")));
    }

    @Test
    void countsADayThatStandsInTwoFilesOnce() {
        Closed closed = facts().hours("2026-08-01", "crm", "13", "ann", "a.csv")
                .hours("2026-08-01", "crm", "13", "ann", "b.csv")
                .close("2026-08");
        assertThat(closed.costs().rejections()).isEmpty();
    }

    @Test
    void takesTotalsWithoutAPersonUpToAMonth() {
        Closed closed = facts().hours("2026-08-01", "crm", "744", "", "a.csv")
                .hours("2026-08-01", "crm", "745", "", "a.csv")
                .close("2026-08");
        assertThat(messages(closed)).containsExactly("""
                a.csv:3: hours "745" are more than a month has (744)
                3 | 2026-08-01,crm,745
                Write hours, not minutes or seconds: 5400 seconds are 1.5. Give a row for each person or role.""");
    }
}
