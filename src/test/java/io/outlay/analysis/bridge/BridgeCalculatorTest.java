package io.outlay.analysis.bridge;

import static io.outlay.analysis.BridgeBooks.BEFORE;
import static io.outlay.analysis.BridgeBooks.END;
import static io.outlay.analysis.BridgeBooks.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.AnalysisCalculator;
import io.outlay.analysis.Books;
import io.outlay.analysis.BridgeBooks;
import io.outlay.model.Basis;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BridgeCalculatorTest {
    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);

    private static String[] same(String amount) {
        return new String[] {amount, amount};
    }

    /** The bars that are not 0.00, by their column in the file. */
    private static Map<String, String> bars(Bridge b) {
        Map<String, BigDecimal> all = new TreeMap<>(Map.of(
                "volume", b.change().volume(),
                "intensity", b.change().intensity(),
                "price", b.change().price(),
                "fx", b.change().fx(),
                "new", b.change().started(),
                "ended", b.change().ended(),
                "one_off", b.change().oneOff(),
                "allocated", b.change().allocated()));
        b.correction().ifPresent(correction -> all.put("correction", correction));
        Map<String, String> shown = new TreeMap<>();
        all.forEach((bar, amount) -> {
            if (amount.signum() != 0) {
                shown.put(bar, amount.toPlainString());
            }
        });
        assertThat(b.bars()).as("bars of " + b.id()).isEqualByComparingTo(b.total());
        return shown;
    }

    @Test
    void flatFeeThatRisesWhileOrdersGrowIsAPriceEffectAndNothingElse() {
        BridgeBooks books = new BridgeBooks().system("erp").orders(10_000, 12_500);
        books.contract("erp", CostPool.LICENCE, BillingCycle.ANNUAL, LATER, true);
        books.bill("erp", CostPool.LICENCE, 0, NOW, "1000.00").bill("erp", CostPool.LICENCE, NOW, END, "1120.00");

        Bridge erp = books.bridge("erp");

        assertThat(erp.from()).isEqualByComparingTo("12000.00");
        assertThat(erp.to()).isEqualByComparingTo("13440.00");
        assertThat(bars(erp)).isEqualTo(Map.of("price", "1440.00"));
    }

    @Test
    void flatFeeStatedAsOneMonthOrOnePieceIsStillAPriceEffect() {
        for (String unit : List.of("month", "piece", "C62", "", "Years")) {
            BridgeBooks books = new BridgeBooks().system("erp").orders(10_000, 12_500);
            books.counted("erp", CostPool.SUPPORT, "EUR", 0, NOW, same("500.00"), "1", unit);
            books.counted("erp", CostPool.SUPPORT, "EUR", NOW, END, same("560.00"), "1", unit);
            assertThat(bars(books.bridge("erp"))).as(unit).isEqualTo(Map.of("price", "720.00"));
        }
    }

    @Test
    void pureMoveOfACurrencyIsACurrencyEffectAndNothingElse() {
        BridgeBooks books = new BridgeBooks().system("erp").orders(10_000, 12_500);
        books.booked("erp", CostPool.LICENCE, Basis.EFFECTIVE, "USD", 0, NOW, "900.00", "1000.00");
        books.booked("erp", CostPool.LICENCE, Basis.EFFECTIVE, "USD", NOW, END, "860.00", "1000.00");

        assertThat(bars(books.bridge("erp"))).isEqualTo(Map.of("fx", "-480.00"));
    }

    /** 12,000 to 24,000 of seats, nothing per order: twice the seats, orders unchanged. */
    @Test
    void twiceTheSeatsAtUnchangedOrdersAreTwiceTheIntensity() {
        BridgeBooks books = new BridgeBooks().system("desk").orders(10_000, 10_000);
        books.counted("desk", CostPool.LICENCE, "EUR", 0, NOW, same("1000.00"), "40", "seat");
        books.counted("desk", CostPool.LICENCE, "EUR", NOW, END, same("2000.00"), "80", "seats");

        assertThat(bars(books.bridge("desk"))).isEqualTo(Map.of("intensity", "12000.00"));
    }

    /** With orders up by half: L = 12,000 ÷ ln 2 = 17,312.3405; · ln 1.5 = 7,019.5500, the rest is intensity. */
    @Test
    void seatsThatOutgrowOrdersAreVolumeAsFarAsOrdersGrew() {
        BridgeBooks books = new BridgeBooks().system("desk").orders(10_000, 15_000);
        books.counted("desk", CostPool.LICENCE, "EUR", 0, NOW, same("1000.00"), "40", "seat");
        books.counted("desk", CostPool.LICENCE, "EUR", NOW, END, same("2000.00"), "80", "seat");

        assertThat(bars(books.bridge("desk"))).isEqualTo(Map.of("volume", "7019.55", "intensity", "4980.45"));
    }

    @Test
    void withoutADriverTheQuantityItselfIsVolume() {
        BridgeBooks books = new BridgeBooks().system("desk");
        books.counted("desk", CostPool.LICENCE, "EUR", 0, NOW, same("1000.00"), "40", "seat");
        books.counted("desk", CostPool.LICENCE, "EUR", NOW, END, same("2000.00"), "80", "seat");

        assertThat(bars(books.bridge("desk"))).isEqualTo(Map.of("volume", "12000.00"));
    }

    /** One bill over 40 seats for a year, then twelve over 40 seats for a month each at the same price: nothing changed. */
    @Test
    void yearlyAndMonthlyBillsOverTheSameSeatsWeighTheSame() {
        BridgeBooks books = new BridgeBooks().system("desk").orders(10_000, 12_000);
        books.bill("desk", CostPool.LICENCE, 0, END, "1000.00");
        for (int t = 0; t < END; t++) {
            books.quantities.add(new io.outlay.model.ledger.QuantitySum(
                    "desk",
                    books.books.month(t),
                    CostPool.LICENCE,
                    "EUR",
                    "seat",
                    false,
                    new BigDecimal("1000.00"),
                    new BigDecimal(t < NOW ? "3.3333" : "40"),
                    new BigDecimal("40")));
        }
        Bridge desk = books.bridge("desk");
        assertThat(desk.change().price()).isEqualByComparingTo("0.00");
        // 12,000 · ln 1.2 = 2,187.86 more business, met with as much less per order
        assertThat(bars(desk)).isEqualTo(Map.of("volume", "2187.86", "intensity", "-2187.86"));
    }

    /** 100 h at 60.00 to 110 h at 62.00 a month, orders up 5 %: L = 9,840 ÷ ln(81,840 ÷ 72,000) = 76,815.05, · ln 1.05 = 3,747.82. */
    @Test
    void effortIsHoursTimesRate() {
        BridgeBooks books = new BridgeBooks().system("shop").orders(10_000, 10_500);
        books.hours("shop", CostPool.RUN, 0, NOW, "6000.00", "100");
        books.hours("shop", CostPool.RUN, NOW, END, "6820.00", "110");

        double mean = 9840 / Math.log(81_840 / 72_000.0);
        Bridge shop = books.bridge("shop");
        assertThat(shop.change().volume().doubleValue()).isCloseTo(mean * Math.log(1.05), within());
        assertThat(shop.change().intensity().doubleValue()).isCloseTo(mean * Math.log(1.1 / 1.05), within());
        assertThat(shop.change().price().doubleValue()).isCloseTo(mean * Math.log(62 / 60.0), within());
        assertThat(bars(shop)).isEqualTo(Map.of("volume", "3747.82", "intensity", "3573.43", "price", "2518.75"));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.006);
    }

    /** 36,000 to 45,000 while orders grew by a tenth: L = 9,000 ÷ ln 1.25 = 40,332.79; volume · ln 1.1 = 3,844.12. */
    @Test
    void usageFeeWithoutQuantityIsVolumeAndUnitCost() {
        BridgeBooks books = new BridgeBooks().system("pay").orders(10_000, 11_000);
        books.bill("pay", CostPool.USAGE, 0, NOW, "3000.00").bill("pay", CostPool.USAGE, NOW, END, "3750.00");

        assertThat(bars(books.bridge("pay"))).isEqualTo(Map.of("volume", "3844.12", "price", "5155.88"));
    }

    @Test
    void contractSaysWhetherAFeeFollowsUse() {
        BridgeBooks books = new BridgeBooks().system("pay").system("host").orders(10_000, 11_000);
        books.contract("pay", CostPool.USAGE, BillingCycle.ANNUAL, LATER, true);
        books.contract("host", CostPool.HOSTING, BillingCycle.USAGE_ARREARS, LATER, true);
        books.bill("pay", CostPool.USAGE, 0, NOW, "3000.00").bill("pay", CostPool.USAGE, NOW, END, "3750.00");
        books.bill("host", CostPool.HOSTING, 0, NOW, "3000.00").bill("host", CostPool.HOSTING, NOW, END, "3750.00");

        assertThat(bars(books.bridge("pay"))).isEqualTo(Map.of("price", "9000.00"));
        assertThat(bars(books.bridge("host"))).isEqualTo(Map.of("volume", "3844.12", "price", "5155.88"));
    }

    @Test
    void billsMeteredInSeveralUnitsFollowUse() {
        BridgeBooks books = new BridgeBooks().system("data").orders(10_000, 11_000);
        for (String unit : List.of("GB month", "credit")) {
            books.counted("data", CostPool.HOSTING, "EUR", 0, NOW, same("1500.00"), "900", unit);
            books.counted("data", CostPool.HOSTING, "EUR", NOW, END, same("1875.00"), "990", unit);
        }
        assertThat(bars(books.bridge("data"))).isEqualTo(Map.of("volume", "3844.12", "price", "5155.88"));
    }

    /** 96 % counted in the first year, all in the second: the rest buys at the same price, so nothing but use changes. */
    @Test
    void quantityCountsFromNinetyFivePerCentOfBothYearsOn() {
        BridgeBooks books = new BridgeBooks().system("mail");
        books.bill("mail", CostPool.USAGE, 0, NOW, "1000.00");
        books.quantity("mail", CostPool.USAGE, "EUR", 0, NOW, "960.00", "960", "1000 mails");
        books.counted("mail", CostPool.USAGE, "EUR", NOW, END, same("1200.00"), "1200", "1000 mails");
        assertThat(bars(books.bridge("mail"))).isEqualTo(Map.of("volume", "2400.00"));

        books.quantities.clear();
        books.quantity("mail", CostPool.USAGE, "EUR", 0, NOW, "940.00", "940", "1000 mails");
        books.quantity("mail", CostPool.USAGE, "EUR", NOW, END, "1200.00", "1200", "1000 mails");
        assertThat(bars(books.bridge("mail"))).as("94 %, no driver").isEqualTo(Map.of("price", "2400.00"));
    }

    @Test
    void factorNotAboveZeroPutsTheWholeChangeIntoPrice() {
        BridgeBooks books = new BridgeBooks().system("pay").system("mail").orders(10_000, 11_000);
        books.bill("pay", CostPool.USAGE, 0, NOW, "-10.00").bill("pay", CostPool.USAGE, NOW, END, "30.00");
        books.counted("mail", CostPool.USAGE, "EUR", 0, NOW, same("10.00"), "0", "mail");
        books.counted("mail", CostPool.USAGE, "EUR", NOW, END, same("12.00"), "5", "mail");

        assertThat(bars(books.bridge("pay"))).isEqualTo(Map.of("price", "480.00"));
        assertThat(bars(books.bridge("mail"))).isEqualTo(Map.of("price", "24.00"));
    }

    @Test
    void costThatBeganOrEndedWithinTheTwoYearsIsNewOrEnded() {
        BridgeBooks books =
                new BridgeBooks().system("old").system("cdp").system("gone").system("trial");
        books.bill("old", CostPool.LICENCE, 0, END, "1.00");
        books.bill("cdp", CostPool.LICENCE, BEFORE + 6, END, "100.00");
        books.bill("gone", CostPool.LICENCE, 0, NOW + 3, "100.00");
        books.bill("trial", CostPool.LICENCE, NOW + 2, NOW + 5, "100.00");

        List<Bridge> bridges = books.bridges();
        assertThat(bars(BridgeBooks.find(bridges, "cdp"))).isEqualTo(Map.of("new", "600.00"));
        assertThat(bars(BridgeBooks.find(bridges, "gone"))).isEqualTo(Map.of("ended", "-900.00"));
        assertThat(bars(BridgeBooks.find(bridges, "trial"))).isEqualTo(Map.of("new", "300.00"));
        assertThat(bars(BridgeBooks.find(bridges, "portfolio"))).isEqualTo(Map.of("new", "900.00", "ended", "-900.00"));
    }

    /** Only in November and December of each year: t = 2, 3, 14, 15, 26, 27. */
    @Test
    void seasonalBillIsNeitherNewNorEnded() {
        BridgeBooks books = new BridgeBooks().system("peak");
        for (int year = 0; year < 3; year++) {
            books.bill("peak", CostPool.LICENCE, 12 * year + 1, 12 * year + 3, year < 2 ? "7000.00" : "7700.00");
        }
        assertThat(bars(books.bridge("peak"))).isEqualTo(Map.of("price", "1400.00"));
    }

    @Test
    void lateBillIsNoEndUnlessTheSystemIsRetiredOrItsContractOver() {
        BridgeBooks late = new BridgeBooks().system("shop").retired("old", LocalDate.of(2026, 8, 31));
        late.system("over").contract("over", CostPool.LICENCE, BillingCycle.ANNUAL, LocalDate.of(2026, 8, 31), false);
        for (String id : List.of("shop", "old", "over")) {
            late.bill(id, CostPool.LICENCE, 0, END - 1, "100.00");
        }
        List<Bridge> bridges = late.bridges();
        assertThat(bars(BridgeBooks.find(bridges, "shop"))).isEqualTo(Map.of("price", "-100.00"));
        assertThat(bars(BridgeBooks.find(bridges, "old"))).isEqualTo(Map.of("ended", "-100.00"));
        assertThat(bars(BridgeBooks.find(bridges, "over"))).isEqualTo(Map.of("ended", "-100.00"));
    }

    /** Two months lack their bill of usage; the estimate for them stands in the larger pool. */
    @Test
    void nothingHasEndedForWhichAnEstimateStands() {
        BridgeBooks books = new BridgeBooks().system("shop");
        books.bill("shop", CostPool.LICENCE, 0, END - 2, "1000.00");
        books.bill("shop", CostPool.USAGE, 0, END - 2, "100.00");
        books.booked("shop", CostPool.LICENCE, Basis.ACCRUAL, "EUR", END - 2, END, "1100.00", "1100.00");

        assertThat(bars(books.bridge("shop")))
                .as("200 less usage, 200 more licence: both in price")
                .isEmpty();
    }

    @Test
    void billThatMovedToAnotherPoolIsNeitherNewNorEnded() {
        BridgeBooks books = new BridgeBooks().system("erp").orders(10_000, 12_000);
        books.bill("erp", CostPool.LICENCE, 0, NOW + 3, "1000.00");
        books.bill("erp", CostPool.SUPPORT, NOW + 3, END, "1100.00");

        assertThat(bars(books.bridge("erp"))).isEqualTo(Map.of("price", "900.00"));
    }

    @Test
    void billThatMovedToAnotherCurrencyIsAPriceEffect() {
        BridgeBooks books = new BridgeBooks().system("erp");
        books.booked("erp", CostPool.LICENCE, Basis.EFFECTIVE, "USD", 0, NOW, "900.00", "1000.00");
        books.bill("erp", CostPool.LICENCE, NOW, END, "950.00");

        assertThat(bars(books.bridge("erp"))).isEqualTo(Map.of("price", "600.00"));
    }

    @Test
    void muchLargerBillAfterASmallOneIsNewAndTheOtherEnded() {
        BridgeBooks books = new BridgeBooks().system("erp");
        books.bill("erp", CostPool.TRAINING, 0, NOW + 3, "100.00");
        books.bill("erp", CostPool.SUPPORT, NOW + 3, END, "1100.00");

        assertThat(bars(books.bridge("erp"))).isEqualTo(Map.of("ended", "-900.00", "new", "9900.00"));
    }

    @Test
    void oneOffsAllocationAndCorrectionsAreBarsOfTheirOwn() {
        BridgeBooks books = new BridgeBooks().system("shop").system("host", TechLayer.INTEGRATIONS);
        books.bill("shop", CostPool.LICENCE, 0, END, "100.00").oneOff("shop", NOW + 4, "5000.00");
        books.bill("host", CostPool.HOSTING, 0, END, "100.00");
        books.booked("host", CostPool.HOSTING, Basis.ALLOCATED, "EUR", NOW, END, "-40.00", "-40.00");
        books.booked("shop", CostPool.HOSTING, Basis.ALLOCATED, "EUR", NOW, END, "40.00", "40.00");
        books.reported("shop", "1150.00").reported("host", "1200.00").reported(TechSystem.UNMAPPED, "70.00");

        List<Bridge> bridges = books.bridges();

        Bridge shop = BridgeBooks.find(bridges, "shop");
        assertThat(shop.from()).isEqualByComparingTo("1150.00");
        assertThat(bars(shop)).isEqualTo(Map.of("one_off", "5000.00", "allocated", "480.00", "correction", "50.00"));
        assertThat(bars(BridgeBooks.find(bridges, "host"))).isEqualTo(Map.of("allocated", "-480.00"));
        Bridge unmapped = BridgeBooks.find(bridges, TechSystem.UNMAPPED);
        assertThat(unmapped.from()).isEqualByComparingTo("70.00");
        assertThat(bars(unmapped)).isEqualTo(Map.of("correction", "-70.00"));
        Bridge whole = BridgeBooks.find(bridges, "portfolio");
        assertThat(whole.from()).isEqualByComparingTo("2420.00");
        assertThat(whole.to()).isEqualByComparingTo("7400.00");
        assertThat(bars(whole)).isEqualTo(Map.of("one_off", "5000.00", "correction", "-20.00"));
        assertThat(bars(BridgeBooks.find(bridges, "integrations"))).isEqualTo(Map.of("allocated", "-480.00"));
    }

    @Test
    void withoutAReportOfAYearAgoTheCorrectionIsUnknown() {
        BridgeBooks books = new BridgeBooks().system("shop").bill("shop", CostPool.LICENCE, 0, END, "100.00");
        assertThat(books.bridges()).allSatisfy(b -> assertThat(b.correction()).isEmpty());
    }

    @Test
    void ledgerThatBeginsWithinTheTwoYearsMakesAllNew() {
        BridgeBooks books = new BridgeBooks().system("shop").bill("shop", CostPool.LICENCE, BEFORE + 7, END, "100.00");
        assertThat(bars(books.bridge("shop"))).isEqualTo(Map.of("new", "700.00"));

        BridgeBooks exactly = new BridgeBooks().system("shop").bill("shop", CostPool.LICENCE, BEFORE, NOW, "100.00");
        exactly.bill("shop", CostPool.LICENCE, NOW, END, "110.00");
        assertThat(bars(exactly.bridge("shop"))).isEqualTo(Map.of("price", "120.00"));
    }

    @Test
    void withoutTheLedgersSumsThereIsNoBridge() {
        assertThat(new Books().system("shop", t -> 100).analyse().bridges()).isEmpty();
    }

    @Test
    void rowsStandInTheOrderOfTheJudgements() {
        BridgeBooks books = new BridgeBooks().system("small").system("large", TechLayer.SERVICE);
        books.bill("small", CostPool.LICENCE, 0, END, "1.00").bill("large", CostPool.LICENCE, 0, END, "9.00");
        assertThat(AnalysisCalculator.analyse(books.input()).bridges())
                .extracting(Bridge::id)
                .containsExactly(
                        "large",
                        "small",
                        "marketing",
                        "sales_channels",
                        "commerce",
                        "service",
                        "integrations",
                        "operations",
                        "portfolio");
        assertThat(Optional.of(books.bridge("service").to())).contains(new BigDecimal("108.00"));
    }
}
