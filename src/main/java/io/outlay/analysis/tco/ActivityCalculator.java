package io.outlay.analysis.tco;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.Subject;
import io.outlay.analysis.series.SubjectBuilder;
import io.outlay.model.Basis;
import io.outlay.model.TechLayer;
import io.outlay.model.ledger.LedgerSum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Splits effort into run, grow and transform, for twelve months and the twelve before. */
record ActivityCalculator(YearMonth period, List<SystemTco> systems) {
    /** @param sums by system, none after the period */
    List<ActivityMix> mixes(Map<String, List<LedgerSum>> sums) {
        List<ActivityMix> mixes = new ArrayList<>();
        for (SystemTco system : systems) {
            mixes.add(mix(Level.SYSTEM, system.systemId(), system.name(), sums.get(system.systemId())));
        }
        for (TechLayer layer : TechLayer.values()) {
            Predicate<SystemTco> member =
                    system -> system.layer().filter(layer::equals).isPresent();
            mixes.add(mix(Level.LAYER, layer.id(), layer.title(), of(sums, member)));
        }
        mixes.add(mix(Level.PORTFOLIO, SubjectBuilder.PORTFOLIO, "Portfolio", of(sums, system -> true)));
        mixes.removeIf(mix -> mix.twelveMonths().isNone() && mix.before().isNone());
        return List.copyOf(mixes);
    }

    private List<LedgerSum> of(Map<String, List<LedgerSum>> sums, Predicate<SystemTco> member) {
        return systems.stream()
                .filter(member)
                .flatMap(system -> sums.get(system.systemId()).stream())
                .toList();
    }

    private ActivityMix mix(Level level, String id, String name, List<LedgerSum> sums) {
        return new ActivityMix(level, id, name, year(sums, period), year(sums, period.minusMonths(Subject.YEAR)));
    }

    private static ActivityCost year(List<LedgerSum> sums, YearMonth end) {
        return sums.stream()
                .filter(sum -> sum.basis() == Basis.EFFORT
                        && !sum.month().isAfter(end)
                        && sum.month().isAfter(end.minusMonths(Subject.YEAR)))
                .map(ActivityCalculator::cost)
                .reduce(ActivityCost.ZERO, ActivityCost::plus);
    }

    private static ActivityCost cost(LedgerSum sum) {
        BigDecimal none = ActivityCost.ZERO.run();
        return switch (sum.costPool()) {
            case GROW -> new ActivityCost(none, sum.amount(), none);
            case TRANSFORM -> new ActivityCost(none, none, sum.amount());
            default -> new ActivityCost(sum.amount(), none, none);
        };
    }
}
