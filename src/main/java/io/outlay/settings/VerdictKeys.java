package io.outlay.settings;

import io.outlay.settings.SettingRule.Number;
import java.util.List;
import java.util.Optional;

/** The keys below {@code verdict}: its thresholds, and the component of {@link VerdictSettings} that holds each. */
final class VerdictKeys {
    private static final SettingRule SHARE = Number.between("0", "1");
    private static final SettingRule AMOUNT = Number.between("0", "1000000000");
    private static final SettingRule RISE = Number.between("0", "10");
    private static final SettingRule FALL = Number.between("-1", "0");

    private VerdictKeys() {}

    static List<SettingKey> all() {
        return List.of(
                key("window-months", "36", Number.whole(24, 120))
                        .at("history.window-months")
                        .means("months of history looked at")
                        .in("months"),
                key("min-valid-months", "26", Number.whole(24, 120))
                        .at("history.min-valid-months")
                        .means("months with cost and driver needed in the window")
                        .in("months"),
                key("max-gaps", "2", Number.whole(0, 12))
                        .at("history.max-gaps")
                        .means("months that may be missing in the window")
                        .in("months"),
                key("enter-growth", "0.05", RISE)
                        .at("growth.enter")
                        .means("cost growth from which a bill rises")
                        .in("fraction a year"),
                key("stay-growth", "0.03", RISE)
                        .at("growth.stay")
                        .means("cost growth that keeps a verdict")
                        .in("fraction a year"),
                key("enter-rise", "0.05", RISE)
                        .at("rise.enter")
                        .means("rise of unit cost over the window from which a bill rises")
                        .in("log points"),
                key("stay-rise", "0.03", RISE)
                        .at("rise.stay")
                        .means("rise of unit cost over the window that keeps a verdict")
                        .in("log points"),
                key("min-gap", "0.05", RISE)
                        .means("difference between cost growth and driver growth from which a bill outgrows its driver")
                        .in("log points"),
                key("stay-gap-factor", "0.6", SHARE)
                        .means("share of the gap that keeps a verdict")
                        .in("× the gap"),
                key("no-payoff-driver-growth", "0.03", RISE)
                        .at("no-payoff.enter")
                        .means("driver growth up to which a rise has no payoff")
                        .in("fraction a year"),
                key("stay-no-payoff-driver-growth", "0.05", RISE)
                        .at("no-payoff.stay")
                        .means("driver growth up to which that verdict is kept")
                        .in("fraction a year"),
                key("less-business-driver-growth", "-0.05", FALL)
                        .at("less-business.enter")
                        .means("driver growth from which downward business is less")
                        .in("fraction a year"),
                key("stay-less-business-driver-growth", "-0.03", FALL)
                        .at("less-business.stay")
                        .means("driver growth from which downward that verdict is kept")
                        .in("fraction a year"),
                key("max-q", "0.05", SHARE)
                        .means("share of false alarms among verdicts that is accepted")
                        .in("false discovery rate")
                        .from("Benjamini & Hochberg 1995, at the usual level"),
                key("enter-fresh", "0.02", RISE)
                        .at("fresh.enter")
                        .means("median rise of unit cost over the last six months that makes a verdict")
                        .in("log points"),
                key("stay-fresh", "0", RISE)
                        .at("fresh.stay")
                        .means("the same that keeps it")
                        .in("log points"),
                key("floor-amount", "1200", AMOUNT)
                        .at("floor.amount")
                        .means("cost beyond growth below which there is nothing to act on")
                        .in("reporting currency a year"),
                key("floor-share", "0.001", SHARE)
                        .at("floor.share")
                        .means("the same as a share; the larger counts")
                        .in("of the portfolio's twelve months"),
                key("limit-amount", "6000", AMOUNT)
                        .at("limit.amount")
                        .means("cost of a system below which it is immaterial")
                        .in("reporting currency a year"),
                key("limit-share", "0.005", SHARE)
                        .at("limit.share")
                        .means("the same as a share; the larger counts")
                        .in("of the portfolio's twelve months"),
                key("max-estimated-share", "0.1", SHARE)
                        .at("history.max-estimated-share")
                        .means("cost that may be estimated")
                        .in("of twelve months' cost"));
    }

    private static SettingKey key(String name, String standard, SettingRule rule) {
        return new SettingKey("verdict." + name, Optional.of(standard), rule);
    }
}
