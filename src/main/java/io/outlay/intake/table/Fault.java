package io.outlay.intake.table;

import io.outlay.model.Money;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is wrong with a row or file, before it is known where it stands.
 *
 * @param column canonical, or a header as it stands in the file; empty when the whole row or file is meant
 * @param value as it stands in the file; empty when none
 */
public record Fault(RejectionCode code, String column, String value, String reason, String remedy) {

    /** A fault of a whole row or file. */
    public static Fault whole(RejectionCode code, String reason, String remedy) {
        return new Fault(code, "", "", reason, remedy);
    }

    /** @param money what the row is worth; empty when it cannot be read */
    public Rejection at(SourceRef source, String table, String excerpt, Optional<Money> money) {
        Optional<BigDecimal> amount = money.map(Money::amount);
        String currency = money.map(Money::currency).orElse("");
        return new Rejection(
                code,
                table,
                source,
                Excerpt.of(column),
                Excerpt.of(value),
                reason,
                remedy,
                Excerpt.of(excerpt),
                amount,
                currency);
    }
}
