package io.outlay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
    private static List<BigDecimal> share(String... exact) {
        return LargestRemainder.of(Stream.of(exact).map(BigDecimal::new).toList(), MinorUnit.of("EUR"));
    }

    private static List<BigDecimal> cents(String... parts) {
        return Stream.of(parts).map(BigDecimal::new).toList();
    }

    @Test
    void givesTheCentsLeftToThePartsThatLostMost() {
        assertEquals(cents("3.33", "3.34", "3.33"), share("3.331", "3.337", "3.332"));
    }

    @Test
    void givesTiesToTheLargerPartThenToTheEarlier() {
        assertEquals(cents("1.00", "2.01", "1.00"), share("1.003", "2.003", "1.003"));
        assertEquals(cents("0.33", "0.33", "0.34"), share("0.3333333", "0.3333333", "0.3333334"));
        assertEquals(cents("0.01", "0.00"), share("0.005", "0.005"));
    }

    @Test
    void roundsTheSumAwayFromZero() {
        assertEquals(cents("0.01"), share("0.005"));
        assertEquals(cents("-0.01"), share("-0.005"));
    }

    @Test
    void mirrorsWhatIsNegated() {
        assertEquals(cents("-3.33", "-3.34", "-3.33"), share("-3.331", "-3.337", "-3.332"));
        assertEquals(cents("10.01", "-4.00"), share("10.006", "-3.999"));
        assertEquals(cents("-10.01", "4.00"), share("-10.006", "3.999"));
        assertEquals(cents("0.01", "-0.01"), share("0.005", "-0.005"));
        assertEquals(cents("-0.01", "0.01"), share("-0.005", "0.005"));
    }

    @Test
    void leavesNothingToShareAmongNothing() {
        assertEquals(List.of(), share());
        assertEquals(cents("0.00", "0.00"), share("0", "0"));
    }
}
