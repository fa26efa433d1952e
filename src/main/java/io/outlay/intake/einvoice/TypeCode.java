package io.outlay.intake.einvoice;

import java.util.Set;

/**
 * The kind of a document, BT-3: a code of UNTDID 1001. There are dozens and every one is read; what matters is whether its
 * amounts are credits.
 *
 * @param code empty when not stated
 * @param creditRoot whether the document is a UBL {@code CreditNote}, whatever its code
 */
record TypeCode(String code, boolean creditRoot) {
    /** Those that EN 16931 lists as credit notes; their amounts are stated as positive. */
    private static final Set<String> CREDITS =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532");

    private static final String PREPAYMENT = "386";

    boolean isCredit() {
        return creditRoot || CREDITS.contains(code);
    }

    /** Whether it asks for money in advance, which the final invoice bills as well. */
    boolean isPrepayment() {
        return code.equals(PREPAYMENT);
    }
}
