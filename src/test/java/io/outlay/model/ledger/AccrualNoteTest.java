package io.outlay.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccrualNoteTest {
    private static final String MAY = AccrualNote.of("no bill of Acme for May", false, euro("120.50"));
    private static final String JUNE = AccrualNote.of("no bill of Acme for June", true, euro("80.25"));

    @Test
    void oneAccrualIsShownAsItIs() {
        assertThat(AccrualNote.together(List.of("first", MAY))).containsExactly("first", MAY);
        assertThat(JUNE).isEqualTo("no bill of Acme for June: accrued the rest, 80.25 EUR.");
    }

    @Test
    void severalAreOneLineWithTheirSum() {
        assertThat(AccrualNote.together(List.of("first", MAY, "second", JUNE)))
                .containsExactly(
                        "first",
                        "2 missing bills are estimated: accrued 200.75 EUR in all. --verbose lists each.",
                        "second");
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
