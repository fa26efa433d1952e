package io.outlay.analysis.bills;

import io.outlay.model.DocumentType;
import io.outlay.model.ServicePeriod;
import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bills less what their vendor gave back of them, so that a price is what was paid in the end. A credit belongs to a bill of
 * its system, vendor and currency that is larger and not issued later: one of its service period, else one whose service
 * holds it, else, when it is of no period but its month of issue, the latest of the three months before it. A credit without such a
 * bill lowers none.
 */
final class PartialCredits {
    private enum Fit {
        SAME_SERVICE,
        WITHIN_SERVICE,
        LATEST
    }

    /** Months in which a credit that names no bill follows it; one that comes later may be for anything. */
    private static final int SOON = 3;

    private PartialCredits() {}

    /** @param charges without what repeats another or was taken back as a whole */
    static List<DocumentCharge> deducted(List<DocumentCharge> charges) {
        List<DocumentCharge> net = new ArrayList<>(charges);
        charges.stream()
                .filter(charge -> charge.netAmount().signum() < 0)
                .sorted(Comparator.comparing(DocumentCharge::issueDate).thenComparing(DocumentCharge::document))
                .forEach(credit -> net.stream()
                        .filter(bill -> fit(bill, credit).isPresent())
                        .min(nearest(credit))
                        .ifPresent(bill -> net.set(net.indexOf(bill), less(bill, credit))));
        return List.copyOf(net);
    }

    private static Comparator<DocumentCharge> nearest(DocumentCharge credit) {
        return Comparator.comparing((DocumentCharge bill) -> bill.costPool() != credit.costPool())
                .thenComparing(bill -> fit(bill, credit).orElseThrow())
                .thenComparing(DocumentCharge::issueDate, Comparator.reverseOrder())
                .thenComparing(DocumentCharge::netAmount, Comparator.reverseOrder())
                .thenComparing(DocumentCharge::document);
    }

    private static Optional<Fit> fit(DocumentCharge bill, DocumentCharge credit) {
        boolean isOfIt = bill.documentType() == DocumentType.INVOICE
                && !bill.oneOff()
                && bill.systemId().equals(credit.systemId())
                && bill.vendorKey().equals(credit.vendorKey())
                && bill.currency().equals(credit.currency())
                && bill.netAmount().compareTo(credit.netAmount().negate()) > 0
                && !bill.issueDate().isAfter(credit.issueDate());
        return isOfIt
                ? bill.period().flatMap(service -> credit.period().flatMap(given -> fit(service, given, bill, credit)))
                : Optional.empty();
    }

    private static Optional<Fit> fit(
            ServicePeriod service, ServicePeriod given, DocumentCharge bill, DocumentCharge credit) {
        if (given.equals(service)) {
            return Optional.of(Fit.SAME_SERVICE);
        }
        if (!given.start().isBefore(service.start()) && !given.end().isAfter(service.end())) {
            return Optional.of(Fit.WITHIN_SERVICE);
        }
        boolean isOfNoPeriod = given.equals(ServicePeriod.of(YearMonth.from(credit.issueDate())));
        return isOfNoPeriod && bill.issueDate().isAfter(credit.issueDate().minusMonths(SOON))
                ? Optional.of(Fit.LATEST)
                : Optional.empty();
    }

    private static DocumentCharge less(DocumentCharge bill, DocumentCharge credit) {
        return new DocumentCharge(
                bill.document(),
                bill.invoiceNo(),
                bill.issueDate(),
                bill.vendor(),
                bill.documentType(),
                bill.systemId(),
                bill.costPool(),
                bill.netAmount().add(credit.netAmount()),
                bill.currency(),
                bill.quantity().map(quantity -> less(quantity, bill, credit)),
                bill.unit(),
                bill.period(),
                bill.oneOff(),
                bill.booked().add(credit.booked()),
                bill.source());
    }

    /**
     * Less what was given back in the same unit. A credit that does not say how much it is for is taken to be for a part of
     * the quantity: a unit costs what the bill says, and feeds returned are no lower price of a feed.
     */
    private static BigDecimal less(BigDecimal quantity, DocumentCharge bill, DocumentCharge credit) {
        BigDecimal rest = bill.netAmount().add(credit.netAmount());
        return credit.quantity()
                .filter(given -> credit.unit().equals(bill.unit()))
                .map(given -> quantity.subtract(given.abs()))
                .filter(left -> left.signum() > 0)
                .orElseGet(() -> quantity.multiply(rest).divide(bill.netAmount(), MathContext.DECIMAL64));
    }
}
