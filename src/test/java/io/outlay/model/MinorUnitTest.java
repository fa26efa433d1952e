package io.outlay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorUnitTest {
    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }

    @ParameterizedTest
    @CsvSource({"EUR,2", "USD,2", "JPY,0", "KRW,0", "ISK,0", "CLP,0", "KWD,3", "BHD,3", "TND,3", "CLF,4"})
    void hasTheDecimalsThatIso4217Gives(String currency, int digits) {
        assertEquals(digits, MinorUnit.of(currency).digits());
    }

    @ParameterizedTest
    @CsvSource({"QQQ", "XAU", "eur", "''"})
    void takesTwoDecimalsForWhatIso4217DoesNotSay(String currency) {
        assertEquals(2, MinorUnit.of(currency).digits());
    }

    @Test
    void roundsHalfUpAwayFromZero() {
        assertEquals(dec("0.13"), MinorUnit.of("EUR").round(dec("0.125")));
        assertEquals(dec("-3"), MinorUnit.of("JPY").round(dec("-2.5")));
        assertEquals(dec("123.457"), MinorUnit.of("KWD").round(dec("123.4565")));
        assertEquals(dec("0.333"), MinorUnit.of("KWD").quotient(dec("1"), dec("3")));
    }

    @Test
    void statesAnAmountWithTheDecimalsOfItsCurrency() {
        assertEquals(dec("7.00"), MinorUnit.of("EUR").stated(dec("7")));
        assertEquals(dec("100000"), MinorUnit.of("JPY").stated(dec("100000.00")));
        assertEquals(dec("0.000"), MinorUnit.of("KWD").stated(dec("0.00000")));
        assertEquals(dec("1200"), MinorUnit.of("JPY").stated(dec("1.2E+3")));
    }

    @Test
    void keepsWhatIsStatedFinerThanTheSmallestUnit() {
        assertEquals(dec("0.0042"), MinorUnit.of("USD").stated(dec("0.00420")));
    }

    @Test
    void sharesByLargestRemainderInTheCurrencysOwnUnit() {
        List<BigDecimal> thirds =
                Stream.of("33.3333", "33.3333", "33.3334").map(BigDecimal::new).toList();
        assertEquals(List.of(dec("33"), dec("33"), dec("34")), LargestRemainder.of(thirds, MinorUnit.of("JPY")));
        assertEquals(
                List.of(dec("33.333"), dec("33.333"), dec("33.334")), LargestRemainder.of(thirds, MinorUnit.of("KWD")));
    }

    @Test
    void convertsIntoTheOtherCurrencysUnit() {
        assertEquals(new Money(dec("16013"), "JPY"), new Money(dec("100.08"), "EUR").convert(dec("160"), "JPY"));
    }
}
