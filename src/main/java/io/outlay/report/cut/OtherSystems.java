package io.outlay.report.cut;

import io.outlay.model.CloseState;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.Restatement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands in place of a system that is left out: shared cost has two sides, and one may not be seen.
 *
 * @param seen ids of the systems that may
 */
record OtherSystems(Set<String> seen) {
    static final String NAME = "other systems";
    private static final String SHARED = "shared cost of ";

    /** Places of an allocation's key: two for its kind, both systems, the month. */
    private static final int ALLOCATION = 5;

    private boolean isHidden(Optional<String> counterSystem) {
        return counterSystem.filter(id -> !seen.contains(id)).isPresent();
    }

    /** What is shared with hidden systems comes to one document a month. */
    LedgerEntry hidden(LedgerEntry e) {
        if (!isHidden(e.counterSystem())) {
            return e;
        }
        return new LedgerEntry(
                e.entryId(),
                e.month(),
                e.postedIn(),
                e.systemId(),
                e.costPool(),
                e.basis(),
                e.amount(),
                e.currency(),
                e.sourceAmount(),
                e.sourceCurrency(),
                e.fxRate(),
                e.quantity(),
                e.unit(),
                e.oneOff(),
                SHARED + NAME + "|" + e.month(),
                e.reason(),
                e.correctionOf(),
                Optional.of(NAME),
                e.source(),
                e.sourceRows());
    }

    /** Those of systems that are seen; what they share with all others is one sum. */
    List<LedgerSum> sums(List<LedgerSum> all) {
        TreeMap<LedgerSum, LedgerSum> sums = new TreeMap<>(LedgerSum.BY_KEY);
        all.stream()
                .filter(sum -> seen.contains(sum.systemId()))
                .map(this::hidden)
                .forEach(sum -> sums.merge(sum, sum, LedgerSum::plus));
        return List.copyOf(sums.values());
    }

    private LedgerSum hidden(LedgerSum sum) {
        return !isHidden(sum.counterSystem())
                ? sum
                : new LedgerSum(
                        sum.systemId(),
                        sum.month(),
                        sum.costPool(),
                        sum.basis(),
                        sum.oneOff(),
                        sum.sourceCurrency(),
                        sum.contractFixed(),
                        sum.amount(),
                        sum.sourceAmount(),
                        Optional.of(NAME));
    }

    /** @param register of the whole */
    List<Restatement> restatements(List<Restatement> all, List<TechSystem> register) {
        List<String> names = register.stream()
                .filter(system -> seen.contains(system.systemId()))
                .map(TechSystem::name)
                .toList();
        return all.stream()
                .filter(row -> seen.contains(row.systemId()))
                .map(row -> hidden(row, names))
                .toList();
    }

    private Restatement hidden(Restatement row, List<String> names) {
        String what = row.cause().what();
        if (!what.startsWith(SHARED)) {
            return row;
        }
        String told = names.contains(what.substring(SHARED.length())) ? what : SHARED + NAME;
        String document = row.cause().document();
        if (told.equals(what) && isOfSeen(document)) {
            return row;
        }
        return new Restatement(
                row.month(),
                row.systemId(),
                row.asReported(),
                row.restated(),
                row.difference(),
                new Restatement.Cause(row.cause().reason(), told, row.cause().documents(), told),
                row.postedIn());
    }

    /** @param document the key of an allocation, with giver and receiver in its third and fourth place; or how many there are */
    private boolean isOfSeen(String document) {
        String[] parts = document.split("\\|");
        return parts.length < ALLOCATION || seen.contains(parts[2]) && seen.contains(parts[3]);
    }

    /** A bill that a cloud had not closed is nobody's by name. */
    static CloseState hidden(CloseState state) {
        String bill = CloseState.finalBill("");
        return new CloseState(
                state.preliminary(),
                state.without().stream()
                        .map(what -> what.startsWith(bill) ? CloseState.finalBill("a cloud") : what)
                        .distinct()
                        .toList());
    }
}
