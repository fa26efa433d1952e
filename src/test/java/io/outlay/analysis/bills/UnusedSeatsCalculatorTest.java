package io.outlay.analysis.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Analysis;
import io.outlay.analysis.Books;
import io.outlay.analysis.finding.Finding;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The period is September 2026. */
class UnusedSeatsCalculatorTest {
    private final Books books = new Books().orders(t -> 90000).system("desk", t -> 1200);
    private final Agreements agreed = new Agreements();

    @Test
    void thePaidAreHeldAgainstTheMostActiveOfThreeMonthsAndAReserve() {
        paid("2026-09", 120);
        active("2026-07", 61, 58, 55);
        agreed.monthly("desk", "2026-01", "2026-09", "1200.00", "120 seat");

        UnusedSeats seats = unused().orElseThrow();

        assertThat(seats.paid()).isEqualByComparingTo("120");
        assertThat(seats.active()).isEqualByComparingTo("61");
        assertThat(seats.unused()).as("120 − 61 − 12").isEqualByComparingTo("47");
        assertThat(seats.seatPrice()).contains(new BigDecimal("120.00"));
        assertThat(seats.money()).contains(new BigDecimal("5640.00"));
    }

    @Test
    void nobodyGivesUpAPartOfASeat() {
        paid("2026-09", 42);
        active("2026-07", 33, 33, 33);
        agreed.monthly("desk", "2026-01", "2026-09", "4200.00", "42 seat");

        UnusedSeats seats = unused().orElseThrow();

        assertThat(seats.unused()).as("42 − 33 − 4.2 = 4.8").isEqualByComparingTo("4");
        assertThat(seats.money()).as("4 × 1200").contains(new BigDecimal("4800.00"));
    }

    @Test
    void lessThanASeatIsNone() {
        paid("2026-09", 42);
        active("2026-07", 37, 37, 37);

        assertThat(unused()).as("0.8").isEmpty();
    }

