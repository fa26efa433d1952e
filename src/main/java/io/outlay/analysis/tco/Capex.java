package io.outlay.analysis.tco;

import java.util.List;

/**
 * The P&amp;L view beside the ledger's: what is capitalised of systems that are built, and how it is depreciated.
 *
 * @param lifeMonths useful life
 * @param assets by book value at the period's end, largest first; those whose cost is unknown last
 */
public record Capex(int lifeMonths, List<CapexAsset> assets) {
    /** All of which something can be said: what is used up stands there with nothing left, as another life would change it. */
    public List<CapexAsset> shown() {
        return assets.stream().filter(CapexAsset::isShown).toList();
    }
}
