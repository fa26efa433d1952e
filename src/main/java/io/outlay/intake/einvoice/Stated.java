package io.outlay.intake.einvoice;

import static io.outlay.model.RejectionCode.NOT_A_DATE;
import static io.outlay.model.RejectionCode.NOT_A_NUMBER;
import static io.outlay.model.RejectionCode.OUT_OF_RANGE;
import static io.outlay.model.RejectionCode.UNIT_DOUBT;

import io.outlay.intake.table.Fault;
import io.outlay.intake.xml.PlacedFault;
import io.outlay.model.RejectionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes over the numbers and dates of one document. What is no number, not finite in a reader's sense or of another currency
 * is a fault with its place; the rest of the document is read on, so that all of its faults are listed.
 */
final class Stated {
    /** More digits before or after the point are no amount; computing with them would take for ever. */
    private static final int DIGITS = 30;

    private final Places places;
    private final String currency;
    private final List<PlacedFault> faults = new ArrayList<>();

    /** @param currency of the document; empty when it states none */
    Stated(Places places, String currency) {
        this.places = places;
        this.currency = currency;
    }

    List<PlacedFault> faults() {
        return List.copyOf(faults);
    }

    /**
     * An amount in the currency of the document.
     *
     * @param element the element of the XML; null when there is none
     * @param value null when its text is no number
     * @param stated the currency that the amount states; null when none
     */
    Optional<Amount> amount(Term term, Object element, BigDecimal value, String stated) {
        Optional<BigDecimal> number = number(term, element, value);
        if (number.isPresent() && isOther(stated)) {
            faults.add(new PlacedFault(
                    new Fault(
                            UNIT_DOUBT,
                            term.named(),
                            value.toPlainString(),
                            "is in " + stated + ", the document in " + currency,
                            "Ask the vendor for a corrected invoice: a document has one currency."),
                    places.line(element)));
        }
        return number.map(amount -> new Amount(amount, places.line(element)));
    }

    /** Whether a currency that an amount states is another than the document's. */
    boolean isOther(String stated) {
        return stated != null
                && !stated.isBlank()
                && !currency.isEmpty()
                && !stated.strip().equals(currency);
    }

    /** A number as above, of no currency. */
    Optional<BigDecimal> number(Term term, Object element, BigDecimal value) {
        if (element == null) {
            return Optional.empty();
        }
        if (value == null) {
            add(NOT_A_NUMBER, term, element, "is not a number");
            return Optional.empty();
        }
        if (Math.abs((long) value.scale()) > DIGITS || value.precision() > DIGITS) {
            add(OUT_OF_RANGE, term, element, "has more than 30 digits");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /**
     * A date in ISO form, empty when there is none.
     *
     * @param date null when the text of the element is no date
     */
    String date(Term term, Object element, LocalDate date) {
        if (element == null) {
            return "";
        }
        if (date == null) {
            add(NOT_A_DATE, term, element, "is not a date");
            return "";
        }
        return date.toString();
    }

    private void add(RejectionCode code, Term term, Object element, String reason) {
        Fault fault =
                new Fault(code, term.named(), places.text(element), reason, "Ask the vendor for a corrected invoice.");
        faults.add(new PlacedFault(fault, places.line(element)));
    }
}
