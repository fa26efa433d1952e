package io.outlay.ledger.posting;

import io.outlay.ledger.document.BillingNames;
import io.outlay.ledger.document.CloudDeliveries;
import io.outlay.ledger.document.CostDocument;
import io.outlay.ledger.document.CutOff;
import io.outlay.ledger.document.DocumentBooking;
import io.outlay.ledger.document.DocumentFaults;
import io.outlay.ledger.document.DocumentSelection;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.document.ExportedLines;
import io.outlay.ledger.document.NameGuess;
import io.outlay.ledger.document.Posting;
import io.outlay.ledger.document.RejectedLine;
import io.outlay.ledger.document.SourceDocument;
import io.outlay.ledger.document.StatedInvoices;
import io.outlay.ledger.document.UsageExports;
import io.outlay.model.MinorUnit;
import io.outlay.model.Rejection;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.DocumentLine.State;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.settings.LedgerSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * From all facts to what the ledger should hold for a period: lines become documents, one of each identity counts, it gets
 * periods and a rate, and is spread over its months.
 */
public final class PostingCalculator {
    private final PostingInput input;
    private final LedgerSettings settings;
    private final MinorUnit unit;
    private final PostedLines lines;
    private final BillingNames names;
    private final StatedRates stated;
    private final List<RejectedLine> rejected = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private PostingCalculator(PostingInput input, LedgerSettings settings) {
        this.input = input;
        this.settings = settings;
        stated = new StatedRates(ExchangeRates.of(input.rates()), settings);
        this.unit = MinorUnit.of(settings.currency());
        this.lines = new PostedLines(unit);
        this.names = new BillingNames(input.systems(), input.aliases());
    }

    /** The same input gives the same posting. */
    public static Posting post(PostingInput input, LedgerSettings settings) {
        return new PostingCalculator(input, settings).post();
    }

    private Posting post() {
        List<SourceDocument> counted = counted();
        PostedHistory history = new PostedHistory(
                input.posted().stream()
                        .filter(posted -> CostDocument.reason(posted.document()).isEmpty())
                        .toList(),
                counted.stream().map(document -> document.id().text()).collect(Collectors.toSet()));
        DocumentRates rates = new DocumentRates(ExchangeRates.of(input.rates()), history, settings);
        List<DocumentBooking> posted = posted(new DocumentBookings(rates, input, cutOff()).of(counted), rates);
        List<PostedDocument> documents = posted.stream().map(this::remembered).toList();
        List<DocumentLine> inOrder = lines.inOrder();
        return new Posting(
                inOrder,
                rejections(),
                new TargetEntries(settings.spread(), unit).of(posted),
                documents.stream()
                        .sorted(Comparator.comparing(PostedDocument::document))
                        .toList(),
                PostingReasons.of(posted, documents, history),
                NameGuess.of(inOrder, names),
                List.copyOf(notes));
    }

    private List<SourceDocument> counted() {
        DocumentFaults faults = new DocumentFaults(names);
        List<SourceDocument> sound = new ArrayList<>();
        CloudDeliveries deliveries = CloudDeliveries.of(input.lines(), settings.appending());
        ExportedLines exported = ExportedLines.of(input.lines());
        for (SourceDocument document : SourceDocument.of(input.lines(), names, deliveries, exported)) {
            if (document.aside().equals(Optional.of(State.REJECTED))) {
                reject(document, exported.rejected(document));
                continue;
            }
            if (document.aside().isPresent()) {
                lines.unbooked(document, document.aside().get());
                continue;
            }
            List<RejectedLine> found = faults.of(document);
            if (found.isEmpty()) {
                sound.add(document);
            } else {
                reject(document, found);
            }
        }
        notes.addAll(deliveries.notes());
        DocumentSelection selection = DocumentSelection.of(unstated(sound));
        selection.duplicates().forEach(document -> lines.unbooked(document, State.DUPLICATE));
        selection.conflicts().forEach(this::reject);
        notes.addAll(UsageExports.beside(selection.kept()));
        return selection.kept();
    }

    /** Sets aside invoices whose detail a statement has: they are held against it, and count once with it. */
    private List<SourceDocument> unstated(List<SourceDocument> sound) {
        StatedInvoices stated = StatedInvoices.of(sound, names);
        stated.invoices().forEach(document -> lines.unbooked(document, State.DUPLICATE));
        notes.addAll(stated.notes());
        return stated.others();
    }

    /** Sets aside what waits and what has no rate. */
    private List<DocumentBooking> posted(List<DocumentBooking> bookings, DocumentRates rates) {
        CutOff cutOff = cutOff();
        List<DocumentBooking> posted = new ArrayList<>();
        for (DocumentBooking booking : bookings) {
            if (!cutOff.posts(booking)) {
                lines.booked(booking, State.WAITING);
            } else if (booking.rate().isEmpty()) {
                reject(booking.document(), rates.missing(booking));
            } else if (!stated.doubts(booking).isEmpty()) {
                reject(booking.document(), stated.doubts(booking));
            } else {
                lines.booked(booking, State.POSTED);
                posted.add(booking);
            }
        }
        return posted;
    }

    private CutOff cutOff() {
        return new CutOff(input.period(), settings.cutoffDays());
    }

    private void reject(SourceDocument document, List<RejectedLine> found) {
        lines.unbooked(document, State.REJECTED);
        rejected.addAll(found);
    }

    private PostedDocument remembered(DocumentBooking booking) {
        SourceDocument document = booking.document();
        return new PostedDocument(
                document.id().text(),
                document.content(),
                document.mapping(),
                booking.rate().orElseThrow(),
                PostingRule.of(booking, settings).text());
    }

    private List<Rejection> rejections() {
        return rejected.stream()
                .sorted(Comparator.comparingInt(RejectedLine::index))
                .map(RejectedLine::rejection)
                .toList();
    }
}
