package io.outlay.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the mean of a series changes: exact optimal partitioning (Jackson et al., 2005). The cost of a segment is its sum of
 * squares around its mean in units of σ²; each change costs a penalty.
 *
 * @param starts index of the first value of every segment but the first
 * @param sigma scale of the noise: 1.4826·MAD of the differences ÷ √2, at least what was asked for
 * @param totalCost sum of segment costs and penalties
 */
public record ChangePoint(List<Integer> starts, double sigma, double totalCost) {

    /**
     * @param penalty of a change, in units of ln n; the method's is 3
     * @param shortest values in a segment; the method's is 3
     * @param leastSigma noise assumed when the series shows less
     */
    public static ChangePoint find(double[] x, double penalty, int shortest, double leastSigma) {
        double sigma = Math.max(leastSigma, noise(x));
        if (x.length < 2 * shortest || !(sigma > 0)) {
            return new ChangePoint(List.of(), sigma, 0);
        }
        double change = penalty * StrictMath.log(x.length);
        Segments segments = new Segments(x, sigma);
        double[] best = new double[x.length + 1];
        int[] from = new int[x.length + 1];
        best[0] = -change;
        for (int end = 1; end <= x.length; end++) {
            best[end] = Double.POSITIVE_INFINITY;
            for (int start = 0; start <= end - shortest; start++) {
                double cost = best[start] + segments.cost(start, end) + change;
                if (cost < best[end]) {
                    best[end] = cost;
                    from[end] = start;
                }
            }
        }
        return new ChangePoint(starts(from), sigma, best[x.length]);
    }

    private static List<Integer> starts(int[] from) {
        List<Integer> starts = new ArrayList<>();
        for (int start = from[from.length - 1]; start > 0; start = from[start]) {
            starts.add(start);
        }
        Collections.reverse(starts);
        return List.copyOf(starts);
    }

    private static double noise(double[] x) {
        if (x.length < 2) {
            return 0;
        }
        double[] differences =
                IntStream.range(1, x.length).mapToDouble(i -> x[i] - x[i - 1]).toArray();
        double median = Percentile.median(differences);
        double[] deviations =
                Arrays.stream(differences).map(d -> Math.abs(d - median)).toArray();
        return 1.4826 * Percentile.median(deviations) / StrictMath.sqrt(2);
    }

    /** Running sums of the standardised series, from which any segment's cost follows. */
    private static final class Segments {
        private final double[] sums;
        private final double[] squares;

        Segments(double[] x, double sigma) {
            sums = new double[x.length + 1];
            squares = new double[x.length + 1];
            double centre = Percentile.median(x);
            for (int i = 0; i < x.length; i++) {
                double z = (x[i] - centre) / sigma;
                sums[i + 1] = sums[i] + z;
                squares[i + 1] = squares[i] + z * z;
            }
        }

        double cost(int start, int end) {
            double sum = sums[end] - sums[start];
            return squares[end] - squares[start] - sum * sum / (end - start);
        }
    }
}
