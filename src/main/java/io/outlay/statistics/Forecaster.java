package io.outlay.statistics;

/** A way to continue a monthly series. */
@FunctionalInterface
public interface Forecaster {
    /**
     * What comes next, when only the first months are known.
     *
     * @param known how many values of the series count as known, from its first
     * @param months how many values are wanted
     */
    double[] ahead(int known, int months);
}
