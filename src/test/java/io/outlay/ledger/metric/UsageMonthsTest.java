package io.outlay.ledger.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Rejection;
import io.outlay.model.SourceRef;
import io.outlay.model.SystemRow;
import io.outlay.model.fact.UsageReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows that are rolled up while they are read are counted as the rows that they are. */
class UsageMonthsTest {
    private static UsageReading day(String file, String value) {
        return new UsageReading(
                "shop",
                LocalDate.of(2026, 10, 1),
                false,
                "calls",
                new BigDecimal(value),
                Optional.of("call"),
                1_000,
                Optional.empty(),
                new SourceRef(file, "", 2));
    }

    private static UsageMonths of(UsageReading... readings) {
        return UsageMonths.of(List.of(readings), List.of(SystemRow.of("shop").row()), YearMonth.of(2026, 10), Map.of());
    }

    @Test
    void aConflictIsOfAllRowsOfTheDay() {
        assertThat(of(day("inbox/a.csv", "1"), day("inbox/b.csv", "2")).rejections())
                .extracting(Rejection::rows)
                .containsExactly(1_000L);
    }

    @Test
    void aDuplicateIsOfAllRowsOfTheDay() {
        assertThat(of(day("inbox/a.csv", "1"), day("inbox/b.csv", "1")).duplicates())
                .isEqualTo(1_000);
    }
}
