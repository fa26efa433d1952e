package io.outlay.intake.einvoice;

import static io.outlay.model.RejectionCode.MISSING_VALUE;
import static io.outlay.model.RejectionCode.NOT_A_CURRENCY;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Words;
import io.outlay.intake.xml.PlacedFault;
import java.util.ArrayList;
import java.util.List;

/** What a document has to say of itself: each fault once, instead of once for every line. */
final class HeadingFaults {
    private final List<PlacedFault> faults = new ArrayList<>();

    private HeadingFaults() {}

    /** @param dateKnown whether a date is stated, be it one that cannot be read */
    static List<PlacedFault> of(Heading heading, boolean dateKnown) {
        HeadingFaults check = new HeadingFaults();
        check.required("BT-1 (invoice number)", heading.number());
        if (!dateKnown) {
            check.required(Term.ISSUE_DATE.named(), heading.issueDate());
        }
        check.required("BT-27 (seller name)", heading.seller());
        check.required("BT-5 (invoice currency)", heading.currency());
        if (!heading.currency().isEmpty() && !Words.isCurrency(heading.currency())) {
            check.add(new Fault(
                    NOT_A_CURRENCY,
                    "BT-5 (invoice currency)",
                    heading.currency(),
                    "is not a currency code",
                    "Ask the vendor for a corrected invoice."));
        }
        return List.copyOf(check.faults);
    }

    private void required(String term, String value) {
        if (value.isEmpty()) {
            add(new Fault(MISSING_VALUE, term, "", "is missing", "Ask the vendor for a complete invoice."));
        }
    }

    private void add(Fault fault) {
        faults.add(new PlacedFault(fault, 1));
    }
}
