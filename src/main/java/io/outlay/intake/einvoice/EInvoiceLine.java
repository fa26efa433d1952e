package io.outlay.intake.einvoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An invoice line (BG-25) as it is stated. Texts are empty when not stated.
 *
 * @param id BT-126
 * @param description BT-153 and BT-154
 * @param net BT-131, or none on a line that only names a group
 * @param quantity BT-129
 * @param unit BT-130, a code of UN/ECE Recommendation 20 or 21
 * @param unitPrice BT-146 ÷ BT-149
 * @param period BG-26
 * @param costCentre BT-133
 * @param taxRate BT-152, in per cent
 * @param role what it is for the sums
 * @param details lines that it breaks down into
 */
record EInvoiceLine(
        String id,
        String description,
        Optional<Amount> net,
        Optional<BigDecimal> quantity,
        String unit,
        Optional<BigDecimal> unitPrice,
        BillingPeriod period,
        String costCentre,
        Optional<BigDecimal> taxRate,
        Role role,
        List<EInvoiceLine> details) {

    /** Profile EXTENDED says of a line what it is for the sums. */
    enum Role {
        /** Counts, unless its details do. */
        PLAIN,
        /** Sums up its details and never counts beside them. */
        GROUP,
        /** Says something, and never counts. */
        INFORMATION
    }

    EInvoiceLine with(List<EInvoiceLine> parts) {
        return new EInvoiceLine(
                id, description, net, quantity, unit, unitPrice, period, costCentre, taxRate, role, List.copyOf(parts));
    }
}
