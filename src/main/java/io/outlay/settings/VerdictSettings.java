package io.outlay.settings;

/**
 * Thresholds of the verdict; fractions unless said otherwise. {@code enter} values make a verdict, {@code stay} values keep
 * it.
 *
 * @param windowMonths months of history looked at
 * @param minValidMonths months with cost and driver needed in the window
 * @param maxGaps months that may be missing in the window
 * @param enterGrowth cost growth from which a bill rises
 * @param minGap log difference between cost growth and driver growth
 * @param stayGapFactor share of {@code minGap} that keeps a verdict
 * @param noPayoffDriverGrowth driver growth up to which a rise has no payoff
 * @param lessBusinessDriverGrowth driver growth (negative) from which business is less
 * @param maxQ false discovery rate
 * @param enterFresh median log rise of unit cost over the last six months
 * @param floorAmount cost beyond growth below this is nothing to act on; reporting currency
 * @param floorShare the same as a share of the portfolio's twelve months
 * @param limitAmount systems below this a year are immaterial; reporting currency
 * @param limitShare the same as a share of the portfolio's twelve months
 * @param maxEstimatedShare share of twelve months that may be estimated
 */
public record VerdictSettings(
        int windowMonths,
        int minValidMonths,
        int maxGaps,
        double enterGrowth,
        double stayGrowth,
        double enterRise,
        double stayRise,
        double minGap,
        double stayGapFactor,
        double noPayoffDriverGrowth,
        double stayNoPayoffDriverGrowth,
        double lessBusinessDriverGrowth,
        double stayLessBusinessDriverGrowth,
        double maxQ,
        double enterFresh,
        double stayFresh,
        double floorAmount,
        double floorShare,
        double limitAmount,
        double limitShare,
        double maxEstimatedShare) {}
