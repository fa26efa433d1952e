package io.outlay.ledger.accrual;

import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.month;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.ledger.Costs;
import io.outlay.ledger.Costs.Closed;
import io.outlay.ledger.Facts;
import io.outlay.ledger.Line;
import io.outlay.model.Basis;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.ServicePeriod;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccrualsTest {
    private static Costs crm() {
        return new Costs().systems("crm");
    }

    private static Line bill(String number, String issued, String amount) {
        return Line.of(number, issued, amount).vendor("crm");
    }

    private static Map<String, BigDecimal> accruals(Costs facts, String period) {
        return facts.close(period).sums(Basis.ACCRUAL);
    }

    private static Map<String, BigDecimal> effective(Closed closed, String number) {
        return closed.documents().targets().stream()
                .filter(entry ->
                        entry.basis() == Basis.EFFECTIVE && entry.document().contains("|" + number + "|"))
                .collect(Collectors.toMap(
                        entry -> entry.month().toString(), TargetEntry::amount, BigDecimal::add, TreeMap::new));
    }

    @Test
    void accruesTheMedianOfThreeMonthsAtASteadyCadence() {
        Costs facts = crm().bill("crm", "2026-02", "500")
                .bill("crm", "2026-03", "90")
                .bill("crm", "2026-04", "130")
                .bill("crm", "2026-05", "100");
        Closed june = facts.close("2026-06");
        assertEquals(Map.of("crm 2026-06", dec("100.00")), june.sums(Basis.ACCRUAL));
        assertEquals(
                "accrual|estimate|crm|2026-06", june.costs().targets().get(0).document());
        assertEquals(
                List.of("No document of crm serves 2026-06: accrued 100.00 EUR."),
                june.costs().notes());
        assertEquals(Map.of(), accruals(crm().bills("crm", "2026-03", 3, "100"), "2026-06"));
    }

    @Test
    void doesNotMoveAnOpenEstimateWithLaterMonths() {
        Costs facts = crm().bills("crm", "2026-01", 5, "100").bill("crm", "2026-07", "900");
        assertEquals(Map.of("crm 2026-06", dec("100.00")), accruals(facts, "2026-07"));
    }

    @Test
    void expectsAYearlyBillAfterTwoYears() {
        Costs facts = crm().bill("crm", "2024-08", "700").bill("crm", "2025-08", "800");
        assertEquals(Map.of(), accruals(facts, "2026-07"));
        assertEquals(Map.of("crm 2026-08", dec("800.00")), accruals(facts, "2026-08"));
    }

    @Test
    void accruesTheFeeAtItsStepWhileAContractRuns() {
        Costs facts = crm().contract("K", "crm", "2025-06-01", "2026-05-31", "1200", BillingCycle.MONTHLY, "10")
                .bill("crm", "2026-04", "100");
        Closed july = facts.close("2026-07");
        assertEquals(
                Map.of("crm 2026-05", dec("100.00"), "crm 2026-06", dec("110.00"), "crm 2026-07", dec("110.00")),
                july.sums(Basis.ACCRUAL));
        assertEquals(
                "accrual|contract|crm|2026-05|K", july.costs().targets().get(0).document());
        assertEquals(CostPool.LICENCE, july.costs().targets().get(0).costPool());
    }

    @Test
    void nextTermUnderTheSameNumberTakesOverFromTheRenewal() {
        Costs facts = crm().contract("K", "crm", "2025-06-01", "2026-05-31", "1200", BillingCycle.MONTHLY, "10")
                .contract("K", "crm", "2026-06-01", "2027-05-31", "1500", BillingCycle.MONTHLY, "")
                .bill("crm", "2026-04", "100");
        assertEquals(
                Map.of("crm 2026-05", dec("100.00"), "crm 2026-06", dec("125.00"), "crm 2026-07", dec("125.00")),
                facts.close("2026-07").sums(Basis.ACCRUAL));
    }

    @Test
    void endsWithTheContractUnlessItRenews() {
        Costs facts = crm().contract("K", "crm", "2025-06-01", "2026-06-15", "1200", BillingCycle.MONTHLY, "")
                .bills("crm", "2026-01", 5, "100");
        assertEquals(Map.of("crm 2026-06", dec("50.00")), accruals(facts, "2026-08"));
    }

    @Test
    void accruesUnitCostTimesDriverForUsage() {
        Costs facts = crm().contract("K", "crm", "2026-01-01", "2026-12-31", "", BillingCycle.USAGE_ARREARS, "")
                .metric("orders", "2026-01", "100")
                .metric("orders", "2026-02", "200")
                .metric("orders", "2026-03", "400")
                .metric("orders", "2026-04", "1000")
                .bill("crm", "2026-01", "50")
                .bill("crm", "2026-02", "120")
                .bill("crm", "2026-03", "200");
        // Unit costs 0.50, 0.60, 0.50: median 0.50 × 1,000; May has no orders: the median of 50, 120 and 200.
        assertEquals(Map.of("crm 2026-04", dec("500.00"), "crm 2026-05", dec("120.00")), accruals(facts, "2026-05"));
    }

    @Test
    void releasesWhatSixMonthsDidNotConfirm() {
        Costs facts = crm().bills("crm", "2025-10", 4, "100").bill("crm", "2026-03", "100");
        assertEquals(dec("100.00"), accruals(facts, "2026-07").get("crm 2026-02"));
        Closed august = facts.closed("2026-07").close("2026-08");
        assertEquals(null, august.sums(Basis.ACCRUAL).get("crm 2026-02"));
        assertTrue(august.costs()
                .notes()
                .contains("No document of crm for 2026-02 came within six months: what was accrued for it is released"
                        + " as not confirmed."));
    }

    @Test
    void keepsAnInvoiceWithoutAPeriodInTheMonthThatExpectsIt() {
        Costs facts = crm().bills("crm", "2026-01", 4, "100")
                .bill("crm", "2026-07", "100")
                .line(bill("X", "2026-08-05", "103").get());
        Closed august = facts.close("2026-08");
        assertEquals(Map.of("2026-08", dec("103.00")), effective(august, "X"));
        assertEquals(Map.of("crm 2026-05", dec("100.00"), "crm 2026-06", dec("100.00")), august.sums(Basis.ACCRUAL));
    }

    @Test
    void clearsTheOldestAccrualByASecondInvoiceOfAMonth() {
        Costs facts = crm().bills("crm", "2026-01", 4, "100")
                .bill("crm", "2026-07", "100")
                .line(bill("X", "2026-08-05", "103").get())
                .line(bill("Y", "2026-08-31", "104").get());
        Closed august = facts.close("2026-08");
        assertEquals(Map.of("2026-08", dec("103.00")), effective(august, "X"));
        assertEquals(Map.of("2026-05", dec("104.00")), effective(august, "Y"));
        assertEquals(Map.of("crm 2026-06", dec("100.00")), august.sums(Basis.ACCRUAL));
    }

    @Test
    void shiftsNoInvoiceForOneThatNeverComes() {
        Costs facts = crm().contract("K", "crm", "2026-01-01", "2026-12-31", "1200", BillingCycle.MONTHLY, "");
        for (String month : List.of("01", "02", "04", "05", "06", "07", "08")) {
            facts.line(bill(month, "2026-" + month + "-03", "1" + month).get());
        }
        Closed august = facts.close("2026-08");
        assertEquals(dec("104.00"), august.sums(Basis.EFFECTIVE).get("crm 2026-04"));
        assertEquals(dec("108.00"), august.sums(Basis.EFFECTIVE).get("crm 2026-08"));
        assertEquals(Map.of("crm 2026-03", dec("100.00")), august.sums(Basis.ACCRUAL));
    }

    @Test
    void leavesTwoKindsOfBillInTheirMonth() {
        Costs facts = crm().contract("K", "crm", "2026-01-01", "2026-12-31", "1200", BillingCycle.MONTHLY, "");
        for (String month : List.of("05", "06", "08")) {
            facts.line(bill("L" + month, "2026-" + month + "-03", "100")
                    .category(CostPool.LICENCE)
                    .get());
            facts.line(bill("U" + month, "2026-" + month + "-04", "30")
                    .category(CostPool.USAGE)
                    .get());
        }
        Closed august = facts.close("2026-08");
        assertEquals(dec("130.00"), august.sums(Basis.EFFECTIVE).get("crm 2026-08"));
        assertEquals(Map.of("crm 2026-07", dec("100.00")), august.sums(Basis.ACCRUAL));
    }

    @Test
    void takesTheContractsMonthsThoughAnotherSystemHasAnOlderHistory() {
        Costs facts = new Costs()
                .systems("crm", "old")
                .bills("old", "2025-10", 13, "100")
                .contract("K", "crm", "2024-01-01", "2026-12-31", "15000", BillingCycle.MONTHLY, "");
        for (String month : List.of("08", "09", "10")) {
            facts.line(bill(month, "2026-" + month + "-05", "1250").get());
        }
        Closed october = facts.close("2026-10");
        assertEquals(Map.of(), october.sums(Basis.ACCRUAL));
        assertEquals(List.of(), october.costs().notes());
        for (String month : List.of("08", "09", "10")) {
            assertEquals(dec("1250.00"), october.sums(Basis.EFFECTIVE).get("crm 2026-" + month));
        }
    }

    @Test
    void expectsBillsOfAContractThatBeganWithinTheBooks() {
        Costs facts = new Costs()
                .systems("crm", "old")
                .bills("old", "2025-10", 13, "100")
                .contract("K", "crm", "2026-07-01", "2027-06-30", "1200", BillingCycle.MONTHLY, "")
                .line(bill("9", "2026-09-05", "100").get());
        assertEquals(
                Map.of("crm 2026-07", dec("100.00"), "crm 2026-08", dec("100.00"), "crm 2026-10", dec("100.00")),
                accruals(facts, "2026-10"));
    }

    @Test
    void countsTheCadenceByIssueDate() {
        // Two bills of a quarter each are no cadence, though they serve six months.
        Costs facts = crm().line(
                        bill("A", "2026-01-05", "300")
                                .service("2026-01-01", "2026-03-31")
                                .get(),
                        bill("B", "2026-04-05", "300")
                                .service("2026-04-01", "2026-06-30")
                                .get());
        assertEquals(Map.of(), accruals(facts, "2026-07"));
        // Four bills of one day serve one month only, but come month by month.
        Costs monthly = crm();
        for (int m = 2; m <= 5; m++) {
            monthly.line(bill("M" + m, "2026-0" + m + "-28", "90")
                    .service("2026-0" + m + "-01", "2026-0" + m + "-28")
                    .get());
        }
        assertEquals(Map.of("crm 2026-06", dec("90.00")), accruals(monthly, "2026-06"));
    }

    @Test
    void expectsTheMonthsOfAYearlyBillUntilItComes() {
        Costs facts = crm().line(
                        bill("A", "2024-09-01", "1200")
                                .service("2024-09-01", "2025-08-31")
                                .get(),
                        bill("B", "2025-09-01", "1320")
                                .service("2025-09-01", "2026-08-31")
                                .get());
        assertEquals(Map.of(), accruals(facts, "2026-08"));
        assertEquals(Map.of("crm 2026-09", dec("110.00"), "crm 2026-10", dec("110.00")), accruals(facts, "2026-10"));
    }

    @Test
    void accruesNothingByCadenceForAMonthThatWasClosedWithout() {
        Costs facts = crm().bills("crm", "2026-02", 3, "600").closed("2026-07");
        assertEquals(Map.of(), accruals(facts, "2026-07"));
        facts.bill("crm", "2026-01", "600");
        // The late fourth bill makes May to July look expected; all are closed.
        assertEquals(Map.of(), accruals(facts, "2026-08"));
        facts.closedUntil = Optional.empty();
        assertEquals(
                Map.of("crm 2026-05", dec("600.00"), "crm 2026-06", dec("600.00"), "crm 2026-07", dec("600.00")),
                accruals(facts, "2026-08"));
    }

    @Test
    void keepsTheAccrualOfAClosedMonth() {
        Costs facts = crm().bills("crm", "2026-01", 4, "100").closed("2026-05");
        assertEquals(Map.of("crm 2026-05", dec("100.00"), "crm 2026-06", dec("100.00")), accruals(facts, "2026-06"));
    }

    @Test
    void accruesTheRestOfAMonthThatDocumentsServeInPart() {
        Costs facts = new Costs()
                .systems("crm", "mid")
                .contract("C", "crm", "2026-01-01", "2026-12-31", "12000", BillingCycle.MONTHLY, "")
                .contract("M", "mid", "2026-01-15", "2027-01-14", "12000", BillingCycle.MONTHLY, "");
        for (int m = 1; m <= 9; m++) {
            YearMonth month = month("2026-0" + m);
            facts.line(
                    bill("C" + m, month.atDay(1).toString(), "1000")
                            .service(
                                    month.atDay(1).toString(),
                                    month.plusMonths(1).atDay(1).toString())
                            .get(),
                    Line.of("M" + m, month.atDay(15).toString(), "1000")
                            .vendor("mid")
                            .service(
                                    month.atDay(15).toString(),
                                    month.plusMonths(1).atDay(14).toString())
                            .get());
        }
        Closed october = facts.close("2026-10");
        // Of September's bills 31.25 and 458.52 lie in October; the rest of 1,000 is accrued.
        assertEquals(Map.of("crm 2026-10", dec("968.75"), "mid 2026-10", dec("541.48")), october.sums(Basis.ACCRUAL));
        assertEquals(
                List.of(
                        "No document of crm serves 2026-10: accrued 968.75 EUR.",
                        "Documents of mid serve 14 of 31 days of 2026-10: accrued the rest, 541.48 EUR."),
                october.costs().notes());
    }

    @Test
    void leavesOutAFewDaysWithoutAnAccrual() {
        Costs facts = crm();
        for (int m = 1; m <= 7; m++) {
            facts.line(bill("B" + m, "2026-0" + m + "-01", "100")
                    .service("2026-0" + m + "-02", "2026-0" + m + "-28")
                    .get());
        }
        assertEquals(Map.of(), accruals(facts, "2026-07"));
    }

    @Test
    void putsTheAccrualIntoThePoolOfTheDocuments() {
        Costs facts = crm().contract("K", "crm", "2026-01-01", "2026-12-31", "1200", BillingCycle.MONTHLY, "");
        for (int m = 1; m <= 5; m++) {
            facts.line(bill("B" + m, "2026-0" + m + "-05", "100")
                    .category(CostPool.OTHER)
                    .get());
        }
        Closed june = facts.close("2026-06");
        assertEquals(dec("100.00"), june.sums(Basis.ACCRUAL).get("crm 2026-06"));
        assertEquals(
                Set.of(CostPool.OTHER),
                june.costs().targets().stream().map(TargetEntry::costPool).collect(Collectors.toSet()));
    }

    @Test
    void raisesNoAccrualInTheMonthsOfAYearlyPrepayment() {
        Costs facts = crm().contract("K", "crm", "2025-03-01", "2027-02-28", "1200", BillingCycle.ANNUAL, "")
                .line(bill("A", "2025-03-03", "1200").get());
        // Without a period of its own it is for the contract's year.
        assertEquals(12, effective(facts.close("2026-02"), "A").size());
        assertEquals(Map.of(), accruals(facts, "2026-02"));
        assertEquals(Map.of("crm 2026-03", dec("100.00")), accruals(facts, "2026-03"));
    }

    @Test
    void takesNoAccrualForRetiredSystemsOrBeforeTheBooksBegin() {
        Costs facts = crm().contract("K", "crm", "2020-01-01", "2027-12-31", "1200", BillingCycle.MONTHLY, "")
                .bill("crm", "2026-07", "100");
        assertEquals(Map.of("crm 2026-08", dec("100.00")), accruals(facts, "2026-08"));
    }

    @Test
    void spreadsFourteenLinesOverMoreThanAYearToTheCent() {
        InvoiceLine[] lines = new InvoiceLine[14];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = bill("L", "2026-01-15", "100" + i + ".01")
                    .no(String.valueOf(i + 1))
                    .service(
                            "2026-01-15",
                            month("2027-01").plusMonths(i).atDay(14).toString())
                    .get();
        }
        Closed closed = crm().line(lines).close("2026-08");
        Map<String, List<TargetEntry>> byLine = closed.documents().targets().stream()
                .filter(entry -> entry.basis() == Basis.EFFECTIVE)
                .collect(Collectors.groupingBy(TargetEntry::line));
        assertEquals(14, byLine.size());
        for (int i = 0; i < lines.length; i++) {
            List<TargetEntry> months = byLine.get(String.valueOf(i + 1));
            assertEquals(13 + i, months.size());
            assertEquals(
                    lines[i].netAmount(),
                    months.stream().map(TargetEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertEquals(Map.of(), closed.sums(Basis.ACCRUAL));
    }

    @Test
    void refundsUnusedMonthsOnly() {
        Closed closed = crm().line(
                        bill("A", "2026-01-02", "1200")
                                .service("2026-01-01", "2026-12-31")
                                .get(),
                        bill("R", "2026-08-20", "-400")
                                .credit()
                                .corrects("A")
                                .service("2026-09-01", "2026-12-31")
                                .get())
                .close("2026-08");
        assertEquals(
                Map.of(
                        "2026-09", dec("-100.00"),
                        "2026-10", dec("-100.00"),
                        "2026-11", dec("-100.00"),
                        "2026-12", dec("-100.00")),
                effective(closed, "R"));
        assertEquals(dec("100.00"), closed.sums(Basis.EFFECTIVE).get("crm 2026-08"));
        assertEquals(dec("0.00"), closed.sums(Basis.EFFECTIVE).get("crm 2026-09"));
    }

    @Test
    void readsTheBilledPeriodFromTheContract() {
        Costs facts = crm().contract("Q", "crm", "2026-01-01", "2026-12-31", "1", BillingCycle.QUARTERLY, "")
                .contract("R", "crm", "2026-01-01", "2026-12-31", "1", BillingCycle.QUARTERLY_ARREARS, "")
                .contract("M", "crm", "2026-01-01", "2026-12-31", "1", BillingCycle.MONTHLY_ARREARS, "");
        List<ContractTerm> terms =
                facts.contracts.stream().map(ContractTerm::new).toList();
        assertEquals(period("2026-04-01", "2026-06-30"), terms.get(0).billed(asked("2026-04-20", "1", "EUR")));
        assertEquals(period("2026-07-01", "2026-09-30"), terms.get(0).billed(asked("2026-06-05", "1", "EUR")));
        assertEquals(period("2026-01-01", "2026-03-31"), terms.get(0).billed(asked("2025-12-15", "1", "EUR")));
        assertEquals(Optional.empty(), terms.get(0).billed(asked("2025-11-15", "1", "EUR")));
        assertEquals(period("2026-04-01", "2026-06-30"), terms.get(1).billed(asked("2026-07-02", "1", "EUR")));
        assertEquals(period("2026-06-01", "2026-06-30"), terms.get(2).billed(asked("2026-07-02", "1", "EUR")));
        assertEquals(period("2026-01-01", "2026-03-31"), terms.get(1).billed(asked("2026-05-20", "1", "EUR")));
        assertEquals(period("2026-04-01", "2026-06-30"), terms.get(1).billed(asked("2026-06-29", "1", "EUR")));
        assertEquals(period("2026-06-01", "2026-06-30"), terms.get(2).billed(asked("2026-06-30", "1", "EUR")));
        assertEquals(Optional.empty(), terms.get(2).billed(asked("2026-01-20", "1", "EUR")));
    }

    @Test
    void readsTheCycleFromTheAmountWhereTheContractNamesNone() {
        Costs facts = crm().contract("K", "crm", "2026-01-15", "2026-12-31", "1200", null, "");
        ContractTerm term = new ContractTerm(facts.contracts.get(0));
        assertEquals(period("2026-01-15", "2026-12-31"), term.billed(asked("2026-05-20", "1250", "EUR")));
        assertEquals(period("2026-04-15", "2026-07-14"), term.billed(asked("2026-05-20", "300", "EUR")));
        assertEquals(period("2026-05-01", "2026-05-31"), term.billed(asked("2026-05-20", "110", "EUR")));
        assertEquals(Optional.empty(), term.billed(asked("2026-05-20", "2500", "EUR")));
        assertEquals(Optional.empty(), term.billed(asked("2026-05-20", "1200", "USD")));
    }

    @Test
    void accruesNothingBesideAYearThatIsPaidAhead() {
        Costs facts = crm().contract("K", "crm", "2026-01-01", "2026-12-31", "1200", null, "")
                .line(bill("A", "2026-01-05", "1200").get());
        assertEquals(Map.of(), accruals(facts, "2026-06"));
        assertEquals(dec("100.00"), facts.close("2026-06").sums(Basis.EFFECTIVE).get("crm 2026-06"));
    }

    private static ContractTerm.Bill asked(String issued, String amount, String currency) {
        return new ContractTerm.Bill(Facts.day(issued), dec(amount), currency);
    }

    private static Optional<ServicePeriod> period(String start, String end) {
        return Optional.of(new ServicePeriod(Facts.day(start), Facts.day(end)));
    }

    @Test
    void rejectsContractsOfUnknownSystemsAndTwoOfOneId() {
        Costs facts = crm().contract("K", "crm", "2026-01-01", "2026-12-31", "12", BillingCycle.MONTHLY, "")
                .contract("K", "crm", "2026-01-01", "2026-12-31", "12.0", BillingCycle.MONTHLY, "")
                .contract("K", "crm", "2026-01-01", "2026-12-31", "13", BillingCycle.MONTHLY, "")
                .contract("L", "tms", "2026-01-01", "2026-12-31", "13", BillingCycle.MONTHLY, "");
        assertEquals(
                List.of(
                        "contract_id \"K\" has other content at contracts.csv:2, which counts",
                        "system_id \"tms\" is not in the system register"),
                facts.close("2025-12").costs().rejections().stream()
                        .map(rejection -> rejection.column() + " \"" + rejection.value() + "\" " + rejection.reason())
                        .toList());
    }
}
