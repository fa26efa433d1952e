package io.outlay.settings;

import io.outlay.model.SameName;
import io.outlay.settings.LedgerSettings.GivenRate;
import io.outlay.settings.LedgerSettings.RateRule;
import io.outlay.settings.LedgerSettings.SpreadRule;
import io.outlay.settings.SettingRule.Choice;
import io.outlay.settings.SettingRule.CurrencyCode;
import io.outlay.settings.SettingRule.Number;
import io.outlay.settings.SettingRule.Text;
import io.outlay.settings.SettingRule.Zone;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Everything that a workspace may set. Default, bounds, unit and meaning of each stand in the {@code keys} of its record;
 * {@link SettingsLoader} makes this record from a workspace.
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
        GeneralLedgerSettings generalLedger,
        Tax tax,
        Effort effort,
        JournalSettings journal,
        CapexSettings capex,
        Map<String, Metric> metrics,
        Map<String, Focus> focus,
        DeliverySettings delivery,
        MailSettings mail,
        Map<Integer, BigDecimal> inflation,
        BillSettings.Renewals renewals,
        BillSettings.InvoiceChecks invoiceChecks,
        VerdictSettings verdict,
        BenchmarkSettings benchmarks,
        OutlookSettings outlook,
        List<SourceSettings> sources) {
    public OutlaySettings {
        inflation = Collections.unmodifiableMap(inflation == null ? new TreeMap<>() : new TreeMap<>(inflation));
        delivery = delivery == null ? new DeliverySettings("") : delivery;
        metrics = Collections.unmodifiableMap(metrics == null ? new TreeMap<>() : byName(metrics));
        sources = sources == null ? List.of() : List.copyOf(sources);
        focus = Collections.unmodifiableMap(focus == null ? new TreeMap<>() : new TreeMap<>(focus));
    }

    /** Of what is not in a record of its own. */
    static List<SettingKey> keys() {
        return List.of(
                SettingKey.open("company", new Text("text on one line", "ACME Outdoor"))
                        .means("name on the reports"),
                SettingKey.open("currency", new CurrencyCode()).means("reporting currency"),
                SettingKey.of("fiscal-year-start", "1", Number.whole(1, 12))
                        .means("first month of the fiscal year")
                        .in("month, 1 to 12"),
                SettingKey.of("time-zone", "UTC", new Zone())
                        .means(
                                "zone in which an instant (a time with `Z` or an offset, in a house format) gets its day"),
                SettingKey.of("spread", "month-fraction", new Choice(List.of("month-fraction", "days")))
                        .means(
                                "how a charge is spread over its service months: by months, of which parts count by their days, or by days"),
                SettingKey.of("fx.rate", "month-average", new Choice(List.of("month-average", "invoice-date")))
                        .means(
                                "the ECB's average of the month of issue, of that in which the service ended where it ended before, or the rate"
                                        + " of the day of issue"),
                SettingKey.of("fx.given", "checked", new Choice(List.of("checked", "trusted")))
                        .means(
                                "a stated `fx_rate` that is off the published one by a quarter or more is rejected, or taken as stated"),
                SettingKey.of("close.cutoff-days", "10", Number.whole(0, 366))
                        .means("days after the period within which an invoice for it may be issued")
                        .in("days"));
    }

    private static Map<String, Metric> byName(Map<String, Metric> metrics) {
        Map<String, Metric> byName = new TreeMap<>();
        metrics.forEach((name, metric) -> byName.put(SameName.of(name), metric));
        return byName;
    }

    /** How amounts in other currencies become the reporting currency's. */
    public record Fx(RateRule rate, GivenRate given, Map<String, BigDecimal> budget) {
        public Fx {
            budget = Collections.unmodifiableMap(budget == null ? new TreeMap<>() : new TreeMap<>(budget));
        }

        /** The rate at which budgets in another currency are stated, fixed for the fiscal year. */
        static SettingKey budget(String currency) {
            return new SettingKey(
                            "fx.budget." + currency.toUpperCase(Locale.ROOT),
                            Optional.empty(),
                            Number.between("0.000001", "1000000"))
                    .in("reporting currency per unit")
                    .means("rate at which budgets in the currency are stated, fixed for the fiscal year");
        }
    }

    /** @param cutoffDays days after the period's end within which a document may be issued and still be posted */
    public record Close(int cutoffDays) {}

    /** @param recoverable whether the tax authority gives back the tax on what is bought, so that it is no cost */
    public record Tax(boolean recoverable) {
        static List<SettingKey> keys() {
            return List.of(
                    SettingKey.of("tax.recoverable", "true", new Choice(List.of("true", "false")))
                            .means(
                                    "whether tax on what is bought is recovered and so is no cost; `false` makes tax cost that a file states beside the net amount, such as US sales tax"));
        }
    }

    /** @param noSystem names in hours that are no work on a system, separated by {@code ;} */
    public record Effort(String noSystem) {
        static List<SettingKey> keys() {
            return List.of(
                    SettingKey.of(
                                    "effort.no-system",
                                    NamedFiles.NONE,
                                    new Text("names separated by ;", "Holiday; Admin"))
                            .means(
                                    "names in `system_id` of hours that are no work on a system, such as leave: their hours cost nothing, and are counted in a note"));
        }

        private Set<String> names() {
            return Stream.of(noSystem.split(";"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty() && !name.equals(NamedFiles.NONE))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** How the metric's days make up its month. */
    public record Metric(Aggregation aggregation) {
        private static final SettingRule AGGREGATION = new Choice(List.of("sum", "max", "avg", "last"));

        static List<SettingKey> keys() {
            return List.of(key("seats_active", "max"), key("seats_paid", "max"));
        }

        static SettingKey key(String metric, String standard) {
            return new SettingKey("metrics." + metric + ".aggregation", Optional.ofNullable(standard), AGGREGATION)
                    .means("how a metric's days make its month; their sum where it is not set");
        }
    }

    /** How a cloud delivers its statements. */
    public record Focus(String delivery) {
        private static final String APPEND = "append";
        private static final SettingRule DELIVERY = new Choice(List.of("replace", APPEND));

        static SettingKey key(String issuer) {
            return new SettingKey("focus." + issuer + ".delivery", Optional.empty(), DELIVERY)
                    .means(
                            "whether a newer delivery of an issuer's cost and usage replaces the one before, or is added to"
                                    + " it; replaced where it is not set");
        }
    }

    private Set<String> appending() {
        return Stream.concat(
                        focus.entrySet().stream()
                                .filter(issuer ->
                                        Focus.APPEND.equals(issuer.getValue().delivery()))
                                .map(Map.Entry::getKey),
                        sources.stream().filter(SourceSettings::appends).map(SourceSettings::folder))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the ledger reads. */
    public LedgerSettings ledger() {
        return new LedgerSettings(
                currency, spread, fx.rate(), close.cutoffDays(), fx.given(), appending(), effort.names());
    }

    /** What bills and contracts are held against. */
    public BillSettings bills() {
        return new BillSettings(renewals, invoiceChecks, inflation);
    }
}
