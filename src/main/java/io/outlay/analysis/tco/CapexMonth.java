package io.outlay.analysis.tco;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month of an asset: a row of {@code csv/capex.csv}; reporting currency.
 *
 * @param cost as the ledger has it, fully loaded
 * @param asset empty when unknown
 */
public record CapexMonth(YearMonth month, BigDecimal cost, Optional<Movement> asset) {
    /**
     * What happens to the asset.
     *
     * @param capitalised the part of the month's cost that is added to it
     * @param depreciation with what is written off
     * @param bookValue at the month's end
     */
    public record Movement(BigDecimal capitalised, BigDecimal depreciation, BigDecimal bookValue) {}

    /** What the P&amp;L shows: cost − capitalised + depreciation. */
    public Optional<BigDecimal> expense() {
        return asset.map(a -> cost.subtract(a.capitalised()).add(a.depreciation()));
    }
}
