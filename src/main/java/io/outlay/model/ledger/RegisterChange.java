package io.outlay.model.ledger;

import io.outlay.model.Names;
import java.math.BigDecimal;

/**
 * A system with posted history that the register describes otherwise than when the period before was closed. Nothing is posted
 * for it, but sums by layer, type or owner move with their closed months.
 *
 * @param what changed
 * @param before blank for none
 * @param now blank for none
 * @param posted what earlier periods posted for it, reporting currency
 */
public record RegisterChange(String systemId, String name, What what, String before, String now, BigDecimal posted) {

    /** A column of the register by which sums are made, or by which they are told. */
    public enum What {
        ID,
        LAYER,
        TYPE,
        OWNER
    }

    /** @param currency reporting currency */
    public String sentence(String currency) {
        String money = currency + " " + posted.toPlainString();
        return what == What.ID
                ? name + " (" + systemId + ") was " + before + " before: " + money
                        + " posted for earlier months go on under " + systemId
                : name + " (" + systemId + "): " + Names.id(what) + " is "
                        + stated(now) + ", was " + stated(before) + ": " + money
                        + " posted for earlier months move with it, reports already issued stay as they are";
    }

    private static String stated(String value) {
        return value.isEmpty() ? "not stated" : value;
    }
}
