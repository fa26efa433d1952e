package io.outlay.ledger.accrual;

import io.outlay.model.ServicePeriod;
import io.outlay.model.fact.InvoiceLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which days of each system documents serve, and in which months they were issued: by charges that come again, neither
 * credits nor one-offs. Where each document of a vendor ends on the day on which its next one begins, its ends are exclusive:
 * they count as the day before, the last one's too.
 */
public final class Coverage {
    /**
     * A line that is posted.
     *
     * @param vendor as identities know it
     * @param period empty as long as it isn't known
     */
    record Charge(String systemId, String vendor, InvoiceLine line, Optional<ServicePeriod> period) {}

    private record Issuer(String systemId, String vendor) {}

    private final Map<String, Map<YearMonth, BitSet>> days = new HashMap<>();
    private final Map<String, NavigableSet<YearMonth>> issued = new HashMap<>();
    private final Optional<YearMonth> booksBegin;

    public Coverage(List<Charge> charges) {
        Map<Issuer, Set<ServicePeriod>> periods = new HashMap<>();
        for (Charge charge : charges) {
            if (covers(charge.line)) {
                issued.computeIfAbsent(charge.systemId, system -> new TreeSet<>())
                        .add(YearMonth.from(charge.line.issueDate()));
                charge.period.ifPresent(period -> periods.computeIfAbsent(
                                new Issuer(charge.systemId, charge.vendor), issuer -> new HashSet<>())
                        .add(period));
            }
        }
        periods.forEach((issuer, all) -> inside(all).forEach(period -> serve(issuer.systemId, period)));
        booksBegin = charges.stream()
                .map(charge -> YearMonth.from(charge.line.issueDate()))
                .min(YearMonth::compareTo);
    }

    static boolean covers(InvoiceLine line) {
        return line.netAmount().signum() > 0 && !line.oneOff();
    }

    /** The periods with both ends inside. */
    private static Stream<ServicePeriod> inside(Set<ServicePeriod> periods) {
        Set<LocalDate> starts = periods.stream().map(ServicePeriod::start).collect(Collectors.toSet());
        LocalDate last = periods.stream()
                .map(ServicePeriod::end)
                .max(LocalDate::compareTo)
                .orElseThrow();
        boolean isExclusive = periods.size() > 1
                && periods.stream()
                        .allMatch(period -> period.end().isAfter(period.start())
                                && (starts.contains(period.end())
                                        || period.end().equals(last)));
        return isExclusive
                ? periods.stream()
                        .map(period ->
                                new ServicePeriod(period.start(), period.end().minusDays(1)))
                : periods.stream();
    }

    private void serve(String systemId, ServicePeriod period) {
        Map<YearMonth, BitSet> months = days.computeIfAbsent(systemId, system -> new TreeMap<>());
        for (YearMonth month : period.months()) {
            LocalDate from = period.start().isAfter(month.atDay(1)) ? period.start() : month.atDay(1);
            int first = from.getDayOfMonth();
            months.computeIfAbsent(month, m -> new BitSet()).set(first, first + period.daysIn(month));
        }
    }

    /** How many days of a period in one month documents serve. */
    int days(String systemId, ServicePeriod part) {
        BitSet served = days.getOrDefault(systemId, Map.of()).get(YearMonth.from(part.start()));
        return served == null
                ? 0
                : served.get(part.start().getDayOfMonth(), part.end().getDayOfMonth() + 1)
                        .cardinality();
    }

    /** The months of which documents serve more than half. */
    NavigableSet<YearMonth> months(String systemId) {
        return days.getOrDefault(systemId, Map.of()).entrySet().stream()
                .filter(month ->
                        2 * month.getValue().cardinality() > month.getKey().lengthOfMonth())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    NavigableSet<YearMonth> issued(String systemId) {
        return issued.getOrDefault(systemId, new TreeSet<>());
    }

    /** First month that a document of the system serves or was issued in. */
    Optional<YearMonth> begins(String systemId) {
        return Stream.concat(
                        issued(systemId).stream().limit(1),
                        days.getOrDefault(systemId, Map.of()).keySet().stream().limit(1))
                .min(YearMonth::compareTo);
    }

    /** Issue month of the first document of all; empty without any. */
    Optional<YearMonth> booksBegin() {
        return booksBegin;
    }
}
