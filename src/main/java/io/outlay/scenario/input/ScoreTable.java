package io.outlay.scenario.input;

/**
 * A marginal read off by standard normal score: straight between 3,073 exact values from −6 to 6, beyond which one draw in
 * a thousand million lies. Saves the distribution functions in the inner loop.
 */
public final class ScoreTable {
    private static final double END = 6;
    private static final int PER_UNIT = 256;
    private static final int CELLS = (int) (2 * END * PER_UNIT);
    private final double[] values;

    public ScoreTable(Marginal marginal, boolean cutAtZero) {
        values = marginal instanceof Marginal.Pert pert ? PertScores.at(pert, CELLS, END) : exact(marginal);
        for (int i = 0; cutAtZero && i <= CELLS; i++) {
            values[i] = Math.max(0, values[i]);
        }
    }

    private static double[] exact(Marginal marginal) {
        double[] values = new double[CELLS + 1];
        for (int i = 0; i <= CELLS; i++) {
            values[i] = marginal.atScore(i / (double) PER_UNIT - END);
        }
        return values;
    }

    public double at(double score) {
        double place = Math.max(0, Math.min(CELLS - 1e-9, (score + END) * PER_UNIT));
        int cell = (int) place;
        double low = values[cell];
        return low + (place - cell) * (values[cell + 1] - low);
    }
}
