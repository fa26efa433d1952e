package io.outlay.analysis.proposal;

import java.util.List;

/**
 * A row that the register lacks.
 *
 * @param vendor who sells it
 * @param billingNames as bills spell it; empty where a vendor bills several systems, so that its name belongs to none
 */
public record ProposedSystem(
        String systemId, String name, String vendor, Guess guess, List<String> billingNames, BillSum bills, Part part) {

    ProposedSystem in(Part other) {
        return new ProposedSystem(systemId, name, vendor, guess, billingNames, bills, other);
    }

    /** Whether it can go into the register without a look. */
    public boolean isSure() {
        return guess.sure() && (part == Part.MAIN || part == Part.REST);
    }
}
