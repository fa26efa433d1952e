package io.outlay.analysis.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Analysis;
import io.outlay.analysis.Books;
import io.outlay.analysis.verdict.Tag;
import io.outlay.analysis.verdict.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The period ends on 30 September 2026. */
class RenewalCalculatorTest {
    private final Books books = new Books();
    private final Agreements agreed = new Agreements();

    @Test
    void anAutoRenewedTermRollsOnByItsOwnLengthWithTheEscalator() {
        Renewal r = renewal("C-1 shop 2023-04-01 2024-03-31 60d renews 12000 EUR 5 - ANNUAL");

        assertThat(r.end()).contains(day("2027-03-31"));
        assertThat(r.noticeDeadline()).contains(day("2027-01-30"));
        // Three anniversaries since April 2023: 12000 × 1.05³; the next term at the fourth.
        assertThat(r.annualFee()).contains(amount("13891.50"));
        assertThat(r.next().fee()).contains(amount("14586.08"));
        assertThat(r.next().atStake()).contains(amount("14586.08"));
        assertThat(r.next().days().start()).isEqualTo(day("2027-04-01"));
        assertThat(r.next().days().end()).isEqualTo(day("2028-03-31"));
        assertThat(r.next().avoidable()).as("a good verdict").isEmpty();
        assertThat(r.lockedUntil()).isEmpty();
    }

    @Test
    void renewalsMayBeShorterThanTheFirstTerm() {
        books.orders(t -> 90000).system("shop", t -> 4000);
        agreed.contract("C-1 shop 2023-04-01 2026-03-31 60d renews 12000 EUR - - ANNUAL")
                .renewedFor(12);
        Renewal r = renewals().get(0);

        assertThat(r.end()).contains(day("2027-03-31"));
        assertThat(r.noticeDeadline()).contains(day("2027-01-30"));
        assertThat(r.next().days().end()).isEqualTo(day("2028-03-31"));
        assertThat(r.next().commitment()).contains(amount("12000.00"));
    }

    @Test
    void anOpenEndedContractHasNoDeadlineAndRisksAYear() {
        Renewal r = renewal("C-1 shop 2024-01-01 - 30d renews 12000 EUR - - MONTHLY");

        assertThat(r.end()).isEmpty();
        assertThat(r.noticeDeadline()).isEmpty();
        assertThat(r.actBy()).isEmpty();
        assertThat(r.lockedUntil()).isEmpty();
        // Notice on 1 October: 30 days before 31 October.
        assertThat(r.firstEnd()).isEqualTo(day("2026-10-31"));
        assertThat(r.annualFee()).contains(amount("12000.00"));
        assertThat(r.next().fee()).contains(amount("12000.00"));
        assertThat(r.next().atStake()).contains(amount("12000.00"));
        assertThat(r.next().commitment()).isEmpty();
    }

    @Test
    void anOpenEndedContractEndsAtTheFirstMonthsEndThatNoticeReaches() {
        assertThat(renewal("C-1 shop 2024-01-15 - 31d no 12000 EUR - - MONTHLY").firstEnd())
                .isEqualTo(day("2026-11-30"));
        assertThat(renewal("C-2 shop 2024-01-15 - 3m no 12000 EUR - - MONTHLY").firstEnd())
                .isEqualTo(day("2027-01-31"));
        assertThat(renewal("C-3 shop 2024-01-15 - - no 12000 EUR - - MONTHLY").firstEnd())
                .isEqualTo(day("2026-10-31"));
    }

    @Test
    void aTermOfOddDaysRollsOnByDays() {
        Renewal r = renewal("C-1 shop 2026-08-01 2026-08-20 - renews 3650 EUR - - MONTHLY");

        // 20 days each: to 9 September, to 29 September, to 19 October.
        assertThat(r.end()).contains(day("2026-10-19"));
        assertThat(r.next().days().end()).isEqualTo(day("2026-11-08"));
        // 12 of 31 days of October and 8 of 30 of November, a twelfth of the fee each.
        assertThat(r.next().atStake()).contains(amount("198.85"));
    }

