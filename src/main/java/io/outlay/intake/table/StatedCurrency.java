package io.outlay.intake.table;

import static io.outlay.model.RejectionCode.UNIT_DOUBT;

import java.util.Map;
import java.util.Optional;

/** Holds a currency that stands beside an amount against the column that states it; where that is blank, it fills it. */
public final class StatedCurrency {
    private StatedCurrency() {}

    /**
     * @param column of the amount
     * @param values of the row; gets the currency when nothing else states it
     */
    public static Optional<Fault> check(Column<?> column, CurrencySign sign, Map<String, Object> values) {
        String where = column.currency().orElseThrow();
        Object stated = values.get(where);
        if (stated == null && sign.only().isPresent()) {
            values.put(where, sign.only().get());
            return Optional.empty();
        }
        if (stated == null) {
            return Optional.of(
                    fault(column, sign, "and " + where + " is blank, which of " + sign.choices() + " is meant"));
        }
        return sign.agreesWith(stated.toString())
                ? Optional.empty()
                : Optional.of(fault(column, sign, "while " + where + " is \"" + stated + "\""));
    }

    private static Fault fault(Column<?> column, CurrencySign sign, String contradiction) {
        return new Fault(
                UNIT_DOUBT,
                column.name(),
                sign.sign(),
                "is written beside the amount, " + contradiction,
                "Correct the one that is wrong; of a workbook, also the number format of the cell.");
    }
}
