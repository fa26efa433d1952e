package io.outlay.scenario.answer;

import io.outlay.model.BillingCycle;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.scenario.cash.CashFlow;
import io.outlay.scenario.cash.Milestone;
import io.outlay.scenario.cash.OptionCost;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Scenario;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plan against ledger. The plan pays licence and seats up to twelve months ahead, and they cost a twelfth of a year in each of
 * these months; what is kept or extended costs its first payment's monthly share until that is due. The horizon cuts both.
 * Planned cash has them in the months in which their contract is billed, so that it compares with the documents.
 */
public final class TrackingCalculator {
    private static final int YEAR = 12;
    private static final int LEAST_MONTHS = 3;

    private final Scenario scenario;
    private final CashFlow plan;
    private final YearMonth start;
    private final MinorUnit unit;
    private final BigDecimal[] planned;
    private final BigDecimal[] cash;

    private TrackingCalculator(Scenario scenario, String option, LocalDate decided, TrackedSystems systems) {
        this.scenario = scenario;
        this.plan = ScenarioCalculator.flow(scenario, option, scenario.general().horizon());
        this.start = YearMonth.from(decided);
        this.unit = systems.unit();
        double[] spread = new double[horizon() + 1];
        plan.lines().forEach((item, amounts) -> {
            if (item.isCash() && !item.isPrepaid()) {
                add(amounts, spread);
            }
        });
        List<double[]> meanwhile = meanwhile();
        meanwhile.forEach(
                amounts -> add(Arrays.stream(amounts).map(amount -> -amount).toArray(), spread));
        double[] paid = spread.clone();
        BillingCycle cycle = systems.billing().orElse(BillingCycle.ANNUAL);
        List<PaidAhead> all = paidAhead();
        meanwhile.forEach(amounts -> all.addAll(PaidAhead.of(amounts, true)));
        for (PaidAhead ahead : all) {
            ahead.spread(spread);
            ahead.pay(cycle, paid);
        }
        this.planned = rounded(spread, unit);
        this.cash = rounded(paid, unit);
    }

    /**
     * @param period the last month that is compared
     * @return empty unless the scenario is approved: a date of decision and a chosen option
     */
    public static Optional<ScenarioTracking> track(Scenario scenario, TrackedSystems systems, YearMonth period) {
        Optional<LocalDate> decided = scenario.general().decisionDate();
        Optional<String> chosen = scenario.general().chosenOption();
        if (decided.isEmpty() || chosen.isEmpty() || systems.ids().isEmpty()) {
            return Optional.empty();
        }
        TrackingCalculator calculator = new TrackingCalculator(scenario, chosen.get(), decided.get(), systems);
        List<ScenarioTracking.Month> compared = calculator.compared(period, systems.byMonth());
        BigDecimal pace = pace(compared);
        return Optional.of(new ScenarioTracking(
                scenario.name(), chosen.get(), systems.ids(), decided.get(), calculator.months(compared, pace), pace));
    }

    private List<ScenarioTracking.Month> compared(YearMonth period, Map<YearMonth, List<SystemMonth>> ledger) {
        List<ScenarioTracking.Month> compared = new ArrayList<>();
        for (int t = 1; t <= horizon() && !start.plusMonths(t).isAfter(period); t++) {
            List<SystemMonth> actual = ledger.getOrDefault(start.plusMonths(t), List.of());
            compared.add(new ScenarioTracking.Month(
                    start.plusMonths(t),
                    planned[t],
                    Optional.of(Sum.of(
                            actual, row -> row.effective().add(row.accrued()).add(row.effort()))),
                    cash[t],
                    Optional.of(Sum.of(actual, row -> row.billed().add(row.effort()))),
                    Optional.empty()));
        }
        return compared;
    }

    /** The compared months, and those to come at the pace so far. */
    private List<ScenarioTracking.Month> months(List<ScenarioTracking.Month> compared, BigDecimal pace) {
        List<ScenarioTracking.Month> months = new ArrayList<>(compared);
        for (int t = compared.size() + 1; t <= horizon(); t++) {
            months.add(new ScenarioTracking.Month(
                    start.plusMonths(t),
                    planned[t],
                    Optional.empty(),
                    cash[t],
                    Optional.empty(),
                    Optional.of(unit.round(planned[t].multiply(pace)))));
        }
        return List.copyOf(months);
    }

    private int horizon() {
        return scenario.general().horizon();
    }

    private List<String> parts() {
        Option option = scenario.option(plan.option());
        return option.kind() == OptionKind.HYBRID ? option.parts() : List.of(option.name());
    }

    /** What is still paid ahead for today's terms until new ones begin, by month up to there; each line for itself. */
    private List<double[]> meanwhile() {
        if (parts().stream().noneMatch(part -> scenario.option(part).renegotiated())) {
            return List.of();
        }
        int until = (int) new OptionCost(scenario, scenario.option(plan.option())).figure(Milestone.UNTIL);
        String kept = scenario.kept().orElseThrow().name();
        return until < 1
                ? List.of()
                : ScenarioCalculator.flow(scenario, kept, Math.min(until, horizon())).lines().entrySet().stream()
                        .filter(line -> line.getKey().isPrepaid())
                        .map(Map.Entry::getValue)
                        .toList();
    }

    /** What is paid ahead: each part of a hybrid does at times of its own. */
    private List<PaidAhead> paidAhead() {
        List<PaidAhead> all = new ArrayList<>();
        for (String part : parts()) {
            CashFlow flow = ScenarioCalculator.flow(scenario, part, horizon());
            boolean goesOn = scenario.option(part).goesOn();
            flow.lines().forEach((item, amounts) -> {
                if (item.isPrepaid()) {
                    all.addAll(PaidAhead.of(amounts, goesOn));
                }
            });
        }
        return all;
    }

    private void add(double[] amounts, double[] spread) {
        for (int t = 0; t < amounts.length; t++) {
            spread[Math.max(1, t)] += amounts[t];
        }
    }

    private static BigDecimal pace(List<ScenarioTracking.Month> compared) {
        List<ScenarioTracking.Month> last = compared.subList(Math.max(0, compared.size() - YEAR), compared.size());
        BigDecimal planned = Sum.of(last, ScenarioTracking.Month::planned);
        BigDecimal actual = Sum.of(last.stream().flatMap(month -> month.actual().stream()));
        return last.size() < LEAST_MONTHS || planned.signum() <= 0 || actual.signum() < 0
                ? BigDecimal.ONE
                : actual.divide(planned, MathContext.DECIMAL64).setScale(4, RoundingMode.HALF_UP);
    }

    /** Cumulative rounding: the months add up to the rounded total. */
    private static BigDecimal[] rounded(double[] amounts, MinorUnit unit) {
        BigDecimal[] rounded = new BigDecimal[amounts.length];
        double total = 0;
        BigDecimal before = unit.zero();
        for (int t = 0; t < amounts.length; t++) {
            total += amounts[t];
            BigDecimal now = unit.round(new BigDecimal(total));
            rounded[t] = now.subtract(before);
            before = now;
        }
        return rounded;
    }
}
