package io.outlay.analysis.outlook;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Subject;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.ledger.LedgerSum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One cost pool of a system, month by month: invoices, accruals and hours without one-offs; reporting currency at the rates
 * of the period's month.
 *
 * @param period last month of the history
 * @param cost by month, up to the period; a month without an entry had none
 * @param prepaid the part of later months that is booked already
 */
record CostLine(
        Key key, YearMonth period, SortedMap<YearMonth, BigDecimal> cost, SortedMap<YearMonth, BigDecimal> prepaid) {

    /** What a line is about. */
    record Key(String systemId, CostPool pool) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::systemId).thenComparing(Key::pool);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final int RECENT = 3;

    /** Every line with cost, and those in {@code more}. */
    static SortedMap<Key, CostLine> of(AnalysisInput input, Iterable<Key> more) {
        Map<Key, CostLine> lines = new HashMap<>();
        more.forEach(key -> lines.put(key, none(key, input.period())));
        for (LedgerSum sum : input.facts().sums()) {
            boolean counts = sum.basis().inTotal() && sum.basis() != Basis.ALLOCATED && !sum.oneOff();
            if (counts) {
                Key key = new Key(sum.systemId(), sum.costPool());
                CostLine line = lines.computeIfAbsent(key, k -> none(k, input.period()));
                SortedMap<YearMonth, BigDecimal> side = sum.month().isAfter(input.period()) ? line.prepaid : line.cost;
                side.merge(sum.month(), constant(input, sum), BigDecimal::add);
            }
        }
        lines.values().forEach(line -> line.cost.values().removeIf(amount -> amount.signum() == 0));
        return Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    private static CostLine none(Key key, YearMonth period) {
        return new CostLine(key, period, new TreeMap<>(), new TreeMap<>());
    }

    /** At the rate of the period's month; as booked where there is none. */
    private static BigDecimal constant(AnalysisInput input, LedgerSum sum) {
        return Optional.ofNullable(input.facts().rates().get(sum.sourceCurrency()))
                .filter(rate -> !sum.sourceCurrency().equals(input.currency()))
                .map(sum.sourceAmount()::multiply)
                .orElse(sum.amount());
    }

    /** Months from the first with cost to the period; 0 without any. */
    int length() {
        return cost.isEmpty() ? 0 : (int) cost.firstKey().until(period, ChronoUnit.MONTHS) + 1;
    }

    /** The cost of those months. */
    double[] history() {
        double[] history = new double[length()];
        for (int i = 0; i < history.length; i++) {
            history[i] = cost.getOrDefault(month(i), BigDecimal.ZERO).doubleValue();
        }
        return history;
    }

    /** Month of a value of the history, or of one that follows it. */
    YearMonth month(int index) {
        return period.minusMonths(length() - 1L - index);
    }

    /** Whether cost stopped: none in three months. What rests in the same months of each year may come again, projects not. */
    boolean ended() {
        YearMonth recent = period.minusMonths(RECENT - 1L);
        boolean quiet = cost.subMap(recent, period.plusMonths(1)).isEmpty();
        boolean quietBefore = cost.subMap(
                        recent.minusYears(1), period.minusYears(1).plusMonths(1))
                .isEmpty();
        boolean pastYear = cost.tailMap(period.minusMonths(Subject.YEAR - 1L)).isEmpty();
        return quiet && (key.pool() == CostPool.TRANSFORM || pastYear || !quietBefore || length() <= Subject.YEAR);
    }
}
