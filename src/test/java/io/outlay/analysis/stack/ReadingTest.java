package io.outlay.analysis.stack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Test
    void valueAndThresholdDecideUnlessTheValueIsExcused() {
        Reading beyond = Reading.atLeast(TWO, BigDecimal.ONE, "systems");
        assertTrue(beyond.decides());
        assertFalse(beyond.excused().decides());
    }

    @Test
    void whatLiesOnTheThresholdIsDecidedToo() {
        assertTrue(Reading.atMost(TWO, new BigDecimal("2.00"), "systems").decides());
        assertTrue(Reading.atLeast(TWO, new BigDecimal("2.00"), "systems").decides());
    }

    @Test
    void nothingDecidesWithoutValueOrThreshold() {
        assertFalse(Reading.alone(TWO, "systems").decides());
        assertFalse(Reading.unknown(Optional.of(TWO), Reading.Bound.AT_MOST, "systems")
                .decides());
    }
}
