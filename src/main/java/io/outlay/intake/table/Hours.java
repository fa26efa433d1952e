package io.outlay.intake.table;

import java.math.BigDecimal;

/**
 * Hours of a row.
 *
 * @param stated whether the cell says that they are hours, or minutes, or a span of time: then more than a day's are a total
 */
public record Hours(BigDecimal value, boolean stated) {
    public static final BigDecimal OF_A_DAY = BigDecimal.valueOf(24);
    public static final BigDecimal OF_A_MONTH = BigDecimal.valueOf(744);

    /** Whether no person can have worked them on one day, or nobody in a month when none is named. */
    public boolean isDoubtful(boolean ofAPerson) {
        return !stated && value.compareTo(ofAPerson ? OF_A_DAY : OF_A_MONTH) > 0;
    }
}
