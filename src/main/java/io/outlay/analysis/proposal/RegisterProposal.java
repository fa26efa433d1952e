package io.outlay.analysis.proposal;

import io.outlay.analysis.bills.ImpliedContract;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the register lacks, by what bills and other files say.
 *
 * @param systems not in it: by part, then the larger cost first
 * @param aliases names on bills that probably belong to one of its systems, the larger cost first
 * @param silent its systems that were billed and have had no bill for more than a year
 * @param contracts of a quarter or longer that bills of its systems imply and no contract states
 * @param withoutOwner ids of its systems
 * @param last month up to which bills are known
 */
public record RegisterProposal(
        List<ProposedSystem> systems,
        List<ProposedAlias> aliases,
        List<Silent> silent,
        List<ImpliedContract> contracts,
        List<String> withoutOwner,
        YearMonth last) {

    /** @param lastBill issue date of the last one */
    public record Silent(String systemId, String name, LocalDate lastBill) {}
}
