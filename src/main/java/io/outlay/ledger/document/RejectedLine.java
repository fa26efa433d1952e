package io.outlay.ledger.document;

import io.outlay.ledger.document.SourceDocument.Line;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.Sum;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A line that posting rejects, with the reason: documents are accepted or rejected whole. */
public record RejectedLine(int index, Rejection rejection) {
    private static final String INVOICES = "invoices";
    private static final String STATEMENTS = "focus";

    /**
     * What is wrong.
     *
     * @param column the offending column, or empty
     * @param value of that column, or empty
     * @param reason a clause that follows the value
     */
    public record Fault(RejectionCode code, String column, String value, String reason, String remedy) {}

    /** All lines of a document, each with its fault; those of the days of one export with the same fault are one. */
    public static List<RejectedLine> all(SourceDocument document, Function<Line, Fault> fault) {
        Map<Object, List<Line>> alike = new LinkedHashMap<>();
        Map<Object, Fault> faults = new HashMap<>();
        for (Line line : document.lines()) {
            Fault its = fault.apply(line);
            Object key = line.line().exported().isPresent()
                    ? List.of(line.line().source().place(), its)
                    : line.index();
            alike.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
            faults.put(key, its);
        }
        return alike.entrySet().stream()
                .map(lines -> once(lines.getValue(), faults.get(lines.getKey())))
                .toList();
    }

    /** Lines of one file that are rejected for one reason, named at the first of them. */
    static RejectedLine once(List<Line> lines, Fault fault) {
        Line first = lines.stream()
                .min(Comparator.comparing(line -> line.line().source().line()))
                .orElseThrow();
        return new RejectedLine(first.index(), rejection(first.line(), fault, lines));
    }

    private static Rejection rejection(InvoiceLine line, Fault fault, List<Line> all) {
        BigDecimal amount = Sum.of(all.stream().map(each -> each.line().netAmount()));
        return new Rejection(
                        fault.code(),
                        line.cloud().isPresent() ? STATEMENTS : INVOICES,
                        line.source(),
                        fault.column(),
                        fault.value(),
                        fault.reason(),
                        fault.remedy(),
                        excerpt(line, amount),
                        Optional.of(amount),
                        line.currency())
                .of(all.stream().mapToLong(each -> each.line().rows()).sum());
    }

    /** The columns by which a reader finds the row; the raw row is no longer at hand. */
    private static String excerpt(InvoiceLine line, BigDecimal amount) {
        return String.join(
                ",",
                line.vendor(),
                line.invoiceNo(),
                line.issueDate().toString(),
                amount.toPlainString(),
                line.currency());
    }
}
