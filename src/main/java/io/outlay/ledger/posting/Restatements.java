package io.outlay.ledger.posting;

import io.outlay.ledger.document.CostDocument;
import io.outlay.model.Reason;
import io.outlay.model.Sum;
import io.outlay.model.ledger.RestatedDocument;
import io.outlay.model.ledger.Restatement;
import io.outlay.model.ledger.Restatement.Cause;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What documents changed of closed months, by cause: the same reason for the same vendor, for hours, for estimates or for the
 * shared cost of one system is one cause, however many documents it moves. A cause that leaves a month as it was is none.
 */
public final class Restatements {
    private static final String ESTIMATE = "estimate";
    private static final Comparator<Restatement> ORDER = Comparator.comparing(Restatement::month)
            .thenComparing(Restatement::systemId)
            .thenComparing(Restatement::postedIn)
            .thenComparing(row -> row.cause().reason())
            .thenComparing(row -> row.cause().what());

    private record Cell(YearMonth month, String systemId) {}

    private record Key(Cell cell, YearMonth postedIn, Reason reason, String what) {}

    private Restatements() {}

    /**
     * @param documents of one report
     * @param name of a system by its id, as people call it
     * @return by month, system, period and cause
     */
    public static List<Restatement> of(List<RestatedDocument> documents, UnaryOperator<String> name) {
        Map<Cell, BigDecimal> changed =
                new TreeMap<>(Comparator.comparing(Cell::month).thenComparing(Cell::systemId));
        Map<Key, List<RestatedDocument>> causes = new LinkedHashMap<>();
        for (RestatedDocument document : documents) {
            Cell cell = new Cell(document.month(), document.systemId());
            changed.merge(cell, document.difference(), BigDecimal::add);
            Key key = new Key(cell, document.postedIn(), document.reason(), what(document, name));
            causes.computeIfAbsent(key, k -> new ArrayList<>()).add(document);
        }
        List<Restatement> rows = causes.entrySet().stream()
                .map(cause -> row(cause.getKey(), cause.getValue(), changed.get(cause.getKey().cell)))
                .collect(Collectors.toList());
        return TrueUps.summed(rows).stream()
                .filter(row -> row.difference().signum() != 0)
                .sorted(ORDER)
                .toList();
    }

    private static Restatement row(Key key, List<RestatedDocument> documents, BigDecimal changed) {
        BigDecimal restated = documents.get(0).restated();
        int count = (int)
                documents.stream().map(RestatedDocument::document).distinct().count();
        return new Restatement(
                key.cell.month,
                key.cell.systemId,
                restated.subtract(changed),
                restated,
                Sum.of(documents, RestatedDocument::difference),
                new Cause(
                        key.reason,
                        key.what,
                        count,
                        count == 1 ? documents.get(0).document() : count + " documents of " + key.what),
                key.postedIn);
    }

    private static String what(RestatedDocument document, UnaryOperator<String> name) {
        if (document.vendor().isPresent()) {
            return document.vendor().get();
        }
        String key = document.document();
        if (CostDocument.isAllocation(key)) {
            return "shared cost of " + name.apply(CostDocument.giver(key));
        }
        return switch (CostDocument.reason(key).orElse(Reason.LATE)) {
            case ACCRUAL -> ESTIMATE;
            case REPLACED -> Restatement.HOURS;
            default -> key.substring(0, Math.max(0, key.indexOf('|')));
        };
    }
}
