package io.outlay.ledger.tieout;

import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.month;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.outlay.ledger.Costs;
import io.outlay.ledger.Costs.Closed;
import io.outlay.ledger.Facts;
import io.outlay.ledger.Line;
import io.outlay.ledger.ToDates;
import io.outlay.ledger.actuals.SystemMonths;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.effort.EffortPricing;
import io.outlay.ledger.effort.EffortTotals;
import io.outlay.ledger.register.BudgetMonths;
import io.outlay.model.Basis;
import io.outlay.model.BillingCycle;
import io.outlay.model.InputFile;
import io.outlay.model.MinorUnit;
import io.outlay.model.Reason;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.AccrualSum;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.DocumentSum;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.model.ledger.TiedLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Five systems over two closes, July and August 2026, every figure computed by hand. Rates of the dollar: June and July
 * 1 ÷ 1.25 = 0.80 €, August 1 ÷ 1.28 = 0.78125 €.
 */
class WorkedCaseTest {
    private Closed july;
    private Closed august;
    private Costs facts;

    @BeforeEach
    void closeJulyThenAugust() {
        facts = new Costs().systems("crm", "mail", "payments", "platform", "shop");
        facts.usd("2026-06-30", "1.25").usd("2026-07-31", "1.25").usd("2026-08-31", "1.28");
        // Renews every August, 12 % dearer each time: 1,200 a year until July 2026, then 1,344.
        facts.contract("K1", "mail", "2025-08-01", "2026-07-31", "1200", BillingCycle.MONTHLY_ARREARS, "12");
        facts.contract("K2", "payments", "2026-07-01", "2027-06-30", "", BillingCycle.USAGE_ARREARS, "");
        facts.hourly("dev", "2026-01-01", "80", "EUR").hourly("dev", "2026-08-15", "90", "EUR");
        facts.allocation("platform", "shop", "2026-07-01", "0.6").allocation("platform", "crm", "2026-07-01", "0.3");
        facts.bill("mail", "2026-06", "100").bill("shop", "2026-06", "1000").bill("shop", "2026-07", "1000");
        facts.line(
                Line.of("C-1", "2026-07-01", "12000")
                        .vendor("crm")
                        .currency("USD")
                        .service("2026-07-01", "2027-06-30")
                        .get(),
                // 2,000 orders at 0.25, billed after the month; the contract says that it is for July.
                Line.of("P-7", "2026-08-05", "500").vendor("payments").get(),
                hosting("2026-07"));
        facts.hours("2026-07-10", "platform", "10", "ann", "time.csv");
        july = facts.close("2026-07");

        facts.closedUntil = Optional.of(month("2026-07"));
        facts.posted.addAll(july.documents().documents());
        facts.posted.addAll(july.costs().documents());
        facts.bill("shop", "2026-08", "1000");
        facts.line(
                // The missing invoice of July, billed afterwards without a period, 5 more than expected.
                Line.of("M-7", "2026-08-03", "105").vendor("mail").get(),
                Line.of("S-C", "2026-08-20", "-150")
                        .vendor("shop")
                        .credit()
                        .corrects("shop-2026-06")
                        .get(),
                Line.of("P-8", "2026-09-04", "600").vendor("payments").get(),
                hosting("2026-08"));
        facts.hours("2026-08-10", "platform", "6", "ann", "time.csv");
        facts.hours("2026-08-20", "platform", "4", "ann", "time.csv");
        august = facts.close("2026-08");
    }

    private static InvoiceLine hosting(String month) {
        YearMonth served = month(month);
        return Line.of("H-" + month, served.atEndOfMonth().toString(), "500")
                .vendor("platform")
                .currency("USD")
                .service(served.atDay(1).toString(), served.atEndOfMonth().toString())
                .get();
    }

