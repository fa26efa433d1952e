package io.outlay.intake.einvoice;

import java.util.Optional;

/**
 * The totals of a document (BG-22) in its currency; of two VAT totals the one in that currency.
 *
 * @param lines BT-106
 * @param allowances BT-107
 * @param charges BT-108
 * @param net BT-109, its cost
 * @param vat BT-110
 * @param gross BT-112
 * @param paid BT-113
 * @param rounding BT-114
 * @param payable BT-115
 */
record Totals(
        Optional<Amount> lines,
        Optional<Amount> allowances,
        Optional<Amount> charges,
        Optional<Amount> net,
        Optional<Amount> vat,
        Optional<Amount> gross,
        Optional<Amount> paid,
        Optional<Amount> rounding,
        Optional<Amount> payable) {}
