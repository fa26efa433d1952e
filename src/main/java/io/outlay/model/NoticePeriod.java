package io.outlay.model;

import java.time.LocalDate;

/** How long before a contract's end notice must be given. */
public record NoticePeriod(int days, int months) {
    /** The last day on which notice counts, for a contract that ends on a day. */
    public LocalDate deadline(LocalDate end) {
        return end.minusMonths(months).minusDays(days);
    }
}
