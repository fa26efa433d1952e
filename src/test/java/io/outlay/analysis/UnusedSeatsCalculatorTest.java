package io.outlay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

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
