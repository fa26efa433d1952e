package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PercentileTest {

    @Test
    void liesBetweenNeighboursAsExcelDoes() {
        double[] values = {4, 1, 3, 2};
        assertEquals(1.9, Percentile.of(values, 0.3), 1e-15);
        assertEquals(2.5, Percentile.median(values));
        assertEquals(1, Percentile.of(values, 0));
        assertEquals(4, Percentile.of(values, 1));
    }

    @Test
    void refusesAnEmptySeries() {
        assertThrows(IllegalArgumentException.class, () -> Percentile.median(new double[0]));
    }

    @Test
    void refusesAShareBeyondOne() {
        assertThrows(IllegalArgumentException.class, () -> Percentile.of(new double[] {1}, 1.1));
    }
}
