package io.outlay.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Reason;
import io.outlay.model.ledger.Restatement;
import io.outlay.model.ledger.Restatement.Cause;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrueUpsTest {
    /** Of a month that was reported at 1,500. */
    private static Restatement row(String restated, String difference, Reason reason, String what) {
        return new Restatement(
                YearMonth.of(2026, 8),
                "crm",
                new BigDecimal("1500.00"),
                new BigDecimal(restated),
                new BigDecimal(difference),
                new Cause(reason, what, 1, what),
                YearMonth.of(2026, 9));
    }

    @Test
    void sumsAnEstimateAndItsInvoiceThatDifferLittle() {
        assertThat(TrueUps.summed(List.of(
                        row("1540.00", "-1000.00", Reason.ACCRUAL, "estimate"),
                        row("1540.00", "1040.00", Reason.LATE, "Crmco"))))
                .containsExactly(new Restatement(
                        YearMonth.of(2026, 8),
                        "crm",
                        new BigDecimal("1500.00"),
                        new BigDecimal("1540.00"),
                        new BigDecimal("40.00"),
                        new Cause(Reason.ACCRUAL, "true-up", 2, "true-up of 2 documents"),
                        YearMonth.of(2026, 9)));
    }

    @Test
    void keepsBothLinesFromFivePercentOn() {
        List<Restatement> rows = List.of(
                row("1550.00", "-1000.00", Reason.ACCRUAL, "estimate"),
                row("1550.00", "1050.00", Reason.LATE, "Crmco"));
        assertThat(TrueUps.summed(rows)).isEqualTo(rows);
    }

    @Test
    void keepsBothLinesFromAHundredOn() {
        List<Restatement> rows = List.of(
                row("1600.00", "-9000.00", Reason.ACCRUAL, "estimate"),
                row("1600.00", "9100.00", Reason.LATE, "Crmco"));
        assertThat(TrueUps.summed(rows)).isEqualTo(rows);
    }

    @Test
    void leavesALateInvoiceAloneThatClearsNoEstimate() {
        List<Restatement> rows = List.of(row("1510.00", "10.00", Reason.LATE, "Crmco"));
        assertThat(TrueUps.summed(rows)).isEqualTo(rows);
    }

    @Test
    void keepsRowsThatHaveAnotherReason() {
        List<Restatement> rows = List.of(
                row("1510.00", "-1000.00", Reason.ACCRUAL, "estimate"),
                row("1510.00", "1010.00", Reason.MAPPING, "Crmco"));
        assertThat(TrueUps.summed(rows)).isEqualTo(rows);
    }
}
