package io.outlay.model.ledger;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.fact.Contract;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * In which cost pool a contract meets its documents. Each contract gets as its category, of what documents of its system cost
 * in the last twelve months:
 *
 * <ul>
 *   <li>the category that it states, or licence (usage when billed by usage) where it states none, when documents have it;
 *   <li>else the largest pool that no other contract of the system takes so: of documents that state no category, or when
 *       it states none itself of any documents; other documents only when they cost about as much as its fee;
 *   <li>without such documents what it states, else licence or usage.
 * </ul>
 */
public final class ContractPools {
    /** Documents of another category may be a contract's when they cost at least the fee ÷ 2 and at most the fee × 2. */
    public static final BigDecimal ALIKE = BigDecimal.valueOf(2);

    private static final int YEAR = 12;

    /** What the documents of one system and pool cost. */
    private static final class Documents {
        private BigDecimal amount = BigDecimal.ZERO;
        private final Map<String, BigDecimal> bySource = new TreeMap<>();
        private final Set<YearMonth> months = new TreeSet<>();

        private void add(LedgerSum sum) {
            amount = amount.add(sum.amount());
            bySource.merge(sum.sourceCurrency(), sum.sourceAmount(), BigDecimal::add);
            months.add(sum.month());
        }

        private BigDecimal monthly(String currency) {
            return bySource.getOrDefault(currency, BigDecimal.ZERO)
                    .divide(BigDecimal.valueOf(months.size()), MathContext.DECIMAL128);
        }
    }

    private final YearMonth period;
    private final Map<String, Map<CostPool, Documents>> documents = new HashMap<>();

    /** @param sums of which documents count, in the twelve months up to {@code period} and without one-offs */
    public ContractPools(YearMonth period, Collection<LedgerSum> sums) {
        this.period = period;
        sums.stream()
                .filter(sum -> sum.basis() == Basis.EFFECTIVE && !sum.oneOff())
                .filter(sum -> !sum.month().isAfter(period) && sum.month().isAfter(period.minusMonths(YEAR)))
                .forEach(sum -> documents
                        .computeIfAbsent(sum.systemId(), system -> new EnumMap<>(CostPool.class))
                        .computeIfAbsent(sum.costPool(), pool -> new Documents())
                        .add(sum));
        documents.values().forEach(pools -> pools.values().removeIf(all -> all.amount.signum() <= 0));
    }

    /** The same contracts, each with the pool of its documents as its category. */
    public List<Contract> meet(Collection<Contract> contracts) {
        return contracts.stream()
                .map(contract -> contract.in(pool(contract, contracts)))
                .toList();
    }

    private CostPool pool(Contract contract, Collection<Contract> all) {
        Map<CostPool, Documents> pools = documents.getOrDefault(contract.systemId(), Map.of());
        if (pools.containsKey(contract.pool())) {
            return contract.pool();
        }
        Set<CostPool> taken = all.stream()
                .filter(other -> other.systemId().equals(contract.systemId())
                        && !other.contractId().equals(contract.contractId()))
                .map(Contract::pool)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CostPool.class)));
        return pools.entrySet().stream()
                .filter(pool -> !taken.contains(pool.getKey()) && mayBe(contract, pool.getKey(), pool.getValue()))
                .max(order(contract))
                .map(Map.Entry::getKey)
                .orElse(contract.pool());
    }

    /** Documents without a category first where the contract states one, usage last where it has a fee. */
    private static Comparator<Map.Entry<CostPool, Documents>> order(Contract contract) {
        return Comparator.<Map.Entry<CostPool, Documents>, Boolean>comparing(
                        pool -> contract.category().isPresent() && pool.getKey() == CostPool.OTHER)
                .thenComparing(pool -> contract.byUsage() || pool.getKey() != CostPool.USAGE)
                .thenComparing(pool -> pool.getValue().amount)
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder());
    }

    private boolean mayBe(Contract contract, CostPool pool, Documents documents) {
        return contract.category().isEmpty() || pool == CostPool.OTHER || isAlike(contract, documents);
    }

    private boolean isAlike(Contract contract, Documents documents) {
        Optional<BigDecimal> fee = contract.yearlyFee(period);
        BigDecimal year = contract.currency()
                .map(documents::monthly)
                .orElse(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(YEAR));
        return fee.filter(each -> each.signum() > 0
                        && year.multiply(ALIKE).compareTo(each) >= 0
                        && year.compareTo(each.multiply(ALIKE)) <= 0)
                .isPresent();
    }
}
