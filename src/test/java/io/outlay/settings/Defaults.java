package io.outlay.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The method's own values: every setting at the default that {@link SettingKeys} says. */
public final class Defaults {
    private static final OutlaySettings ALL = standard();

    public static final VerdictSettings VERDICT = ALL.verdict();
    public static final BenchmarkSettings BENCHMARKS = ALL.benchmarks();
    public static final OutlookSettings OUTLOOK = ALL.outlook();

    /** Nothing is capitalised. */
    public static final CapexSettings CAPEX = ALL.capex();

    /** Consumer prices of no year: they are facts, no method. */
    public static final BillSettings BILLS = new BillSettings(ALL.renewals(), ALL.invoiceChecks(), Map.of());

    private Defaults() {}

    private static OutlaySettings standard() {
        try {
            Path workspace = Files.createTempDirectory("defaults");
            Path file = Files.writeString(workspace.resolve("outlay.yaml"), """
                    outlay:
                      company: ACME
                      currency: EUR
                    """);
            OutlaySettings settings =
                    SettingsLoader.load(workspace, Map.of(), Map.of()).settings();
            Files.delete(file);
            Files.delete(workspace);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
