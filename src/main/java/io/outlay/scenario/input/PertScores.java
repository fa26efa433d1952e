package io.outlay.scenario.input;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Inverts a beta distribution along rising scores: each value starts the search for the next. */
final class PertScores {
    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-13;

    private PertScores() {}

    /** Values at {@code cells} + 1 scores from −end to end. */
    static double[] at(Marginal.Pert pert, int cells, double end) {
        BetaDistribution beta = new BetaDistribution(null, pert.alpha(), pert.beta());
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double[] values = new double[cells + 1];
        double share = 0;
        for (int i = 0; i <= cells; i++) {
            double wanted = normal.cumulativeProbability(-end + 2 * end * i / cells);
            share = search(beta, wanted, share);
            values[i] = pert.a() + (pert.b() - pert.a()) * share;
        }
        return values;
    }

    /** Newton's steps, halving where they leave the bracket. */
    private static double search(BetaDistribution beta, double wanted, double from) {
        double low = from;
        double high = 1;
        double x = from == 0 ? 0.5 : from;
        for (int i = 0; i < MOST_STEPS && high - low > CLOSE; i++) {
            double miss = beta.cumulativeProbability(x) - wanted;
            if (miss > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = beta.density(Math.max(CLOSE, Math.min(1 - CLOSE, x)));
            double next = x - miss / density;
            double step = next > low && next < high ? next : (low + high) / 2;
            if (Math.abs(step - x) < CLOSE) {
                return step;
            }
            x = step;
        }
        return x;
    }
}
