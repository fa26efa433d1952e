package io.outlay.ledger.posting;

import io.outlay.ledger.accrual.AccrualClearing;
import io.outlay.ledger.accrual.Contracts;
import io.outlay.ledger.accrual.Coverage;
import io.outlay.ledger.accrual.EarlierAccruals;
import io.outlay.ledger.accrual.Expectations;
import io.outlay.ledger.document.CutOff;
import io.outlay.ledger.document.DocumentBooking;
import io.outlay.ledger.document.DocumentBooking.Original;
import io.outlay.ledger.document.SourceDocument;
import io.outlay.ledger.period.Originals;
import io.outlay.ledger.period.ServicePeriods;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out periods and rates of documents: charges first, then the credits that correct them. */
final class DocumentBookings {
    private final DocumentRates rates;
    private final Contracts contracts;
    private final PostingInput input;
    private final CutOff cutOff;

    DocumentBookings(DocumentRates rates, PostingInput input, CutOff cutOff) {
        this.rates = rates;
        this.input = input;
        this.cutOff = cutOff;
        contracts = Contracts.of(input.contracts(), input.systems());
    }

    /** Charges before credits, else in the order given. */
    List<DocumentBooking> of(List<SourceDocument> documents) {
        List<DocumentBooking> charges = charges(documents.stream()
                .filter(document -> !document.isCredit())
                .map(document -> unrated(document, Optional.empty()))
                .toList());
        Originals originals = new Originals(charges);
        Stream<DocumentBooking> credits = documents.stream()
                .filter(SourceDocument::isCredit)
                .map(document -> rated(unrated(document, originals.of(document))));
        return Stream.concat(charges.stream(), credits).toList();
    }

    private List<DocumentBooking> charges(List<DocumentBooking> charges) {
        Coverage coverage = new Coverage(
                AccrualClearing.charges(charges.stream().filter(cutOff::posts).toList()));
        Expectations expectations = new Expectations(
                input.systems(), contracts, coverage, new EarlierAccruals(input.closedUntil(), input.posted()));
        return new AccrualClearing(expectations, coverage, input.period())
                .of(charges, cutOff).stream().map(this::rated).toList();
    }

    private DocumentBooking unrated(SourceDocument document, Optional<Original> original) {
        return new DocumentBooking(
                document, ServicePeriods.of(document, original, contracts), original, Optional.empty());
    }

    private DocumentBooking rated(DocumentBooking booking) {
        return booking.at(rates.of(booking));
    }
}
