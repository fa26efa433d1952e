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
import java.util.stream.IntStream;

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
        Optional<List<BigDecimal>> booked = booking.booked(unit);
        IntStream.range(0, booking.lines().size())
                .forEach(i -> put(booking, booking.lines().get(i), state, booked.map(amounts -> amounts.get(i))));
    }

    private void put(DocumentBooking booking, BookedLine line, State state, Optional<BigDecimal> booked) {
        byIndex.put(
                line.stated().index(),
                new DocumentLine(
                        line.stated().line(),
                        booking.document().id().text(),
                        state,
                        line.systemId(),
                        Optional.of(line.period()),
                        line.basis(),
                        booking.isInferred(line),
                        booking.rate(),
                        booked));
    }

    /** Lines of a document that does not count. */
    void unbooked(SourceDocument document, State state) {
        for (Line line : document.lines()) {
            byIndex.put(
                    line.index(),
                    new DocumentLine(
                            line.line(),
                            document.id().text(),
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
