package io.outlay.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.model.CostPool;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every seed keeps to. */
class ShopContentTest {
    private static final YearMonth JULY_2024 = YearMonth.of(2024, 7);

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED, 1, 99})
    void turnsOverAboutTwentyMillionWithGrowthAndSeason(long seed) {
        ShopBusiness business = new ShopBusiness(seed);
        double revenue = year(business, "net_revenue", 0);
        assertTrue(revenue > 19_300_000 && revenue < 20_700_000, "revenue " + revenue);
        double growth = revenue / year(business, "net_revenue", 1) - 1;
        assertTrue(growth > 0.03 && growth < 0.075, "growth " + growth);
        double orders = year(business, "orders", 0);
        assertTrue(orders > 222_000 && orders < 238_000, "orders " + orders);
        for (int year = 2023; year < 2026; year++) {
            double november = business.value("orders", YearMonth.of(year, 11));
            assertTrue(november > 1.25 * business.value("orders", YearMonth.of(year, 10)), "November of " + year);
        }
        assertTrue(business.value("orders", JULY_2024.minusMonths(1))
                > 1.2 * business.value("orders", JULY_2024.minusMonths(4)));
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED, 1, 99})
    void billsAreFourToFiveAndAHalfPercentOfRevenueAndHoursAboutTwo(long seed) {
        ShopBusiness business = new ShopBusiness(seed);
        double revenue = year(business, "net_revenue", 0);
        double bills = lastYear(new PlainSums(ShopInbox.invoices(seed, business))) / revenue;
        assertTrue(bills > 0.04 && bills < 0.055, "bills " + bills);
        double hours = lastYear(PlainSums.of(seed)) / revenue - bills;
        assertTrue(hours > 0.015 && hours < 0.025, "hours " + hours);
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void everySystemCostsSomethingInEachMonthOfItsUse(long seed) {
        PlainSums sums = PlainSums.of(seed);
        for (String system : ShopRegister.ids()) {
            List<YearMonth> used = ShopCalendar.months().stream()
                    .filter(month -> !system.equals("survey") || !month.isAfter(SubscriptionBills.SURVEY_ENDS))
                    .filter(month ->
                            !system.equals("gift_cards") || !month.isBefore(SubscriptionBills.GIFT_CARDS_BEGIN))
                    .toList();
            assertTrue(sums.months(system).keySet().containsAll(used), system);
            assertTrue(sums.months(system).values().stream().allMatch(cost -> cost > 0), system);
        }
        Set<String> register = new TreeSet<>(ShopRegister.ids());
        register.add("");
        assertEquals(register, new TreeSet<>(sums.systems()));
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void invoicesComeInFourCurrenciesWithinTheRates(long seed) {
        List<InvoiceRow> rows = ShopInbox.invoices(seed, new ShopBusiness(seed));
        assertTrue(rows.size() >= 1_400 && rows.size() <= 1_600, rows.size() + " lines");
        assertEquals(
                Set.of("EUR", "USD", "GBP", "SEK"),
                rows.stream().map(row -> row.vendor().currency()).collect(Collectors.toSet()));
        assertEquals(LocalDate.of(2023, 10, 1), rows.get(0).issued());
        assertTrue(rows.stream().noneMatch(row -> row.issued().isAfter(LocalDate.of(2026, 10, 5))));
        assertTrue(rows.stream()
                .filter(row -> row.issued().isAfter(ShopCalendar.LAST.atEndOfMonth()))
                .allMatch(row -> row.vendor().currency().equals("EUR")
                        || !row.serviceEnd().orElseThrow().isAfter(ShopCalendar.LAST.atEndOfMonth())));
        Set<String> pools = Arrays.stream(CostPool.values()).map(CostPool::id).collect(Collectors.toSet());
        assertTrue(rows.stream().allMatch(row -> pools.contains(row.value("category"))));
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void noLineNumberOccursTwiceAndADocumentHasOneDateAndCurrency(long seed) {
        List<InvoiceRow> rows = ShopInbox.invoices(seed, new ShopBusiness(seed));
        Set<String> lines = new HashSet<>();
        Map<String, LocalDate> dates = new HashMap<>();
        for (InvoiceRow row : rows) {
            String document = row.vendor().name() + "/" + row.invoiceNo();
            assertTrue(lines.add(document + "/" + row.lineNo()), document);
            assertEquals(row.issued(), dates.computeIfAbsent(document, key -> row.issued()), document);
            assertEquals(row.net().signum() < 0, row.value("document_type").equals("credit_note"), document);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void aQuantityTimesItsPriceIsTheNetAmount(long seed) {
        ShopInbox.invoices(seed, new ShopBusiness(seed)).stream()
                .filter(row -> !row.value("quantity").isEmpty())
                .forEach(row -> assertTrue(
                        new BigDecimal(row.value("quantity"))
                                        .multiply(new BigDecimal(row.value("unit_price")))
                                        .subtract(row.net())
                                        .abs()
                                        .compareTo(new BigDecimal("0.005"))
                                <= 0,
                        row.invoiceNo()));
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void twoInvoicesForAugustComeAfterItsClose(long seed) {
        List<InvoiceRow> late = ShopInbox.invoices(seed, new ShopBusiness(seed)).stream()
                .filter(row -> row.serviceEnd().map(YearMonth::from).equals(Optional.of(YearMonth.of(2026, 8))))
                .filter(row -> row.issued().isAfter(LocalDate.of(2026, 9, 10)))
                .toList();
        assertEquals(
                List.of(ShopSample.LATE_INVOICE, ShopSample.MISSING_INVOICE, ShopSample.MISSING_INVOICE),
                late.stream().map(InvoiceRow::invoiceNo).toList());
        assertTrue(late.get(0).net().compareTo(new BigDecimal("500")) > 0, "large enough to be seen");
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void exportsOverlapInTheSameLines(long seed) {
        Set<String> before = lines(seed, "inbox/payables/ap-2026-q3.csv");
        before.retainAll(lines(seed, "inbox/payables/ap-2026-10.csv"));
        before.removeIf(line -> line.startsWith("invoice_no"));
        assertEquals(1, before.size());
        assertTrue(before.iterator().next().startsWith("SH-V-202608,2026-09-03,Shopify"));
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void oneInvoiceStandsInAStatementAndWithItsTotalInAccountsPayable(long seed) {
        List<String> payable = lines(seed, "inbox/payables/ap-2026-h1.csv").stream()
                .filter(line -> line.startsWith(InvoiceFiles.TWICE))
                .toList();
        assertEquals(1, payable.size());
        BigDecimal total = ShopInbox.invoices(seed, new ShopBusiness(seed)).stream()
                .filter(row -> row.invoiceNo().equals(InvoiceFiles.TWICE))
                .map(InvoiceRow::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertTrue(payable.get(0).contains("," + total.toPlainString() + ",GBP,"), payable.get(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void ratesRunNewestFirstOnEachWeekdayWithAColumnLeftEmpty(long seed) {
        List<String> rates = ShopRates.lines(seed);
        assertEquals("Date,USD,JPY,DKK,GBP,SEK,CHF,NOK,HRK,", rates.get(0));
        assertTrue(rates.get(1).startsWith("2026-10-09,"));
        assertTrue(rates.get(rates.size() - 1).startsWith("2023-09-01,"));
        assertTrue(rates.stream().skip(1).allMatch(line -> line.endsWith(",N/A,")));
        for (YearMonth month : ShopCalendar.months()) {
            assertTrue(
                    rates.stream()
                                    .filter(line -> line.startsWith(month.toString()))
                                    .count()
                            >= 19,
                    month.toString());
        }
        assertTrue(rates.stream().anyMatch(line -> line.startsWith("2026-09-30,")));
    }

    @Test
    void registerCoversLayersTypesAndSourcings() {
        List<List<String>> rows = ShopRegister.rows();
        assertTrue(rows.stream().allMatch(row -> row.size() == ShopRegister.HEADER.size()));
        assertEquals(Arrays.stream(TechLayer.values()).map(TechLayer::id).collect(Collectors.toSet()), column(rows, 2));
        assertEquals(
                Arrays.stream(SystemType.values()).map(SystemType::id).collect(Collectors.toSet()), column(rows, 3));
        assertEquals(28, rows.size());
        assertEquals(Set.of("buy", "build", "extend", "open_source"), column(rows, 4));
        assertEquals(
                List.of("technology", "data", "tool"),
                Stream.of("Shopify", "Power BI", "Gmail")
                        .map(name -> rows.stream()
                                .filter(row -> row.get(1).equals(name))
                                .findFirst()
                                .orElseThrow()
                                .get(3))
                        .toList());
    }

    private static double lastYear(PlainSums sums) {
        return sums.systems().stream().mapToDouble(id -> sums.year(id, 0)).sum();
    }

    private static Set<String> column(List<List<String>> rows, int index) {
        return rows.stream().map(row -> row.get(index)).collect(Collectors.toSet());
    }

    private static Set<String> lines(long seed, String path) {
        return new HashSet<>(
                Arrays.asList(new String(ShopSample.files(seed).get(path), StandardCharsets.UTF_8).split("\n")));
    }

    private static double year(ShopBusiness business, String metric, int yearsBack) {
        return ShopCalendar.months().stream()
                .filter(month -> ShopCalendar.contractYear(month) == 2 - yearsBack)
                .mapToDouble(month -> business.value(metric, month))
                .sum();
    }
}
