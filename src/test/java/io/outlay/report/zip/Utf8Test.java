package io.outlay.report.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private static String of(Utf8 made) {
        return new String(made.bytes(), 0, made.length(), StandardCharsets.UTF_8);
    }

    @Test
    void writesNumbersAsTheyAre() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal number = new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(30) - 4);
            BigDecimal signed = random.nextBoolean() ? number : number.negate();
            assertThat(of(new Utf8(1).number(signed))).isEqualTo(signed.toPlainString());
        }
        for (String number :
                List.of("0", "0.00", "-0.05", "-1", "1E+3", "999999999999999999", "0.000000000000000001")) {
            BigDecimal value = new BigDecimal(number);
            assertThat(of(new Utf8(1).number(value))).isEqualTo(value.toPlainString());
        }
        for (long number : new long[] {0, 9, 10, -7, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(of(new Utf8(1).number(number))).isEqualTo(Long.toString(number));
        }
    }

    @Test
    void writesTextAsXmlInUtf8() {
        String text = "plain, ü, €, 🚀 & <tag>\r\n" + "&".repeat(100) + "€".repeat(100) + "🚀".repeat(50);

        assertThat(of(new Utf8(1).text(text)))
                .isEqualTo(text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\r", "&#13;"));
    }
}
