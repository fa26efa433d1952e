package io.outlay.analysis.tco;

import io.outlay.analysis.series.Subject;
import io.outlay.model.ledger.SystemMonth;
import java.math.BigDecimal;
import java.time.YearMonth;

/** From the ledger's twelve months to the comparable ones; what stating all at one rate did is the rest, to the cent. */
public final class ReconciliationCalculator {
    private ReconciliationCalculator() {}

    public static CostReconciliation reconcile(Subject subject, YearMonth period) {
        BigDecimal ledger = subject.year(period, SystemMonth::total);
        BigDecimal oneOffs = subject.year(period, SystemMonth::oneOff);
        BigDecimal transform = subject.year(period, SystemMonth::transform);
        BigDecimal allocated = subject.year(period, SystemMonth::allocated);
        BigDecimal comparable = subject.year(period, SystemMonth::comparable);
        BigDecimal currency =
                comparable.subtract(ledger.subtract(oneOffs).subtract(transform).subtract(allocated));
        return new CostReconciliation(subject.id(), ledger, oneOffs, transform, allocated, currency, comparable);
    }
}
