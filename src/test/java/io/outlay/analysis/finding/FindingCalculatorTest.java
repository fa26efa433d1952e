package io.outlay.analysis.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.Books;
import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.finding.Finding.Kind;
import io.outlay.analysis.verdict.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingCalculatorTest {
    private static final Optional<YearMonth> MARCH = Optional.of(YearMonth.of(2026, 3));

    private static Reason reason(Kind kind, String name, String money, Optional<YearMonth> since) {
        return moving(kind, name, money, money, since);
    }

    private static Reason moving(Kind kind, String name, String money, String movable, Optional<YearMonth> since) {
        return new Reason(
                kind,
                name,
                List.of(name),
                name + " costs EUR " + money,
                kind.name(),
                new BigDecimal(money),
                new BigDecimal(movable),
                since,
                "Do " + kind + ".",
                "Evidence of " + kind + ".");
    }

    private static List<Finding> findings(List<Reason> reasons, Renewal... renewals) {
        return new FindingCalculator(new Deadlines(List.of(renewals), List.of())).findings(reasons);
    }

    private static Renewal renewal(
            String id, Optional<LocalDate> notice, boolean autoRenew, Optional<LocalDate> locked) {
        LocalDate end = LocalDate.of(2026, 12, 31);
        return new Renewal(
                id,
                "The " + id,
                "C-" + id,
                Optional.of(end),
                notice,
                autoRenew,
                Optional.empty(),
                Verdict.RISING_NO_PAYOFF,
                null,
                locked,
                locked.isPresent() ? Optional.empty() : Optional.of(notice.orElse(end)),
                Optional.empty());
    }

    @Test
    void tellsTheSameMoneyOnceWithTheLargerSumAndBothReasons() {
        List<Finding> findings = findings(List.of(
                reason(Kind.UNUSED_SEATS, "desk", "4550", Optional.empty()),
                reason(Kind.COST_BEYOND_GROWTH, "desk", "6769", MARCH),
                reason(Kind.PRICE_STEP, "desk", "100", MARCH)));
        assertEquals(1, findings.size());
        Finding finding = findings.get(0);
        assertEquals(Kind.COST_BEYOND_GROWTH, finding.kind());
        assertEquals(new BigDecimal("6769"), finding.money());
        assertEquals(List.of("Evidence of UNUSED_SEATS.", "Evidence of PRICE_STEP."), finding.evidence());
        assertEquals("Do UNUSED_SEATS. Do COST_BEYOND_GROWTH.", finding.action(), "seats go first");
    }

    @Test
    void datesByAnotherReasonWhenTheLeadingOneHasNoMonth() {
        Finding finding = findings(List.of(
                        reason(Kind.UNUSED_SEATS, "desk", "9000", Optional.empty()),
                        reason(Kind.COST_BEYOND_GROWTH, "desk", "6769", MARCH)))
                .get(0);
        assertEquals(Kind.UNUSED_SEATS, finding.kind());
        assertEquals(MARCH, finding.since());
    }

    @Test
    void ranksByTheMoneyThatADecisionMovesWhateverTheKind() {
        List<Finding> findings = findings(List.of(
                reason(Kind.INTEGRATION_GAP, "island", "3600", Optional.empty()),
                reason(Kind.PRICE_STEP, "feed", "1400", MARCH),
                reason(Kind.COMPLEXITY_TRAP, "feed", "19000", Optional.empty()),
                reason(Kind.BUY_VS_BUILD_MISTAKE, "portal", "39000", Optional.empty()),
                reason(Kind.COST_BEYOND_GROWTH, "mail", "9800", MARCH)));
        assertEquals(
                List.of("portal", "feed", "mail", "island"),
                findings.stream().map(Finding::name).toList());
        assertEquals(new BigDecimal("19000"), findings.get(1).money(), "the larger money leads, be it a pitfall's");
        assertEquals(List.of("Evidence of PRICE_STEP."), findings.get(1).evidence());
        assertEquals("Start any time", findings.get(3).by());
    }

    @Test
    void putsABillBeforeAPitfallOfEqualMoney() {
        Finding finding = findings(List.of(
                        reason(Kind.COMPLEXITY_TRAP, "feed", "1400", Optional.empty()),
                        reason(Kind.PRICE_STEP, "feed", "1400", MARCH)))
                .get(0);
        assertEquals(Kind.PRICE_STEP, finding.kind());
    }

    @Test
    void listsWhatNothingMovesYetBehindWhatCanBeMovedAndComparesYears() {
        List<Finding> findings = findings(List.of(
                moving(Kind.COST_BEYOND_GROWTH, "bound", "50000", "0", MARCH),
                moving(Kind.COST_BEYOND_GROWTH, "tied", "60000", "0", MARCH),
                reason(Kind.PRICE_STEP, "mail", "9800", MARCH),
                moving(Kind.COMPLEXITY_TRAP, "young", "5000", "20000", Optional.empty())));
        assertEquals(
                List.of("young", "mail", "tied", "bound"),
                findings.stream().map(Finding::name).toList());
        assertEquals(new BigDecimal("5000"), findings.get(0).money(), "what is told is of the months known");
    }

    @Test
    void asksForTheContractAtOnce() {
        Finding finding = findings(
                        List.of(reason(Kind.ABOVE_CONTRACT, "search", "4338", MARCH)),
                        renewal("search", Optional.of(LocalDate.of(2027, 1, 1)), true, Optional.empty()))
                .get(0);
        assertEquals("Ask at once, as the contract is in force", finding.by());
        assertEquals(Optional.empty(), finding.actBy());
    }

    @Test
    void leavesOutWhatNoDecisionMoves() {
        List<Finding> findings = findings(List.of(
                reason(Kind.INTEGRATION_GAP, "island", "0", Optional.empty()),
                reason(Kind.BUY_VS_BUILD_MISTAKE, "mail", "0", Optional.empty()),
                reason(Kind.COST_BEYOND_GROWTH, "mail", "9800", MARCH)));
        assertEquals(1, findings.size());
        assertEquals(
                List.of("Evidence of BUY_VS_BUILD_MISTAKE."), findings.get(0).evidence());
    }

    @Test
    void saysWhatContradictsAContractBeforeAnythingElse() {
        Finding finding = findings(List.of(
                        reason(Kind.COST_BEYOND_GROWTH, "desk", "6769", MARCH),
                        reason(Kind.UNUSED_SEATS, "desk", "4550", Optional.empty()),
                        reason(Kind.ABOVE_CONTRACT, "desk", "1300", MARCH)))
                .get(0);
        assertEquals("Do ABOVE_CONTRACT. Do UNUSED_SEATS. Do COST_BEYOND_GROWTH.", finding.action());
    }

    @Test
    void holdsSystemAmountMonthAndTheDayToActBy() {
        LocalDate notice = LocalDate.of(2026, 11, 1);
        Finding finding = findings(
                        List.of(reason(Kind.COST_BEYOND_GROWTH, "mail", "9800", MARCH)),
                        renewal("mail", Optional.of(notice), true, Optional.empty()))
                .get(0);
        assertEquals("mail costs EUR 9800 since March 2026: give notice by 1 November 2026.", finding.headline());
        assertEquals(
                "mail costs EUR 9800 since March 2026 (COST_BEYOND_GROWTH): give notice by 1 November 2026.",
                finding.sentence());
        assertEquals(Optional.of(notice), finding.actBy());
    }

    @Test
    void saysWhyThereIsNoDay() {
        List<Reason> reasons = List.of(reason(Kind.COST_BEYOND_GROWTH, "mail", "9800", MARCH));
        assertEquals(
                "No contract is known, so it can be given up any time",
                findings(reasons).get(0).by());
        Finding bound = findings(
                        reasons, renewal("mail", Optional.empty(), true, Optional.of(LocalDate.of(2027, 12, 31))))
                .get(0);
        assertEquals("Bound until 31 December 2027, so prepare for then", bound.by());
        assertEquals(Optional.empty(), bound.actBy());
    }

    @Test
    void endsWithTheTermWhereNoNoticeIsAgreed() {
        List<Reason> reasons = List.of(reason(Kind.COST_BEYOND_GROWTH, "mail", "9800", MARCH));
        assertEquals(
                "Do not sign again by 31 December 2026",
                findings(reasons, renewal("mail", Optional.empty(), false, Optional.empty()))
                        .get(0)
                        .by());
        assertEquals(
                "Renegotiate before 31 December 2026, when it renews",
                findings(reasons, renewal("mail", Optional.empty(), true, Optional.empty()))
                        .get(0)
                        .by());
    }

    @Test
    void tellsASystemOfManyWithThemOnly() {
        Reason many = new Reason(
                Kind.BILLS_LEFT_BEHIND,
                "Orders",
                List.of("a", "b", "c"),
                "3 systems cost EUR 3000",
                "orders fell",
                new BigDecimal("3000"),
                new BigDecimal("3000"),
                MARCH,
                "Shrink.",
                "Orders fell.");
        List<Finding> findings = findings(List.of(many, reason(Kind.UNUSED_SEATS, "b", "5000", Optional.empty())));
        assertEquals(1, findings.size());
        assertEquals(Kind.BILLS_LEFT_BEHIND, findings.get(0).kind());
        assertEquals(new BigDecimal("3000"), findings.get(0).money());
    }

    @Test
    void findingsOfAnAnalysisComeByMoneyAndWithoutStatistics() {
        Analysis analysis = new Books()
                .orders(t -> 90000)
                .system("small", t -> 2000 * Math.pow(1.2, t / 12.0))
                .system("large", t -> 9000 * Math.pow(1.2, t / 12.0))
                .system("steady", t -> 9000)
                .analyse();
        assertEquals(
                List.of(List.of("large"), List.of("small")),
                analysis.findings().stream().map(Finding::systems).toList());
        Finding first = analysis.findings().get(0);
        assertTrue(
                first.sentence()
                        .matches("Large costs EUR [0-9,]+ a year more than growth explains since November 2025"
                                + " \\(cost \\+20\\.0 %, orders 0\\.0 %, no payoff visible in this driver\\): no"
                                + " contract is known, so it can be given up any time\\."),
                first.sentence());
        for (Finding finding : analysis.findings()) {
            assertTrue(!(finding.sentence() + finding.action() + finding.evidence())
                    .toLowerCase(Locale.ROOT)
                    .matches(".*(significan|median|regression|p-value|log |deviation|confidence|trend).*"));
        }
    }
}
