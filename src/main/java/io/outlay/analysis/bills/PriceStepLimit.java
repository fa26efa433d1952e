package io.outlay.analysis.bills;

import io.outlay.settings.BillSettings;
import java.math.BigDecimal;

/** By how much prices may rise in a year before it is a step: a fixed rise, or more than inflation where that is larger. */
record PriceStepLimit(BillSettings settings) {
    /** Per cent. */
    BigDecimal percent(int year) {
        BigDecimal fixed = settings.renewals().priceStepPct();
        return settings.inflation(year)
                .map(pct -> pct.add(settings.renewals().priceStepAboveInflation()))
                .map(fixed::max)
                .orElse(fixed);
    }
}