    @Test
    void whatWasFoundStaysFoundWhenNoReportComes() {
        paid("2026-01", 60, 60, 60, 60, 60, 60);
        active("2026-01", 34, 34, 34, 34, 34, 34);
        agreed.contract("C-1 desk 2026-01-01 2026-12-31 30d renews 72000 EUR - 60 ANNUAL");

        UnusedSeats seats = unused().orElseThrow();

        assertThat(seats.asOf()).contains(YearMonth.of(2026, 6));
        assertThat(seats.since()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(seats.money()).as("20 × 1200").contains(new BigDecimal("24000.00"));
        assertThat(analyse().findings().get(0).sentence())
                .startsWith("Desk costs EUR 24,000 a year for seats that, as of 2026-06, nobody has needed since March"
                        + " 2026 (20 of 60 seats are paid and not needed, as of 2026-06)");
    }

    @Test
    void aReportOfOneMonthTooFewLeavesTheMonthBefore() {
        paid("2026-01", 60, 60, 60, 60, 60, 60, 60, 60, 60);
        active("2026-01", 34, 34, 34, 34, 34, 34, 34, 34);

        assertThat(unused().orElseThrow().asOf()).contains(YearMonth.of(2026, 8));
    }

    @Test
    void seatsGivenUpSinceTheLastReportAreNotAskedForAgain() {
        paid("2026-01", 60, 60, 60, 60, 60, 60);
        active("2026-01", 34, 34, 34, 34, 34, 34);
        agreed.monthly("desk", "2026-01", "2026-06", "6000.00", "60 seat")
                .monthly("desk", "2026-07", "2026-09", "4500.00", "45 seat");

        assertThat(unused().orElseThrow().unused()).as("45 − 34 − 4.5").isEqualByComparingTo("6");
    }

    @Test
    void aReportOlderThanAYearSaysNothing() {
        paid("2025-07", 60, 60, 60);
        active("2025-07", 34, 34, 34);

        assertThat(unused()).isEmpty();
    }

    @Test
    void aReserveOfATenthIsNoWaste() {
        paid("2026-09", 100);
        active("2026-07", 80, 80, 90);

        assertThat(unused()).isEmpty();
    }

    @Test
    void aMissingReadingIsUnknownAndNoWaste() {
        paid("2026-09", 100);
        active("2026-08", 20, 20);

        assertThat(unused()).as("two months only").isEmpty();
        active("2026-06", 20);
        assertThat(unused()).as("none for July").isEmpty();
        active("2026-07", 20);
        assertThat(unused()).isPresent();
    }

    /** From March on 50 are paid for 30 who work with it; three months earlier all are needed. */
    @Test
    void theyAreUnusedSinceTheFirstOfTheMonthsInARow() {
        paid("2026-01", 50, 50, 50, 50, 50, 50, 50, 50, 50);
        active("2025-11", 48, 48, 48, 30, 30, 30, 30, 30, 30, 30, 30);

        assertThat(since()).as("January's 48 count until March").isEqualTo(YearMonth.of(2026, 4));
    }

    @Test
    void aMonthInWhichAllWereNeededBeginsTheRowAnew() {
        paid("2026-01", 50, 50, 50, 50, 30, 50, 50, 50, 50);
        active("2025-11", 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30);

        assertThat(since()).as("30 paid in May").isEqualTo(YearMonth.of(2026, 6));
    }

    @Test
    void aMonthWithoutAReadingBeginsTheRowAnew() {
        paid("2026-01", 50, 50, 50, 50, 50, 50, 50, 50, 50);
        active("2025-11", 30, 30, 30);
        active("2026-03", 30, 30, 30, 30, 30, 30, 30);

        assertThat(since()).as("three months after February").isEqualTo(YearMonth.of(2026, 5));
    }

    @Test
    void theRowBeginsNoEarlierThanTheThirdMonthRead() {
        paid("2026-05", 50, 50, 50, 50, 50);
        active("2026-05", 30, 30, 30, 30, 30);

        assertThat(since()).isEqualTo(YearMonth.of(2026, 7));
    }

    @Test
    void whereNobodyReadsThePaidTheContractInForceTellsThem() {
        agreed.contract("C-1 desk 2025-01-01 2026-06-30 30d ends 36000 EUR - 30 ANNUAL");
        agreed.contract("C-2 desk 2026-07-01 2026-12-31 30d ends 60000 EUR - 50 ANNUAL");
        agreed.contract("C-3 desk 2027-01-01 2027-12-31 30d ends 60000 EUR - 50 ANNUAL");
        active("2026-01", 30, 30, 30, 30, 30, 30, 30, 30, 30);

        UnusedSeats seats = unused().orElseThrow();

        assertThat(seats.paid()).as("not those of the year that follows").isEqualByComparingTo("50");
        assertThat(seats.since()).isEqualTo(YearMonth.of(2026, 7));
        assertThat(seats.seatPrice()).contains(new BigDecimal("1200.00"));
    }

    @Test
    void theFindingSaysSinceWhen() {
        paid("2026-06", 120, 120, 120, 120);
        active("2026-04", 61, 61, 61, 61, 61, 61);
        agreed.monthly("desk", "2026-01", "2026-09", "1200.00", "120 seat");

        Finding finding = analyse().findings().get(0);

        assertThat(finding.since()).contains(YearMonth.of(2026, 6));
        assertThat(finding.headline())
                .isEqualTo(
                        "Desk costs EUR 5,640 a year for seats that nobody has needed since June 2026: no contract is"
                                + " known, so it can be given up any time.");
    }

    private void paid(String from, int... values) {
        read("seats_paid", from, values);
    }

    private void active(String from, int... values) {
        read("seats_active", from, values);
    }

    private void read(String metric, String from, int... values) {
        for (int i = 0; i < values.length; i++) {
            agreed.seats("desk", YearMonth.parse(from).plusMonths(i).toString(), metric, Integer.toString(values[i]));
        }
    }

    private YearMonth since() {
        return unused().orElseThrow().since();
    }

    private Optional<UnusedSeats> unused() {
        List<UnusedSeats> all = analyse().signals().unusedSeats();
        assertThat(all).hasSizeLessThan(2);
        return all.stream().findFirst();
    }

    private Analysis analyse() {
        books.facts = agreed.facts();
        return books.analyse();
    }
}
