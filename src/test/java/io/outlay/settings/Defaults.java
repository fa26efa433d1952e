package io.outlay.settings;

import java.nio.file.Path;
import java.util.Map;

/** The method's own values: every setting at the default that {@link SettingKeys} says. */
public final class Defaults {
    private static final OutlaySettings ALL = SettingsLoader.load(
                    Path.of("no-workspace"), Map.of("company", "ACME", "currency", "EUR"), Map.of())
            .settings();

    public static final VerdictSettings VERDICT = ALL.verdict();
    public static final BenchmarkSettings BENCHMARKS = ALL.benchmarks();
    public static final OutlookSettings OUTLOOK = ALL.outlook();

    /** Consumer prices of no year: they are facts, no method. */
    public static final BillSettings BILLS = new BillSettings(ALL.renewals(), ALL.invoiceChecks(), Map.of());

    private Defaults() {}
}
