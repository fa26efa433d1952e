package io.outlay.analysis.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.series.Level;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeSentenceTest {
    /** @param figures from, to, volume, intensity, price, fx, started */
    private static String say(Level level, String... figures) {
        BigDecimal[] f = Stream.of(figures).map(BigDecimal::new).toArray(BigDecimal[]::new);
        BigDecimal none = new BigDecimal("0.00");
        return ChangeSentence.of(
                new Bridge(
                        level,
                        "x",
                        "Helpdesk",
                        f[0],
                        f[1],
                        new CostChange(f[2], f[3], f[4], f[5], f[6], none, none, none),
                        Optional.empty(),
                        List.of()),
                "EUR",
                new Window(YearMonth.of(2025, 9), 12));
    }

    @Test
    void saysWhatPriceVolumeAndCurrencyDid() {
        assertThat(say(
                        Level.PORTFOLIO,
                        "100000.00",
                        "109000.40",
                        "4000.40",
                        "-1000.00",
                        "5500.00",
                        "-500.00",
                        "1000.00"))
                .isEqualTo(
                        "Technology cost EUR 9,000 more than in the twelve months before: more volume added EUR 4,000,"
                                + " less use for the same volume saved EUR 1,000, higher prices added EUR 5,500, currency saved"
                                + " EUR 500 and what began added EUR 1,000.");
    }

    @Test
    void namesTheLargestPartsWithTheirAmountsAndTheRestWithout() {
        CostChange change = new CostChange(
                new BigDecimal("43385"),
                new BigDecimal("-20620"),
                new BigDecimal("37376"),
                new BigDecimal("-4561"),
                new BigDecimal("56170"),
                new BigDecimal("-42165"),
                new BigDecimal("43895"),
                BigDecimal.ZERO);
        Bridge bridge = new Bridge(
                Level.PORTFOLIO,
                "portfolio",
                "All",
                new BigDecimal("1000000"),
                new BigDecimal("1113480"),
                change,
                Optional.empty(),
                List.of());
        assertThat(ChangeSentence.reasons(bridge, "EUR", new Window(YearMonth.of(2025, 9), 12)))
                .isEqualTo(
                        "Against the twelve months before, what began added EUR 56,170, one-offs added EUR 43,895, more"
                                + " volume added EUR 43,385, what ended saved EUR 42,165 and higher prices added EUR 37,376; smaller"
                                + " are less use for the same volume and currency.");
    }

    @Test
    void leavesOutWhatRoundsToNothing() {
        assertThat(say(Level.SYSTEM, "100.00", "40.20", "0.00", "0.00", "-60.00", "0.20", "0.00"))
                .isEqualTo("Helpdesk cost EUR 60 less than in the twelve months before: lower prices saved EUR 60.");
        assertThat(say(Level.SYSTEM, "100.00", "100.20", "0.00", "0.00", "0.20", "0.00", "0.00"))
                .isEqualTo("Helpdesk cost the same as in the twelve months before.");
    }

    @Test
    void saysWhenThereIsNothingToCompareWith() {
        assertThat(say(Level.PORTFOLIO, "0.00", "50.00", "0.00", "0.00", "0.00", "0.00", "50.00"))
                .isEqualTo("Technology has no cost in the twelve months before to compare with.");
        assertThat(say(Level.SYSTEM, "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00"))
                .isEqualTo("Helpdesk had no cost in these two years.");
    }

    @Test
    void comparesNothingWithTwelveMonthsThatAreNotKnownWhole() {
        assertThat(before(0)).isEqualTo("Why cost changed is not known: of the twelve months before, none is known.");
        assertThat(before(1))
                .isEqualTo("Why cost changed is not known: of the twelve months before, only one is known.");
        assertThat(before(11)).endsWith("only 11 are known.");
        assertThat(before(12)).startsWith("Technology cost EUR 900 less than in the twelve months before: less volume");
    }

    private static String before(int months) {
        BigDecimal none = new BigDecimal("0.00");
        BigDecimal less = new BigDecimal("-900.00");
        Bridge bridge = new Bridge(
                Level.PORTFOLIO,
                "portfolio",
                "Portfolio",
                new BigDecimal("1000.00"),
                new BigDecimal("100.00"),
                new CostChange(less, none, none, none, none, none, none, none),
                Optional.empty(),
                List.of());
        return ChangeSentence.of(bridge, "EUR", new Window(YearMonth.of(2025, 9), months));
    }
}
