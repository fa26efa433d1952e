package io.outlay.ledger.document;

import io.outlay.model.DocumentType;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.DocumentLine.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of one document in one file; of a statement in all files that count.
 *
 * @param place file and sheet; empty for a statement that counts
 * @param aside why it does not count, whatever else is there; empty when it may
 * @param lines in order of content, so that their order in the file has no effect
 */
public record SourceDocument(DocumentId id, String place, Optional<State> aside, List<Line> lines) {
    /**
     * One of its lines.
     *
     * @param index place among all lines handed in
     * @param id identity in its document: the line number, else the rank by content
     * @param content what it says, places in files excluded
     * @param systemId as stated or matched, else {@code unmapped}
     */
    public record Line(int index, InvoiceLine line, String id, String content, String systemId) {}

    private Stream<InvoiceLine> stated() {
        return lines.stream().map(Line::line);
    }

    InvoiceLine first() {
        return lines.get(0).line();
    }

    /** The line handed in first. */
    Line earliest() {
        return lines.stream().reduce((a, b) -> a.index() < b.index() ? a : b).orElseThrow();
    }

    public String currency() {
        return first().currency();
    }

    /** The earliest date on its lines. */
    public LocalDate issued() {
        return stated().map(InvoiceLine::issueDate).min(LocalDate::compareTo).orElseThrow();
    }

    public BigDecimal total() {
        return stated().map(InvoiceLine::netAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A credit note, or a document that gives money back under another name. */
    public boolean isCredit() {
        return !isStatement() && (id.type() == DocumentType.CREDIT_NOTE || total().signum() < 0);
    }

    /** A cloud's statement of an account's month: its charges name their months, whatever their sign. */
    public boolean isStatement() {
        return id.type() == DocumentType.STATEMENT;
    }

    public Optional<String> originalNumber() {
        return stated().flatMap(line -> line.originalInvoiceNo().stream()).findFirst();
    }

    /** The rate as booked, where its lines state one. */
    public Optional<BigDecimal> statedRate() {
        return stated().flatMap(line -> line.fxRate().stream()).findFirst();
    }

    public String content() {
        return LineContent.hash(lines.stream().map(Line::content));
    }

    public String mapping() {
        return LineContent.hash(lines.stream().map(line -> line.id() + "=" + line.systemId()));
    }

    long filledColumns() {
        return stated().mapToLong(LineContent::filled).sum();
    }
}
