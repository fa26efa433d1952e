package io.outlay.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.model.TechLayer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what is said to be planted is there, by plain sums and without the method that is to find it. */
class PlantedTruthTest {
    @Test
    void speaksOfEverySystemOfTheRegister() {
        List<String> register =
                ShopRegister.rows().stream().map(row -> row.get(0)).toList();
        List<String> truth =
                PlantedTruth.all().stream().map(PlantedTruth::systemId).toList();
        assertEquals(register, truth);
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12})
    void isInTheFigures(long seed) {
        ShopBusiness business = new ShopBusiness(seed);
        PlainSums sums = new PlainSums(ShopInbox.invoices(seed, business));
        for (PlantedTruth truth : PlantedTruth.all()) {
            String system = truth.systemId();
            String driver = driver(system);
            double cost = sums.year(system, 0) / sums.year(system, 1) - 1;
            double business12 = year(business, driver, 0) / year(business, driver, 1) - 1;
            String seen = String.format(
                    Locale.ROOT,
                    "seed %d %s: cost %.3f, %s %.3f, T12M %.0f",
                    seed,
                    system,
                    cost,
                    driver,
                    business12,
                    sums.year(system, 0));
            assertTrue(holds(truth, cost, business12, sums.year(system, 0)), seen);
        }
    }

    private static boolean holds(PlantedTruth truth, double cost, double driver, double year) {
        double gap = StrictMath.log1p(cost) - StrictMath.log1p(driver);
        switch (truth.plant()) {
            case PRICE_AND_TIERS_WITHOUT_CUSTOMERS:
                return cost > 0.18 && cost < 0.28 && Math.abs(driver) < 0.025 && year > 30_000;
            case COST_OUTRUNS_VOLUME:
                return cost > 0.20 && cost < 0.30 && driver > 0.055 && driver < 0.11 && year > 30_000;
            case BILL_STAYS_BUSINESS_FALLS:
                return Math.abs(cost) < 0.001 && driver < -0.085 && year > 30_000;
            case SMALL:
                return year > 1_000 && year < 5_000;
            default:
                return year > 8_000 && gap < 0.04 && cost > -0.01;
        }
    }

    /** As the register says, else the layer's first. */
    private static String driver(String systemId) {
        List<String> row = ShopRegister.rows().stream()
                .filter(cells -> cells.get(0).equals(systemId))
                .findFirst()
                .orElseThrow();
        String own = row.get(ShopRegister.HEADER.indexOf("driver"));
        TechLayer layer = TechLayer.valueOf(row.get(2).toUpperCase(Locale.ROOT));
        return own.isEmpty() ? layer.defaultDrivers().get(0) : own;
    }

    private static double year(ShopBusiness business, String metric, int yearsBack) {
        return ShopCalendar.months().stream()
                .filter(month -> ShopCalendar.contractYear(month) == 2 - yearsBack)
                .mapToDouble(month -> business.value(metric, month))
                .sum();
    }
}
