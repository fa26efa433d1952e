package io.outlay.analysis.tco;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.SubjectBuilder;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.BudgetMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What budget rows are added up for.
 *
 * @param rank orders scopes: the portfolio, layers in their order, systems
 * @param costPool see {@link BudgetVariance}
 */
record BudgetScope(Level level, int rank, String id, String costPool) implements Comparable<BudgetScope> {
    private static final Comparator<BudgetScope> ORDER = Comparator.comparing(BudgetScope::level)
            .reversed()
            .thenComparing(BudgetScope::rank)
            .thenComparing(BudgetScope::id)
            .thenComparing(BudgetScope::costPool);

    @Override
    public int compareTo(BudgetScope other) {
        return ORDER.compare(this, other);
    }

    /** Rows by the scopes that they count in; a scope that would only repeat another is left out. */
    static Map<BudgetScope, List<BudgetMonth>> group(List<BudgetMonth> rows, Map<String, TechSystem> register) {
        Map<BudgetScope, List<BudgetMonth>> all = rows.stream()
                .flatMap(row -> scopes(row, register).map(scope -> Map.entry(scope, row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<BudgetScope, List<BudgetMonth>> kept = new LinkedHashMap<>();
        all.forEach((scope, of) -> {
            if (!scope.repeats(of, all)) {
                kept.put(scope, of);
            }
        });
        return kept;
    }

    private boolean repeats(List<BudgetMonth> rows, Map<BudgetScope, List<BudgetMonth>> all) {
        boolean whole = costPool.equals(BudgetVariance.ALL);
        if (whole) {
            return level != Level.PORTFOLIO
                    && onePool(rows)
                            .filter(pool -> all.get(with(pool)).equals(rows))
                            .isPresent();
        }
        return costPool.equals(BudgetVariance.EXTERNAL)
                && all.get(with(BudgetVariance.ALL)).equals(rows);
    }

    /** The only pool that rows name, when their scope has a line of it. */
    private static Optional<String> onePool(List<BudgetMonth> rows) {
        List<String> pools = rows.stream().map(BudgetScope::pool).distinct().toList();
        return pools.size() == 1
                ? Optional.of(pools.get(0)).filter(p -> !p.equals(BudgetVariance.EXTERNAL))
                : Optional.empty();
    }

    private BudgetScope with(String pool) {
        return new BudgetScope(level, rank, id, pool);
    }

    private static Stream<BudgetScope> scopes(BudgetMonth row, Map<String, TechSystem> register) {
        BudgetScope portfolio = new BudgetScope(Level.PORTFOLIO, 0, SubjectBuilder.PORTFOLIO, BudgetVariance.ALL);
        Optional<BudgetScope> layer = row.systemId()
                .map(id -> Optional.ofNullable(register.get(id)).map(TechSystem::layer))
                .orElse(row.layer())
                .map(BudgetScope::of);
        Optional<BudgetScope> system =
                row.systemId().map(id -> new BudgetScope(Level.SYSTEM, 0, id, BudgetVariance.ALL));
        return Stream.of(Stream.of(portfolio), layer.stream(), system.stream())
                .flatMap(scope -> scope)
                .flatMap(scope -> Stream.of(scope, scope.with(pool(row))));
    }

    private static BudgetScope of(TechLayer layer) {
        return new BudgetScope(Level.LAYER, layer.ordinal(), layer.id(), BudgetVariance.ALL);
    }

    private static String pool(BudgetMonth row) {
        return row.costPool().map(pool -> pool.id()).orElse(BudgetVariance.EXTERNAL);
    }
}
