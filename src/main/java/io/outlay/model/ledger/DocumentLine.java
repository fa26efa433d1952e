package io.outlay.model.ledger;

import io.outlay.model.Names;
import io.outlay.model.ServicePeriod;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An invoice line with what posting made of it.
 *
 * @param document identity of its document
 * @param systemId the system it belongs to, or {@link TechSystem#UNMAPPED}
 * @param period the service period used
 * @param periodBasis where that period comes from: {@code line}, {@code document}, {@code description}, {@code original},
 *     {@code contract}, {@code accrual} (the oldest month whose document was missing), {@code issue_month} or {@code one_off}
 * @param inferred whether period or original document were inferred rather than stated
 * @param booked reporting currency; empty unless posted or waiting
 */
public record DocumentLine(
        InvoiceLine line,
        String document,
        State state,
        String systemId,
        Optional<ServicePeriod> period,
        String periodBasis,
        boolean inferred,
        Optional<BigDecimal> fxRate,
        Optional<BigDecimal> booked) {

    /** See {@link DocumentCharge#vendorKey()}. */
    public String vendorKey() {
        return DocumentCharge.vendorKey(document);
    }

    /** What became of a line. */
    public enum State {
        POSTED,
        /** Dated after the cut-off of the period. */
        WAITING,
        DUPLICATE,
        /** Of a cloud's delivery in the place of which a newer one came. */
        SUPERSEDED,
        REJECTED;

        private final String id = Names.id(this);

        /** The name in files. */
        public String id() {
            return id;
        }
    }
}
