package io.outlay.ledger.posting;

import static io.outlay.ledger.Facts.day;
import static io.outlay.ledger.Facts.dec;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.SharedData;
import io.outlay.model.ServicePeriod;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SpreadTest {
    private static SortedMap<YearMonth, BigDecimal> spread(String amount, String start, String end, SpreadRule rule) {
        return new Spread(new ServicePeriod(day(start), day(end)), rule).of(dec(amount));
    }

    private static SortedMap<YearMonth, BigDecimal> expected(String name) {
        JsonNode rows = new ObjectMapper()
                .readTree(SharedData.file("reference/decomposition_amortisation_expected.json")
                        .toFile())
                .get("amortisation")
                .get(name);
        SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
        for (JsonNode row : rows) {
            months.put(
                    YearMonth.parse(row.get(0).asString()),
                    row.get(1).decimalValue().setScale(2));
        }
        return months;
    }

    @Test
    void spreadsByDaysAsTheReference() {
        assertEquals(
                expected("day_weighted_12000_2024_02_15"),
                spread("12000", "2024-02-15", "2025-02-14", SpreadRule.DAYS));
        assertEquals(expected("day_weighted_10000_q"), spread("10000", "2025-01-01", "2025-03-31", SpreadRule.DAYS));
    }

    @Test
    void spreadsByFractionsOfMonthsAsTheReference() {
        assertEquals(
                expected("equal_month_12000_2024_02_15"),
                spread("12000", "2024-02-15", "2025-02-14", SpreadRule.MONTH_FRACTION));
        assertEquals(
                expected("equal_month_12000_calendar_year"),
                spread("12000", "2025-01-01", "2025-12-31", SpreadRule.MONTH_FRACTION));
        assertEquals(expected("three_way_100"), spread("100", "2025-04-01", "2025-06-30", SpreadRule.MONTH_FRACTION));
    }

    @Test
    void spreadsACreditAsItsCharge() {
        assertEquals(
                expected("credit_note_minus_1200_half_year"),
                spread("-1200", "2025-01-01", "2025-06-30", SpreadRule.DAYS));
        SortedMap<YearMonth, BigDecimal> charge =
                spread("100.07", "2025-01-17", "2025-06-03", SpreadRule.MONTH_FRACTION);
        charge.replaceAll((month, amount) -> amount.negate());
        assertEquals(charge, spread("-100.07", "2025-01-17", "2025-06-03", SpreadRule.MONTH_FRACTION));
    }

    @Test
    void keepsTheScaleOfFinerAmounts() {
        assertEquals(
                new TreeMap<>(Map.of(
                        YearMonth.of(2025, 1),
                        dec("0.3333"),
                        YearMonth.of(2025, 2),
                        dec("0.3334"),
                        YearMonth.of(2025, 3),
                        dec("0.3333"))),
                spread("1.0000", "2025-01-01", "2025-03-31", SpreadRule.MONTH_FRACTION));
    }
}
