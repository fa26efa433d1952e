package io.outlay.intake.einvoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the totals of a document are made of, beside its lines.
 *
 * @param allowances BT-92
 * @param charges BT-99, in profile EXTENDED also charges of logistics, BT-X-272
 * @param taxable BT-116, one a VAT category
 * @param taxes BT-117
 * @param thirdParty Σ BT-DEX-002, what others are paid by way of this document; empty when the document may have them and its
 *     syntax does not say where
 * @param profile BT-24, what the document says it follows; empty when nothing
 */
record Parts(
        List<Amount> allowances,
        List<Amount> charges,
        List<Amount> taxable,
        List<Amount> taxes,
        Optional<BigDecimal> thirdParty,
        String profile) {

    static BigDecimal sum(List<Amount> amounts) {
        return amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Profiles MINIMUM and BASIC WL of Factur-X have no lines. */
    boolean hasNoLines() {
        return profile.contains("minimum") || profile.contains("basicwl");
    }

    /** MINIMUM states what is due without what is paid already. */
    boolean hasNoPayments() {
        return profile.contains("minimum");
    }

    /** EXTENDED of Factur-X and of France may round each part by itself (BR-FXEXT-CO-10 to 15). */
    boolean isExtended() {
        return profile.contains("extended");
    }
}