    @Test
    void afterTheDeadlineTheNextTermBinds() {
        Renewal r = renewal("C-1 shop 2024-01-01 2026-12-31 180d renews 9000 EUR 3 - QUARTERLY");

        assertThat(r.noticeDeadline()).contains(day("2026-07-04"));
        assertThat(r.lockedUntil()).contains(day("2029-12-31"));
        assertThat(r.next().atStake()).isEmpty();
        assertThat(r.next().avoidable()).isEmpty();
        assertThat(r.actBy()).isEmpty();
        assertThat(r.next().fee()).as("9000 × 1.03³").contains(amount("9834.54"));
    }

    @Test
    void aDeadlineOnThePeriodsLastDayIsOver() {
        assertThat(renewal("C-1 shop 2024-01-01 2026-12-31 3m renews 9000 EUR - - ANNUAL")
                        .lockedUntil())
                .contains(day("2029-12-31"));
        assertThat(renewal("C-2 shop 2024-01-01 2026-12-31 91d renews 9000 EUR - - ANNUAL")
                        .lockedUntil())
                .as("the first of October is not")
                .isEmpty();
    }

    @Test
    void noticeInMonthsCountsMonths() {
        assertThat(renewal("C-1 shop 2026-01-01 2027-02-28 3m renews 9000 EUR - - ANNUAL")
                        .noticeDeadline())
                .contains(day("2026-11-28"));
    }

    @Test
    void withoutNoticeTheLastDayOfTheTermDecides() {
        Renewal r = renewal("C-1 shop 2026-01-01 2026-12-31 - renews 9000 EUR - - ANNUAL");

        assertThat(r.noticeDeadline()).isEmpty();
        assertThat(r.actBy()).contains(day("2026-12-31"));
        assertThat(r.next().atStake()).contains(amount("9000.00"));
    }

    @Test
    void aContractThatEndedHasNoRenewal() {
        books.orders(t -> 90000).system("shop", t -> 4000);
        agreed.contract("C-1 shop 2025-10-01 2026-09-30 30d ends 9000 EUR - - ANNUAL");

        assertThat(renewals()).isEmpty();
    }

    @Test
    void aContractThatDoesNotRenewItselfIsNeverLocked() {
        Renewal r = renewal("C-1 shop 2025-11-01 2026-10-31 60d ends 9000 EUR 4 - ANNUAL");

        assertThat(r.noticeDeadline()).contains(day("2026-09-01"));
        assertThat(r.lockedUntil()).isEmpty();
        assertThat(r.actBy()).contains(day("2026-10-31"));
        assertThat(r.next().atStake()).as("what signing again would cost").contains(amount("9360.00"));
    }

    @Test
    void aNumberThatComesBackWithALaterStartIsTheNextTerm() {
        agreed.contract("C-1 shop 2027-01-01 2028-12-31 90d renews 11000 EUR 4 - ANNUAL");
        Renewal r = renewal("C-1 shop 2024-01-01 2027-06-30 60d renews 9000 EUR - - ANNUAL");

        assertThat(r.end()).as("cut off by its next term").contains(day("2026-12-31"));
        assertThat(r.annualFee()).contains(amount("9000.00"));
        assertThat(r.next().fee()).contains(amount("11000.00"));
        assertThat(r.lockedUntil()).contains(day("2028-12-31"));
        assertThat(r.noticeDeadline()).isEmpty();
        assertThat(r.next().commitment()).as("11000 and 11440").contains(amount("22440.00"));
    }

    @Test
    void theNextTermOfAnEarlierOneTakesOverOnceItRuns() {
        agreed.contract("C-1 shop 2023-01-01 2023-12-31 30d renews 5000 EUR - - ANNUAL");
        Renewal r = renewal("C-1 shop 2026-01-01 2026-12-31 30d renews 9000 EUR - - ANNUAL");

        assertThat(r.end()).contains(day("2026-12-31"));
        assertThat(r.annualFee()).contains(amount("9000.00"));
        assertThat(r.lockedUntil()).isEmpty();
    }

