package io.outlay.intake.einvoice;

import java.util.List;

/**
 * What a document says of itself. Texts are empty when not stated.
 *
 * @param number BT-1
 * @param issueDate BT-2, ISO
 * @param type BT-3 and the root element
 * @param currency BT-5
 * @param seller BT-27, else BT-28
 * @param sellerVatId BT-31
 * @param period BG-14
 * @param costCentre BT-19
 * @param preceding BT-25, the invoices that it refers to
 */
record Heading(
        String number,
        String issueDate,
        TypeCode type,
        String currency,
        String seller,
        String sellerVatId,
        BillingPeriod period,
        String costCentre,
        List<String> preceding) {}
