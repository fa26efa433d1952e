package io.outlay.analysis.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.analysis.AheadBooks;
import io.outlay.model.CostPool;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedCostAheadTest {
    private final AheadBooks books = new AheadBooks();

    /** What comes from others in 36 months; 0 without a line. */
    private static String allocated(Outlook outlook, String id) {
        return outlook.tco().stream()
                .filter(tco -> tco.systemId().equals(id))
                .flatMap(tco -> tco.lines().stream())
                .filter(line -> line.method().isEmpty())
                .map(TcoAhead.Line::next36)
                .reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString)
                .orElse("0");
    }

    @Test
    void followsTheCostOfTheGiver() {
        Outlook outlook = books.system("gateway")
                .system("shop")
                .contract("G-1", "gateway", "2025-10-01", "2026-09-30", true, "12000.00", "10")
                .cost("gateway", CostPool.LICENCE, "2025-10", m -> "1000")
                .shared("gateway", "shop", CostPool.LICENCE, "2025-10", "250.00")
                .outlook();
        assertEquals("10923.00", allocated(outlook, "shop"), "a quarter of 12,000 × (1.1 + 1.21 + 1.331)");
        assertEquals("-10923.00", allocated(outlook, "gateway"));
    }

    @Test
    void hasNothingToShareWhenTheGiverCostsNothingAhead() {
        Outlook outlook = books.system("gateway", TechLayer.INTEGRATIONS, "", "2026-09-30")
                .system("shop")
                .cost("gateway", CostPool.USAGE, "2025-10", m -> "1000")
                .cost("shop", CostPool.LICENCE, "2025-10", m -> "10")
                .shared("gateway", "shop", CostPool.USAGE, "2025-10", "1000.00")
                .outlook();
        assertEquals("0", allocated(outlook, "shop"));
        assertEquals("0", allocated(outlook, "gateway"));
    }

    @Test
    void handsOnNoMoreThanItCosts() {
        Outlook outlook = books.system("gateway")
                .system("a")
                .system("b")
                .system("c")
                .contract("G-1", "gateway", "2025-10-01", "2029-09-30", true, "1200.12", "0")
                .cost("gateway", CostPool.LICENCE, "2025-10", m -> "100.01")
                .shared("gateway", "a", CostPool.LICENCE, "2025-10", "33.34")
                .shared("gateway", "b", CostPool.LICENCE, "2025-10", "33.34")
                .shared("gateway", "c", CostPool.LICENCE, "2025-10", "33.33")
                .outlook();
        assertEquals("-3600.36", allocated(outlook, "gateway"), "all of 36 × 100.01");
        assertEquals("1200.24", allocated(outlook, "a"));
        assertEquals("1199.88", allocated(outlook, "c"));
    }

    @Test
    void handsOnWhatItGetsAlongAChain() {
        Outlook outlook = books.system("base")
                .system("gateway")
                .system("shop")
                .contract("B-1", "base", "2025-10-01", "2029-09-30", true, "12000.00", "0")
                .cost("base", CostPool.LICENCE, "2025-10", m -> "1000")
                .shared("base", "gateway", CostPool.LICENCE, "2025-10", "500.00")
                .shared("gateway", "shop", CostPool.LICENCE, "2025-10", "200.00")
                .outlook();
        assertEquals("-18000.00", allocated(outlook, "base"), "half of 36,000");
        assertEquals("7200.00", allocated(outlook, "shop"), "two fifths of 18,000");
        assertEquals("10800.00", allocated(outlook, "gateway"));
    }

    @Test
    void countsTheShareOverTheMonthsInWhichItWasShared() {
        Outlook outlook = books.system("gateway")
                .system("shop")
                .contract("G-1", "gateway", "2025-10-01", "2029-09-30", true, "12000.00", "0")
                .cost("gateway", CostPool.LICENCE, "2025-10", m -> "1000")
                .shared("gateway", "shop", CostPool.LICENCE, "2026-07", "500.00")
                .outlook();
        assertEquals("18000.00", allocated(outlook, "shop"), "half of 36,000, though it began in July");
    }

    @Test
    void sharesNothingAheadWhenItStoppedSharing() {
        Outlook outlook = books.system("gateway")
                .system("shop")
                .contract("G-1", "gateway", "2025-10-01", "2029-09-30", true, "12000.00", "0")
                .cost("gateway", CostPool.LICENCE, "2025-10", m -> "1000")
                .cost("shop", CostPool.LICENCE, "2025-10", m -> "10")
                .shared("gateway", "shop", CostPool.LICENCE, YearMonth.of(2026, 3), "500.00")
                .outlook();
        assertEquals("0", allocated(outlook, "shop"));
    }

    @Test
    void leavesWithTheGiverWhatARetiredReceiverGot() {
        Outlook outlook = books.system("gateway")
                .system("shop", TechLayer.COMMERCE, "", "2026-08-31")
                .system("desk")
                .contract("G-1", "gateway", "2025-10-01", "2029-09-30", true, "12000.00", "0")
                .cost("gateway", CostPool.LICENCE, "2025-10", m -> "1000")
                .shared("gateway", "shop", CostPool.LICENCE, "2025-10", "500.00")
                .shared("gateway", "desk", CostPool.LICENCE, "2025-10", "250.00")
                .outlook();
        assertEquals("0", allocated(outlook, "shop"));
        assertEquals("9000.00", allocated(outlook, "desk"));
        assertEquals("-9000.00", allocated(outlook, "gateway"));
        assertEquals(
                Optional.empty(),
                outlook.tco().stream()
                        .filter(tco -> tco.systemId().equals("shop"))
                        .findFirst());
    }
}
