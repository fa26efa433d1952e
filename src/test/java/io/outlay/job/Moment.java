package io.outlay.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A moment of a run: some time after a signal of a step.
 *
 * @param step empty for the time before the first step, when the server and the program start
 * @param signal which of the step's, from 1; 0 without a step
 * @param share of the time to the next signal, from 0 to 1
 */
record Moment(String step, int signal, double share) {
    /**
     * Moments for one run after the other on one workspace, spread evenly over the steps, the start being as much as two. A
     * step that is done is not done again, so they are in the order of the steps; those of the start are anywhere among them.
     *
     * @param whole a run that nothing disturbs
     */
    static List<Moment> spread(SignalCount whole, int times, Random random) {
        List<String> steps = new ArrayList<>(List.of("", ""));
        steps.addAll(whole.byStep().keySet());
        List<Map.Entry<Double, Moment>> moments = new ArrayList<>();
        for (int part = 0; part < times; part++) {
            String step = steps.get((int) (steps.size() * (part + random.nextDouble()) / times));
            int signal = step.isEmpty() ? 0 : 1 + random.nextInt(whole.byStep().get(step));
            double place = step.isEmpty() ? random.nextInt(times) - 0.5 : part;
            moments.add(Map.entry(place, new Moment(step, signal, random.nextDouble())));
        }
        moments.sort(Comparator.comparingDouble(Map.Entry::getKey));
        return moments.stream().map(Map.Entry::getValue).toList();
    }

    /**
     * How long after the signal.
     *
     * @param slowness of the run in question: how many times the time of the whole one it takes
     */
    Duration later(SignalCount whole, int slowness) {
        return Duration.ofNanos((long) (whole.between(step).toNanos() * slowness * share));
    }
}
