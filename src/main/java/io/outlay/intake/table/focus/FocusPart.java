package io.outlay.intake.table.focus;

import java.util.List;
import java.util.Optional;

/**
 * What of a column tells rows of a Cost and Usage table apart, for whoever adds rows up before they are read: rows that agree
 * in all columns, each by its part, come to one row, see {@link FocusKey}.
 */
public enum FocusPart {
    /** Added up. */
    AMOUNT,
    /** A day. */
    DAY,
    /** The month of a day. */
    MONTH,
    /** Of tags those that are read. */
    TAGS,
    /** A text as it is. */
    TEXT;

    /** The part of a column; empty for one that is not read. */
    public static Optional<FocusPart> of(String column) {
        return FocusColumns.ALL.stream()
                .filter(known -> known.name().equals(column))
                .findFirst()
                .map(FocusPart::part);
    }

    private static FocusPart part(Object column) {
        if (column == FocusColumns.BILLED || FocusColumns.EFFECTIVE.contains(column)) {
            return AMOUNT;
        }
        if (column == FocusColumns.BILLING_START || column == FocusColumns.BILLING_END) {
            return DAY;
        }
        if (column == FocusColumns.CHARGE_START) {
            return MONTH;
        }
        return column == FocusColumns.TAGS ? TAGS : TEXT;
    }

    /** Names of all columns that are read, in one order. */
    public static List<String> columns() {
        return FocusColumns.ALL.stream().map(column -> column.name()).toList();
    }

    /** Finds the tags that are read in a text, as an engine's regular expressions; each match holds one tag and its value. */
    public static List<String> tags() {
        return FocusTags.portable();
    }

    /** Whether a text is an amount as files have it. */
    public static boolean isAmount(String text) {
        return FocusNumbers.isNumber(text);
    }
}
