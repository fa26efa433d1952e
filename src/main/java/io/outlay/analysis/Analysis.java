package io.outlay.analysis;

import io.outlay.analysis.bills.BillSignals;
import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.finding.Finding;
import io.outlay.analysis.outlook.Outlook;
import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.Landscape;
import io.outlay.analysis.verdict.Judgement;
import java.util.List;
import java.util.Map;

/**
 * All answers of a period.
 *
 * @param judgements systems by money, then layers in their order, then the portfolio
 * @param findings by money, largest first
 * @param bridges systems, layers and the portfolio, in the order of the judgements; what is unmapped also when only last
 *     year's report had it; nothing when the ledger's sums are not known
 * @param renewals by day to decide, then those that bind already
 * @param signals what bills and contracts say beside the verdicts
 * @param hotspots by money, largest first
 * @param indexes by judgement id ({@code portfolio}, layer and system ids), 36 months up to the period
 * @param outlook twelve months ahead with their band, and total cost of ownership further ahead
 */
public record Analysis(
        List<Judgement> judgements,
        List<Finding> findings,
        List<Bridge> bridges,
        List<Renewal> renewals,
        BillSignals signals,
        List<Hotspot> hotspots,
        Map<String, List<IndexPoint>> indexes,
        Landscape landscape,
        Outlook outlook) {
    /** The same answers with other words of what was found. */
    public Analysis with(List<Finding> other) {
        return new Analysis(judgements, other, bridges, renewals, signals, hotspots, indexes, landscape, outlook);
    }
}
