package io.outlay.ledger.document;

import io.outlay.ledger.document.SourceDocument.Line;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.InvoiceLine;
import java.util.List;
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

    /** All lines of a document, each with its fault. */
    public static List<RejectedLine> all(SourceDocument document, Function<Line, Fault> fault) {
        return document.lines().stream()
                .map(line -> new RejectedLine(line.index(), rejection(line.line(), fault.apply(line))))
                .toList();
    }

    private static Rejection rejection(InvoiceLine line, Fault fault) {
        return new Rejection(
                        fault.code(),
                        line.cloud().isPresent() ? STATEMENTS : INVOICES,
                        line.source(),
                        fault.column(),
                        fault.value(),
                        fault.reason(),
                        fault.remedy(),
                        excerpt(line),
                        Optional.of(line.netAmount()),
                        line.currency())
                .of(line.rows());
    }

    /** The columns by which a reader finds the row; the raw row is no longer at hand. */
    private static String excerpt(InvoiceLine line) {
        return String.join(
                ",",
                line.vendor(),
                line.invoiceNo(),
                line.issueDate().toString(),
                line.netAmount().toPlainString(),
                line.currency());
    }
}
