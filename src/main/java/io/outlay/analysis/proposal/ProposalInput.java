package io.outlay.analysis.proposal;

import io.outlay.model.fact.Contract;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentCharge;
import io.outlay.model.ledger.DocumentLine;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.BiFunction;

/**
 * What a register is proposed from.
 *
 * @param last month up to which bills are known
 * @param lines of all bills that count
 * @param charges the same, summed
 * @param named ids that files name and the register does not know, with the kinds of these files
 * @param aliases ids by names on bills as they are compared, of systems that the register does not know
 * @param near finds, of some names, the one that is nearly another
 */
public record ProposalInput(
        YearMonth last,
        List<DocumentLine> lines,
        List<DocumentCharge> charges,
        List<TechSystem> systems,
        List<Contract> contracts,
        SortedMap<String, SortedSet<String>> named,
        Map<String, String> aliases,
        BiFunction<String, Collection<String>, Optional<String>> near) {}
