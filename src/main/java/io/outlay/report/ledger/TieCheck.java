package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.sheet.Live;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A link of the chain as the sheet Tie-out shows it.
 *
 * @param unit currency of both sides, or what is counted
 * @param digits decimals of both
 * @param expected an empty formula where it is a value
 * @param actual an empty formula where it is a value
 */
record TieCheck(String stage, String item, String unit, int digits, Live expected, Live actual) {
    private static final String ROWS = "rows";

    /** Empty formulas are values. */
    static TieCheck of(TieOutLine line, Optional<String> expected, Optional<String> actual) {
        boolean counted = line.currency().isEmpty();
        BigDecimal left = counted ? line.expected() : stated(line, line.expected());
        BigDecimal right = counted ? line.actual() : stated(line, line.actual());
        return new TieCheck(
                line.stage(),
                line.item(),
                counted ? ROWS : line.currency(),
                counted ? 0 : Math.max(left.scale(), right.scale()),
                new Live(expected.orElse(""), left),
                new Live(actual.orElse(""), right));
    }

    private static BigDecimal stated(TieOutLine line, BigDecimal figure) {
        return MinorUnit.of(line.currency()).stated(figure);
    }

    BigDecimal difference() {
        return actual.value().subtract(expected.value());
    }

    boolean holds() {
        return difference().signum() == 0;
    }

    /** Whether a side is a value, which no change of a sheet moves. */
    boolean hasValue() {
        return expected.formula().isEmpty() || actual.formula().isEmpty();
    }

    /** What is compared; marked where a side is a value. */
    String words() {
        return item + (hasValue() ? " °" : "");
    }
}
