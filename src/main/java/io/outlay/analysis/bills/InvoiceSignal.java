package io.outlay.analysis.bills;

import io.outlay.model.CostPool;
import io.outlay.model.Names;
import io.outlay.model.ServicePeriod;
import io.outlay.model.SourceRef;
import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A document that someone should look at before it is paid: a row of {@code csv/invoice_signals.csv}. Amounts in the
 * reporting currency.
 *
 * @param amount booked for it
 * @param expected what like documents say, or the contract; for a duplicate, and for a system out of service, 0
 * @param score modified z-score among like documents
 * @param likeDocuments documents it is held against, itself included
 * @param goesOn what the same fault costs from bill to bill; empty for what happened once
 * @param otherInvoice number of the document it seems to repeat
 * @param reason one plain sentence
 */
public record InvoiceSignal(
        Kind kind,
        String systemId,
        Bill bill,
        CostPool costPool,
        BigDecimal amount,
        BigDecimal expected,
        OptionalDouble score,
        int likeDocuments,
        Optional<GoesOn> goesOn,
        Optional<String> otherInvoice,
        String reason) {

    /** The document as its file states it, its service period as it is used. */
    public record Bill(String vendor, String invoiceNo, LocalDate issueDate, ServicePeriod period, SourceRef source) {
        /** Where no period is stated it is the day of issue. */
        static Bill of(DocumentCharge charge) {
            return new Bill(
                    charge.vendor(),
                    charge.invoiceNo(),
                    charge.issueDate(),
                    charge.period().orElseGet(() -> new ServicePeriod(charge.issueDate(), charge.issueDate())),
                    charge.source());
        }
    }

    /** What is wrong with it, perhaps. */
    public enum Kind {
        POSSIBLE_DUPLICATE("Possible duplicate"),
        ABOVE_CONTRACT("Above contract"),
        AFTER_RETIREMENT("After retirement"),
        UNUSUAL_PRICE("Unusual price"),
        UNUSUAL_AMOUNT("Unusual amount"),
        NO_PERIOD("No service period");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** The name in files. */
        public String id() {
            return Names.id(this);
        }
    }

    /** Reporting currency, cents. */
    public record GoesOn(BigDecimal month, BigDecimal year) {}

    /** Amount − expected: positive when too much was billed. */
    public BigDecimal money() {
        return amount.subtract(expected);
    }
}
