package io.outlay.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of the business and the usage of systems, by day in files of a year, by month in one file each. */
final class FigureFiles {
    private final Map<String, byte[]> files = new TreeMap<>();

    FigureFiles(ShopBusiness business, ShopUsage usage) {
        for (int year = 2023; year <= 2026; year++) {
            addDays(business, year);
            files.put(
                    "inbox/usage/api-calls-" + year + ".csv",
                    ShopTables.csv(',', ShopUsage.HEADER, usage.callsOf(year)));
        }
        files.put("inbox/usage/seats-and-volumes.tsv", ShopTables.csv('\t', ShopUsage.HEADER, usage.byMonth()));
        List<List<String>> monthly = new ArrayList<>();
        for (YearMonth month : ShopCalendar.months()) {
            business.byMonth().forEach((metric, values) -> addMonth(monthly, month, metric, values.get(month)));
        }
        files.put(
                "inbox/business/monthly-figures.csv",
                ShopTables.csv(';', List.of("metric", "date", "channel", "value"), monthly));
    }

    /** Path inside the workspace → content. */
    Map<String, byte[]> files() {
        return files;
    }

    private void addDays(ShopBusiness business, int year) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<LocalDate, Long> day : business.ordersByDay().entrySet()) {
            if (day.getKey().getYear() == year) {
                String date = day.getKey().toString();
                String revenue = business.revenueByDay().get(day.getKey()).toPlainString();
                rows.add(List.of(date, "orders", day.getValue().toString(), ""));
                rows.add(List.of(date, "net_revenue", revenue, "EUR"));
            }
        }
        files.put(
                "inbox/business/shop-daily-" + year + ".csv",
                ShopTables.csv(',', List.of("date", "metric", "value", "currency"), rows));
    }

    /** Orders of the channels come as one row for each marketplace; the rows of a file add up. */
    private static void addMonth(List<List<String>> rows, YearMonth month, String metric, long value) {
        if (metric.equals("channel_orders")) {
            long north = value * 3 / 5;
            rows.add(List.of(metric, month.toString(), "Marketplace North", Long.toString(north)));
            rows.add(List.of(metric, month.toString(), "Marketplace West", Long.toString(value - north)));
        } else {
            rows.add(List.of(metric, month.toString(), "", Long.toString(value)));
        }
    }
}
