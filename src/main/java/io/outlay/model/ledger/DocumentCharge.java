package io.outlay.model.ledger;

import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.ServicePeriod;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a posted document charges a system for one thing: its lines of one cost pool, unit and service period, summed.
 *
 * @param document identity of the document
 * @param invoiceNo as its file states it
 * @param vendor as its file spells it
 * @param netAmount signed by its effect, in {@code currency}, without VAT
 * @param quantity sum of the lines; empty unless every one of them states a quantity
 * @param unit of the quantity
 * @param period the service period used
 * @param oneOff whether it does not come again
 * @param booked reporting currency
 * @param source the first of the lines
 */
public record DocumentCharge(
        String document,
        String invoiceNo,
        LocalDate issueDate,
        String vendor,
        DocumentType documentType,
        String systemId,
        CostPool costPool,
        BigDecimal netAmount,
        String currency,
        Optional<BigDecimal> quantity,
        Optional<String> unit,
        Optional<ServicePeriod> period,
        boolean oneOff,
        BigDecimal booked,
        SourceRef source) {

    /**
     * The vendor that the register makes of the name on the document, with the entity billed where one is stated: what bills
     * are compared by, as {@link #vendor} is only one of its spellings. It opens the document's identity.
     */
    public String vendorKey() {
        return vendorKey(document);
    }

    static String vendorKey(String document) {
        return document.substring(0, document.indexOf('|'));
    }
}
