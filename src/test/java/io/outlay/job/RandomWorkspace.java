package io.outlay.job;

import io.outlay.job.close.CloseOutcome;
import io.outlay.store.BuildFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A workspace of chance: systems with and without bills, hours, contracts, budgets and figures, in three currencies, with
 * gaps, credits, one-offs, odd names and vendors that belong to no system. Nothing of it is meant to be likely; every file
 * is well-formed.
 */
public final class RandomWorkspace {
    private static final YearMonth LAST = YearMonth.of(2026, 9);
    private static final int MONTHS = 30;
    private static final List<String> LAYERS =
            List.of("marketing", "sales_channels", "commerce", "service", "integrations", "operations");
    private static final List<String> TYPES = List.of("technology", "data", "tool");
    private static final List<String> SOURCING = List.of("buy", "build", "extend", "open_source");
    private static final List<String> NAMES =
            List.of("=Summe", "Køb & Salg", "\"Zitat\" GmbH", "-minus", "L'été", "Lager 24/7", "@home", "Straße <1>");
    private static final List<String> POOLS =
            List.of("licence", "usage", "support", "hosting", "training", "migration");

    private final Random random;
    private final int systems;
    private final Map<String, StringBuilder> files = new TreeMap<>();

    private RandomWorkspace(long seed) {
        this.random = new Random(seed);
        this.systems = 8 + random.nextInt(8);
    }

    /** The finance workbook of a random workspace, closed for September 2026. */
    public static Path workbook(long seed) {
        return close(seed).workbook().orElseThrow();
    }

    static CloseOutcome close(long seed) {
        return workspace(BuildFolder.fresh("random"), seed).close(LAST.toString());
    }

    static TestWorkspace workspace(Path root, long seed) {
        RandomWorkspace chance = new RandomWorkspace(seed);
        TestWorkspace workspace = TestWorkspace.small(root);
        chance.register();
        chance.invoices();
        chance.work();
        chance.figures();
        chance.plans();
        chance.files.forEach((path, text) -> workspace.file(path, text.toString()));
        return workspace;
    }

