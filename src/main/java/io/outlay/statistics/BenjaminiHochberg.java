package io.outlay.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Keeps the share of false alarms among all alarms of a family of tests below a bound (Benjamini and Hochberg, 1995). */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * The smallest rate at which each test would be an alarm, in the order given: p·n/rank, made monotone from the largest
     * p down.
     */
    public static double[] adjust(double[] p) {
        int[] descending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        double least = 1;
        for (int i = 0; i < descending.length; i++) {
            least = Math.min(least, p[descending[i]] * p.length / (p.length - i));
            q[descending[i]] = least;
        }
        return q;
    }
}
