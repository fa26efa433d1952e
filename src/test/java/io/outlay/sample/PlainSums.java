package io.outlay.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Recurring cost by system and month, in EUR at one rate for all months, by the plainest means: bills over their days of
 * service, and hours but those of projects. It shares no code with the ledger, and is good enough to see whether a planted
 * growth is there.
 */
final class PlainSums {
    private static final Map<String, Double> UNITS_PER_EURO =
            Map.of("EUR", 1.0, "USD", 1.09, "GBP", 0.855, "SEK", 11.2);

    private final Map<String, Map<YearMonth, Double>> costs = new TreeMap<>();

    /** All of a seed. */
    static PlainSums of(long seed) {
        PlainSums sums = new PlainSums(ShopInbox.invoices(seed, new ShopBusiness(seed)));
        new ShopEffort(seed).entries().forEach(sums::add);
        return sums;
    }

    /** Bills only. */
    PlainSums(List<InvoiceRow> rows) {
        Map<String, InvoiceRow> first =
                rows.stream().collect(Collectors.toMap(InvoiceRow::invoiceNo, row -> row, (one, other) -> one));
        for (InvoiceRow row : rows) {
            if (!row.value("one_off").equals("true") && !row.value("category").equals("implementation")) {
                spread(row, first.getOrDefault(row.value("original_invoice_no"), row));
            }
        }
    }

    /** The twelve months that end so many years before September 2026. */
    double year(String systemId, int yearsBack) {
        YearMonth end = ShopCalendar.LAST.minusYears(yearsBack);
        return months(systemId).entrySet().stream()
                .filter(month -> month.getKey().isAfter(end.minusYears(1))
                        && !month.getKey().isAfter(end))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    Map<YearMonth, Double> months(String systemId) {
        return costs.getOrDefault(systemId, Map.of());
    }

    /** All systems that cost something; the empty id holds what belongs to none. */
    List<String> systems() {
        return new ArrayList<>(costs.keySet());
    }

    private void add(ShopEffort.Entry entry) {
        String person = entry.work().person();
        if (!entry.work().activity().equals("transform")) {
            double cost = entry.hours()
                            .multiply(ShopTeam.hourlyCost(person, entry.date()))
                            .doubleValue()
                    / UNITS_PER_EURO.get(ShopTeam.currency(person, entry.date()));
            costs.computeIfAbsent(entry.work().systemId(), systemId -> new TreeMap<>())
                    .merge(YearMonth.from(entry.date()), cost, Double::sum);
        }
    }

    private void spread(InvoiceRow row, InvoiceRow dates) {
        LocalDate from = dates.serviceStart().orElse(dates.issued());
        LocalDate to = dates.serviceEnd().orElse(dates.issued());
        double perDay = row.net().doubleValue()
                / UNITS_PER_EURO.get(row.vendor().currency())
                / (to.toEpochDay() - from.toEpochDay() + 1);
        Map<YearMonth, Double> months = costs.computeIfAbsent(row.vendor().belongsTo(), systemId -> new TreeMap<>());
        from.datesUntil(to.plusDays(1)).forEach(day -> months.merge(YearMonth.from(day), perDay, Double::sum));
    }
}
