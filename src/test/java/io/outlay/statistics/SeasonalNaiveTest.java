package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeasonalNaiveTest {

    @Test
    void repeatsTheLastYear() {
        double[] x = new double[14];
        Arrays.setAll(x, t -> t);
        double[] expected = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 2, 3};
        assertArrayEquals(expected, SeasonalNaive.forecast(x, 14));
    }

    @Test
    void takesTheLastThreeMonthsBeforeThereIsAYear() {
        assertArrayEquals(new double[] {3, 3}, SeasonalNaive.forecast(new double[] {9, 2, 3, 4}, 2));
        assertArrayEquals(new double[] {9}, SeasonalNaive.forecast(new double[] {9}, 1));
    }

    @Test
    void refusesToContinueNothing() {
        assertThrows(IllegalArgumentException.class, () -> SeasonalNaive.forecast(new double[0], 1));
    }
}