    private void line(String path, Object... fields) {
        StringBuilder text = files.computeIfAbsent(path, key -> new StringBuilder());
        for (int i = 0; i < fields.length; i++) {
            String field = String.valueOf(fields[i]);
            text.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(field.replace("\"", "\"\""))
                    .append('"');
        }
        text.append('\n');
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private static String amount(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void register() {
        String path = "systems.csv";
        line(
                path,
                "system_id",
                "name",
                "layer",
                "type",
                "sourcing",
                "class",
                "capability",
                "go_live",
                "retired",
                "build_cost",
                "build_estimate",
                "planned_upkeep_share",
                "users",
                "masters",
                "modules_paid",
                "modules_used",
                "billing_names");
        for (int i = 0; i < systems; i++) {
            boolean built = chance(0.3);
            line(
                    path,
                    "s" + i,
                    any(NAMES) + " " + i,
                    any(LAYERS),
                    any(TYPES),
                    built ? "build" : any(SOURCING),
                    chance(0.5) ? any(List.of("strategic", "core", "utility")) : "",
                    chance(0.7) ? any(List.of("search", "mail", "orders", "stock")) : "",
                    chance(0.3) ? LAST.minusMonths(random.nextInt(MONTHS)).atDay(1) : "",
                    chance(0.1) ? LAST.minusMonths(random.nextInt(12)).atEndOfMonth() : "",
                    built ? amount(20_000 + random.nextInt(80_000)) : "",
                    built && chance(0.7) ? amount(20_000 + random.nextInt(60_000)) : "",
                    built && chance(0.5) ? "0.2" : "",
                    chance(0.5) ? random.nextInt(60) : "",
                    chance(0.3) ? any(List.of("customer", "order", "product;price")) : "",
                    chance(0.3) ? 10 : "",
                    chance(0.3) ? random.nextInt(10) : "",
                    "Vendor " + i);
        }
    }

    private void invoices() {
        for (int i = 0; i <= systems; i++) {
            // One vendor more than there are systems: it belongs to none.
            String currency = any(List.of("EUR", "EUR", "USD", "GBP"));
            String pool = any(POOLS);
            double level = Math.exp(4 + 4 * random.nextDouble());
            int every = any(List.of(1, 1, 1, 3, 12));
            for (int m = random.nextInt(every); m < MONTHS; m += every) {
                if (chance(0.06)) {
                    continue;
                }
                YearMonth month = LAST.minusMonths(MONTHS - 1L - m);
                double net = level * every * (0.8 + 0.4 * random.nextDouble());
                invoice("V" + i + "-" + m, month.atDay(1 + random.nextInt(20)), i, net, currency, pool, every);
                if (chance(0.03)) {
                    invoice("C" + i + "-" + m, month.atDay(22), i, -net / 3, currency, pool, 1);
                }
            }
        }
    }

    private void invoice(String no, LocalDate day, int vendor, double net, String currency, String pool, int months) {
        String path = "inbox/invoices.csv";
        if (!files.containsKey(path)) {
            line(
                    path,
                    "invoice_no",
                    "issue_date",
                    "vendor",
                    "net_amount",
                    "currency",
                    "document_type",
                    "description",
                    "category",
                    "quantity",
                    "unit",
                    "service_start",
                    "service_end",
                    "one_off");
        }
        YearMonth month = YearMonth.from(day);
        boolean stated = chance(0.8);
        boolean counted = chance(0.4);
        line(
                path,
                no,
                day,
                "Vendor " + vendor,
                amount(net),
                currency,
                net < 0 ? "credit_note" : "invoice",
                any(NAMES),
                pool,
                counted ? amount(Math.abs(net) / 7) : "",
                counted ? any(List.of("seats", "calls")) : "",
                stated ? month.atDay(1) : "",
                stated ? month.plusMonths(months - 1L).atEndOfMonth() : "",
                chance(0.02) ? "true" : "");
    }

    private void work() {
        line("inbox/rates.csv", "role", "valid_from", "hourly_cost", "currency");
        line("inbox/rates.csv", "default", "2024-01-01", "62.50", "EUR");
        line("inbox/rates.csv", "default", "2026-01-01", "65.10", "EUR");
        line("inbox/effort.csv", "date", "system_id", "hours", "person", "activity");
        for (int i = 0; i < systems; i++) {
            boolean worked = chance(0.6);
            for (int m = 0; worked && m < MONTHS; m++) {
                YearMonth month = LAST.minusMonths(MONTHS - 1L - m);
                line(
                        "inbox/effort.csv",
                        month.atDay(1 + random.nextInt(25)),
                        "s" + i,
                        amount(1 + 7 * random.nextDouble()),
                        any(List.of("ana", "bo", "cy")),
                        any(List.of("run", "run", "grow", "transform")));
            }
        }
    }

    private void figures() {
        line("inbox/business.csv", "date", "metric", "value");
        line("inbox/usage.csv", "system_id", "date", "metric", "value");
        line("inbox/fx.csv", "Date", "USD", "GBP");
        for (int m = MONTHS - 1; m >= 0; m--) {
            YearMonth month = LAST.minusMonths(MONTHS - 1L - m);
            for (LocalDate day = month.atEndOfMonth(); day.getMonth() == month.getMonth(); day = day.minusDays(1)) {
                if (day.getDayOfWeek().getValue() < 6) {
                    line(
                            "inbox/fx.csv",
                            day,
                            String.format(Locale.ROOT, "%.4f", 1.05 + 0.1 * random.nextDouble()),
                            String.format(Locale.ROOT, "%.4f", 0.84 + 0.04 * random.nextDouble()));
                }
            }
            for (String metric : List.of("orders", "net_revenue", "tickets", "new_customers", "channel_orders")) {
                if (!chance(0.03)) {
                    line("inbox/business.csv", month, metric, 1_000 + random.nextInt(9_000));
                }
            }
            for (int i = 0; i < systems; i += 3) {
                int paid = 10 + random.nextInt(90);
                line("inbox/usage.csv", "s" + i, month, "seats_paid", paid);
                line("inbox/usage.csv", "s" + i, month, "seats_active", random.nextInt(paid));
            }
        }
    }

    private void plans() {
        line(
                "inbox/contracts.csv",
                "contract_id",
                "system_id",
                "start",
                "end",
                "notice_days",
                "auto_renew",
                "annual_fee",
                "currency",
                "escalator_pct",
                "billing");
        for (int i = 0; i < systems; i += 2) {
            YearMonth start = LAST.minusMonths(random.nextInt(36));
            line(
                    "inbox/contracts.csv",
                    "K" + i,
                    "s" + i,
                    start.atDay(1),
                    start.plusMonths(11 + 12L * random.nextInt(3)).atEndOfMonth(),
                    chance(0.7) ? any(List.of("30", "90", "3m")) : "",
                    chance(0.6),
                    amount(1_000 + random.nextInt(30_000)),
                    any(List.of("EUR", "USD")),
                    chance(0.5) ? any(List.of("3", "7.5")) : "",
                    any(List.of("annual", "quarterly", "monthly", "usage", "monthly_arrears")));
        }
        line("inbox/budgets.csv", "month", "amount", "currency", "system_id", "layer");
        line("inbox/integrations.csv", "from_system", "to_system", "mode", "entity", "hours_per_month");
        for (int i = 1; i < systems; i++) {
            line(
                    "inbox/integrations.csv",
                    "s" + (i - 1),
                    "s" + i,
                    any(List.of("api", "event", "ipaas", "file", "manual")),
                    any(List.of("order", "stock", "")),
                    chance(0.3) ? random.nextInt(20) : "");
        }
        for (int m = 1; m <= 12; m++) {
            line("inbox/budgets.csv", YearMonth.of(2026, m), amount(4_000 + random.nextInt(900)), "EUR", "s0", "");
            line("inbox/budgets.csv", YearMonth.of(2026, m), amount(9_000), "EUR", "", any(LAYERS));
        }
        line("inbox/allocations.csv", "from_system", "to_system", "valid_from", "share");
        line("inbox/allocations.csv", "s0", "s1", "2024-01-01", "0.25");
        line("inbox/allocations.csv", "s1", "s2", "2025-03-01", "0.5");
    }
}
