package io.outlay.report.book;

import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.DocumentLine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was booked on each cost centre, of the documents that have a balance: how the journal proposal splits expense. */
public final class CentreWeights {
    private final Set<String> documents = new HashSet<>();
    private final Map<Key, SortedMap<String, BigDecimal>> centres = new HashMap<>();

    private record Key(String document, String systemId) {}

    public CentreWeights(List<Balance> balances) {
        balances.forEach(balance -> documents.add(balance.document()));
    }

    /** Whether no document has a balance: no line counts. */
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    public void add(DocumentLine line) {
        if (documents.contains(line.document())) {
            line.booked()
                    .ifPresent(amount -> centres.computeIfAbsent(
                                    new Key(line.document(), line.systemId()), key -> new TreeMap<>())
                            .merge(line.line().costCentre().orElse(""), amount, BigDecimal::add));
        }
    }

    /** By cost centre; lines that state none are under an empty name. */
    public SortedMap<String, BigDecimal> of(Balance balance) {
        return centres.getOrDefault(new Key(balance.document(), balance.systemId()), new TreeMap<>());
    }
}
