package io.outlay.scenario.input;

import java.util.Locale;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/** How one input may turn out, by itself. */
public sealed interface Marginal
        permits Marginal.Constant, Marginal.Triangular, Marginal.Pert, Marginal.Lognormal, Overrun {
    /** The value that a share {@code p} of outcomes stays at or below; 0 &lt; p &lt; 1. */
    double quantile(double p);

    /** The value at a standard normal score. */
    default double atScore(double z) {
        return quantile(new NormalDistribution(null, 0, 1).cumulativeProbability(z));
    }

    /** Whether it has one value only. */
    default boolean isConstant() {
        return false;
    }

    /** Nothing to draw. */
    record Constant(double value) implements Marginal {
        @Override
        public double quantile(double p) {
            return value;
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    /**
     * Straight rise from {@code a} to the mode {@code m}, straight fall to {@code b}.
     *
     * @param a lower end
     * @param m most likely value
     * @param b upper end
     */
    record Triangular(double a, double m, double b) implements Marginal {
        private static final double TENTH = 0.1;
        private static final int HALVINGS = 200;

        /**
         * The only triangle with these 10th and 90th percentiles and mode: the share s of outcomes below the mode is found
         * by halving, the ends follow from it.
         *
         * @throws IllegalArgumentException unless low ≤ mode ≤ high and low &lt; high
         */
        public static Triangular ofPercentiles(double low, double mode, double high) {
            if (!(low <= mode && mode <= high && low < high)) {
                throw new IllegalArgumentException("no triangle through " + low + ", " + mode + ", " + high);
            }
            double wanted = (mode - low) / (high - low);
            double below = TENTH;
            double above = 1 - TENTH;
            for (int i = 0; i < HALVINGS; i++) {
                double s = (below + above) / 2;
                if ((s - StrictMath.sqrt(TENTH * s)) / between(s) < wanted) {
                    below = s;
                } else {
                    above = s;
                }
            }
            double s = (below + above) / 2;
            double width = (high - low) / between(s);
            double a = mode - s * width;
            return new Triangular(a, mode, a + width);
        }

        /** What of the width lies between the 10th and the 90th percentile. */
        private static double between(double s) {
            return 1 - StrictMath.sqrt(TENTH) * (StrictMath.sqrt(s) + StrictMath.sqrt(1 - s));
        }

        @Override
        public double quantile(double p) {
            double s = (m - a) / (b - a);
            return p < s
                    ? a + StrictMath.sqrt(p * (b - a) * (m - a))
                    : b - StrictMath.sqrt((1 - p) * (b - a) * (b - m));
        }
    }

    /**
     * A smooth curve between two ends (beta with weight 4 on the mode).
     *
     * @param a lower end
     * @param m most likely value
     * @param b upper end
     */
    record Pert(double a, double m, double b) implements Marginal {
        double alpha() {
            return 1 + 4 * (m - a) / (b - a);
        }

        double beta() {
            return 1 + 4 * (b - m) / (b - a);
        }

        @Override
        public double quantile(double p) {
            return a + (b - a) * new BetaDistribution(null, alpha(), beta()).inverseCumulativeProbability(p);
        }
    }

    /** Skewed to the right: the logarithm is normal. */
    record Lognormal(double mu, double sigma) implements Marginal {
        /** Twice the standard normal score of the 90th percentile. */
        private static final double SCORES = 2.5631031;

        /** Through a 10th and a 90th percentile, both above 0. */
        public static Lognormal ofPercentiles(double low, double high) {
            return new Lognormal((StrictMath.log(low) + StrictMath.log(high)) / 2, StrictMath.log(high / low) / SCORES);
        }

        @Override
        public double quantile(double p) {
            return atScore(new NormalDistribution(null, 0, 1).inverseCumulativeProbability(p));
        }

        @Override
        public double atScore(double z) {
            return StrictMath.exp(mu + sigma * z);
        }
    }

    /** How a value is spread: by the first word of a row's note, else a triangle through percentiles. */
    enum Shape {
        PERCENTILES,
        RANGE,
        PERT,
        LOGNORMAL;

        public static Shape of(String note) {
            String first = note.strip().split("[^A-Za-z]", 2)[0];
            return switch (first.toLowerCase(Locale.ROOT)) {
                case "range" -> RANGE;
                case "pert" -> PERT;
                case "lognormal" -> LOGNORMAL;
                default -> PERCENTILES;
            };
        }

        /** The marginal through three values in order; constant where they are equal. */
        public Marginal through(double low, double likely, double high) {
            if (low == high) {
                return new Constant(likely);
            }
            return switch (this) {
                case PERCENTILES -> Triangular.ofPercentiles(low, likely, high);
                case RANGE -> new Triangular(low, likely, high);
                case PERT -> new Pert(low, likely, high);
                case LOGNORMAL -> Lognormal.ofPercentiles(low, high);
            };
        }
    }
}
