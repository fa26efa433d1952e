package io.outlay.report.book;

import io.outlay.model.Basis;
import io.outlay.model.ledger.LedgerEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cost by system, month and document: the rows of {@code ledger.csv} without the memo of what was billed. */
public final class DocumentCosts {
    private record Key(String systemId, YearMonth month) {}

    /** What a document costs in a month. */
    public record Cost(String document, BigDecimal amount) {}

    private final Map<Key, Map<String, BigDecimal>> sums = new HashMap<>();
    private final YearMonth from;

    /** @param from months before are not kept */
    DocumentCosts(YearMonth from) {
        this.from = from;
    }

    void add(LedgerEntry entry) {
        if (entry.basis() != Basis.BILLED && !entry.month().isBefore(from)) {
            sums.computeIfAbsent(new Key(entry.systemId(), entry.month()), key -> new HashMap<>())
                    .merge(entry.document(), entry.amount(), BigDecimal::add);
        }
    }

    /** System-months that have documents. */
    public int size() {
        return sums.size();
    }

    /** By money, largest first. */
    public List<Cost> of(String systemId, YearMonth month) {
        List<Cost> costs = new ArrayList<>();
        sums.getOrDefault(new Key(systemId, month), Map.of())
                .forEach((document, amount) -> costs.add(new Cost(document, amount)));
        costs.removeIf(cost -> cost.amount().signum() == 0);
        costs.sort(Comparator.comparing((Cost cost) -> cost.amount().abs())
                .reversed()
                .thenComparing(Cost::document));
        return costs;
    }
}
