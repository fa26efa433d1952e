package io.outlay.scenario.answer;

import io.outlay.scenario.cash.Valuation;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves one input at a time: what it swings, and where it flips the answer. */
final class SensitivityCalculator {
    private static final double TENTH = 0.1;
    private static final int STEPS = 64;
    private static final int HALVINGS = 60;
    private final Scenario scenario;
    private final Valuation valuation;
    private final int best;
    private final int next;

    SensitivityCalculator(Scenario scenario) {
        this.scenario = scenario;
        this.valuation = new Valuation(
                scenario, scenario.general().horizon(), scenario.general().discountRate());
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
        return valuation.present(x);
    }

    private int cheapest(int place, double value) {
        return MeasuresCalculator.cheapest(at(place, value));
    }

    /** Of every uncertain input the value nearest to its likely one, on either side, where another option becomes cheapest. */
    List<Flip> flips() {
        List<Flip> flips = new ArrayList<>();
        uncertain().forEach(place -> {
            Input input = scenario.inputs().get(place);
            double low = Math.min(input.likely(), input.marginal().quantile(TENTH));
            double high = Math.max(input.likely(), input.marginal().quantile(1 - TENTH));
            flip(place, low, flips);
            flip(place, high, flips);
        });
        flips.sort(Comparator.comparingDouble(SensitivityCalculator::distance));
        return List.copyOf(flips);
    }

    /** How far from likely, as a share of the way to the end of the range on that side. */
    private static double distance(Flip flip) {
        Input input = flip.input();
        boolean up = flip.value() > input.likely();
        double end = up
                ? Math.max(input.likely(), input.marginal().quantile(1 - TENTH))
                : Math.min(input.likely(), input.marginal().quantile(TENTH));
        return (flip.value() - input.likely()) / (end - input.likely());
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
