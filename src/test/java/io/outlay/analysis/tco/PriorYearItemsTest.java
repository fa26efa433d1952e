package io.outlay.analysis.tco;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.analysis.series.FiscalYear;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Cursor;
import io.outlay.model.Reason;
import io.outlay.model.SourceRef;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.model.ledger.LedgerSum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriorYearItemsTest {
    private static LedgerEntry entry(String month, String postedIn, Optional<Reason> reason, String amount) {
        return new LedgerEntry(
                month + postedIn + amount,
                YearMonth.parse(month),
                YearMonth.parse(postedIn),
                "shop",
                CostPool.LICENCE,
                Basis.EFFECTIVE,
                new BigDecimal(amount),
                "EUR",
                new BigDecimal(amount),
                "EUR",
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                false,
                "A|invoice|1|2025",
                reason,
                Optional.empty(),
                Optional.empty(),
                new SourceRef("inbox/a.csv", "", 2),
                1);
    }

    @Test
    void takesCorrectionsOfAnEarlierFiscalYearPostedInThisOne() {
        List<LedgerSum> sums = PriorYearItems.of(
                Cursor.of(List.of(
                        entry("2025-02", "2025-09", Optional.of(Reason.LATE), "1.00"),
                        entry("2025-03", "2026-04", Optional.empty(), "2.00"),
                        entry("2025-12", "2026-04", Optional.of(Reason.CREDIT), "-4.00"),
                        entry("2025-12", "2026-05", Optional.of(Reason.LATE), "8.50"),
                        entry("2026-04", "2026-05", Optional.of(Reason.LATE), "16.00"))),
                FiscalYear.of(YearMonth.of(2026, 5), 4));
        assertEquals(1, sums.size());
        assertEquals(YearMonth.of(2025, 12), sums.get(0).month());
        assertEquals(new BigDecimal("4.50"), sums.get(0).amount());
    }
}
