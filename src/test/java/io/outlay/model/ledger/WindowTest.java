package io.outlay.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final YearMonth PERIOD = YearMonth.of(2026, 10);

    /** @param months with a bill */
    private static List<SystemMonth> billed(String... months) {
        return Stream.of(months).map(month -> row(month, "100.00", "0.00")).toList();
    }

    private static SystemMonth row(String month, String billed, String effort) {
        BigDecimal none = new BigDecimal("0.00");
        BigDecimal effective = new BigDecimal("50.00");
        return new SystemMonth(
                "shop",
                YearMonth.parse(month),
                new BigDecimal(billed),
                effective,
                none,
                new BigDecimal(effort),
                none,
                none,
                none,
                none,
                none,
                effective);
    }

    @Test
    void holdsTheMonthsKnownAndNoOthers() {
        Window window = Window.of(billed("2026-08", "2026-10"), PERIOD);
        assertThat(window.start()).isEqualTo("2026-08");
        assertThat(window.contains(YearMonth.of(2026, 7))).isFalse();
        assertThat(window.contains(YearMonth.of(2026, 8))).isTrue();
        assertThat(window.contains(YearMonth.of(2026, 11))).isFalse();
        assertThat(Window.of(List.of(), PERIOD).start()).isEqualTo("2025-11");
    }

    /** A bill and its credit of one month are none; neither is what is effective before the first bill. */
    @Test
    void sumsOfALedgerBeginInTheSameMonth() {
        List<LedgerSum> sums = List.of(
                sum("2026-06", Basis.EFFECTIVE, "50.00"),
                sum("2026-07", Basis.BILLED, "50.00"),
                sum("2026-07", Basis.BILLED, "-50.00"),
                sum("2026-08", Basis.EFFORT, "10.00"),
                sum("2026-09", Basis.BILLED, "50.00"));
        assertThat(Window.firstOfSums(sums, PERIOD)).contains(YearMonth.of(2026, 8));
        assertThat(Window.firstOfSums(sums.subList(0, 3), PERIOD)).isEmpty();
    }

    private static LedgerSum sum(String month, Basis basis, String amount) {
        BigDecimal money = new BigDecimal(amount);
        return new LedgerSum("shop", YearMonth.parse(month), CostPool.OTHER, basis, false, "EUR", false, money, money);
    }

    @Test
    void leavesOutWhatTheFirstBillSaysOfEarlierMonths() {
        List<SystemMonth> served = List.of(row("2026-08", "0.00", "0.00"), row("2026-09", "100.00", "0.00"));
        assertThat(Window.known(served, PERIOD)).containsExactly(served.get(1));
        assertThat(Window.known(served.subList(0, 1), PERIOD)).hasSize(1);
    }

    @Test
    void oneMonthOfDataIsOneMonthKnown() {
        Window window = Window.of(billed("2026-10"), PERIOD);
        assertThat(window.months()).isEqualTo(1);
        assertThat(window.isYear()).isFalse();
        assertThat(window.words()).isEqualTo("the one month known");
        assertThat(window.each()).isEqualTo("in the one month known");
        assertThat(window.title()).isEqualTo("The one month known");
        assertThat(window.span()).isEqualTo("one month known");
    }

    @Test
    void elevenMonthsAreNoYearAndTwelveAre() {
        assertThat(Window.of(billed("2025-12"), PERIOD).words()).isEqualTo("the 11 months known");
        assertThat(Window.of(billed("2025-11"), PERIOD).isYear()).isTrue();
        assertThat(Window.of(billed("2020-01"), PERIOD).each()).isEqualTo("a year");
    }

    /** A yearly bill of October that serves the months since January does not make those months known. */
    @Test
    void whatWasServedBeforeTheFirstBillIsNotKnown() {
        List<SystemMonth> ledger = List.of(row("2026-01", "0.00", "0.00"), row("2026-10", "1200.00", "0.00"));
        assertThat(Window.of(ledger, PERIOD).months()).isEqualTo(1);
    }

    @Test
    void hoursMakeAMonthKnownAndWhatComesLaterDoesNot() {
        List<SystemMonth> ledger = List.of(row("2026-07", "0.00", "800.00"), row("2026-10", "100.00", "0.00"));
        assertThat(Window.of(ledger, PERIOD).months()).isEqualTo(4);
        assertThat(Window.of(ledger, YearMonth.of(2026, 6)).months()).isZero();
    }

    @Test
    void theYearBeforeIsKnownByItsOwnMonths() {
        assertThat(Window.yearBefore(billed("2025-08"), PERIOD).months()).isEqualTo(3);
        assertThat(Window.yearBefore(billed("2024-11"), PERIOD).isYear()).isTrue();
        assertThat(Window.yearBefore(billed("2025-11"), PERIOD).months()).isZero();
    }

    /** Nothing is said of months where there is not even one. */
    @Test
    void nothingKnownIsNoShortWindow() {
        Window none = Window.of(List.of(), PERIOD);
        assertThat(none.isShort()).isFalse();
        assertThat(none.isYear()).isFalse();
        assertThat(none.words()).isEqualTo("the last twelve months");
    }
}
