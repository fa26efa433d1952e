package io.outlay.analysis;

import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What to tell someone who reads one page: one finding per flagged system, but a driver that fell and left three or more
 * bills behind is one finding, not many.
 */
final class FindingCalculator {
    static final int MANY = 3;

    private final VerdictSettings settings;
    private final Wording wording;

    FindingCalculator(VerdictSettings settings, Wording wording) {
        this.settings = settings;
        this.wording = wording;
    }

    /**
     * @param systems judgements on systems
     * @param drivers of the systems, by metric
     */
    List<Finding> findings(List<Judgement> systems, Map<String, Driver> drivers, YearMonth period) {
        Map<String, List<Judgement>> fallen = fallen(systems, drivers, period);
        Predicate<Judgement> told =
                j -> fallen.getOrDefault(j.driver().orElse(""), List.of()).contains(j);
        List<Finding> findings = new ArrayList<>();
        fallen.forEach((metric, judgements) ->
                findings.add(together(drivers.get(metric).growth(period).orElseThrow(), metric, judgements)));
        systems.stream()
                .filter(j -> j.verdict().flagged())
                .filter(told.negate())
                .map(this::single)
                .forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::money)
                .reversed()
                .thenComparing(finding -> finding.systems().get(0)));
        return List.copyOf(findings);
    }

    private Map<String, List<Judgement>> fallen(
            List<Judgement> systems, Map<String, Driver> drivers, YearMonth period) {
        Map<String, List<Judgement>> byDriver = systems.stream()
                .filter(j -> j.verdict() == Verdict.SAME_BILL_LESS_BUSINESS)
                .collect(Collectors.groupingBy(j -> j.driver().orElseThrow(), TreeMap::new, Collectors.toList()));
        byDriver.entrySet()
                .removeIf(entry -> entry.getValue().size() < MANY
                        || drivers.get(entry.getKey())
                                .growth(period)
                                .filter(g -> g.doubleValue() <= settings.lessBusinessDriverGrowth())
                                .isEmpty());
        return byDriver;
    }

    private Finding together(BigDecimal growth, String metric, List<Judgement> judgements) {
        BigDecimal money = judgements.stream().map(FindingCalculator::money).reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<YearMonth> since =
                judgements.stream().flatMap(j -> j.since().stream()).min(Comparator.naturalOrder());
        String headline =
                Wording.sentence(Wording.metric(metric)) + " " + Wording.growth(growth) + ", and the bills of "
                        + judgements.size() + " systems did not follow" + since(since) + ": " + wording.amount(money)
                        + " a year more than the smaller business explains.";
        List<String> ids = judgements.stream().map(Judgement::id).toList();
        return new Finding(headline, ids, money, since, Advice.shrinkTogether());
    }

    private Finding single(Judgement j) {
        String headline = j.name() + ": " + wording.amount(money(j)) + " a year beyond what growth explains"
                + since(j.since()) + " (cost " + growth(j.costGrowth().getAsDouble()) + ", "
                + Wording.metric(j.driver().orElseThrow()) + " "
                + growth(j.driverGrowth().getAsDouble()) + ")" + payoff(j.verdict()) + ".";
        return new Finding(headline, List.of(j.id()), money(j), j.since(), j.action());
    }

    private static String payoff(Verdict verdict) {
        return verdict == Verdict.RISING_NO_PAYOFF ? ", no payoff visible in this driver" : "";
    }

    private static String since(Optional<YearMonth> since) {
        return since.map(month -> " since " + Wording.month(month)).orElse("");
    }

    /** Growths come rounded to 4 decimals; the detour over the nearest double loses none of them. */
    private static String growth(double fraction) {
        return Wording.growth(new BigDecimal(fraction).setScale(4, RoundingMode.HALF_UP));
    }

    private static BigDecimal money(Judgement judgement) {
        return judgement.excessCost().orElse(BigDecimal.ZERO);
    }
}
