package io.outlay.ledger;

import io.outlay.model.DocumentLine;
import io.outlay.model.DocumentLine.State;
import io.outlay.model.InvoiceLine;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The months of each system that documents serve: by charges that come again, neither credits nor one-offs. */
final class Coverage {
    private final Map<String, NavigableSet<YearMonth>> months = new HashMap<>();
    private final Optional<YearMonth> booksBegin;

    /** @param lines of which the posted ones count */
    Coverage(List<DocumentLine> lines) {
        List<DocumentLine> posted =
                lines.stream().filter(line -> line.state() == State.POSTED).toList();
        posted.stream()
                .filter(line -> covers(line.line()))
                .forEach(line -> months.computeIfAbsent(line.systemId(), system -> new TreeSet<>())
                        .addAll(line.period().orElseThrow().months()));
        booksBegin = posted.stream()
                .map(line -> YearMonth.from(line.line().issueDate()))
                .min(YearMonth::compareTo);
    }

    static boolean covers(InvoiceLine line) {
        return line.netAmount().signum() > 0 && !line.oneOff();
    }

    NavigableSet<YearMonth> of(String systemId) {
        return months.getOrDefault(systemId, new TreeSet<>());
    }

    /** Issue month of the first document; empty without any. */
    Optional<YearMonth> booksBegin() {
        return booksBegin;
    }
}
