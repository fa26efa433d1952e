package io.outlay.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out periods and rates of documents: charges first, then the credits that correct them. */
final class DocumentBookings {
    private final DocumentRates rates;

    DocumentBookings(DocumentRates rates) {
        this.rates = rates;
    }

    /** Charges before credits, else in the order given. */
    List<DocumentBooking> of(List<SourceDocument> documents) {
        List<DocumentBooking> charges = documents.stream()
                .filter(document -> !document.isCredit())
                .map(document -> booking(document, Optional.empty()))
                .toList();
        Originals originals = new Originals(charges);
        Stream<DocumentBooking> credits = documents.stream()
                .filter(SourceDocument::isCredit)
                .map(document -> booking(document, originals.of(document)));
        return Stream.concat(charges.stream(), credits).toList();
    }

    private DocumentBooking booking(SourceDocument document, Optional<Original> original) {
        List<LinePeriod> periods = ServicePeriods.of(document, original);
        return new DocumentBooking(document, periods, original, rates.of(document, periods, original));
    }
}
