package io.outlay.ledger.effort;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.HourlyCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PricedRowsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 3);
    private static final BigDecimal RATE = new BigDecimal("0.8");

    private static PricedEffort row(String file, long line, String hourly) {
        SourceRef source = new SourceRef(file, "", line);
        EffortEntry entry = new EffortEntry(
                DAY,
                "shop",
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                CostPool.RUN,
                Optional.empty(),
                Optional.empty(),
                source);
        return new PricedEffort(entry, new HourlyCost("default", DAY, new BigDecimal(hourly), "EUR", source), RATE);
    }

    @Test
    void givesBackItsRowsInOrderOfTheirPlaceEachWithItsOwnCost() {
        List<PricedEffort> inOrder = List.of(row("a.csv", 2, "50"), row("a.csv", 10, "60"), row("b.csv", 3, "70"));
        PricedRows rows = new PricedRows();
        rows.add(inOrder.get(2));
        rows.add(inOrder.get(1));
        rows.add(inOrder.get(0));

        rows.sort();

        assertThat(rows).isEqualTo(inOrder);
    }
}
