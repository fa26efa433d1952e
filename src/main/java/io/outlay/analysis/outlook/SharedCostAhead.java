package io.outlay.analysis.outlook;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Subject;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.LargestRemainder;
import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Shared cost ahead: a giver hands on the share of its cost ahead that it handed on of its cost in the last twelve months,
 * counted over the months in which it shared at all, by pool and receiver; what it gets from others is handed on with it. So
 * a giver without cost ahead has nothing to share, and all of it nets to zero. One that shared nothing in the period's month
 * does not share any more, and a retired receiver gets nothing.
 */
final class SharedCostAhead {
    private record Pair(String giver, String receiver, CostPool pool) {}

    private final AnalysisInput input;
    private final List<LineForecast> forecasts;
    private final Map<Pair, BigDecimal> shares = new HashMap<>();
    private final Map<String, Set<String>> receivers = new TreeMap<>();
    private final Map<String, Set<String>> givers = new TreeMap<>();

    SharedCostAhead(AnalysisInput input, List<LineForecast> forecasts) {
        this.input = input;
        this.forecasts = forecasts;
        Set<String> retired = input.systems().stream()
                .filter(system -> system.isRetiredBy(input.period().atEndOfMonth()))
                .map(TechSystem::systemId)
                .collect(Collectors.toSet());
        Map<String, List<LedgerSum>> year = input.facts().sums().stream()
                .filter(sum -> sum.basis().inTotal()
                        && !sum.month().isAfter(input.period())
                        && sum.month().isAfter(input.period().minusMonths(Subject.YEAR)))
                .collect(Collectors.groupingBy(LedgerSum::systemId, TreeMap::new, Collectors.toList()));
        year.forEach((giver, sums) -> shares(giver, sums, retired));
    }

    private void shares(String giver, List<LedgerSum> sums, Set<String> retired) {
        Set<YearMonth> sharing = sums.stream()
                .filter(sum -> sum.basis() == Basis.ALLOCATED && sum.amount().signum() < 0)
                .map(LedgerSum::month)
                .collect(Collectors.toSet());
        boolean stopped = !sharing.contains(input.period())
                && total(sums, sum -> sum.month().equals(input.period())).signum() != 0;
        if (sharing.isEmpty() || stopped) {
            return;
        }
        List<LedgerSum> counted =
                sums.stream().filter(sum -> sharing.contains(sum.month())).toList();
        for (CostPool pool : CostPool.values()) {
            Map<String, BigDecimal> handedOn = handedOn(counted, pool);
            BigDecimal given = Sum.of(handedOn.values());
            BigDecimal held = total(counted, sum -> sum.costPool() == pool).add(given);
            handedOn.keySet().removeAll(retired);
            if (held.signum() > 0) {
                handedOn.forEach((receiver, amount) ->
                        share(new Pair(giver, receiver, pool), amount.divide(held, MathContext.DECIMAL128)));
            }
        }
    }

    /** By receiver; one that was handed back as much got nothing. */
    private static Map<String, BigDecimal> handedOn(List<LedgerSum> sums, CostPool pool) {
        Map<String, BigDecimal> handedOn = new HashMap<>();
        sums.stream()
                .filter(sum -> sum.costPool() == pool)
                .forEach(sum -> sum.counterSystem()
                        .ifPresent(other -> handedOn.merge(other, sum.amount().negate(), BigDecimal::add)));
        handedOn.values().removeIf(amount -> amount.signum() <= 0);
        return handedOn;
    }

    private void share(Pair pair, BigDecimal share) {
        shares.put(pair, share);
        receivers.computeIfAbsent(pair.giver(), id -> new TreeSet<>()).add(pair.receiver());
        givers.computeIfAbsent(pair.receiver(), id -> new TreeSet<>()).add(pair.giver());
    }

    private static BigDecimal total(List<LedgerSum> sums, Predicate<LedgerSum> which) {
        return Sum.of(sums.stream().filter(which).map(LedgerSum::amount));
    }

    /** Net of what comes from others and what goes to them; reporting currency. */
    BigDecimal ahead(String systemId, CostPool pool, MonthsAhead months) {
        return new Handing(pool, months, line -> true).net(systemId);
    }

    /** The part of it that hours cost which rise with wages. */
    BigDecimal wages(String systemId, CostPool pool, MonthsAhead months) {
        return new Handing(pool, months, LineForecast::risesWithWages).net(systemId);
    }

    /**
     * What givers hand on of a pool.
     *
     * @param counted lines of their cost that count
     */
    private final class Handing {
        private final CostPool pool;
        private final MonthsAhead months;
        private final Predicate<LineForecast> counted;

        Handing(CostPool pool, MonthsAhead months, Predicate<LineForecast> counted) {
            this.pool = pool;
            this.months = months;
            this.counted = counted;
        }

        BigDecimal net(String systemId) {
            BigDecimal comes = Sum.of(
                    givers.getOrDefault(systemId, Set.of()),
                    giver -> handedOn(giver, new HashSet<>()).getOrDefault(systemId, BigDecimal.ZERO));
            return comes.subtract(Sum.of(handedOn(systemId, new HashSet<>()).values()));
        }

        /**
         * By receiver, rounded by largest remainder, so that a giver hands on no more than it costs.
         *
         * @param above givers whose cost is being worked out: shares that went both ways within the year don't go round
         */
        private Map<String, BigDecimal> handedOn(String giver, Set<String> above) {
            List<String> to = receivers.getOrDefault(giver, Set.of()).stream()
                    .filter(receiver -> shares.containsKey(new Pair(giver, receiver, pool)))
                    .toList();
            if (to.isEmpty()) {
                return Map.of();
            }
            BigDecimal held = held(giver, above);
            List<BigDecimal> parts = LargestRemainder.of(
                    to.stream()
                            .map(receiver -> held.multiply(shares.get(new Pair(giver, receiver, pool))))
                            .toList(),
                    input.unit());
            Map<String, BigDecimal> handedOn = new TreeMap<>();
            for (int i = 0; i < to.size(); i++) {
                handedOn.put(to.get(i), parts.get(i));
            }
            return handedOn;
        }

        private BigDecimal held(String systemId, Set<String> above) {
            BigDecimal sum = BigDecimal.ZERO;
            for (LineForecast line : forecasts) {
                CostLine.Key key = line.line().key();
                if (key.systemId().equals(systemId) && key.pool() == pool && counted.test(line)) {
                    sum = sum.add(line.sum(months));
                }
            }
            if (above.add(systemId)) {
                for (String giver : givers.getOrDefault(systemId, Set.of())) {
                    sum = sum.add(handedOn(giver, above).getOrDefault(systemId, BigDecimal.ZERO));
                }
                above.remove(systemId);
            }
            return sum;
        }
    }
}
