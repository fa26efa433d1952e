package io.outlay.report.book;

import io.outlay.model.SourceRef;
import io.outlay.model.TechLayer;
import io.outlay.model.ledger.LedgerEntry;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Entries on their way into the rows of the sheet Ledger: grouped first, and put in order when all are there. */
final class LedgerSums {
    private final Map<LedgerRow.Key, Row> rows = new HashMap<>();

    /** One row that grows. */
    private static final class Row {
        private final SourceRef first;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal invoiced = BigDecimal.ZERO;
        private BigDecimal billed = BigDecimal.ZERO;
        private int entries;
        private long sourceRows;

        private Row(SourceRef first) {
            this.first = first;
        }

        private void add(LedgerEntry entry) {
            if (entry.basis().inTotal()) {
                cost = cost.add(entry.amount());
                invoiced = invoiced.add(entry.sourceAmount());
            } else {
                billed = billed.add(entry.amount());
            }
            entries++;
            sourceRows += entry.sourceRows();
        }
    }

    void add(LedgerEntry entry) {
        rows.computeIfAbsent(LedgerRow.Key.of(entry), key -> new Row(entry.source()))
                .add(entry);
    }

    /** @param layer of a system by its id */
    List<LedgerRow> rows(Function<String, Optional<TechLayer>> layer) {
        return rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> new LedgerRow(
                        row.getKey(),
                        layer.apply(row.getKey().systemId()),
                        row.getValue().cost,
                        row.getValue().invoiced,
                        row.getValue().billed,
                        row.getValue().entries,
                        row.getValue().first,
                        row.getValue().sourceRows))
                .toList();
    }
}