    private static SortedMap<String, BigDecimal> map(String... pairs) {
        SortedMap<String, BigDecimal> map = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], dec(pairs[i + 1]));
        }
        return map;
    }

    private static SortedMap<String, BigDecimal> upTo(String period, SortedMap<String, BigDecimal> sums) {
        SortedMap<String, BigDecimal> until = new TreeMap<>(sums);
        until.keySet().removeIf(key -> key.substring(key.length() - 7).compareTo(period) > 0);
        return until;
    }

    @Test
    void closesJuly() {
        assertEquals(List.of(), july.costs().rejections());
        assertEquals(
                map(
                        "crm 2026-07", "800.00", // 12,000 × 0.80 = 9,600, ÷ 12
                        "mail 2026-06", "100.00",
                        "payments 2026-07", "500.00",
                        "platform 2026-07", "400.00", // 500 × 0.80
                        "shop 2026-06", "1000.00",
                        "shop 2026-07", "1000.00"),
                upTo("2026-07", july.sums(Basis.EFFECTIVE)));
        assertEquals(map("mail 2026-07", "100.00"), july.sums(Basis.ACCRUAL)); // 1,200 ÷ 12
        assertEquals(map("platform 2026-07", "800.00"), july.sums(Basis.EFFORT)); // 10 h × 80
        assertEquals(
                map(
                        "crm 2026-07", "360.00", // 0.3 × (400 + 800)
                        "platform 2026-07", "-1080.00",
                        "shop 2026-07", "720.00"), // 0.6 × (400 + 800)
                july.sums(Basis.ALLOCATED));
    }

    @Test
    void closesAugust() {
        assertEquals(List.of(), august.costs().rejections());
        assertEquals(
                map(
                        "crm 2026-07", "800.00",
                        "crm 2026-08", "800.00",
                        "mail 2026-06", "100.00",
                        "mail 2026-07", "105.00",
                        "payments 2026-07", "500.00",
                        "payments 2026-08", "600.00",
                        "platform 2026-07", "400.00",
                        "platform 2026-08", "390.63", // 500 × 0.78125 = 390.625
                        "shop 2026-06", "850.00", // 1,000 − 150
                        "shop 2026-07", "1000.00",
                        "shop 2026-08", "1000.00"),
                upTo("2026-08", august.sums(Basis.EFFECTIVE)));
        assertEquals(map("mail 2026-08", "112.00"), august.sums(Basis.ACCRUAL)); // 1,200 × 1.12 ÷ 12
        assertEquals(
                map("platform 2026-07", "800.00", "platform 2026-08", "840.00"), // 6 h × 80 + 4 h × 90
                august.sums(Basis.EFFORT));
        assertEquals(
                map(
                        "crm 2026-07", "360.00",
                        "crm 2026-08", "369.19", // 0.3 × 390.63 = 117.189 → 117.19; 0.3 × 840 = 252
                        "platform 2026-07", "-1080.00",
                        "platform 2026-08", "-1107.57",
                        "shop 2026-07", "720.00",
                        "shop 2026-08", "738.38"), // 0.6 × 390.63 = 234.378 → 234.38; 0.6 × 840 = 504
                august.sums(Basis.ALLOCATED));
    }

    @Test
    void keepsSourceCurrenciesApartInAllocations() {
        SortedMap<String, BigDecimal> sources = august.costs().targets().stream()
                .filter(entry ->
                        entry.basis() == Basis.ALLOCATED && entry.month().equals(month("2026-08")))
                .collect(Collectors.toMap(
                        entry -> entry.systemId() + " " + entry.counterSystem().orElseThrow() + " "
                                + entry.sourceCurrency(),
                        TargetEntry::sourceAmount,
                        BigDecimal::add,
                        TreeMap::new));
        assertEquals(
                map(
                        "crm platform EUR", "252.00",
                        "crm platform USD", "150.00", // 0.3 × 500
                        "platform crm EUR", "-252.00",
                        "platform crm USD", "-150.00",
                        "platform shop EUR", "-504.00",
                        "platform shop USD", "-300.00",
                        "shop platform EUR", "504.00",
                        "shop platform USD", "300.00"), // 0.6 × 500
                sources);
    }

    @Test
    void billsWhenIssued() {
        assertEquals(
                map(
                        "crm 2026-07", "9600.00",
                        "mail 2026-06", "100.00",
                        "mail 2026-08", "105.00",
                        "payments 2026-08", "500.00",
                        "payments 2026-09", "600.00",
                        "platform 2026-07", "400.00",
                        "platform 2026-08", "390.63",
                        "shop 2026-06", "1000.00",
                        "shop 2026-07", "1000.00",
                        "shop 2026-08", "850.00"), // 1,000 − 150
                august.sums(Basis.BILLED));
    }

    @Test
    void restatesClosedMonthsByTheDifference() {
        SortedMap<String, BigDecimal> differences = new TreeMap<>();
        august.targets().forEach(entry -> add(differences, entry, entry.amount()));
        july.targets().forEach(entry -> add(differences, entry, entry.amount().negate()));
        differences.values().removeIf(difference -> difference.signum() == 0);
        String accrual = "accrual|contract|mail|2026-07|K1";
        assertEquals(
                map(
                        "shop|credit_note|S-C|2026 2026-06",
                        "-150.00",
                        "mail|invoice|M-7|2026 2026-07",
                        "105.00",
                        accrual + " 2026-07",
                        "-100.00"),
                differences);
        assertEquals(Reason.CREDIT, august.documents().reasons().get("shop|credit_note|S-C|2026"));
        assertEquals(Reason.LATE, august.documents().reasons().get("mail|invoice|M-7|2026"));
        assertEquals(Reason.ACCRUAL, august.costs().reasons().get(accrual));
        // So June is restated from 1,100 to 950 and July from 3,600 to 3,605.
        assertEquals(List.of(dec("1100.00"), dec("3600.00")), cost(july, "2026-06", "2026-07"));
        assertEquals(
                List.of(dec("950.00"), dec("3605.00"), dec("3742.63")), cost(august, "2026-06", "2026-07", "2026-08"));
    }

    private static void add(SortedMap<String, BigDecimal> differences, TargetEntry entry, BigDecimal amount) {
        if (entry.basis() != Basis.BILLED && !entry.month().isAfter(month("2026-07"))) {
            differences.merge(entry.document() + " " + entry.month(), amount, BigDecimal::add);
        }
    }

    private static List<BigDecimal> cost(Closed close, String... months) {
        List<BigDecimal> sums = new ArrayList<>();
        for (String month : months) {
            sums.add(close.targets().stream()
                    .filter(entry -> entry.basis().inTotal() && entry.month().equals(month(month)))
                    .map(TargetEntry::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return sums;
    }

    @Test
    void takesTheMonthOfTheInvoiceWithoutAPeriodFromItsContract() {
        DocumentLine line = august.documents().lines().stream()
                .filter(one -> one.line().invoiceNo().equals("M-7"))
                .findFirst()
                .orElseThrow();
        assertEquals("contract", line.periodBasis());
        assertFalse(line.inferred());
    }

    @Test
    void carriesPrepaidAndAccrued() {
        BigDecimal none = BigDecimal.ZERO;
        assertEquals(
                List.of(
                        new Balance("accrual|contract|mail|2026-07|K1", "mail", none, dec("100.00")),
                        invoiced("crm|invoice|C-1|2026", "crm", dec("8800.00"), none), // 9,600 − 800
                        invoiced("payments|invoice|P-7|2026", "payments", none, dec("500.00"))),
                balances(july, "2026-07"));
        assertEquals(
                List.of(
                        new Balance("accrual|contract|mail|2026-08|K1", "mail", none, dec("112.00")),
                        invoiced("crm|invoice|C-1|2026", "crm", dec("8000.00"), none), // 9,600 − 2 × 800
                        invoiced("payments|invoice|P-8|2026", "payments", none, dec("600.00"))),
                balances(august, "2026-08"));
    }

    private static Balance invoiced(String document, String systemId, BigDecimal prepaid, BigDecimal accrued) {
        return new Balance(
                document, systemId, prepaid, accrued, Optional.of(new Balance.Invoiced("EUR", prepaid, accrued)));
    }

    private static List<Balance> balances(Closed close, String period) {
        return Balances.of(
                documents(close, period),
                close.targets().stream()
                        .filter(entry -> entry.basis() == Basis.ACCRUAL)
                        .map(entry -> new AccrualSum(entry.document(), entry.systemId(), entry.amount()))
                        .toList());
    }

    private static List<DocumentSum> documents(Closed close, String period) {
        return close.documents().targets().stream()
                .collect(Collectors.groupingBy(TargetEntry::document, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(entries -> new DocumentSum(
                        entries.get(0).document(),
                        entries.get(0).systemId(),
                        spread(entries, period),
                        "EUR",
                        spread(entries, period)))
                .toList();
    }

    private static DocumentSum.Spread spread(List<TargetEntry> entries, String period) {
        return new DocumentSum.Spread(
                sum(entries, period, Basis.BILLED, false),
                sum(entries, period, Basis.EFFECTIVE, false),
                sum(entries, period, Basis.EFFECTIVE, true));
    }

    private static BigDecimal sum(List<TargetEntry> entries, String period, Basis basis, boolean later) {
        return entries.stream()
                .filter(entry -> entry.basis() == basis && entry.month().isAfter(month(period)) == later)
                .map(TargetEntry::amount)
                .reduce(dec("0.00"), BigDecimal::add);
    }

    @Test
    void sumsUpAugustBySystem() {
        List<SystemMonth> months = SystemMonths.of(
                august.targets().stream()
                        .map(entry -> new LedgerSum(
                                entry.systemId(),
                                entry.month(),
                                entry.costPool(),
                                entry.basis(),
                                entry.oneOff(),
                                entry.sourceCurrency(),
                                entry.document().startsWith(LedgerSum.CONTRACT_ACCRUAL),
                                entry.amount(),
                                entry.sourceAmount()))
                        .toList(),
                ExchangeRates.of(facts.rates),
                month("2026-08"),
                Facts.EURO);
        Map<String, SystemMonth> inAugust = months.stream()
                .filter(one -> one.month().equals(month("2026-08")))
                .collect(Collectors.toMap(SystemMonth::systemId, one -> one, (a, b) -> a, TreeMap::new));
        SortedMap<String, BigDecimal> totals = new TreeMap<>();
        inAugust.forEach((system, one) -> totals.put(system, one.total()));
        assertEquals(
                map(
                        "crm", "1169.19", // 800 + 369.19
                        "mail", "112.00",
                        "payments", "600.00",
                        "platform", "123.06", // 390.63 + 840 − 1,107.57
                        "shop", "1738.38"), // 1,000 + 738.38
                totals);
        assertEquals(dec("781.25"), inAugust.get("crm").comparable()); // 1,000 $ × 0.78125, nothing allocated
        assertEquals(dec("1230.63"), inAugust.get("platform").comparable()); // 390.63 + 840
        assertEquals(dec("112.00"), inAugust.get("mail").estimated());
        assertEquals(dec("112.00"), inAugust.get("mail").estimatedByContract());
    }

    @Test
    void tiesOutAugust() {
        // Euro: 100 + 3 × 1,000 + 500 + 600 + 105 − 150; dollar: 12,000 + 2 × 500.
        InputFile.Table table = new InputFile.Table(
                "invoices", "", 11, 11, 0, 0, new TreeMap<>(Map.of("EUR", amounts("4155"), "USD", amounts("13000"))));
        List<TargetEntry> toDate = august.targets().stream()
                .filter(entry -> !entry.month().isAfter(month("2026-08")))
                .toList();
        List<TieOutLine> lines = TieOut.of(new TieOutSums(
                "EUR",
                List.of(table),
                PostingTotals.lines(
                        august.documents().lines().stream().map(TiedLine::of).toList()),
                PostingTotals.converted(
                        august.documents().lines().stream().map(TiedLine::of).toList(), MinorUnit.of("EUR")),
                byCurrency(Basis.BILLED),
                byCurrency(Basis.EFFECTIVE),
                new TieOutSums.Spread(new TreeMap<>(), ToDates.of(documents(august, "2026-08")), new TreeMap<>()),
                new TieOutSums.Cost(dec("8297.63"), dec("6545.63"), dec("112.00"), dec("1640.00"), dec("0.00")),
                toDate.stream()
                        .filter(entry -> entry.basis().inTotal())
                        .collect(Collectors.toMap(
                                TargetEntry::systemId, TargetEntry::amount, BigDecimal::add, TreeMap::new)),
                new TreeMap<>(),
                new TieOutSums.Effort(
                        EffortTotals.hoursAtRates(
                                EffortPricing.of(facts.input("2026-08", august.documents()), Facts.EURO), Facts.EURO),
                        byCurrency(Basis.EFFORT)),
                byCurrency(Basis.ALLOCATED)));
        assertEquals(List.of(), lines.stream().filter(line -> !line.holds()).toList());
        assertEquals(
                List.of(
                        "11", // rows
                        "4155",
                        "13000", // read
                        "4155",
                        "13000", // accepted
                        "4155.00",
                        "10390.63", // converted: 9,600 + 400 + 390.63
                        "4155.00",
                        "10390.63", // spread
                        "13945.63", // billed until August: 4,155 + 10,390.63 − the 600 issued in September
                        "1640.00",
                        "1640.00", // effort: 800 + 840
                        "0",
                        "0",
                        "0", // allocation
                        "8297.63", // 950 + 3,605 + 3,742.63
                        "8297.63"),
                lines.stream().map(line -> line.expected().toPlainString()).toList());
    }

    private static InputFile.Amounts amounts(String accepted) {
        return new InputFile.Amounts(
                dec(accepted), dec(accepted), dec("0"), dec("0"), dec(accepted).abs(), dec("0"));
    }

    private SortedMap<String, BigDecimal> byCurrency(Basis basis) {
        return august.targets().stream()
                .filter(entry -> entry.basis() == basis)
                .collect(Collectors.toMap(
                        TargetEntry::sourceCurrency, TargetEntry::amount, BigDecimal::add, TreeMap::new));
    }

    @Test
    void holdsAugustAgainstItsBudget() {
        BudgetMonths budgets = BudgetMonths.of(
                List.of(budget("4000", "USD"), budget("100.005", "EUR")),
                facts.systems,
                "EUR",
                Map.of("USD", dec("0.85")));
        assertEquals(
                List.of(new BudgetMonth(
                        month("2026-08"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        dec("3500.01"))), // 4,000 × 0.85 + 100.005
                budgets.months());
        BigDecimal external = august.targets().stream()
                .filter(entry -> entry.month().equals(month("2026-08"))
                        && (entry.basis() == Basis.EFFECTIVE || entry.basis() == Basis.ACCRUAL))
                .map(TargetEntry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(dec("2902.63"), external); // 800 + 112 + 600 + 390.63 + 1,000
        assertEquals(dec("-597.38"), external.subtract(budgets.months().get(0).amount()));
    }

    private static Budget budget(String amount, String currency) {
        return new Budget(
                month("2026-08"),
                dec(amount),
                currency,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new SourceRef("budgets.csv", "", 2));
    }
}
