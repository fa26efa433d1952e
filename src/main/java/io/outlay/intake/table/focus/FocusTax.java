package io.outlay.intake.table.focus;

import io.outlay.model.MinorUnit;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Tax of one currency, which is counted and in no sum. */
final class FocusTax implements FocusTotal {
    private final ExactSum billed = new ExactSum();
    private long rows;

    /** @param count rows that have this amount together */
    void add(BigDecimal amount, long count) {
        billed.add(amount);
        rows += count;
    }

    @Override
    public void add(PlainAmount amount, PlainAmount effective, LocalDate charged) {
        billed.add(amount.units(), amount.scale());
        rows++;
    }

    long rows() {
        return rows;
    }

    /** With the decimals of its currency, and more where it has them. */
    String shown(String currency) {
        return MinorUnit.of(currency).stated(billed.total()).toPlainString() + " " + currency;
    }
}
