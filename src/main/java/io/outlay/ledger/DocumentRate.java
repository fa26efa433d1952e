package io.outlay.ledger;

import java.math.BigDecimal;

/**
 * The one rate of a document.
 *
 * @param rate reporting currency per unit of the document's currency
 * @param origin {@code same}, {@code stated}, {@code original} or {@code ecb}
 */
record DocumentRate(BigDecimal rate, String origin) {
    static final String SAME = "same";
    static final String STATED = "stated";
    static final String ORIGINAL = "original";
    static final String ECB = "ecb";

    boolean isOriginals() {
        return origin.equals(ORIGINAL);
    }
}
