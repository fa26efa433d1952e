package io.outlay.ledger;

import static io.outlay.ledger.Facts.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.model.ServicePeriod;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribedPeriodTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01.03.2025–28.02.2026",
                "Licence 1.3.2025 - 28.2.2026, 40 seats",
                "Wartung 01.03.2025 bis 28.02.2026",
                "2025-03-01 to 2026-02-28",
                "Plan (2025-03-01 - 2026-02-28)",
                "2025-03-01-2026-02-28",
                "Support 01/03/2025-28/02/2026.",
                "2025-03-01 to 2026-02-28 / 01.03.2025–28.02.2026"
            })
    void readsAPlainPeriod(String text) {
        assertEquals(Optional.of(new ServicePeriod(day("2025-03-01"), day("2026-02-28"))), DescribedPeriod.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 2025",
                "01.03.2025",
                "28.02.2026–01.03.2025",
                "30.02.2025–31.03.2025",
                "01.03.2025–31.03.2025 and 01.05.2025–31.05.2025",
                "No. 101.03.2025–28.02.20261",
                ""
            })
    void readsNothingElse(String text) {
        assertEquals(Optional.empty(), DescribedPeriod.in(text));
    }
}
