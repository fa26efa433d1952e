package io.outlay.model.ledger;

import io.outlay.model.ledger.DocumentLine.State;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the tie-out adds up of an invoice line, see {@link DocumentLine}.
 *
 * @param netAmount in its currency, as is {@code effective}
 * @param effective cost of its service period before it is spread
 * @param statement whether it is of a statement, which states itself what it costs each month
 */
public record TiedLine(
        String document,
        State state,
        String currency,
        BigDecimal netAmount,
        BigDecimal effective,
        boolean statement,
        Optional<BigDecimal> fxRate) {
    public static TiedLine of(DocumentLine line) {
        return new TiedLine(
                line.document(),
                line.state(),
                line.line().currency(),
                line.line().netAmount(),
                line.line().effective(),
                line.line().cloud().isPresent(),
                line.fxRate());
    }
}
