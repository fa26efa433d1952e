package io.outlay.settings;

/**
 * Thresholds of the verdict; fractions unless said otherwise.
 *
 * @param growth of cost, from which a bill rises
 * @param rise of unit cost over the window
 * @param fresh median log rise of unit cost over the last six months
 * @param noPayoff driver growth up to which a rise has no payoff
 * @param lessBusiness driver growth (negative) from which business is less
 * @param minGap log difference between cost growth and driver growth
 * @param stayGapFactor share of {@code minGap} that keeps a verdict
 * @param maxQ false discovery rate
 * @param floor cost beyond growth below this is nothing to act on
 * @param limit systems below this a year are immaterial
 */
public record VerdictSettings(
        History history,
        Bound growth,
        Bound rise,
        Bound fresh,
        Bound noPayoff,
        Bound lessBusiness,
        double minGap,
        double stayGapFactor,
        double maxQ,
        Least floor,
        Least limit) {

    /**
     * What data must be there.
     *
     * @param windowMonths months of history looked at
     * @param minValidMonths months with cost and driver needed in the window
     * @param maxGaps months that may be missing in the window
     * @param maxEstimatedShare share of twelve months that may be estimated
     */
    public record History(int windowMonths, int minValidMonths, int maxGaps, double maxEstimatedShare) {}

    /**
     * @param enter makes a verdict
     * @param stay keeps it
     */
    public record Bound(double enter, double stay) {}

    /**
     * The larger of both counts.
     *
     * @param amount reporting currency
     * @param share of the portfolio's twelve months
     */
    public record Least(double amount, double share) {}
}
