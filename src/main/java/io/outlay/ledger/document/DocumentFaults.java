package io.outlay.ledger.document;

import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.ledger.document.SourceDocument.Line;
import io.outlay.model.DocumentType;
import io.outlay.model.RejectionCode;
import io.outlay.model.Spelling;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What makes a document unusable by itself: an unknown system, lines in two currencies, two rates, a credit that adds to cost. */
public final class DocumentFaults {
    private final BillingNames names;

    public DocumentFaults(BillingNames names) {
        this.names = names;
    }

    /** The document's lines with their faults; empty when it is sound. */
    public List<RejectedLine> of(SourceDocument document) {
        if (document.lines().stream().anyMatch(this::hasUnknownSystem)) {
            return unknownSystem(document);
        }
        return currencies(document)
                .or(() -> rates(document))
                .or(() -> sign(document))
                .map(fault -> RejectedLine.all(document, line -> fault))
                .orElse(List.of());
    }

    private boolean hasUnknownSystem(Line line) {
        return line.line().systemId().filter(id -> !names.knows(id)).isPresent();
    }

    private List<RejectedLine> unknownSystem(SourceDocument document) {
        String places = document.lines().stream()
                .filter(this::hasUnknownSystem)
                .map(line -> line.line().source().toString())
                .sorted()
                .limit(3)
                .collect(Collectors.joining(", "));
        Fault incomplete = new Fault(
                RejectionCode.DOCUMENT_INCOMPLETE,
                "",
                "",
                "belongs to a document of which another line was rejected (" + places + ")",
                "Fix that line; a document is accepted or rejected whole.");
        return RejectedLine.all(document, line -> hasUnknownSystem(line) ? unknown(line.systemId()) : incomplete);
    }

    private Fault unknown(String systemId) {
        return new Fault(
                RejectionCode.UNKNOWN_SYSTEM,
                "system_id",
                systemId,
                "is not in the system register",
                Spelling.hinted(
                        systemId,
                        names.systemIds(),
                        "Add the system to systems.csv, or correct system_id, or leave it blank to map by vendor."));
    }

    private static Optional<Fault> currencies(SourceDocument document) {
        List<String> currencies = document.lines().stream()
                .map(line -> line.line().currency())
                .distinct()
                .sorted()
                .toList();
        return currencies.size() == 1
                ? Optional.empty()
                : Optional.of(new Fault(
                        RejectionCode.CONFLICT,
                        "currency",
                        String.join(", ", currencies),
                        "are the currencies of one document, "
                                + document.first().invoiceNo(),
                        "A document has one currency: split it into documents with numbers of their own."));
    }

    /** Amounts are signed by their effect, so a credit note that adds to cost contradicts itself. */
    private static Optional<Fault> sign(SourceDocument document) {
        return document.id().type() != DocumentType.CREDIT_NOTE
                        || document.total().signum() <= 0
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                RejectionCode.SIGN_DOUBT,
                                "net_amount",
                                document.total().stripTrailingZeros().toPlainString(),
                                "is the amount of a credit note, "
                                        + document.first().invoiceNo() + ", and positive: it would add to cost",
                                "Write credits with a minus. Where the file has none, a profile turns their sign: net_amount:"
                                        + " { from: ..., negate: { document_type: credit_note } }. What adds to cost is an invoice."));
    }

    private static Optional<Fault> rates(SourceDocument document) {
        List<String> rates = document.lines().stream()
                .map(Line::line)
                .flatMap(line -> rate(line).stream())
                .distinct()
                .sorted()
                .toList();
        return rates.size() <= 1
                ? Optional.empty()
                : Optional.of(new Fault(
                        RejectionCode.CONFLICT,
                        "fx_rate",
                        String.join(", ", rates),
                        "are the rates of one document, " + document.first().invoiceNo(),
                        "One document has one rate: give the same fx_rate on each of its lines."));
    }

    private static Optional<String> rate(InvoiceLine line) {
        return line.fxRate().map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString);
    }
}
