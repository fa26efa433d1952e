package io.outlay.analysis.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording wording = new Wording("EUR", new Window(YearMonth.of(2026, 9), 12));

    @Test
    void groupsWholeUnits() {
        assertEquals("EUR 1,248,201", wording.amount(new BigDecimal("1248200.50")));
        assertEquals("EUR −900", wording.amount(new BigDecimal("-900.00")));
        assertEquals("EUR 0", wording.amount(new BigDecimal("-0.20")));
    }

    @Test
    void signsGrowth() {
        assertEquals("+23.0 %", Wording.growth(new BigDecimal("0.2300")));
        assertEquals("−0.1 %", Wording.growth(new BigDecimal("-0.0006")));
        assertEquals("0.0 %", Wording.growth(new BigDecimal("-0.0004")));
    }

    @Test
    void spellsMonthsInEnglish() {
        assertEquals("March 2026", Wording.month(YearMonth.of(2026, 3)));
    }
}
