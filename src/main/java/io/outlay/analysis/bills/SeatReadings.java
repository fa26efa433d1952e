package io.outlay.analysis.bills;

import io.outlay.model.fact.UsageReading;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Seats by system and month, paid and active: a month's reading wins over its days', of which the most counts. */
public final class SeatReadings {
    /** The 90 days in which somebody who works with a system is seen, as months with a reading. */
    public static final int ACTIVE_MONTHS = 3;

    private static final String PAID = "seats_paid";
    private static final String ACTIVE = "seats_active";

    /** The metrics of usage that are seats. */
    public static final Set<String> METRICS = Set.of(PAID, ACTIVE);

    private final Map<String, NavigableMap<YearMonth, BigDecimal>> paid;
    private final Map<String, NavigableMap<YearMonth, BigDecimal>> active;

    public SeatReadings(List<UsageReading> usage) {
        this.paid = byMonth(usage, PAID);
        this.active = byMonth(usage, ACTIVE);
    }

    /** Ids of the systems whose active seats were ever read. */
    Set<String> systems() {
        return active.keySet();
    }

    /** Seats of a metric in a month; empty without a reading. */
    public Optional<BigDecimal> read(String metric, String systemId, YearMonth month) {
        return Optional.ofNullable(
                months(metric.equals(PAID) ? paid : active, systemId).get(month));
    }

    /** Seats paid in a month; empty without a reading. */
    Optional<BigDecimal> paid(String systemId, YearMonth month) {
        return Optional.ofNullable(months(paid, systemId).get(month));
    }

    /** Seats paid by the latest reading of the three months that end with one. */
    public Optional<BigDecimal> latestPaid(String systemId, YearMonth end) {
        return Optional.ofNullable(recent(paid, systemId, end).lastEntry()).map(Map.Entry::getValue);
    }

    /** The most that were active at any time in the three months that end with one, as far as they were read. */
    public Optional<BigDecimal> mostActive(String systemId, YearMonth end) {
        return recent(active, systemId, end).values().stream().max(Comparator.naturalOrder());
    }

    /** The same; empty unless each month was read: less history would understate who works with it. */
    Optional<BigDecimal> mostActiveOfAll(String systemId, YearMonth end) {
        return mostActive(systemId, end)
                .filter(most -> recent(active, systemId, end).size() == ACTIVE_MONTHS);
    }

    private static NavigableMap<YearMonth, BigDecimal> recent(
            Map<String, NavigableMap<YearMonth, BigDecimal>> readings, String systemId, YearMonth end) {
        return months(readings, systemId).subMap(end.minusMonths(ACTIVE_MONTHS - 1L), true, end, true);
    }

    private static NavigableMap<YearMonth, BigDecimal> months(
            Map<String, NavigableMap<YearMonth, BigDecimal>> readings, String systemId) {
        return readings.getOrDefault(systemId, new TreeMap<>());
    }

    private static Map<String, NavigableMap<YearMonth, BigDecimal>> byMonth(List<UsageReading> usage, String metric) {
        Map<String, NavigableMap<YearMonth, BigDecimal>> bySystem = new TreeMap<>();
        for (boolean monthly : new boolean[] {false, true}) {
            Map<String, NavigableMap<YearMonth, BigDecimal>> read = new TreeMap<>();
            usage.stream()
                    .filter(reading ->
                            reading.monthly() == monthly && reading.metric().equals(metric))
                    .forEach(reading -> read.computeIfAbsent(reading.systemId(), id -> new TreeMap<>())
                            .merge(YearMonth.from(reading.date()), reading.value(), BigDecimal::max));
            read.forEach((id, months) ->
                    bySystem.computeIfAbsent(id, key -> new TreeMap<>()).putAll(months));
        }
        return bySystem;
    }
}
