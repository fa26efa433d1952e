package io.outlay.scenario.cash;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * An option's payments month by month.
 *
 * @param lines amount at each t from 0 to the horizon, of the lines that the option has; nothing is rounded
 */
public record CashFlow(String option, int horizon, Map<LineItem, double[]> lines) {

    /** Cash at each t: the sum of the lines without opportunity cost. */
    public double[] total() {
        double[] total = new double[horizon + 1];
        lines.forEach((item, amounts) -> {
            for (int t = 0; t <= horizon && item.isCash(); t++) {
                total[t] += amounts[t];
            }
        });
        return total;
    }

    /** Records payments. */
    public static final class Recorder implements Cash {
        private final Conditions conditions;
        private final Map<LineItem, double[]> lines;
        private final boolean bridging;

        public Recorder(Conditions conditions) {
            this(conditions, new EnumMap<>(LineItem.class), false);
        }

        private Recorder(Conditions conditions, Map<LineItem, double[]> lines, boolean bridging) {
            this.conditions = conditions;
            this.lines = lines;
            this.bridging = bridging;
        }

        public CashFlow flow(String option) {
            return new CashFlow(option, conditions.horizon(), Collections.unmodifiableMap(new EnumMap<>(lines)));
        }

        @Override
        public void at(LineItem item, int t, double amount) {
            double[] line = line(item);
            if (t < line.length) {
                line[t] += amount;
            }
        }

        @Override
        public void months(LineItem item, int from, int to, double each) {
            for (int m = from; m <= Math.min(to, conditions.horizon()); m++) {
                line(item)[m] += each;
            }
        }

        @Override
        public void units(LineItem item, int from, int to, double price) {
            for (int m = from; m <= Math.min(to, conditions.horizon()); m++) {
                line(item)[m] += price * conditions.volume(m);
            }
        }

        @Override
        public Cash bridge() {
            return new Recorder(conditions, lines, true);
        }

        private double[] line(LineItem item) {
            return lines.computeIfAbsent(bridging ? LineItem.BRIDGE : item, i -> new double[conditions.horizon() + 1]);
        }
    }
}
