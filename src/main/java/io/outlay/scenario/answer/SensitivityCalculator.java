package io.outlay.scenario.answer;

import io.outlay.scenario.cash.Valuation;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Moves one input at a time: what it swings, and where it flips the answer. */
final class SensitivityCalculator {
    private static final double TENTH = 0.1;
    /** Stands for what all options share. */
    private static final String ALL = "*";

    private static final int STEPS = 64;
    private static final int HALVINGS = 60;
    private final Scenario scenario;
    private final Valuation valuation;
    private final int best;
    private final int next;
    /** Place of the discount rate, which may flip the answer though nothing is paid by it. */
    private final Optional<Integer> rate;

    SensitivityCalculator(Scenario scenario) {
        this.scenario = scenario;
        this.valuation = new Valuation(
                scenario, scenario.general().horizon(), scenario.general().discountRate());
        this.rate = scenario.place(ALL, Parameter.DISCOUNT_RATE.id());
        double[] values = valuation.present(scenario.likely());
        this.best = MeasuresCalculator.cheapest(values);
        this.next = IntStream.range(0, values.length)
                .filter(i -> i != best)
                .boxed()
                .min(Comparator.comparingDouble(i -> values[i]))
                .orElse(best);
    }

    /** Every uncertain input at its 10th and 90th percentile, what moves the decision most first. */
    List<Swing> tornado() {
        return uncertain()
                .mapToObj(this::swing)
                .sorted(Comparator.comparingDouble((Swing s) -> s.between(best, next))
                        .reversed())
                .toList();
    }

    private IntStream uncertain() {
        return IntStream.range(0, scenario.inputs().size())
                .filter(i -> scenario.inputs().get(i).isUncertain());
    }

    private Swing swing(int place) {
        Input input = scenario.inputs().get(place);
        double low = input.marginal().quantile(TENTH);
        double high = input.marginal().quantile(1 - TENTH);
        return new Swing(input, low, high, values(place, low), values(place, high));
    }

    private List<Double> values(int place, double value) {
        return Arrays.stream(at(place, value)).boxed().toList();
    }

    private double[] at(int place, double value) {
        double[] x = scenario.likely();
        x[place] = value;
        return isRate(place)
                ? new Valuation(scenario, scenario.general().horizon(), value).present(x)
                : valuation.present(x);
    }

    private int cheapest(int place, double value) {
        return MeasuresCalculator.cheapest(at(place, value));
    }

    /** Of every uncertain input the value nearest to its likely one, on either side, where another option becomes cheapest. */
    List<Flip> flips() {
        List<Flip> flips = new ArrayList<>();
        IntStream.range(0, scenario.inputs().size())
                .filter(place -> isRate(place) || scenario.inputs().get(place).isUncertain())
                .forEach(place -> {
                    flip(place, low(place), flips);
                    flip(place, high(place), flips);
                });
        flips.sort(Comparator.comparingDouble(this::distance));
        return List.copyOf(flips);
    }

    /** How far from likely, as a share of the way to the end of the range on that side. */
    private double distance(Flip flip) {
        int place = scenario.inputs().indexOf(flip.input());
        double likely = flip.input().likely();
        double end = flip.value() > likely ? high(place) : low(place);
        return (flip.value() - likely) / (end - likely);
    }

    private boolean isRate(int place) {
        return rate.filter(own -> own == place).isPresent();
    }

    /** Lower end of an input's range; of a rate without one, the rate that the answer shows below its own. */
    private double low(int place) {
        Input input = scenario.inputs().get(place);
        return Math.min(
                input.likely(),
                isRate(place)
                        ? scenario.general().lowerRate()
                        : input.marginal().quantile(TENTH));
    }

    private double high(int place) {
        Input input = scenario.inputs().get(place);
        return Math.max(
                input.likely(),
                isRate(place)
                        ? scenario.general().higherRate()
                        : input.marginal().quantile(1 - TENTH));
    }

    private void flip(int place, double end, List<Flip> flips) {
        double likely = scenario.inputs().get(place).likely();
        double before = likely;
        for (int i = 1; i <= STEPS && end != likely; i++) {
            double now = likely + (end - likely) * i / STEPS;
            if (cheapest(place, now) != best) {
                double value = narrow(place, before, now);
                String option = scenario.options().get(cheapest(place, now)).name();
                flips.add(new Flip(scenario.inputs().get(place), value, option));
                return;
            }
            before = now;
        }
    }

    private double narrow(int place, double inside, double outside) {
        double in = inside;
        double out = outside;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (in + out) / 2;
            if (cheapest(place, middle) == best) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return (in + out) / 2;
    }
}
