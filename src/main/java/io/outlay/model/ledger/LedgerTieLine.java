package io.outlay.model.ledger;

import io.outlay.model.Names;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What the general ledger booked to an account in a month, against what is posted here of the same documents; amounts are
 * without tax.
 *
 * @param account blank where the ledger has booked nothing
 * @param currency of both amounts
 * @param ours empty when it is not known in that currency
 * @param document number of the one document that differs; blank for all that agree
 * @param vendor of that document
 */
public record LedgerTieLine(
        String account,
        YearMonth month,
        String currency,
        BigDecimal booked,
        Optional<BigDecimal> ours,
        Cause cause,
        String document,
        String vendor) {

    /** Why the two differ. */
    public enum Cause {
        /** They do not. */
        AGREES,
        /** Booked there, no document here. */
        NOT_IN_OURS,
        /** A document here, nothing booked there. */
        NOT_IN_LEDGER,
        /** Booked there in another month than that of issue. */
        OTHER_MONTH,
        /** One side has the tax in it that the ledger states. */
        TAX,
        /** The document is in another currency, and was converted at another rate. */
        CURRENCY,
        /** The amounts differ for none of these reasons. */
        AMOUNT;

        public String id() {
            return Names.id(this);
        }
    }

    /** What is booked there and not here; empty when it is not known. */
    public Optional<BigDecimal> difference() {
        return ours.map(booked::subtract);
    }
}
