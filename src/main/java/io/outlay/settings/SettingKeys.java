package io.outlay.settings;

import io.outlay.settings.SettingRule.Choice;
import io.outlay.settings.SettingRule.CurrencyCode;
import io.outlay.settings.SettingRule.Number;
import io.outlay.settings.SettingRule.Text;
import io.outlay.settings.SettingRule.Zone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All settings of this version with their defaults and bounds. What is not here is refused: no key is without effect. */
final class SettingKeys {
    static final String PREFIX = "outlay";

    private static final SettingRule AGGREGATION = new Choice(List.of("sum", "max", "avg", "last"));
    private static final Pattern METRIC = Pattern.compile("metrics\\.\\[?([^.\\[\\]]+)]?\\.aggregation");
    private static final Pattern METRIC_VARIABLE = Pattern.compile("METRICS_(.+)_AGGREGATION");
    private static final Pattern BUDGET_RATE = Pattern.compile("fx\\.budget\\.([A-Za-z]{3})");
    private static final Pattern BUDGET_RATE_VARIABLE = Pattern.compile("FX_BUDGET_([A-Z]{3})");
    private static final Pattern INFLATION = Pattern.compile("inflation\\.([0-9]{4})");
    private static final Pattern INFLATION_VARIABLE = Pattern.compile("INFLATION_([0-9]{4})");
    private static final SettingRule SHARE = Number.between("0", "1");
    private static final SettingRule AMOUNT = Number.between("0", "1000000000");
    private static final SettingRule RISE = Number.between("0", "10");
    private static final SettingRule FALL_OR_RISE = Number.between("-0.5", "1");
    private static final SettingRule FALL = Number.between("-1", "0");

    private static final List<SettingKey> ALL = Stream.of(
                    List.of(
                            required("company", new Text("text on one line", "ACME Outdoor"))
                                    .means("name on the reports"),
                            required("currency", new CurrencyCode()).means("reporting currency"),
                            key("fiscal-year-start", "1", Number.whole(1, 12))
                                    .means("first month of the fiscal year")
                                    .in("month, 1 to 12"),
                            key("time-zone", "UTC", new Zone())
                                    .means(
                                            "zone in which an instant (a time with `Z` or an offset, in a house format) gets its day"),
                            key("spread", "month-fraction", new Choice(List.of("month-fraction", "days")))
                                    .means(
                                            "how a charge is spread over its service months: by months, of which parts count by their days, or by days"),
                            key("fx.rate", "month-average", new Choice(List.of("month-average", "invoice-date")))
                                    .means("the ECB's average of the month of issue, or its rate of the day of issue"),
                            key("fx.given", "checked", new Choice(List.of("checked", "trusted")))
                                    .means(
                                            "a stated `fx_rate` that is off the published one by a quarter or more is rejected, or taken as stated"),
                            key("close.cutoff-days", "10", Number.whole(0, 366))
                                    .means("days after the period within which an invoice for it may be issued")
                                    .in("days"),
                            key("gate.max-rejected-share", "0.05", SHARE)
                                    .means("share of a table, by rows and by money, that may be rejected")
                                    .in("of rows and of money"),
                            key("gate.max-removed-share", "0.2", SHARE)
                                    .means(
                                            "share of what a file held for a month, in money or hours, that may go when the file changes")
                                    .in("of what a file held for a month"),
                            key(
                                            "gate.ignore-files",
                                            GateSettings.NO_FILES,
                                            new Text("names or paths separated by ;", "notes.csv; inbox/old/*"))
                                    .means(
                                            "files that are no input: a name in any folder (`ap2*`) or a path (`inbox/old/*`), `*` for any text; one that looks like data (two rows of one width) and cannot be read stops the run")
                                    .in("files that are no input"),
                            metric("seats_active", "max"),
                            metric("seats_paid", "max")),
                    DeliveryKeys.standard(),
                    bills(),
                    verdict(),
                    BenchmarkKeys.all(),
                    outlook())
            .flatMap(List::stream)
            .toList();

    private SettingKeys() {}

    static List<SettingKey> all() {
        return ALL;
    }

    /** Where the value of a key is held; both with the prefix. */
    static String property(String fullName) {
        return ALL.stream()
                .filter(key -> key.fullName().equals(fullName))
                .findFirst()
                .map(key -> PREFIX + "." + key.property())
                .orElse(fullName);
    }

    /** For the list of settings: also what has no default, and a line for each kind of key that holds a name. */
    static List<SettingKey> listed() {
        return Stream.of(
                        ALL,
                        DeliveryKeys.optional(),
                        List.of(budgetRate("CUR"), inflation("YYYY", null), metric("NAME", null)))
                .flatMap(List::stream)
                .toList();
    }

