package io.outlay.job.workspace;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Months in few words: {@code 2024-01 to 2024-06, 2024-09}. */
public final class MonthSpans {
    private MonthSpans() {}

    public static String text(Collection<YearMonth> months) {
        List<String> spans = new ArrayList<>();
        YearMonth first = null;
        YearMonth last = null;
        for (YearMonth month : new TreeSet<>(months)) {
            if (last == null || !month.equals(last.plusMonths(1))) {
                add(spans, first, last);
                first = month;
            }
            last = month;
        }
        add(spans, first, last);
        return String.join(", ", spans);
    }

    /** With their count where they are many: {@code 2024-01 to 2024-06 (6 months)}. */
    public static String counted(Collection<YearMonth> months) {
        int count = new TreeSet<>(months).size();
        return text(months) + (count > 2 ? " (" + count + " months)" : "");
    }

    private static void add(List<String> spans, YearMonth first, YearMonth last) {
        if (first != null) {
            spans.add(first.equals(last) ? first.toString() : first + " to " + last);
        }
    }
}
