package io.outlay.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When a table is due again. */
class ArrivalMonthsTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void whatCameEachMonthIsDueTheMonthAfter() {
        ArrivalMonths hours = table("2026-07", "2026-08", "2026-09");

        assertThat(hours.isMissing(OCTOBER)).isTrue();
        assertThat(hours.stops(OCTOBER)).isTrue();
        assertThat(hours.lastBefore(OCTOBER)).contains(YearMonth.of(2026, 9));
        assertThat(hours.stops(YearMonth.of(2026, 9))).isFalse();
    }

    @Test
    void whatCameForTheMonthIsNotMissing() {
        assertThat(table("2026-08", "2026-09", "2026-10").isMissing(OCTOBER)).isFalse();
    }

    @Test
    void whatComesByQuarterIsDueAfterAQuarter() {
        ArrivalMonths seats = table("2026-03", "2026-06", "2026-09");

        assertThat(seats.isMissing(OCTOBER)).isFalse();
        assertThat(seats.isMissing(YearMonth.of(2026, 11))).isFalse();
        assertThat(seats.stops(YearMonth.of(2026, 12))).isTrue();
    }

    @Test
    void aSingleGapDoesNotHideThatATableComesMonthly() {
        assertThat(table("2026-05", "2026-06", "2026-08", "2026-09").stops(OCTOBER))
                .isTrue();
    }

    @Test
    void whatCameOnceIsNamedAndStopsNothing() {
        ArrivalMonths audit = table("2026-06");

        assertThat(audit.isMissing(OCTOBER)).isTrue();
        assertThat(audit.stops(OCTOBER)).isFalse();
    }

    @Test
    void whatIsKnownToComeMonthlyStopsAfterOneMonthAndForGood() {
        ArrivalMonths business = ArrivalMonths.of("business figures", true, Stream.of(YearMonth.of(2024, 9)));

        assertThat(business.stops(YearMonth.of(2024, 10))).isTrue();
        assertThat(business.stops(OCTOBER)).isTrue();
    }

    @Test
    void whatStayedAwayForAYearHasEnded() {
        ArrivalMonths hours = table("2025-08", "2025-09");

        assertThat(hours.stops(YearMonth.of(2026, 9))).isTrue();
        assertThat(hours.isMissing(OCTOBER)).isFalse();
    }

    @Test
    void whatNeverCameBeforeIsNotMissing() {
        assertThat(table().isMissing(OCTOBER)).isFalse();
        assertThat(table("2026-11", "2026-12").isMissing(OCTOBER)).isFalse();
    }

    private static ArrivalMonths table(String... months) {
        return ArrivalMonths.of("hours", false, Stream.of(months).map(YearMonth::parse));
    }
}
