package io.outlay.ledger.period;

import io.outlay.ledger.document.DocumentBooking;
import io.outlay.ledger.document.DocumentBooking.Original;
import io.outlay.ledger.document.SourceDocument;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the invoice that a credit corrects: the one that it names (of that vendor; of several years the last not issued
 * after the credit), else the only one of equal amount and currency from that vendor in the twelve months before.
 */
public final class Originals {
    public static final int MONTHS_BACK = 12;

    private final Map<String, List<DocumentBooking>> chargesByVendor;

    public Originals(List<DocumentBooking> charges) {
        chargesByVendor = charges.stream()
                .collect(Collectors.groupingBy(charge -> charge.document().id().vendor()));
    }

    public Optional<Original> of(SourceDocument credit) {
        List<DocumentBooking> charges = chargesByVendor.getOrDefault(credit.id().vendor(), List.of()).stream()
                .filter(charge -> charge.document().currency().equals(credit.currency()))
                .toList();
        return named(credit, charges)
                .map(charge -> new Original(charge, false))
                .or(() -> ofEqualAmount(credit, charges).map(charge -> new Original(charge, true)));
    }

    private static Optional<DocumentBooking> named(SourceDocument credit, List<DocumentBooking> charges) {
        return credit.originalNumber()
                .flatMap(number -> charges.stream()
                        .filter(charge -> charge.document().id().number().equals(number.strip()))
                        .max(Comparator.comparing((DocumentBooking charge) -> !isLater(charge, credit))
                                .thenComparing(charge -> charge.document().issued())));
    }

    private static Optional<DocumentBooking> ofEqualAmount(SourceDocument credit, List<DocumentBooking> charges) {
        BigDecimal amount = credit.total().negate();
        List<DocumentBooking> equal = charges.stream()
                .filter(charge -> charge.document().total().compareTo(amount) == 0)
                .filter(charge -> !isLater(charge, credit))
                .filter(charge ->
                        !charge.document().issued().isBefore(credit.issued().minusMonths(MONTHS_BACK)))
                .toList();
        return equal.size() == 1 ? Optional.of(equal.get(0)) : Optional.empty();
    }

    private static boolean isLater(DocumentBooking charge, SourceDocument credit) {
        return charge.document().issued().isAfter(credit.issued());
    }
}
