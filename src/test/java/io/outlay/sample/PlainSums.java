package io.outlay.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Recurring cost by system and month, in EUR at one rate for all months, by the plainest means: it shares no code with
 * the ledger, and is good enough to see whether a planted growth is there.
 */
final class PlainSums {
    private static final Map<String, Double> UNITS_PER_EURO = Map.of("EUR", 1.0, "USD", 1.09, "GBP", 0.855);

    private final Map<String, Map<YearMonth, Double>> costs = new TreeMap<>();

    PlainSums(List<InvoiceRow> rows) {
        Map<String, InvoiceRow> first =
                rows.stream().collect(Collectors.toMap(InvoiceRow::invoiceNo, row -> row, (one, other) -> one));
        for (InvoiceRow row : rows) {
            if (!row.oneOff().equals("true") && !row.category().equals("implementation")) {
                spread(row, first.getOrDefault(row.original(), row));
            }
        }
    }

    /** The twelve months that end so many years before September 2026. */
    double year(String systemId, int yearsBack) {
        YearMonth end = ShopCalendar.LAST.minusYears(yearsBack);
        return costs.get(systemId).entrySet().stream()
                .filter(month -> month.getKey().isAfter(end.minusYears(1))
                        && !month.getKey().isAfter(end))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    Map<YearMonth, Double> months(String systemId) {
        return costs.get(systemId);
    }

    /** All systems that are billed; the empty id holds what belongs to none. */
    List<String> systems() {
        return new ArrayList<>(costs.keySet());
    }

    private void spread(InvoiceRow row, InvoiceRow dates) {
        LocalDate from = dates.from() == null ? dates.issued() : dates.from();
        LocalDate to = dates.to() == null ? dates.issued() : dates.to();
        double perDay = row.net().doubleValue()
                / UNITS_PER_EURO.get(row.vendor().currency())
                / (to.toEpochDay() - from.toEpochDay() + 1);
        Map<YearMonth, Double> months = costs.computeIfAbsent(row.vendor().belongsTo(), systemId -> new TreeMap<>());
        from.datesUntil(to.plusDays(1)).forEach(day -> months.merge(YearMonth.from(day), perDay, Double::sum));
    }
}
