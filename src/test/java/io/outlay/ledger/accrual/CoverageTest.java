package io.outlay.ledger.accrual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.ledger.Line;
import io.outlay.model.ServicePeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static Coverage.Charge charge(String number, String spelled, String start, String end) {
        return new Coverage.Charge(
                "shop",
                "nordhus",
                Line.of(number, start, "100").vendor(spelled).get(),
                Optional.of(new ServicePeriod(LocalDate.parse(start), LocalDate.parse(end))));
    }

    @Test
    void endsAreExclusiveUnderTwoSpellingsOfOneVendorToo() {
        Coverage coverage = new Coverage(List.of(
                charge("1", "Nordhus ApS", "2026-08-01", "2026-09-01"),
                charge("2", "NORDHUS", "2026-09-01", "2026-10-01")));

        assertEquals(0, coverage.days("shop", ServicePeriod.of(YearMonth.of(2026, 10))));
        assertEquals(30, coverage.days("shop", ServicePeriod.of(YearMonth.of(2026, 9))));
    }
}
