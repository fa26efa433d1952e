package io.outlay.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The budgets of two years: external cost by layer and for some systems by name, and the hours of two layers. */
final class ShopBudgets {
    static final List<String> HEADER = List.of("month", "amount", "currency", "system_id", "layer", "cost_pool");

    /** System, layer, cost pool, EUR a month in 2025 and in 2026. */
    private static final String PLAN = """
            |marketing||4500|4400
            newsletter|||3700|4200
            |sales_channels||3600|4000
            |commerce||24000|25500
            shopify|||5300|5600
            |service||3900|3800
            helpdesk|||3700|3600
            |integrations||1400|1400
            ipaas|||4900|5600
            |operations||11500|12000
            erp|||11000|11400
            |commerce|run|6500|6800
            |operations|run|8000|8300
            """;

    private ShopBudgets() {}

    /** The rows of a year; they add up, a system's own stand beside those of its layer. */
    static List<List<String>> rows(int year) {
        List<List<String>> rows = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth planned = YearMonth.of(year, month);
            ShopTables.cells(PLAN).forEach(plan -> rows.add(row(planned, plan)));
        }
        return rows;
    }

    private static List<String> row(YearMonth month, List<String> plan) {
        String amount = plan.get(month.getYear() == 2025 ? 3 : 4);
        return List.of(
                month.toString(),
                new BigDecimal(amount).setScale(2).toPlainString(),
                "EUR",
                plan.get(0),
                plan.get(1),
                plan.get(2));
    }
}
