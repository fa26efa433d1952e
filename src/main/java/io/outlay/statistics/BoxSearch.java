package io.outlay.statistics;

import java.util.Arrays;

/**
 * Smallest value of a function over the unit cube: the best point of a coarse grid, then steps along the axes that are
 * halved when none helps, and doubled where many do. Smoothing weights often end on their bounds, where gradients mislead;
 * this needs none, and takes the same path on every machine.
 */
final class BoxSearch {
    private static final double[] GRID = {0.02, 0.15, 0.35, 0.6, 0.9};
    private static final double FIRST_STEP = 0.125;
    private static final double LAST_STEP = 1e-6;
    /** Steps of one length, after which each is twice as long: along a narrow valley there would be a hundred thousand. */
    private static final int PATIENCE = 50;

    private BoxSearch() {}

    /** What is to be as small as can be. */
    interface Target {
        /** @param enough any value that is no smaller will do where the exact one is not */
        double at(double[] point, double enough);
    }

    /** The best point found; of equals the first. */
    static double[] minimise(int dimensions, Target function) {
        double[] best = grid(dimensions, function);
        double value = function.at(best, Double.POSITIVE_INFINITY);
        for (double step = FIRST_STEP; step > LAST_STEP; step /= 2) {
            double before;
            do {
                before = value;
                for (int axis = 0; axis < dimensions; axis++) {
                    value = along(axis, step, best, value, function);
                }
            } while (value < before - Math.abs(before) * 1e-12);
        }
        return best;
    }

    /** Moves a point along an axis while that makes the value smaller; the value reached. */
    private static double along(int axis, double step, double[] point, double value, Target function) {
        double least = value;
        for (double signed : new double[] {step, -step}) {
            double stride = signed;
            for (int moves = 0; ; moves++) {
                double from = point[axis];
                point[axis] = Math.min(1, Math.max(0, from + stride));
                double next = point[axis] == from ? Double.NaN : function.at(point, least);
                if (next < least) {
                    least = next;
                    stride = moves < PATIENCE ? signed : stride * 2;
                } else {
                    point[axis] = from;
                    if (stride == signed) {
                        break;
                    }
                    stride = signed;
                }
            }
        }
        return least;
    }

    private static double[] grid(int dimensions, Target function) {
        double[] best = null;
        double least = Double.POSITIVE_INFINITY;
        int points = 1;
        for (int i = 0; i < dimensions; i++) {
            points *= GRID.length;
        }
        for (int number = 0; number < points; number++) {
            double[] point = new double[dimensions];
            for (int axis = 0, rest = number; axis < dimensions; axis++, rest /= GRID.length) {
                point[axis] = GRID[rest % GRID.length];
            }
            double value = function.at(point, least);
            if (best == null || value < least) {
                best = point;
                least = value;
            }
        }
        return Arrays.copyOf(best, dimensions);
    }
}
