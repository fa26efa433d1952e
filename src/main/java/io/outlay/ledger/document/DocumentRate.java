package io.outlay.ledger.document;

import java.math.BigDecimal;

/**
 * The one rate of a document.
 *
 * @param rate reporting currency per unit of the document's currency
 * @param origin {@code same}, {@code stated}, {@code original} or {@code ecb}
 */
public record DocumentRate(BigDecimal rate, String origin) {
    public static final String SAME = "same";
    public static final String STATED = "stated";
    public static final String ORIGINAL = "original";
    public static final String ECB = "ecb";

    boolean isOriginals() {
        return origin.equals(ORIGINAL);
    }
}
