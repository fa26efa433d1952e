package io.outlay.intake.table.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    private static long atOnce(String text) {
        byte[] bytes = (text + ",12345678").getBytes(StandardCharsets.ISO_8859_1);
        return Decimals.of(Eight.at(bytes, 0), text.length());
    }

    private static long oneByOne(String text) {
        byte[] bytes = ("7" + text + "8").getBytes(StandardCharsets.ISO_8859_1);
        return Decimals.of(bytes, 1, bytes.length - 1);
    }

    @Test
    void areExactHoweverTheyAreRead() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            String text = BigDecimal.valueOf(random.nextInt(1 << random.nextInt(1, 24)), random.nextInt(7))
                    .toPlainString();
            long millionths = new BigDecimal(text).movePointRight(6).longValueExact();
            assertThat(oneByOne(text)).as(text).isEqualTo(millionths);
            if (text.length() <= 8) {
                assertThat(atOnce(text)).as(text).isEqualTo(millionths);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12345678", "1234567.", "1.234567", "0.000001", "00000000"})
    void areTakenAtOnceUpToEightCharacters(String text) {
        assertThat(atOnce(text))
                .isEqualTo(new BigDecimal(text).movePointRight(6).longValueExact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999.999999", "-999999999999.999999", "-0.5"})
    void haveASignAndUpToEighteenDigits(String text) {
        assertThat(oneByOne(text))
                .isEqualTo(new BigDecimal(text).movePointRight(6).longValueExact());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", ".5", "-", "+1", "1,5", "1e3", "1 ", " 1", "1.2.3", "0.", "1/", "1:", "\u00B2", "\u00B1", "a"
            })
    void areNoneWhenNotPlain(String text) {
        long expected = text.equals("0.") ? 0 : Decimals.NONE;
        assertThat(oneByOne(text)).isEqualTo(expected);
        assertThat(atOnce(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123", "1.2345678", "0.0000001"})
    void areNoneWhenTheyDoNotFit(String text) {
        assertThat(oneByOne(text)).isEqualTo(Decimals.NONE);
    }
}
