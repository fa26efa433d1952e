package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class BacktestTest {
    /** The last value known goes on. */
    private static Backtest last(double[] x, int origins, int least) {
        return Backtest.of(
                x,
                (known, months) -> {
                    double[] ahead = new double[months];
                    Arrays.fill(ahead, x[known - 1]);
                    return ahead;
                },
                origins,
                least);
    }

    @Test
    void looksFromEachOriginAtWhatCame() {
        Backtest test = last(new double[] {10, 12, 11, 15}, 3, 1);
        assertArrayEquals(new double[] {-4}, test.errors()[0]);
        assertArrayEquals(new double[] {1, -3}, test.errors()[1]);
        assertArrayEquals(new double[] {-2, -1, -5}, test.errors()[2]);
        assertEquals(6, test.checks());
        assertEquals(3, test.origins());
        assertEquals(16.0 / 6, test.meanAbsoluteError(), 1e-12);
        assertEquals(16.0 / (15 + 26 + 38), test.relativeError(), 1e-12);
    }

    @Test
    void leavesOutOriginsWithTooLittleHistory() {
        Backtest test = last(new double[] {10, 12, 11, 15}, 3, 3);
        assertEquals(1, test.checks());
        assertTrue(Double.isNaN(test.errors()[2][0]));
    }

    @Test
    void aBetterOneIsTheOneThatIsOffByLessInAll() {
        Random random = new Random(7);
        int better = 0;
        for (int round = 0; round < 2_000; round++) {
            double[] x = random.doubles(4 + random.nextInt(12), 0, 10).toArray();
            double weight = random.nextInt(3) * 0.5;
            Forecaster mixed = (known, months) -> {
                double[] ahead = new double[months];
                Arrays.fill(ahead, weight * x[known - 1] + (1 - weight) * x[0]);
                return ahead;
            };
            Backtest last = last(x, 12, 3);
            Backtest other = Backtest.of(x, mixed, 12, 3);
            boolean isBetter = other.meanAbsoluteError() < last.meanAbsoluteError();
            assertEquals(
                    isBetter,
                    last.better(x, mixed)
                            .filter(found -> Arrays.deepEquals(other.errors(), found.errors()))
                            .isPresent());
            assertEquals(isBetter, last.better(x, mixed).isPresent());
            better += isBetter ? 1 : 0;
        }
        assertTrue(better > 500 && better < 1_500, better + " of 2000");
    }

    @Test
    void oneThatIsOffByMoreIsNotAskedToTheEnd() {
        double[] x = {10, 12, 11, 15};
        List<Integer> asked = new ArrayList<>();
        assertTrue(last(x, 3, 1)
                .better(x, (known, months) -> {
                    asked.add(known);
                    return new double[months];
                })
                .isEmpty());
        assertEquals(List.of(1), asked);
    }

    @Test
    void addsErrorsOfPartsBeforeTheyAreMeasured() {
        Backtest rising = last(new double[] {1, 2, 3, 4}, 2, 1);
        Backtest falling = last(new double[] {4, 3, 2, 1}, 2, 1);
        assertEquals(0, rising.plus(falling).meanAbsoluteError(), "what moves apart cancels");
        assertEquals(2 * rising.meanAbsoluteError(), rising.plus(rising).meanAbsoluteError(), 1e-12);
    }

    @Test
    void bandIsTheRootMeanSquareTimesStudentsNinetiethPercentile() {
        Backtest test = last(new double[] {10, 12, 11, 15}, 3, 1);
        double t = new TDistribution(null, 3).inverseCumulativeProbability(0.9);
        double[] widths = ForecastBand.halfWidths(test, 12);
        assertEquals(StrictMath.sqrt((16 + 1 + 9 + 4 + 1 + 25) / 6.0) * t, widths[0], 1e-9);
        double alone = new TDistribution(null, 1).inverseCumulativeProbability(0.9);
        assertEquals(5 * alone, widths[5], 1e-9, "three months and more ahead were looked at from one origin only");
        assertEquals(widths[5], widths[11], 1e-12, "never narrower further ahead");
    }

    @Test
    void hasNoBandWithoutChecks() {
        assertTrue(Double.isNaN(ForecastBand.halfWidths(last(new double[] {1, 2}, 3, 5), 2)[0]));
    }
}
