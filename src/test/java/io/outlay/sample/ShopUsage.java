package io.outlay.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Usage of systems: seats, contacts and queries by month, calls through the gateway by day. */
final class ShopUsage {
    static final List<String> HEADER = List.of("system_id", "date", "metric", "value", "unit");

    /** System, seats paid, seats active; and active once the help centre has taken tickets off the agents. */
    private static final String SEATS = """
            helpdesk|42|39|33
            erp|85|79|79
            power_bi|46|43|43
            project_tool|120|58|58
            gmail|38|38|38
            """;

    /** System → calls per order and day. */
    private static final Map<String, Double> CALLS =
            new TreeMap<>(Map.of("shopify", 46.0, "site_search", 31.0, "fit_finder", 9.0, "returns_portal", 5.5));

    private final ShopBusiness business;
    private final List<List<String>> monthly = new ArrayList<>();
    private final List<List<String>> calls = new ArrayList<>();

    ShopUsage(long seed, ShopBusiness business) {
        this.business = business;
        ShopRandom active = new ShopRandom(seed, "seats");
        ShopCalendar.months().forEach(month -> addSeats(month, active));
        ShopRandom daily = new ShopRandom(seed, "api_calls");
        business.ordersByDay().forEach((day, orders) -> addCalls(day, orders, daily));
    }

    /** Seats, contacts and queries, rows of the table usage. */
    List<List<String>> byMonth() {
        return monthly;
    }

    /** Calls through the gateway in a year, rows of the table usage. */
    List<List<String>> callsOf(int year) {
        return calls.stream().filter(row -> row.get(1).startsWith(year + "-")).toList();
    }

    private void addSeats(YearMonth month, ShopRandom random) {
        int used = month.isBefore(ShopBusiness.FEWER_TICKETS) ? 2 : 3;
        for (List<String> row : ShopTables.cells(SEATS)) {
            long paid = Long.parseLong(row.get(1));
            long active = Math.min(paid, StrictMath.round(Long.parseLong(row.get(used)) * random.noise(0.02)));
            monthly.add(List.of(row.get(0), month.toString(), "seats_paid", Long.toString(paid), "seat"));
            monthly.add(List.of(row.get(0), month.toString(), "seats_active", Long.toString(active), "seat"));
        }
        double contacts = 61_000 + 420.0 * ShopCalendar.index(month);
        monthly.add(List.of(
                "newsletter", month.toString(), "contacts", Long.toString(StrictMath.round(contacts)), "contact"));
        long queries = StrictMath.round(business.value("orders", month) * 1.9);
        monthly.add(List.of("data_platform", month.toString(), "queries", Long.toString(queries), "query"));
    }

    private void addCalls(LocalDate day, long orders, ShopRandom random) {
        CALLS.forEach((systemId, perOrder) -> calls.add(List.of(
                systemId,
                day.toString(),
                "api_calls",
                Long.toString(StrictMath.round(orders * perOrder * random.noise(0.03))),
                "call")));
    }
}
