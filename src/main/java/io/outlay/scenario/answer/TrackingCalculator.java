package io.outlay.scenario.answer;

import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.scenario.cash.CashFlow;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Scenario;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Plan against ledger. Licence and seats are paid for up to twelve months ahead and cost a twelfth of a year in each of them;
 * what is kept or extended costs its first payment's monthly share until that is due. The horizon cuts both.
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

    private TrackingCalculator(Scenario scenario, String option, LocalDate decided, MinorUnit unit) {
        this.scenario = scenario;
        this.plan = ScenarioCalculator.flow(scenario, option, scenario.general().horizon());
        this.start = YearMonth.from(decided);
        this.unit = unit;
        this.planned = rounded(spread(), unit);
        this.cash = rounded(cash(), unit);
    }

    /**
     * @param systemIds that the scenario names
     * @param ledger months of these systems, restated
     * @param unit of its currency
     * @return empty unless the scenario is approved: a date of decision and a chosen option
     */
    public static Optional<ScenarioTracking> track(
            Scenario scenario, List<String> systemIds, YearMonth period, List<SystemMonth> ledger, MinorUnit unit) {
        Optional<LocalDate> decided = scenario.general().decisionDate();
        Optional<String> chosen = scenario.general().chosenOption();
        if (decided.isEmpty() || chosen.isEmpty() || systemIds.isEmpty()) {
            return Optional.empty();
        }
        TrackingCalculator calculator = new TrackingCalculator(scenario, chosen.get(), decided.get(), unit);
        List<ScenarioTracking.Month> compared = calculator.compared(period, byMonth(ledger, systemIds));
        BigDecimal pace = pace(compared);
        return Optional.of(new ScenarioTracking(
                scenario.name(), chosen.get(), systemIds, decided.get(), calculator.months(compared, pace), pace));
    }

    private static Map<YearMonth, List<SystemMonth>> byMonth(List<SystemMonth> ledger, List<String> systemIds) {
        Map<YearMonth, List<SystemMonth>> months = new TreeMap<>();
        ledger.stream()
                .filter(row -> systemIds.contains(row.systemId()))
                .forEach(row -> months.computeIfAbsent(row.month(), m -> new ArrayList<>())
                        .add(row));
        return months;
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

    private double[] cash() {
        double[] cash = plan.total();
        cash[1] += cash[0];
        cash[0] = 0;
        return cash;
    }

    private double[] spread() {
        double[] spread = new double[horizon() + 1];
        plan.lines().forEach((item, amounts) -> {
            if (item.isCash() && !item.isPrepaid()) {
                add(amounts, spread);
            }
        });
        // Each part of a hybrid pays ahead at times of its own.
        Option option = scenario.option(plan.option());
        List<String> parts = option.kind() == OptionKind.HYBRID ? option.parts() : List.of(option.name());
        for (String part : parts) {
            CashFlow flow = ScenarioCalculator.flow(scenario, part, horizon());
            boolean goesOn = scenario.option(part).kind().goesOn();
            flow.lines().forEach((item, amounts) -> {
                if (item.isPrepaid()) {
                    spreadPrepaid(amounts, goesOn, spread);
                }
            });
        }
        return spread;
    }

    private void add(double[] amounts, double[] spread) {
        for (int t = 0; t <= horizon(); t++) {
            spread[Math.max(1, t)] += amounts[t];
        }
    }

    private void spreadPrepaid(double[] amounts, boolean goesOn, double[] spread) {
        boolean first = true;
        for (int t = 0; t < horizon(); t++) {
            if (amounts[t] == 0) {
                continue;
            }
            int months = Math.min(YEAR, horizon() - t);
            double share = amounts[t] / months;
            // A contract that runs until its renewal costs on, though its payment lies before the plan.
            int from = first && goesOn ? 1 : t + 1;
            for (int m = from; m <= t + months; m++) {
                spread[m] += share;
            }
            first = false;
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
