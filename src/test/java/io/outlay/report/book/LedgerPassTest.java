package io.outlay.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Cursor;
import io.outlay.model.SourceRef;
import io.outlay.model.ledger.LedgerEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerPassTest {
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);

    private final List<LedgerEntry> ledger = List.of(
            entry("a", JULY, Basis.EFFECTIVE, "10.00", 3),
            entry("b", JULY, Basis.BILLED, "25.00", 3),
            entry("c", AUGUST, Basis.EFFECTIVE, "7.00", 9),
            entry("d", AUGUST, Basis.EFFECTIVE, "8.00", 4));
    private final List<String> pulls = new ArrayList<>();
    private final LedgerPass pass = new LedgerPass(this::pull, Optional.of(AUGUST));

    private Cursor<LedgerEntry> pull() {
        pulls.add("once more");
        return Cursor.of(ledger);
    }

    @Test
    void notesSumsAndDocumentsWhileOthersReadIt() {
        try (Cursor<LedgerEntry> entries = pass.get()) {
            entries.forEachRemaining(entry -> assertThat(ledger).contains(entry));
        }
        assertThat(sums()).containsExactly("10.00 0 1 line 3", "0 25.00 1 line 3", "15.00 0 2 line 9");
        assertThat(pass.documents(AUGUST).of("shop", AUGUST))
                .extracting(DocumentCosts.Cost::amount)
                .containsExactly(new BigDecimal("15.00"));
        assertThat(pass.documents(AUGUST).of("shop", JULY)).isEmpty();
        assertThat(pulls).hasSize(1);
    }

    @Test
    void countsNoPassThatWasLeftBeforeItsEnd() {
        try (Cursor<LedgerEntry> entries = pass.get()) {
            entries.next();
        }
        assertThat(sums()).containsExactly("10.00 0 1 line 3", "0 25.00 1 line 3", "15.00 0 2 line 9");
        assertThat(pulls).hasSize(2);
    }

    @Test
    void readsAgainForDocumentsOfOtherMonths() {
        assertThat(pass.documents(JULY).of("shop", JULY))
                .extracting(DocumentCosts.Cost::amount)
                .containsExactly(new BigDecimal("10.00"));
    }

    private List<String> sums() {
        return pass.sums().rows(id -> Optional.empty()).stream()
                .map(row -> row.cost() + " " + row.billed() + " " + row.entries() + " line "
                        + row.first().line())
                .toList();
    }

    private static LedgerEntry entry(String id, YearMonth month, Basis basis, String amount, long line) {
        return new LedgerEntry(
                id,
                month,
                AUGUST,
                "shop",
                CostPool.LICENCE,
                basis,
                new BigDecimal(amount),
                "EUR",
                new BigDecimal(amount),
                "EUR",
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                false,
                "NORDHUS|invoice|1|2026",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new SourceRef("inbox/invoices.csv", "", line),
                1);
    }
}
