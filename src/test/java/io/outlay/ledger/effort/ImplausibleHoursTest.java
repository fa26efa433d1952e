package io.outlay.ledger.effort;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ledger.Costs;
import io.outlay.ledger.Costs.Closed;
import io.outlay.model.Basis;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days that have more hours than a day, over rows and files, are not priced. */
class ImplausibleHoursTest {
    private static Costs facts() {
        return new Costs().systems("crm", "erp").hourly("default", "2026-01-01", "80", "EUR");
    }

    @Test
    void addsUpADayOverFilesAndSystems() {
        Closed closed = facts().hours("2026-08-01", "crm", "12", "Ann", "a.csv")
                .hours("2026-08-01", "erp", "13", "A\u200Bnn", "b.csv")
                .hours("2026-08-01", "erp", "8", "bob", "b.csv")
                .close("2026-08");
        assertThat(closed.costs().rejections())
                .extracting(r -> r.value() + " " + r.reason())
                .containsExactly(
                        "12 bring the day of one person to 25, more than it has (24)",
                        "13 bring the day of one person to 25, more than it has (24)");
        assertThat(closed.costs().rejections().get(0).code().id()).isEqualTo("hours_doubt");
        assertThat(closed.sums(Basis.EFFORT)).isEqualTo(Map.of("erp 2026-08", new BigDecimal("640.00")));
    }

    @Test
    void takesAFullDay() {
        Closed closed = facts().hours("2026-08-01", "crm", "12", "ann", "a.csv")
                .hours("2026-08-01", "erp", "12", "ann", "a.csv")
                .close("2026-08");
        assertThat(closed.costs().rejections()).isEmpty();
    }

    @Test
    void countsADayThatStandsInTwoFilesOnce() {
        Closed closed = facts().hours("2026-08-01", "crm", "13", "ann", "a.csv")
                .hours("2026-08-01", "crm", "13", "Ann", "b.csv")
                .close("2026-08");
        assertThat(closed.costs().rejections()).isEmpty();
        assertThat(closed.sums(Basis.EFFORT)).isEqualTo(Map.of("crm 2026-08", new BigDecimal("1040.00")));
    }

    @Test
    void takesATotalOverSeveralDays() {
        Closed closed = facts().hours("2026-08-01", "crm", "26.5", "ann", "a.csv")
                .hours("2026-08-01", "crm", "2", "ann", "a.csv")
                .hours("2026-08-01", "crm", "700", "", "a.csv")
                .close("2026-08");
        assertThat(closed.costs().rejections()).isEmpty();
    }
}
