package io.outlay.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DecimalsTest {
    @Test
    void printsFifteenSignificantDigits() {
        assertEquals("0.333333333333333", Decimals.statistic(1 / 3.0));
        assertEquals("0.1", Decimals.statistic(0.1));
        assertEquals("-1234567.89", Decimals.statistic(-1234567.89));
        assertEquals("0.000000000000000000012", Decimals.statistic(1.2e-20));
        assertEquals("120000000000000000000", Decimals.statistic(1.2e20));
    }

    @Test
    void printsNothingForWhatIsNoNumber() {
        assertEquals("", Decimals.statistic(Double.NaN));
        assertEquals("", Decimals.statistic(Double.POSITIVE_INFINITY));
        assertEquals("0", Decimals.statistic(-0.0));
    }

    @Test
    void dividesToFifteenDigits() {
        assertEquals("200", Decimals.plain(Decimals.quotient(new BigDecimal("400.00"), new BigDecimal(2))));
        assertEquals("0.666666666666667", Decimals.plain(Decimals.quotient(new BigDecimal(2), new BigDecimal(3))));
    }

    @Test
    void saysFiguresAsPeopleReadThem() {
        assertEquals("−1,235", Words.whole(new BigDecimal("-1234.50")));
        assertEquals("+12.3\u00A0%", Words.growth(0.1234));
        assertEquals("−0.1\u00A0%", Words.growth(-0.001));
        assertEquals("0.0\u00A0%", Words.growth(0));
    }
}
