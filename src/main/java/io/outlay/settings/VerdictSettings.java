package io.outlay.settings;

import io.outlay.settings.SettingRule.Number;
import java.util.List;

/**
 * Thresholds of the verdict; fractions unless said otherwise. Defaults and bounds: {@code keys}.
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
    private static final SettingRule AMOUNT = Number.between("0", "1000000000");
    private static final SettingRule RISE = Number.between("0", "10");
    private static final SettingRule FALL = Number.between("-1", "0");

    static List<SettingKey> keys() {
        return List.of(
                SettingKey.of("verdict.window-months", "36", Number.whole(24, 120))
                        .at("history.window-months")
                        .means("months of history looked at")
                        .in("months"),
                SettingKey.of("verdict.min-valid-months", "26", Number.whole(24, 120))
                        .at("history.min-valid-months")
                        .means("months with cost and driver needed in the window")
                        .in("months"),
                SettingKey.of("verdict.max-gaps", "2", Number.whole(0, 12))
                        .at("history.max-gaps")
                        .means("months that may be missing in the window")
                        .in("months"),
                SettingKey.of("verdict.enter-growth", "0.05", RISE)
                        .at("growth.enter")
                        .means("cost growth from which a bill rises")
                        .in("fraction a year"),
                SettingKey.of("verdict.stay-growth", "0.03", RISE)
                        .at("growth.stay")
                        .means("cost growth that keeps a verdict")
                        .in("fraction a year"),
                SettingKey.of("verdict.enter-rise", "0.05", RISE)
                        .at("rise.enter")
                        .means("rise of unit cost over the window from which a bill rises")
                        .in("log points"),
                SettingKey.of("verdict.stay-rise", "0.03", RISE)
                        .at("rise.stay")
                        .means("rise of unit cost over the window that keeps a verdict")
                        .in("log points"),
                SettingKey.of("verdict.min-gap", "0.05", RISE)
                        .means("difference between cost growth and driver growth from which a bill outgrows its driver")
                        .in("log points"),
                SettingKey.of("verdict.stay-gap-factor", "0.6", Number.SHARE)
                        .means("share of the gap that keeps a verdict")
                        .in("× the gap"),
                SettingKey.of("verdict.no-payoff-driver-growth", "0.03", RISE)
                        .at("no-payoff.enter")
                        .means("driver growth up to which a rise has no payoff")
                        .in("fraction a year"),
                SettingKey.of("verdict.stay-no-payoff-driver-growth", "0.05", RISE)
                        .at("no-payoff.stay")
                        .means("driver growth up to which that verdict is kept")
                        .in("fraction a year"),
                SettingKey.of("verdict.less-business-driver-growth", "-0.05", FALL)
                        .at("less-business.enter")
                        .means("driver growth from which downward business is less")
                        .in("fraction a year"),
                SettingKey.of("verdict.stay-less-business-driver-growth", "-0.03", FALL)
                        .at("less-business.stay")
                        .means("driver growth from which downward that verdict is kept")
                        .in("fraction a year"),
                SettingKey.of("verdict.max-q", "0.05", Number.SHARE)
                        .means("share of false alarms among verdicts that is accepted")
                        .in("false discovery rate")
                        .from("Benjamini & Hochberg 1995, at the usual level"),
                SettingKey.of("verdict.enter-fresh", "0.02", RISE)
                        .at("fresh.enter")
                        .means("median rise of unit cost over the last six months that makes a verdict")
                        .in("log points"),
                SettingKey.of("verdict.stay-fresh", "0", RISE)
                        .at("fresh.stay")
                        .means("the same that keeps it")
                        .in("log points"),
                SettingKey.of("verdict.floor-amount", "1200", AMOUNT)
                        .at("floor.amount")
                        .means("cost beyond growth below which there is nothing to act on")
                        .in("reporting currency a year"),
                SettingKey.of("verdict.floor-share", "0.001", Number.SHARE)
                        .at("floor.share")
                        .means("the same as a share; the larger counts")
                        .in("of the portfolio's twelve months"),
                SettingKey.of("verdict.limit-amount", "6000", AMOUNT)
                        .at("limit.amount")
                        .means("cost of a system below which it is immaterial")
                        .in("reporting currency a year"),
                SettingKey.of("verdict.limit-share", "0.005", Number.SHARE)
                        .at("limit.share")
                        .means("the same as a share; the larger counts")
                        .in("of the portfolio's twelve months"),
                SettingKey.of("verdict.max-estimated-share", "0.1", Number.SHARE)
                        .at("history.max-estimated-share")
                        .means("cost that may be estimated")
                        .in("of twelve months' cost"));
    }

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
