package io.outlay.intake.table.focus;

import io.outlay.intake.table.Tally;
import io.outlay.model.Money;

/** What the rows of one currency are worth together that were added without being kept. */
final class FocusWorth {
    private final ExactSum billed = new ExactSum();
    private final ExactSum absolute = new ExactSum();

    void add(PlainAmount amount) {
        billed.add(amount.units(), amount.scale());
        absolute.add(Math.abs(amount.units()), amount.scale());
    }

    void tell(String currency, Tally tally) {
        tally.worth(new Money(billed.total(), currency), absolute.total());
    }
}