    @Test
    void foreignFeesStandInTheReportingCurrencyAndWithoutARateAreUnknown() {
        assertThat(renewal("C-1 shop 2026-01-01 2026-12-31 30d renews 10000 USD - - ANNUAL")
                        .annualFee())
                .contains(amount("9000.00"));
        Renewal unknown = renewal("C-2 shop 2026-01-01 2026-12-31 30d renews 10000 JPY - - ANNUAL");
        assertThat(unknown.annualFee()).isEmpty();
        assertThat(unknown.next().atStake()).isEmpty();
    }

    @Test
    void avoidableIsWhatABadBillRunsBeyondGrowth() {
        books.orders(t -> 90000).system("shop", t -> 4000 * Math.pow(1.2, t / 12.0));
        agreed.contract("C-1 shop 2026-01-01 2026-12-31 30d renews 60000 EUR - - ANNUAL");
        Renewal r = renewals().get(0);

        assertThat(r.verdict()).isEqualTo(Verdict.RISING_NO_PAYOFF);
        assertThat(r.next().avoidable())
                .isEqualTo(Books.judgement(analyse(), "shop").cost().excessCost());
        assertThat(r.next().avoidable()).isPresent();
    }

    @Test
    void avoidableIsNeverMoreThanIsAtStake() {
        books.orders(t -> 90000).system("shop", t -> 4000 * Math.pow(1.2, t / 12.0));
        agreed.contract("C-1 shop 2026-01-01 2026-12-31 30d renews 2500 EUR - - ANNUAL");

        assertThat(renewals().get(0).next().avoidable()).contains(amount("2500.00"));
    }

    @Test
    void aSavingIsCountedOnceOverSeveralContractsTheEarliestFirst() {
        books.orders(t -> 90000).system("shop", t -> 4000 * Math.pow(1.2, t / 12.0));
        agreed.contract("C-2 shop 2026-01-01 2026-12-31 10d renews 60000 EUR - - ANNUAL");
        agreed.contract("C-1 shop 2026-01-01 2026-12-31 60d renews 2500 EUR - - ANNUAL");
        BigDecimal all = Books.judgement(analyse(), "shop").cost().excessCost().orElseThrow();

        assertThat(renewals()).extracting(Renewal::contractId).containsExactly("C-1", "C-2");
        assertThat(renewals().get(0).next().avoidable()).contains(amount("2500.00"));
        assertThat(renewals().get(1).next().avoidable()).contains(all.subtract(amount("2500.00")));
    }

    @Test
    void unusedSeatsAreAvoidableWhateverTheVerdict() {
        books.orders(t -> 90000).system("shop", t -> 1200);
        agreed.contract("C-1 shop 2026-01-01 2026-12-31 30d renews 14400 EUR - 120 MONTHLY")
                .monthly("shop", "2026-01", "2026-09", "1200.00", "120 seat")
                .seats("shop", "2026-09", "seats_paid", "120")
                .seats("shop", "2026-07", "seats_active", "61")
                .seats("shop", "2026-08", "seats_active", "58")
                .seats("shop", "2026-09", "seats_active", "55");
        Renewal r = renewals().get(0);

        // 120 paid − 61 active − 12 in reserve = 47, at 120.00 a year each.
        assertThat(r.verdict()).isEqualTo(Verdict.IN_LINE);
        assertThat(r.next().avoidable()).contains(amount("5640.00"));
        assertThat(Books.judgement(analyse(), "shop").tags()).containsExactly(Tag.UNUSED_SEATS, Tag.NOTICE_DUE);
        assertThat(analyse().signals().actBy()).singleElement().satisfies(act -> {
            assertThat(act.by()).isEqualTo(day("2026-12-01"));
            assertThat(act.money()).contains(amount("5640.00"));
            assertThat(act.what()).isEqualTo("Give notice or renegotiate: 47 of 120 seats are not needed.");
        });
    }

