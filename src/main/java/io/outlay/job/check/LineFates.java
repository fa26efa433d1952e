package io.outlay.job.check;

import io.outlay.job.check.CheckOutcome.LineSum;
import io.outlay.model.Names;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.DocumentLine.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What becomes of invoice lines, with their amounts. */
record LineFates(List<DocumentLine> lines) {

    /** Every fate, also one that no line has. */
    List<LineSum> sums() {
        List<LineSum> sums = new ArrayList<>();
        sums.add(sum("posted", line -> line.state() == State.POSTED));
        sums.add(sum("unmapped", line -> line.state() == State.POSTED && isUnmapped(line)));
        for (State state : List.of(State.WAITING, State.DUPLICATE, State.SUPERSEDED, State.REJECTED)) {
            sums.add(sum(Names.id(state), line -> line.state() == state));
        }
        return sums;
    }

    private LineSum sum(String fate, Predicate<DocumentLine> which) {
        return sum(fate, lines.stream().filter(which).toList());
    }

    private static LineSum sum(String fate, List<DocumentLine> some) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        some.forEach(line -> amounts.merge(line.line().currency(), line.line().netAmount(), BigDecimal::add));
        return new LineSum(fate, some.size(), amounts);
    }

    private static boolean isUnmapped(DocumentLine line) {
        return line.systemId().equals(TechSystem.UNMAPPED);
    }
}
