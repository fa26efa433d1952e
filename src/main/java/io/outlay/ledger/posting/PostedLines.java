package io.outlay.ledger.posting;

import io.outlay.ledger.document.BookedLine;
import io.outlay.ledger.document.DocumentBooking;
import io.outlay.ledger.document.SourceDocument;
import io.outlay.ledger.document.SourceDocument.Line;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.DocumentLine.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects what became of each line, to give all back in the order handed in. */
final class PostedLines {
    private final MinorUnit unit;
    private final Map<Integer, DocumentLine> byIndex = new TreeMap<>();

    /** @param unit of the reporting currency */
    PostedLines(MinorUnit unit) {
        this.unit = unit;
    }

    /** Lines of a document that counts, with its periods, rate and amounts. */
    void booked(DocumentBooking booking, State state) {
        List<BigDecimal> booked = booking.booked(unit).orElse(List.of());
        String document = booking.document().id().text();
        Optional<BigDecimal> rate = booking.rate();
        for (int i = 0; i < booking.lines().size(); i++) {
            BookedLine line = booking.lines().get(i);
            byIndex.put(
                    line.stated().index(),
                    new DocumentLine(
                            line.stated().line(),
                            document,
                            state,
                            line.systemId(),
                            Optional.of(line.period()),
                            line.basis(),
                            booking.isInferred(line),
                            rate,
                            booked.isEmpty() ? Optional.empty() : Optional.of(booked.get(i))));
        }
    }

    /** Lines of a document that does not count. */
    void unbooked(SourceDocument document, State state) {
        String id = document.id().text();
        for (Line line : document.lines()) {
            byIndex.put(
                    line.index(),
                    new DocumentLine(
                            line.line(),
                            id,
                            state,
                            line.systemId(),
                            Optional.empty(),
                            "",
                            false,
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    List<DocumentLine> inOrder() {
        return List.copyOf(byIndex.values());
    }
}
