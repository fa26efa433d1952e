package io.outlay.sample;

import io.outlay.sample.ShopEffort.Entry;
import io.outlay.sample.ShopTables.Sheet;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hours by month, as the tool of the time exported them: with commas, from 2025 with semicolons, the last as a workbook. */
final class WorkFiles {
    private static final YearMonth NEW_TOOL = YearMonth.of(2025, 1);

    private final Map<String, byte[]> files = new TreeMap<>();

    WorkFiles(ShopEffort effort) {
        ShopCalendar.months().forEach(month -> addMonth(month, effort));
        files.put("inbox/effort/rates.csv", ShopTables.csv(',', ShopTeam.RATE_HEADER, ShopTeam.rates()));
    }

    /** Path inside the workspace → content. */
    Map<String, byte[]> files() {
        return files;
    }

    private void addMonth(YearMonth month, ShopEffort effort) {
        List<List<String>> rows = effort.entries().stream()
                .filter(entry -> YearMonth.from(entry.date()).equals(month))
                .map(Entry::cells)
                .toList();
        String path = "inbox/effort/effort-" + month;
        if (month.equals(ShopCalendar.LAST)) {
            files.put(path + ".xlsx", ShopTables.xlsx(new Sheet("Hours", ShopEffort.HEADER, rows)));
        } else {
            char separator = month.isBefore(NEW_TOOL) ? ',' : ';';
            files.put(path + ".csv", ShopTables.csv(separator, ShopEffort.HEADER, rows));
        }
    }
}
