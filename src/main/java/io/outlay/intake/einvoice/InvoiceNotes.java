package io.outlay.intake.einvoice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a reader of figures should know of a document that is booked. */
final class InvoiceNotes {
    private InvoiceNotes() {}

    static List<String> of(EInvoice invoice, Sums sums) {
        List<String> notes = new ArrayList<>(sums.notes());
        Heading heading = invoice.heading();
        if (heading.type().isPrepayment()) {
            notes.add("invoice " + heading.number()
                    + " asks for a prepayment (386): its final invoice bills the same again,"
                    + " so keep only one of them in the inbox");
        }
        long halves = Stream.concat(
                        Stream.of(heading.period()), invoice.counted().stream().map(EInvoiceLine::period))
                .filter(BillingPeriod::isHalf)
                .count();
        if (halves > 0) {
            notes.add(
                    halves == 1
                            ? "an invoicing period has only one of its two dates and is left out"
                            : halves + " invoicing periods have only one of their two dates and are left out");
        }
        boolean credits = heading.type().isCredit();
        if (credits && heading.preceding().size() > 1) {
            notes.add("the credit note refers to " + String.join(", ", heading.preceding())
                    + "; it is taken to correct the first");
        }
        return List.copyOf(notes);
    }
}
