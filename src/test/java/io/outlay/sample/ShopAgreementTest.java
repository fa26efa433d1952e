package io.outlay.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Integration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether contracts, hours, usage, shares and budgets agree with the bills and with the register. */
class ShopAgreementTest {
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);

    /** A row of the table contracts by column. */
    private record Contract(List<String> cells) {
        String value(String column) {
            return cells.get(ShopContracts.HEADER.indexOf(column));
        }

        String systemId() {
            return value("system_id");
        }

        boolean runs(YearMonth month) {
            LocalDate end = LocalDate.parse(value("end"));
            boolean over = month.isAfter(YearMonth.from(end)) && !Boolean.parseBoolean(value("auto_renew"));
            return !month.isBefore(YearMonth.from(LocalDate.parse(value("start")))) && !over;
        }

        /** The fee of a month at the step of its contract year. */
        double monthlyFee(YearMonth month) {
            LocalDate start = LocalDate.parse(value("start"));
            int steps = start.until(month.atEndOfMonth()).getYears();
            double factor = 1 + Double.parseDouble(value("escalator_pct")) / 100;
            return Double.parseDouble(value("annual_fee")) / 12 * StrictMath.pow(factor, steps);
        }
    }

    private static List<Contract> contracts() {
        return ShopContracts.rows().stream().map(Contract::new).toList();
    }

    @Test
    void everyBoughtSystemHasAContractAndNoneIsOfAnUnknownOne() {
        Set<String> contracted = contracts().stream().map(Contract::systemId).collect(Collectors.toSet());
        assertTrue(ShopRegister.ids().containsAll(contracted));
        ShopRegister.rows().stream()
                .filter(row -> !row.get(4).equals("build"))
                .forEach(row -> assertTrue(contracted.contains(row.get(0)), row.get(0)));
        assertEquals(
                ShopContracts.rows().size(),
                contracts().stream()
                        .map(row -> row.value("contract_id"))
                        .distinct()
                        .count());
    }

    @Test
    void contractsKeepToTheirTable() {
        Set<String> cycles =
                Arrays.stream(BillingCycle.values()).map(BillingCycle::id).collect(Collectors.toSet());
        Set<String> pools = Arrays.stream(CostPool.values()).map(CostPool::id).collect(Collectors.toSet());
        for (Contract contract : contracts()) {
            assertEquals(ShopContracts.HEADER.size(), contract.cells().size());
            assertTrue(LocalDate.parse(contract.value("start")).isBefore(LocalDate.parse(contract.value("end"))));
            assertTrue(contract.value("notice_days").matches("[0-9]+m?"), contract.value("notice_days"));
            assertTrue(cycles.contains(contract.value("billing")), contract.value("billing"));
            assertTrue(pools.contains(contract.value("category")), contract.value("category"));
            assertTrue(contract.value("escalator_pct").matches("|0|[1-9][0-9]*"), "no percent below one");
            assertEquals(
                    contract.value("billing").startsWith("usage"),
                    contract.value("annual_fee").isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void everyMonthOfAContractIsCoveredByADocumentInTimeButOne(long seed) {
        Set<String> uncovered = new TreeSet<>();
        for (YearMonth period : List.of(YearMonth.of(2025, 6), AUGUST, ShopCalendar.LAST)) {
            Map<String, Set<YearMonth>> covered = covered(seed, period);
            for (Contract contract : contracts()) {
                ShopCalendar.months().stream()
                        .filter(month -> !month.isAfter(period) && contract.runs(month))
                        .filter(month -> !covered.get(contract.systemId()).contains(month))
                        .forEach(month -> uncovered.add(contract.systemId() + " " + month + " in " + period));
            }
        }
        assertEquals(Set.of("reviews 2026-08 in 2026-08"), uncovered);
    }

    /** System → months of service of the documents that are posted when a period is closed. */
    private static Map<String, Set<YearMonth>> covered(long seed, YearMonth period) {
        Map<String, Set<YearMonth>> covered = new HashMap<>();
        for (InvoiceRow row : ShopInbox.invoices(seed, new ShopBusiness(seed))) {
            YearMonth first = YearMonth.from(row.serviceStart().orElse(row.issued()));
            YearMonth last = YearMonth.from(row.serviceEnd().orElse(row.issued()));
            boolean posted = !row.issued().isAfter(period.atEndOfMonth())
                    || last.equals(period)
                            && !row.issued().isAfter(period.atEndOfMonth().plusDays(10));
            Set<YearMonth> months = covered.computeIfAbsent(row.vendor().belongsTo(), id -> new HashSet<>());
            for (YearMonth month = first; posted && row.net().signum() > 0 && !month.isAfter(last); ) {
                months.add(month);
                month = month.plusMonths(1);
            }
        }
        return covered;
    }

    /** Where a contract fixes the fee, so that a missing bill is accrued at what it will be. */
    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void aContractsFeeIsThatOfItsBills(long seed) {
        Set<String> byVolume = Set.of("newsletter", "ipaas", "reviews", "shopify", "site_search", "peak_shield");
        PlainSums sums = new PlainSums(ShopInbox.invoices(seed, new ShopBusiness(seed)).stream()
                .filter(row -> !byVolume.contains(row.vendor().belongsTo())
                        || !row.value("category").equals("usage"))
                .filter(row -> !row.value("document_type").equals("credit_note"))
                .filter(row -> !row.invoiceNo().equals(SpecialBills.DUPLICATE))
                .filter(row -> !row.invoiceNo().equals(SpecialBills.OVERCHARGED) || row.lineNo() == 1)
                .toList());
        Map<String, Double> perEuro = Map.of("EUR", 1.0, "USD", 1.09, "GBP", 0.855, "SEK", 11.2);
        for (Contract contract : contracts()) {
            String system = contract.systemId();
            if (contract.value("annual_fee").isEmpty()
                    || Set.of("newsletter", "ipaas").contains(system)) {
                continue;
            }
            List<YearMonth> months =
                    ShopCalendar.months().stream().filter(contract::runs).toList();
            double billed = months.stream()
                    .mapToDouble(sums.months(system)::get)
                    .map(euro -> euro * perEuro.get(contract.value("currency")))
                    .sum();
            double agreed = months.stream().mapToDouble(contract::monthlyFee).sum();
            assertEquals(1, billed / agreed, 0.005, system);
        }
    }

    @Test
    void everyHourHasARateAndEveryMonthItsHours() {
        ShopEffort effort = new ShopEffort(ShopSample.DEFAULT_SEED);
        assertEquals(10, ShopTeam.people().size());
        Set<String> keys = new HashSet<>();
        for (ShopEffort.Entry entry : effort.entries()) {
            String person = entry.work().person();
            assertTrue(keys.add(person
                    + entry.date()
                    + entry.work().systemId()
                    + entry.work().task()));
            assertTrue(entry.hours().signum() > 0 && entry.hours().compareTo(new BigDecimal("24")) <= 0);
            assertTrue(ShopTeam.hourlyCost(person, entry.date()).signum() > 0);
            assertTrue(
                    ShopRegister.ids().contains(entry.work().systemId()),
                    entry.work().systemId());
        }
        assertEquals(
                new HashSet<>(ShopCalendar.months()),
                effort.entries().stream()
                        .map(entry -> YearMonth.from(entry.date()))
                        .collect(Collectors.toSet()));
        LocalDate before = LocalDate.of(2024, 12, 31);
        for (String person : ShopTeam.people()) {
            double rise = ShopTeam.hourlyCost(person, before.plusDays(1))
                    .divide(ShopTeam.hourlyCost(person, before), 4, RoundingMode.HALF_UP)
                    .doubleValue();
            assertTrue(rise > 1.03 && rise < 1.05, person + " " + rise);
        }
    }

    @Test
    void sharesStayBelowOneAndDriversAreUsedInEveryMonth() {
        Map<String, BigDecimal> latest = new HashMap<>();
        for (List<String> rule : ShopConnections.allocations()) {
            assertTrue(ShopRegister.ids().containsAll(rule.subList(0, 2)), rule.toString());
            assertEquals(rule.get(3).isEmpty(), !rule.get(4).isEmpty());
            if (!rule.get(3).isEmpty()) {
                latest.put(rule.get(0) + rule.get(1), new BigDecimal(rule.get(3)));
            }
        }
        assertEquals(new BigDecimal("0.75"), latest.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        ShopUsage usage = new ShopUsage(ShopSample.DEFAULT_SEED, new ShopBusiness(ShopSample.DEFAULT_SEED));
        Set<String> days = new HashSet<>();
        for (int year = 2023; year <= 2026; year++) {
            usage.callsOf(year).forEach(row -> assertTrue(days.add(row.get(0) + row.get(1)), row.toString()));
        }
        assertEquals(4 * 1_096, days.size());
    }

    @Test
    void aToolHasTwiceTheSeatsThatItsUsersNeed() {
        ShopUsage usage = new ShopUsage(ShopSample.SECOND_SEED, new ShopBusiness(ShopSample.SECOND_SEED));
        for (List<String> row : usage.byMonth()) {
            long value = Long.parseLong(row.get(3));
            if (row.get(0).equals("project_tool") && row.get(2).equals("seats_active")) {
                assertTrue(value > 50 && value < 68, row.toString());
            } else if (row.get(0).equals("project_tool")) {
                assertEquals(120, value);
            }
        }
    }

    @Test
    void integrationsAndBudgetsNameWhatTheRegisterKnows() {
        Set<String> modes = Arrays.stream(Integration.Mode.values())
                .map(Integration.Mode::id)
                .collect(Collectors.toSet());
        for (List<String> row : ShopConnections.integrations()) {
            assertTrue(ShopRegister.ids().containsAll(row.subList(0, 2)), row.toString());
            assertTrue(modes.contains(row.get(2)), row.toString());
            assertEquals(row.get(2).equals("manual"), !row.get(4).isEmpty(), row.toString());
        }
        Set<String> layers =
                Arrays.stream(TechLayer.values()).map(TechLayer::id).collect(Collectors.toSet());
        for (int year : List.of(2025, 2026)) {
            List<List<String>> rows = ShopBudgets.rows(year);
            assertEquals(12 * 13, rows.size());
            for (List<String> row : rows) {
                assertEquals(year, YearMonth.parse(row.get(0)).getYear());
                assertTrue(ShopRegister.ids().contains(row.get(3)) || layers.contains(row.get(4)), row.toString());
                assertFalse(row.get(1).isEmpty());
                assertEquals(row.get(5), row.get(5).toLowerCase(Locale.ROOT));
            }
        }
    }
}
