package io.outlay.analysis.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.analysis.AheadBooks;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookCalculatorTest {
    private final AheadBooks books = new AheadBooks();

    /** 1,000 orders a month, 3,000 in November. */
    private static int orders(YearMonth month) {
        return month.getMonthValue() == 11 ? 3000 : 1000;
    }

    private static List<String> repeated(int times, String value, int more, String then) {
        return Stream.concat(Collections.nCopies(times, value).stream(), Collections.nCopies(more, then).stream())
                .collect(Collectors.toList());
    }

    @Test
    void aFeeStepsExactlyAtItsRenewal() {
        books.system("erp")
                .contract("E-1", "erp", "2025-03-01", "2026-02-28", true, "12000.00", "3")
                .cost("erp", CostPool.LICENCE, "2025-03", m -> m.isBefore(YearMonth.of(2026, 3)) ? "1000" : "1030");
        OutlookLine fee = AheadBooks.line(books.outlook(), "erp", CostPool.LICENCE);
        assertEquals(OutlookMethod.CONTRACT, fee.method());
        assertEquals(repeated(5, "1030.00", 7, "1060.90"), AheadBooks.means(fee.months()), "October to September");
        assertEquals(fee.months().get(11).mean(), fee.months().get(11).low(), "nothing about it is uncertain");
        assertEquals(0, fee.check().error().orElseThrow(), 1e-12);
    }

    @Test
    void aSignedNextTermTakesOver() {
        books.system("pim")
                .contract("P-1", "pim", "2024-01-01", "2026-12-31", true, "6000.00", "0")
                .contract("P-1", "pim", "2027-01-01", "2027-12-31", false, "9000.00", "0")
                .cost("pim", CostPool.LICENCE, "2024-01", m -> "500");
        OutlookLine fee = AheadBooks.line(books.outlook(), "pim", CostPool.LICENCE);
        assertEquals(repeated(3, "500.00", 9, "750.00"), AheadBooks.means(fee.months()));
    }

    @Test
    void aFeeThatWasBilledInPartGoesOnInThatPart() {
        books.system("cms")
                .contract("C-1", "cms", "2025-01-01", "2026-12-31", true, "12000.00", "10")
                .cost("cms", CostPool.LICENCE, "2025-01", m -> m.getYear() == 2025 ? "800" : "880");
        List<String> months = AheadBooks.means(
                AheadBooks.line(books.outlook(), "cms", CostPool.LICENCE).months());
        assertEquals(repeated(3, "880.00", 9, "968.00"), months, "four fifths of 1,100 and 1,210");
    }

    @Test
    void usageFollowsItsDriverIntoThePeak() {
        books.system("payments")
                .orders(OutlookCalculatorTest::orders)
                .cost("payments", CostPool.USAGE, "2023-10", m -> orders(m) == 3000 ? "1500" : "500");
        OutlookLine usage = AheadBooks.line(books.outlook(), "payments", CostPool.USAGE);
        assertEquals(OutlookMethod.USAGE, usage.method());
        assertEquals("500.00", usage.months().get(0).mean().toPlainString(), "October");
        assertEquals("1500.00", usage.months().get(1).mean().toPlainString(), "November");
        assertEquals("500.00", usage.months().get(2).mean().toPlainString(), "December");
    }

    @Test
    void usageThatNoLongerFollowsItsDriverIsContinuedFromItself() {
        books.system("search")
                .orders(OutlookCalculatorTest::orders)
                .cost("search", CostPool.USAGE, "2023-10", m -> "700");
        OutlookLine usage = AheadBooks.line(books.outlook(), "search", CostPool.USAGE);
        assertEquals(OutlookMethod.AS_LAST_YEAR, usage.method());
        assertEquals(repeated(12, "700.00", 0, ""), AheadBooks.means(usage.months()));
        assertEquals(0, usage.check().error().orElseThrow(), 1e-12);
    }

    /** A driver may be younger than the bill, by any number of months. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 11, 12, 13, 14, 15, 16, 23, 24, 25, 35})
    void usageIsContinuedHoweverYoungItsDriverIs(int months) {
        YearMonth known = YearMonth.of(2026, 9).minusMonths(months - 1L);
        books.system("payments")
                .orders(known, OutlookCalculatorTest::orders)
                .cost("payments", CostPool.USAGE, "2023-10", m -> orders(m) == 3000 ? "1500" : "500");
        OutlookLine usage = AheadBooks.line(books.outlook(), "payments", CostPool.USAGE);
        assertEquals("500.00", usage.months().get(0).mean().toPlainString(), "October");
    }

    @Test
    void aRetiredSystemEnds() {
        books.system("survey", TechLayer.MARKETING, "", "2026-12-31")
                .system("gone", TechLayer.MARKETING, "", "2026-03-31")
                .contract("S-1", "survey", "2024-01-01", "2026-12-31", true, "2400.00", "0")
                .cost("survey", CostPool.LICENCE, "2024-01", m -> "200")
                .cost("gone", CostPool.SUPPORT, "2024-01", m -> m.isAfter(YearMonth.of(2026, 3)) ? null : "90");
        Outlook outlook = books.outlook();
        SubjectOutlook survey = AheadBooks.subject(outlook, "survey");
        assertEquals(repeated(3, "200.00", 9, "0.00"), AheadBooks.means(survey.months()));
        assertTrue(outlook.lines().stream().noneMatch(line -> line.systemId().equals("gone")));
        assertEquals(survey.mean(), AheadBooks.subject(outlook, "marketing").mean());
    }

    @Test
    void fiveMonthsOfHistoryGoOnAtTheLastThree() {
        books.system("gift")
                .cost("gift", CostPool.SUPPORT, "2026-05", m -> String.valueOf(100 + 10 * (m.getMonthValue() - 5)));
        OutlookLine line = AheadBooks.line(books.outlook(), "gift", CostPool.SUPPORT);
        assertEquals(OutlookMethod.AS_LAST_MONTHS, line.method());
        assertEquals(5, line.history());
        assertEquals(repeated(12, "130.00", 0, ""), AheadBooks.means(line.months()), "(120 + 130 + 140) ÷ 3");
        assertEquals(3, line.check().checks(), "two month-ends ago: two months; one ago: one");
        assertTrue(line.months().get(0).low().compareTo(line.months().get(0).mean()) < 0);
    }

    @Test
    void aLineWithTwoMonthsHasTheSetBand() {
        books.system("new").cost("new", CostPool.HOSTING, "2026-08", m -> "100");
        OutlookMonth next = AheadBooks.line(books.outlook(), "new", CostPool.HOSTING)
                .months()
                .get(0);
        assertEquals(
                List.of("80.00", "100.00", "120.00"),
                Stream.of(next.low(), next.mean(), next.high())
                        .map(BigDecimal::toPlainString)
                        .toList());
    }

    @Test
    void whatIsBookedAheadIsNeverUndercut() {
        books.system("wms").cost("wms", CostPool.SUPPORT, "2026-07", m -> "100");
        books.sum("wms", YearMonth.of(2026, 11), CostPool.SUPPORT, Basis.EFFECTIVE, "260");
        assertEquals(
                List.of("100.00", "260.00", "100.00"),
                AheadBooks.means(
                        AheadBooks.subject(books.outlook(), "wms").months().subList(0, 3)));
    }

    @Test
    void projectsThatRunGoOnAtTheMeanOfTwelveMonthsAndOthersDoNot() {
        books.system("shop")
                .cost("shop", CostPool.TRANSFORM, "2026-08", m -> "600")
                .system("pim")
                .cost("pim", CostPool.TRANSFORM, "2025-11", m -> m.getYear() == 2026 ? null : "6000");
        Outlook outlook = books.outlook();
        OutlookLine line = AheadBooks.line(outlook, "shop", CostPool.TRANSFORM);
        assertEquals("100.00", line.months().get(0).mean().toPlainString(), "2 × 600 ÷ 12");
        assertTrue(outlook.lines().stream().noneMatch(l -> l.systemId().equals("pim")));
    }

    @Test
    void sumsAddUpAndTheirBandsHoldTheMean() {
        books.orders(m -> orders(m) + 7 * m.getMonthValue());
        for (String id : List.of("a", "b", "c")) {
            books.system(id)
                    .cost(
                            id,
                            CostPool.RUN,
                            "2023-10",
                            m -> String.valueOf(300 + (m.getMonthValue() * id.hashCode()) % 37))
                    .cost(id, CostPool.USAGE, "2023-10", m -> String.valueOf(orders(m) / 4 + m.getMonthValue() % 5));
        }
        Outlook outlook = books.outlook();
        SubjectOutlook portfolio = outlook.portfolio().orElseThrow();
        BigDecimal systems = Stream.of("a", "b", "c")
                .map(id -> AheadBooks.subject(outlook, id).mean())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(systems, portfolio.mean());
        assertEquals(portfolio.mean(), AheadBooks.subject(outlook, "commerce").mean());
        for (SubjectOutlook subject : outlook.subjects()) {
            for (OutlookMonth month : subject.months()) {
                assertTrue(
                        month.low().compareTo(month.mean()) <= 0 && month.mean().compareTo(month.high()) <= 0);
            }
        }
    }

    @Test
    void bandsOfWhatMovesTogetherAddUpAndOfWhatMovesApartDoNot() {
        books.system("up").system("also").system("down");
        int[] noise = {3, -5, 8, 1, -7, 4, -2, 6, -9, 5, -1, 7};
        books.cost("up", CostPool.RUN, "2025-10", m -> String.valueOf(500 + noise[m.getMonthValue() - 1]))
                .cost("also", CostPool.RUN, "2025-10", m -> String.valueOf(500 + noise[m.getMonthValue() - 1]))
                .cost("down", CostPool.RUN, "2025-10", m -> String.valueOf(500 - noise[m.getMonthValue() - 1]));
        for (String id : List.of("up", "also", "down")) {
            books.cost(id, CostPool.RUN, "2023-10", m -> m.isBefore(YearMonth.of(2025, 10)) ? "500" : null);
        }
        Outlook outlook = books.outlook();
        BigDecimal one = width(AheadBooks.subject(outlook, "up").months().get(0));
        BigDecimal all = width(outlook.portfolio().orElseThrow().months().get(0));
        assertTrue(one.signum() > 0);
        assertEquals(one, all, "two of three cancel");
    }

    private static BigDecimal width(OutlookMonth month) {
        return month.high().subtract(month.mean());
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        books.orders(OutlookCalculatorTest::orders).system("a").system("b");
        books.cost("a", CostPool.USAGE, "2023-10", m -> String.valueOf(orders(m) / 3))
                .cost("b", CostPool.HOSTING, "2023-10", m -> String.valueOf(100 + m.getMonthValue() * m.getYear() % 13))
                .contract("A-1", "a", "2024-01-01", "2026-12-31", true, "6000.00", "0")
                .contract("A-1", "a", "2027-01-01", "2027-12-31", false, "9000.00", "0");
        Outlook before = books.outlook();
        Collections.reverse(books.sums);
        Collections.reverse(books.contracts);
        Collections.reverse(books.metrics);
        assertEquals(before, books.outlook());
    }
}
