package io.outlay.ledger.posting;

import io.outlay.ledger.document.DocumentBooking;
import io.outlay.ledger.document.RejectedLine;
import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.model.RejectionCode;
import io.outlay.settings.LedgerSettings;
import io.outlay.settings.LedgerSettings.RateRule;
import java.util.List;

/** Rejects a document for which there is no rate: it is never converted at 1. */
final class MissingRate {
    private MissingRate() {}

    static List<RejectedLine> of(DocumentBooking booking, LedgerSettings settings) {
        String wanted = settings.rate() == RateRule.INVOICE_DATE
                ? "on " + booking.document().issued() + " or the ten days before"
                : "for " + DocumentRates.month(booking.document(), booking.periods())
                        + ", or that month's history is not complete";
        Fault fault = new Fault(
                RejectionCode.MISSING_RATE,
                "currency",
                booking.document().currency(),
                "has no exchange rate to " + settings.currency() + " " + wanted,
                "Put the ECB's history file (eurofxref-hist.csv) into the inbox, or give the rate as booked in fx_rate.");
        return RejectedLine.all(booking.document(), line -> fault);
    }
}
