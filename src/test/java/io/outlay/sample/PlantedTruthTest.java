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
        List<String> truth =
                PlantedTruth.all().stream().map(PlantedTruth::systemId).toList();
        assertEquals(ShopRegister.ids(), truth);
        assertEquals(28, truth.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12})
    void isInTheFigures(long seed) {
        ShopBusiness business = new ShopBusiness(seed);
        PlainSums sums = PlainSums.of(seed);
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
                return cost > 0.17 && cost < 0.28 && Math.abs(driver) < 0.025 && year > 30_000;
            case COST_OUTRUNS_VOLUME:
                return cost > 0.19 && cost < 0.30 && driver > 0.055 && driver < 0.11 && year > 30_000;
            case BILL_STAYS_BUSINESS_FALLS:
                return Math.abs(cost) < 0.01 && driver < -0.085 && year > 30_000;
            case BILL_FALLS_WITH_BUSINESS:
                return year > 8_000 && gap < 0.035 && cost < -0.06;
            case PRICE_STEP_AT_RENEWAL:
                return year > 8_000 && gap < -0.01 && cost > 0.065;
            case JUST_BEGUN:
                return year > 9_000 && year < 16_000;
            case ENDED:
                return year == 0;
            case SMALL:
                return year > 1_000 && year < 5_000;
            default:
                return year > 8_000 && gap < 0.04 && cost > -0.015;
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