    /** The key with this name, relaxed spellings included; the name without prefix. */
    static Optional<SettingKey> named(String name) {
        Matcher metric = METRIC.matcher(name);
        if (metric.matches()) {
            return Optional.of(metric(metric.group(1), null));
        }
        Matcher inflation = INFLATION.matcher(name);
        if (inflation.matches()) {
            return Optional.of(inflation(inflation.group(1), null));
        }
        Matcher budget = BUDGET_RATE.matcher(name);
        return budget.matches()
                ? Optional.of(budgetRate(budget.group(1)))
                : ALL.stream().filter(key -> key.isSpelled(name)).findFirst().or(() -> DeliveryKeys.named(name));
    }

    /** Whether keys stand below this name, prefix included. */
    static boolean isSection(String fullName) {
        return fullName.equals(PREFIX + "." + DeliveryKeys.RECIPIENTS)
                || Stream.concat(ALL.stream(), DeliveryKeys.optional().stream())
                        .anyMatch(key -> key.fullName().startsWith(fullName + "."));
    }

    /** The key that an environment variable means; its name without {@code OUTLAY_}. */
    static Optional<SettingKey> ofVariable(String variable) {
        Matcher metric = METRIC_VARIABLE.matcher(variable);
        if (metric.matches()) {
            return Optional.of(metric(metric.group(1).toLowerCase(Locale.ROOT), null));
        }
        Matcher inflation = INFLATION_VARIABLE.matcher(variable);
        if (inflation.matches()) {
            return Optional.of(inflation(inflation.group(1), null));
        }
        Matcher budget = BUDGET_RATE_VARIABLE.matcher(variable);
        return budget.matches()
                ? Optional.of(budgetRate(budget.group(1)))
                : ALL.stream()
                        .filter(key -> key.isVariable(variable))
                        .findFirst()
                        .or(() -> DeliveryKeys.ofVariable(variable));
    }

    private static List<SettingKey> verdict() {
        return List.of(
                key("verdict.window-months", "36", Number.whole(24, 120))
                        .at("history.window-months")
                        .means("months of history looked at")
                        .in("months"),
                key("verdict.min-valid-months", "26", Number.whole(24, 120))
                        .at("history.min-valid-months")
                        .means("months with cost and driver needed in the window")
                        .in("months"),
                key("verdict.max-gaps", "2", Number.whole(0, 12))
                        .at("history.max-gaps")
                        .means("months that may be missing in the window")
                        .in("months"),
                key("verdict.enter-growth", "0.05", RISE)
                        .at("growth.enter")
                        .means("cost growth from which a bill rises")
                        .in("fraction a year"),
                key("verdict.stay-growth", "0.03", RISE)
                        .at("growth.stay")
                        .means("cost growth that keeps a verdict")
                        .in("fraction a year"),
                key("verdict.enter-rise", "0.05", RISE)
                        .at("rise.enter")
                        .means("rise of unit cost over the window from which a bill rises")
                        .in("log points"),
                key("verdict.stay-rise", "0.03", RISE)
                        .at("rise.stay")
                        .means("rise of unit cost over the window that keeps a verdict")
                        .in("log points"),
                key("verdict.min-gap", "0.05", RISE)
                        .means("difference between cost growth and driver growth from which a bill outgrows its driver")
                        .in("log points"),
                key("verdict.stay-gap-factor", "0.6", SHARE)
                        .means("share of the gap that keeps a verdict")
                        .in("× the gap"),
                key("verdict.no-payoff-driver-growth", "0.03", RISE)
                        .at("no-payoff.enter")
                        .means("driver growth up to which a rise has no payoff")
                        .in("fraction a year"),
                key("verdict.stay-no-payoff-driver-growth", "0.05", RISE)
                        .at("no-payoff.stay")
                        .means("driver growth up to which that verdict is kept")
                        .in("fraction a year"),
                key("verdict.less-business-driver-growth", "-0.05", FALL)
                        .at("less-business.enter")
                        .means("driver growth from which downward business is less")
                        .in("fraction a year"),
                key("verdict.stay-less-business-driver-growth", "-0.03", FALL)
                        .at("less-business.stay")
                        .means("driver growth from which downward that verdict is kept")
                        .in("fraction a year"),
                key("verdict.max-q", "0.05", SHARE)
                        .means("share of false alarms among verdicts that is accepted")
                        .in("false discovery rate")
                        .from("Benjamini & Hochberg 1995, at the usual level"),
                key("verdict.enter-fresh", "0.02", RISE)
                        .at("fresh.enter")
                        .means("median rise of unit cost over the last six months that makes a verdict")
                        .in("log points"),
                key("verdict.stay-fresh", "0", RISE)
                        .at("fresh.stay")
                        .means("the same that keeps it")
                        .in("log points"),
                key("verdict.floor-amount", "1200", AMOUNT)
                        .at("floor.amount")
                        .means("cost beyond growth below which there is nothing to act on")
                        .in("reporting currency a year"),
                key("verdict.floor-share", "0.001", SHARE)
                        .at("floor.share")
                        .means("the same as a share; the larger counts")
                        .in("of the portfolio's twelve months"),
                key("verdict.limit-amount", "6000", AMOUNT)
                        .at("limit.amount")
                        .means("cost of a system below which it is immaterial")
                        .in("reporting currency a year"),
                key("verdict.limit-share", "0.005", SHARE)
                        .at("limit.share")
                        .means("the same as a share; the larger counts")
                        .in("of the portfolio's twelve months"),
                key("verdict.max-estimated-share", "0.1", SHARE)
                        .at("history.max-estimated-share")
                        .means("cost that may be estimated")
                        .in("of twelve months' cost"));
    }