    /** 120 seats at 10.00 a month, 12.00 since January 2026, 47 of them idle; 0.00 is allowed above 10.00. */
    @Test
    void idleSeatsAndAPriceStepAreWhyABillOutgrewBusinessAndNeverAddToIt() {
        agreed.contract("C-1 shop 2025-01-01 2026-12-31 30d renews 14400 EUR - 120 MONTHLY")
                .monthly("shop", "2025-01", "2025-12", "1200.00", "120 seat")
                .monthly("shop", "2026-01", "2026-09", "1440.00", "120 seat");
        for (String month : List.of("2026-07", "2026-08", "2026-09")) {
            agreed.seats("shop", month, "seats_paid", "120").seats("shop", month, "seats_active", "61");
        }
        books.orders(t -> 90000).system("shop", t -> 1200 * Math.pow(1.5, t / 12.0));
        Renewal r = renewals().get(0);
        BigDecimal beyond = r.next().saving().orElseThrow().beyondGrowth();

        assertThat(r.next().saving().orElseThrow().unusedSeats()).as("47 × 144").isEqualTo("6768.00");
        assertThat(r.next().saving().orElseThrow().priceAboveEscalator())
                .as("2 × 120 × 12")
                .isEqualTo("2880.00");
        assertThat(beyond).isGreaterThan(amount("2880.00"));
        assertThat(r.next().avoidable()).contains(amount("9648.00").max(beyond));
    }

    @Test
    void whatAnEarlierContractTookIsLeftToNone() {
        Saving saving = new Saving(amount("400.00"), amount("100.00"), amount("900.00"));

        assertThat(saving.total()).isEqualTo("900.00");
        assertThat(saving.less(amount("450.00")))
                .isEqualTo(new Saving(amount("0.00"), amount("50.00"), amount("450.00")));
        assertThat(saving.less(amount("900.00")).total()).isEqualTo("0.00");
    }

    /** Thirteen months are no verdict, so it is not known what of the fee is too much. */
    @Test
    void whatCannotBeJudgedIsNotSaidToBeUnavoidable() {
        books.orders(t -> 90000).system("shop", t -> t < 23 ? Double.NaN : 1200);
        agreed.contract("C-1 shop 2026-01-01 2026-12-31 30d renews 14400 EUR - - MONTHLY");
        assertThat(renewals().get(0).verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(renewals().get(0).next().avoidable()).isEmpty();
        assertThat(renewals().get(0).isAvoidableUnknown()).isTrue();
    }

    @Test
    void whatIsInLineIsKnownToHaveNothingToAvoid() {
        books.orders(t -> 90000).system("shop", t -> 1200);
        agreed.contract("C-1 shop 2026-01-01 2026-12-31 30d renews 14400 EUR - - MONTHLY");
        assertThat(renewals().get(0).next().avoidable()).isEmpty();
        assertThat(renewals().get(0).isAvoidableUnknown()).isFalse();
    }

    @Test
    void decisionsFurtherAwayThan120DaysAreNotYetAsked() {
        renewal("C-1 shop 2026-03-01 2027-02-28 31d renews 9000 EUR - - ANNUAL");
        assertThat(analyse().signals().actBy())
                .as("28 January is the 120th day")
                .hasSize(1);
        Renewal later = renewal("C-2 shop 2026-03-01 2027-02-28 30d renews 9000 EUR - - ANNUAL");

        assertThat(later.noticeDeadline()).contains(day("2027-01-29"));
        assertThat(analyse().signals().actBy()).isEmpty();
    }

    private Renewal renewal(String contract) {
        if (books.months.isEmpty()) {
            books.orders(t -> 90000).system("shop", t -> 4000);
        } else {
            agreed.contracts.removeIf(earlier -> !contract.startsWith(earlier.contractId() + " "));
        }
        agreed.contract(contract);
        List<Renewal> renewals = renewals();
        assertThat(renewals).hasSize(1);
        return renewals.get(0);
    }

    private List<Renewal> renewals() {
        return analyse().renewals();
    }

    private Analysis analyse() {
        books.facts = agreed.facts();
        return books.analyse();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static BigDecimal amount(String value) {
        return new BigDecimal(value);
    }
}
