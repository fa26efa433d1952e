package io.outlay.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Reason;
import io.outlay.model.SystemRow;
import io.outlay.model.ledger.Restatement;
import io.outlay.model.ledger.Restatement.Cause;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestatementCauseTest {
    private static Restatement row(YearMonth month, String system, Reason reason, String difference, int documents) {
        return new Restatement(
                month,
                system,
                BigDecimal.ZERO,
                new BigDecimal(difference),
                new BigDecimal(difference),
                new Cause(reason, "Cloudy", documents, ""),
                YearMonth.of(2026, 9));
    }

    @Test
    void makesOneLineOfAnAliasThatMovesTenInvoices() {
        List<Restatement> rows = new ArrayList<>();
        for (int m = 1; m <= 5; m++) {
            rows.add(row(YearMonth.of(2026, m), "unmapped", Reason.MAPPING, "-70.00", 2));
            rows.add(row(YearMonth.of(2026, m), "shop", Reason.MAPPING, "70.00", 2));
        }
        List<RestatementCause> causes =
                RestatementCause.of(rows, List.of(SystemRow.of("shop").row()));
        assertThat(causes).hasSize(1);
        RestatementCause one = causes.get(0);
        assertThat(one.documents()).isEqualTo(10);
        assertThat(one.moved()).isEqualByComparingTo("350.00");
        assertThat(one.difference()).isEqualByComparingTo("0.00");
        assertThat(one.route())
                .isEqualTo("Unmapped → " + SystemRow.of("shop").row().name());
        assertThat(one.span()).isEqualTo("2026-01 to 2026-05");
    }

    @Test
    void tellsApartWhatCameLateAndWhatWasCredited() {
        YearMonth august = YearMonth.of(2026, 8);
        List<RestatementCause> causes = RestatementCause.of(
                List.of(row(august, "shop", Reason.CREDIT, "-5.00", 1), row(august, "shop", Reason.LATE, "40.00", 3)),
                List.of());
        assertThat(causes)
                .extracting(
                        RestatementCause::reason, cause -> cause.difference().toPlainString())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Reason.LATE, "40.00"),
                        org.assertj.core.api.Assertions.tuple(Reason.CREDIT, "-5.00"));
        assertThat(causes.get(0).moved()).isZero();
        assertThat(causes.get(0).span()).isEqualTo("2026-08");
    }
}
