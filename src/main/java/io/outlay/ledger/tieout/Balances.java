package io.outlay.ledger.tieout;

import io.outlay.model.DocumentType;
import io.outlay.model.ledger.AccrualSum;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.DocumentSum;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the general ledger should carry at the period's end. A document issued by then is prepaid by its service in later
 * months (a credit: a negative amount); one issued later is accrued by its service so far. Both are read from the service
 * months, not from the difference to what was billed, so that billed = effective + prepaid − accrued is a check. An open
 * accrual for a missing document is accrued in full.
 *
 * <p>Statements of clouds state themselves what they cost each month, so what a vendor's statements billed and did not use
 * is prepaid together, and what they used and did not bill is accrued; whether that is all of it, the tie-out asks elsewhere.
 */
public final class Balances {
    private Balances() {}

    /** @return those that are not zero, by document, then system */
    public static List<Balance> of(List<DocumentSum> sums) {
        return Stream.concat(
                        sums.stream()
                                .filter(sum -> !DocumentType.isStatement(sum.document()))
                                .map(Balances::balance),
                        statements(sums))
                .filter(balance ->
                        balance.prepaid().signum() != 0 || balance.accrued().signum() != 0)
                .sorted(Comparator.comparing(Balance::document).thenComparing(Balance::systemId))
                .toList();
    }

    /** @return those of documents and of open accruals, by document, then system */
    public static List<Balance> of(List<DocumentSum> sums, List<AccrualSum> accruals) {
        Stream<Balance> open = accruals.stream()
                .filter(accrual -> accrual.amount().signum() != 0)
                .map(accrual -> new Balance(accrual.document(), accrual.systemId(), BigDecimal.ZERO, accrual.amount()));
        return Stream.concat(of(sums).stream(), open)
                .sorted(Comparator.comparing(Balance::document).thenComparing(Balance::systemId))
                .toList();
    }

    /** What statements of a vendor have in common for a system. */
    private record Statements(String vendor, String systemId, String currency) {
        static final Comparator<Statements> ORDER = Comparator.comparing(Statements::vendor)
                .thenComparing(Statements::systemId)
                .thenComparing(Statements::currency);
    }

    private static Stream<Balance> statements(List<DocumentSum> sums) {
        Map<Statements, BigDecimal> booked = new TreeMap<>(Statements.ORDER);
        Map<Statements, BigDecimal> invoiced = new HashMap<>();
        for (DocumentSum sum : sums) {
            if (DocumentType.isStatement(sum.document())) {
                Statements key = new Statements(ofVendor(sum.document()), sum.systemId(), sum.currency());
                booked.merge(key, open(sum.booked()), BigDecimal::add);
                invoiced.merge(key, open(sum.invoiced()), BigDecimal::add);
            }
        }
        return booked.entrySet().stream().map(one -> statement(one.getKey(), one.getValue(), invoiced));
    }

    private static BigDecimal open(DocumentSum.Spread spread) {
        return spread.billed().subtract(spread.effective());
    }

    private static Balance statement(Statements key, BigDecimal open, Map<Statements, BigDecimal> invoiced) {
        BigDecimal stated = invoiced.get(key);
        return new Balance(
                key.vendor(),
                key.systemId(),
                open.max(BigDecimal.ZERO),
                open.negate().max(BigDecimal.ZERO),
                Optional.of(new Balance.Invoiced(
                        key.currency(),
                        stated.max(BigDecimal.ZERO),
                        stated.negate().max(BigDecimal.ZERO))));
    }

    /** {@code aws|statement} of {@code aws|statement|number|year}. */
    private static String ofVendor(String document) {
        return document.substring(0, document.indexOf('|', document.indexOf('|') + 1));
    }

    private static Balance balance(DocumentSum sum) {
        DocumentSum.Spread booked = sum.booked();
        DocumentSum.Spread stated = sum.invoiced();
        BigDecimal none = BigDecimal.ZERO;
        boolean billed = booked.billed().signum() != 0;
        return new Balance(
                sum.document(),
                sum.systemId(),
                billed ? booked.later() : none,
                billed ? none : booked.effective(),
                Optional.of(new Balance.Invoiced(
                        sum.currency(), billed ? stated.later() : none, billed ? none : stated.effective())));
    }
}