    private static List<SettingKey> outlook() {
        return List.of(
                key("outlook.wage-growth", "0.03", FALL_OR_RISE)
                        .means("rise of the cost of an hour")
                        .in("a year, from the second year ahead on"),
                key("outlook.growth-carried", "0.8", SHARE)
                        .means("growth that carries over to the next year")
                        .in("of a driver's growth, after twelve months"),
                key("outlook.unchecked-band", "0.2", SHARE)
                        .means("half the width of the band of a line too short to be checked against its past")
                        .in("of cost, up and down"),
                key("outlook.min-driver-variation", "0.1", SHARE)
                        .means("variation of a driver from which cost is read against it")
                        .in("standard deviation ÷ mean"));
    }

    private static List<SettingKey> bills() {
        return List.of(
                inflation("2022", "8.4"),
                inflation("2023", "5.4"),
                inflation("2024", "2.4"),
                key("renewals.act-by-days", "120", Number.whole(1, 730))
                        .means("days after the period's end that the act-by list looks ahead")
                        .in("days"),
                key("renewals.cash-days", "90", Number.whole(1, 730))
                        .means("the same for the cash that renewals ask for")
                        .in("days"),
                key("renewals.price-step-pct", "7", Number.between("0", "100"))
                        .means("rise of a unit price from which it is a price step")
                        .in("%"),
                key("renewals.price-step-above-inflation", "3", Number.between("0", "100"))
                        .means(
                                "rise above the year's inflation from which it is a price step; the larger of the two counts")
                        .in("points above inflation"),
                key("renewals.seat-buffer", "0.1", SHARE)
                        .means("paid seats that may stay free")
                        .in("of paid seats"),
                key("invoice-checks.max-score", "3.5", Number.between("1", "100"))
                        .means("score beyond which a bill is unlike the others")
                        .in("modified z-score")
                        .from("Iglewicz & Hoaglin 1993"),
                key("invoice-checks.min-deviation", "0.05", SHARE)
                        .means("deviation that a bill must reach to be unlike the others")
                        .in("of the median"),
                key("invoice-checks.window-months", "24", Number.whole(12, 120))
                        .means("months of like bills looked at")
                        .in("months"),
                key("invoice-checks.min-documents", "6", Number.whole(4, 120))
                        .means("like bills needed")
                        .in("documents"));
    }

    /**
     * Consumer prices of a year, per cent; without one the fixed limit of a price step counts. The defaults are Eurostat's
     * annual averages of the euro area's harmonised index.
     */
    private static SettingKey inflation(String year, String standard) {
        return new SettingKey("inflation." + year, Optional.ofNullable(standard), Number.between("-50", "1000"))
                .in("% a year")
                .means("rise of consumer prices; without it the fixed limit of a price step counts")
                .from("Eurostat, harmonised index, euro area, annual average");
    }

    private static SettingKey required(String name, SettingRule rule) {
        return new SettingKey(name, Optional.empty(), rule);
    }

    private static SettingKey key(String name, String standard, SettingRule rule) {
        return new SettingKey(name, Optional.of(standard), rule);
    }

    /** The rate at which budgets in another currency are stated, fixed for the fiscal year. */
    private static SettingKey budgetRate(String currency) {
        return new SettingKey(
                        "fx.budget." + currency.toUpperCase(Locale.ROOT),
                        Optional.empty(),
                        Number.between("0.000001", "1000000"))
                .in("reporting currency per unit")
                .means("rate at which budgets in the currency are stated, fixed for the fiscal year");
    }

    private static SettingKey metric(String metric, String standard) {
        return new SettingKey("metrics." + metric + ".aggregation", Optional.ofNullable(standard), AGGREGATION)
                .means("how a metric's days make its month; their sum where it is not set");
    }
}
