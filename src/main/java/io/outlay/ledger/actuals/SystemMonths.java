package io.outlay.ledger.actuals;

import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.settings.LedgerSettings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The ledger by system and month. {@code comparable} is in constant currency: what was billed in a foreign currency at the
 * mean rate of the period's month (else of the latest month before that has one; for a currency without any rate as
 * booked), rounded to the smallest unit per system, month and currency; what was billed in the reporting currency as booked.
 */
public final class SystemMonths {
    private record Key(String systemId, YearMonth month) {}

    private final ExchangeRates rates;
    private final YearMonth period;
    private final LedgerSettings settings;
    private final MinorUnit unit;
    private final Map<String, Optional<BigDecimal>> rateByCurrency = new TreeMap<>();

    private SystemMonths(ExchangeRates rates, YearMonth period, LedgerSettings settings) {
        this.rates = rates;
        this.period = period;
        this.settings = settings;
        this.unit = MinorUnit.of(settings.currency());
    }

    /** @return months up to the period, by system, then month */
    public static List<SystemMonth> of(
            List<LedgerSum> sums, ExchangeRates rates, YearMonth period, LedgerSettings settings) {
        return new SystemMonths(rates, period, settings).of(sums);
    }

    private List<SystemMonth> of(List<LedgerSum> sums) {
        Comparator<Key> order = Comparator.comparing(Key::systemId).thenComparing(Key::month);
        Map<Key, List<LedgerSum>> byKey = sums.stream()
                .filter(sum -> !sum.month().isAfter(period))
                .collect(Collectors.groupingBy(
                        sum -> new Key(sum.systemId(), sum.month()), () -> new TreeMap<>(order), Collectors.toList()));
        return byKey.entrySet().stream()
                .map(group -> month(group.getKey(), group.getValue()))
                .toList();
    }

    private SystemMonth month(Key key, List<LedgerSum> sums) {
        BigDecimal accrued = booked(sums, basis(Basis.ACCRUAL));
        return new SystemMonth(
                key.systemId(),
                key.month(),
                booked(sums, basis(Basis.BILLED)),
                booked(sums, basis(Basis.EFFECTIVE)),
                accrued,
                booked(sums, basis(Basis.EFFORT)),
                booked(sums, basis(Basis.EFFORT).and(SystemMonths::isTransform)),
                booked(sums, basis(Basis.ALLOCATED)),
                booked(sums, basis(Basis.EFFECTIVE).and(LedgerSum::oneOff)),
                accrued,
                booked(sums, basis(Basis.ACCRUAL).and(LedgerSum::contractFixed)),
                comparable(sums));
    }

    private static Predicate<LedgerSum> basis(Basis basis) {
        return sum -> sum.basis() == basis;
    }

    private static boolean isTransform(LedgerSum sum) {
        return sum.costPool() == CostPool.TRANSFORM;
    }

    private static boolean isComparable(LedgerSum sum) {
        return sum.basis() != Basis.BILLED && sum.basis() != Basis.ALLOCATED && !sum.oneOff() && !isTransform(sum);
    }

    private BigDecimal booked(List<LedgerSum> sums, Predicate<LedgerSum> which) {
        return unit.round(Sum.of(sums.stream().filter(which).map(LedgerSum::amount)));
    }

    private BigDecimal comparable(List<LedgerSum> sums) {
        return sums.stream()
                .filter(SystemMonths::isComparable)
                .collect(Collectors.groupingBy(LedgerSum::sourceCurrency, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(currency -> constant(currency.getKey(), currency.getValue()))
                .reduce(unit.zero(), BigDecimal::add);
    }

    private BigDecimal constant(String currency, List<LedgerSum> sums) {
        return rate(currency)
                .map(rate -> unit.round(Sum.of(sums, LedgerSum::sourceAmount).multiply(rate)))
                .orElseGet(() -> booked(sums, sum -> true));
    }

    private Optional<BigDecimal> rate(String currency) {
        return currency.equals(settings.currency())
                ? Optional.empty()
                : rateByCurrency.computeIfAbsent(
                        currency, code -> rates.latestMonthMean(code, settings.currency(), period));
    }
}
