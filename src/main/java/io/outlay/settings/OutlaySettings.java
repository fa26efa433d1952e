package io.outlay.settings;

import io.outlay.model.SameName;
import io.outlay.settings.LedgerSettings.GivenRate;
import io.outlay.settings.LedgerSettings.RateRule;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Everything that a workspace may set. Defaults, bounds and spelling of each key stand in {@link SettingKeys};
 * {@link SettingsLoader} makes this record from a workspace.
 *
 * @param company name on the reports
 * @param currency reporting currency, ISO 4217
 * @param fiscalYearStart first month of the fiscal year, 1 to 12
 * @param timeZone zone in which an instant gets its day; stamps without a zone are local
 * @param spread how a charge is spread over the months it pays for
 * @param metrics by name; only those that differ from the sum
 * @param inflation by year, per cent
 * @param delivery where copies of finished reports go
 * @param mail who gets them by e-mail
 */
@ConfigurationProperties(SettingKeys.PREFIX)
public record OutlaySettings(
        String company,
        String currency,
        int fiscalYearStart,
        ZoneId timeZone,
        SpreadRule spread,
        Fx fx,
        Close close,
        GateSettings gate,
        Map<String, Metric> metrics,
        DeliverySettings delivery,
        MailSettings mail,
        Map<Integer, BigDecimal> inflation,
        BillSettings.Renewals renewals,
        BillSettings.InvoiceChecks invoiceChecks,
        VerdictSettings verdict,
        BenchmarkSettings benchmarks,
        OutlookSettings outlook) {
    public OutlaySettings {
        inflation = Collections.unmodifiableMap(inflation == null ? new TreeMap<>() : new TreeMap<>(inflation));
        delivery = delivery == null ? new DeliverySettings("") : delivery;
        metrics = Collections.unmodifiableMap(metrics == null ? new TreeMap<>() : byName(metrics));
    }

    private static Map<String, Metric> byName(Map<String, Metric> metrics) {
        Map<String, Metric> byName = new TreeMap<>();
        metrics.forEach((name, metric) -> byName.put(SameName.of(name), metric));
        return byName;
    }

    /**
     * @param rate which rate a document gets
     * @param given whether rates that documents state are held against the published ones
     * @param budget by currency: reporting currency per unit, at which budgets are stated
     */
    public record Fx(RateRule rate, GivenRate given, Map<String, BigDecimal> budget) {
        public Fx {
            budget = Collections.unmodifiableMap(budget == null ? new TreeMap<>() : new TreeMap<>(budget));
        }
    }

    /** @param cutoffDays days after the period's end within which a document may be issued and still be posted */
    public record Close(int cutoffDays) {}

    /** @param aggregation how the metric's days make up its month */
    public record Metric(Aggregation aggregation) {}

    /** What the ledger reads. */
    public LedgerSettings ledger() {
        return new LedgerSettings(currency, spread, fx.rate(), close.cutoffDays(), fx.given());
    }

    /** What bills and contracts are held against. */
    public BillSettings bills() {
        return new BillSettings(renewals, invoiceChecks, inflation);
    }
}
