package io.outlay.settings;

import io.outlay.settings.OutlaySettings.Focus;
import io.outlay.settings.OutlaySettings.Fx;
import io.outlay.settings.OutlaySettings.Metric;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All settings of this version with their defaults and bounds. What is not here is refused: no key is without effect. */
final class SettingKeys {
    static final String PREFIX = "outlay";

    private static final Pattern METRIC = Pattern.compile("metrics\\.\\[?([^.\\[\\]]+)]?\\.aggregation");
    private static final Pattern FOCUS = Pattern.compile("focus\\.\\[?([^.\\[\\]]+)]?\\.delivery");
    private static final Pattern FOCUS_VARIABLE = Pattern.compile("FOCUS_(.+)_DELIVERY");
    private static final Pattern METRIC_VARIABLE = Pattern.compile("METRICS_(.+)_AGGREGATION");
    private static final Pattern BUDGET_RATE = Pattern.compile("fx\\.budget\\.([A-Za-z]{3})");
    private static final Pattern BUDGET_RATE_VARIABLE = Pattern.compile("FX_BUDGET_([A-Z]{3})");
    private static final Pattern INFLATION = Pattern.compile("inflation\\.([0-9]{4})");
    private static final Pattern INFLATION_VARIABLE = Pattern.compile("INFLATION_([0-9]{4})");

    private static final List<SettingKey> ALL = Stream.of(
                    OutlaySettings.keys(),
                    GateSettings.keys(),
                    GeneralLedgerSettings.keys(),
                    OutlaySettings.Tax.keys(),
                    OutlaySettings.Effort.keys(),
                    JournalSettings.keys(),
                    CapexSettings.keys(),
                    Metric.keys(),
                    DeliveryKeys.standard(),
                    BillSettings.years(),
                    BillSettings.Renewals.keys(),
                    BillSettings.InvoiceChecks.keys(),
                    VerdictSettings.keys(),
                    BenchmarkSettings.keys(),
                    OutlookSettings.keys())
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
                        List.of(
                                Fx.budget("CUR"),
                                BillSettings.inflation("YYYY", null),
                                Metric.key("NAME", null),
                                Focus.key("ISSUER")),
                        SourceKeys.listed())
                .flatMap(List::stream)
                .toList();
    }

    /** The key with this name, relaxed spellings included; the name without prefix. */
    static Optional<SettingKey> named(String name) {
        Matcher metric = METRIC.matcher(name);
        if (metric.matches()) {
            return Optional.of(Metric.key(metric.group(1), null));
        }
        Matcher focus = FOCUS.matcher(name);
        if (focus.matches()) {
            return Optional.of(Focus.key(focus.group(1)));
        }
        Matcher inflation = INFLATION.matcher(name);
        if (inflation.matches()) {
            return Optional.of(BillSettings.inflation(inflation.group(1), null));
        }
        Matcher budget = BUDGET_RATE.matcher(name);
        return budget.matches()
                ? Optional.of(Fx.budget(budget.group(1)))
                : ALL.stream()
                        .filter(key -> key.isSpelled(name))
                        .findFirst()
                        .or(() -> DeliveryKeys.named(name))
                        .or(() -> SourceKeys.named(name));
    }

    /** Whether keys stand below this name, prefix included. */
    static boolean isSection(String fullName) {
        return fullName.equals(PREFIX + "." + DeliveryKeys.RECIPIENTS)
                || fullName.equals(PREFIX + ".sources")
                || Stream.concat(ALL.stream(), DeliveryKeys.optional().stream())
                        .anyMatch(key -> key.fullName().startsWith(fullName + "."));
    }

    /** The key that an environment variable means; its name without {@code OUTLAY_}. */
    static Optional<SettingKey> ofVariable(String variable) {
        Matcher metric = METRIC_VARIABLE.matcher(variable);
        if (metric.matches()) {
            return Optional.of(Metric.key(metric.group(1).toLowerCase(Locale.ROOT), null));
        }
        Matcher focus = FOCUS_VARIABLE.matcher(variable);
        if (focus.matches()) {
            return Optional.of(Focus.key(focus.group(1).toLowerCase(Locale.ROOT)));
        }
        Matcher inflation = INFLATION_VARIABLE.matcher(variable);
        if (inflation.matches()) {
            return Optional.of(BillSettings.inflation(inflation.group(1), null));
        }
        Matcher budget = BUDGET_RATE_VARIABLE.matcher(variable);
        return budget.matches()
                ? Optional.of(Fx.budget(budget.group(1)))
                : ALL.stream()
                        .filter(key -> key.isVariable(variable))
                        .findFirst()
                        .or(() -> DeliveryKeys.ofVariable(variable))
                        .or(() -> SourceKeys.ofVariable(variable));
    }
}
