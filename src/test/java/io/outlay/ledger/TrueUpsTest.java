package io.outlay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Reason;
import io.outlay.model.Restatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrueUpsTest {
    private static Restatement row(String before, String after, Reason reason, String document) {
        return new Restatement(
                YearMonth.of(2026, 8),
                "crm",
                new BigDecimal(before),
                new BigDecimal(after),
                reason,
                document,
                YearMonth.of(2026, 9));
    }

    @Test
    void sumsAnEstimateAndItsInvoiceThatDifferLittle() {
        assertThat(TrueUps.summed(List.of(
                        row("1500.00", "500.00", Reason.ACCRUAL, "accrual|estimate|crm|2026-08"),
                        row("500.00", "1540.00", Reason.LATE, "crm|invoice|7|2026"))))
                .containsExactly(row("1500.00", "1540.00", Reason.ACCRUAL, "true-up of accrual|estimate|crm|2026-08"));
    }

    @Test
    void keepsBothLinesFromFivePercentOn() {
        List<Restatement> rows = List.of(
                row("1500.00", "500.00", Reason.ACCRUAL, "accrual|estimate|crm|2026-08"),
                row("500.00", "1550.00", Reason.LATE, "crm|invoice|7|2026"));
        assertThat(TrueUps.summed(rows)).isEqualTo(rows);
    }

    @Test
    void keepsBothLinesFromAHundredOn() {
        List<Restatement> rows = List.of(
                row("9500.00", "500.00", Reason.ACCRUAL, "accrual|estimate|crm|2026-08"),
                row("500.00", "9600.00", Reason.LATE, "crm|invoice|7|2026"));
        assertThat(TrueUps.summed(rows)).isEqualTo(rows);
    }

    @Test
    void leavesALateInvoiceAloneThatClearsNoEstimate() {
        List<Restatement> rows = List.of(row("500.00", "510.00", Reason.LATE, "crm|invoice|7|2026"));
        assertThat(TrueUps.summed(rows)).isEqualTo(rows);
    }

    @Test
    void keepsRowsThatHaveAnotherReason() {
        List<Restatement> rows = List.of(
                row("1500.00", "500.00", Reason.ACCRUAL, "accrual|estimate|crm|2026-08"),
                row("500.00", "1510.00", Reason.MAPPING, "crm|invoice|7|2026"));
        assertThat(TrueUps.summed(rows)).isEqualTo(rows);
    }
}
