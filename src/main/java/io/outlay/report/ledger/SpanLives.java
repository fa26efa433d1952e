package io.outlay.report.ledger;

import io.outlay.report.sheet.Live;
import java.math.RoundingMode;

/** Formulas of the steps of a ladder. */
final class SpanLives {
    private SpanLives() {}

    /** What is taken off. */
    static Live negative(Live live) {
        return new Live("-(" + live.formula() + ")", live.value().negate());
    }

    /** What the first is more than the second, to the smallest unit. */
    static Live minus(Live now, Live before, int digits) {
        return new Live(
                "ROUND(" + now.formula() + "-(" + before.formula() + ")," + digits + ")",
                now.value().subtract(before.value()).setScale(digits, RoundingMode.HALF_UP));
    }
}
