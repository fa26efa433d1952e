package io.outlay.analysis.bills;

import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.ServicePeriod;
import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Bills of one kind, in order of service: of one system, vendor, pool, unit and currency, and for service of one length, so
 * that an annual invoice is never held against a monthly one. Credits and one-offs are of no kind.
 */
record LikeBills(Kind kind, List<Bill> bills) {
    /**
     * What makes bills alike.
     *
     * @param vendor see {@link DocumentCharge#vendorKey()}
     * @param unit of the quantity; {@value #FLAT} for a fee without quantity
     * @param months length of the service, whole months, at least 1
     */
    record Kind(String systemId, String vendor, CostPool pool, String unit, String currency, int months)
            implements Comparable<Kind> {
        static final String FLAT = "flat";

        private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::systemId)
                .thenComparing(Kind::vendor)
                .thenComparing(Kind::pool)
                .thenComparing(Kind::unit)
                .thenComparing(Kind::currency)
                .thenComparing(Kind::months);

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }

        boolean isFlat() {
            return unit.equals(FLAT);
        }

        /** The same with another number of months. */
        Kind every(int count) {
            return new Kind(systemId, vendor, pool, unit, currency, count);
        }
    }

    /**
     * One bill.
     *
     * @param price per unit and service of the kind's length; for a flat fee the fee; in the bill's currency
     */
    record Bill(DocumentCharge charge, ServicePeriod period, BigDecimal price) {
        BigDecimal quantity() {
            return charge.quantity().filter(q -> q.signum() > 0).orElse(BigDecimal.ONE);
        }
    }

    /** All kinds, in order. */
    static List<LikeBills> of(List<DocumentCharge> charges) {
        Map<Kind, List<Bill>> kinds = new TreeMap<>();
        for (DocumentCharge charge : charges) {
            if (charge.documentType() == DocumentType.INVOICE
                    && !charge.oneOff()
                    && charge.netAmount().signum() > 0
                    && charge.period().isPresent()) {
                Bill bill = bill(charge);
                kinds.computeIfAbsent(kind(charge, bill.period()), kind -> new ArrayList<>())
                        .add(bill);
            }
        }
        List<LikeBills> all = new ArrayList<>();
        kinds.forEach((kind, bills) -> {
            bills.sort(Comparator.comparing((Bill b) -> b.period().start())
                    .thenComparing(b -> b.charge().issueDate())
                    .thenComparing(b -> b.charge().document()));
            all.add(new LikeBills(kind, List.copyOf(bills)));
        });
        return all;
    }

    private static Kind kind(DocumentCharge charge, ServicePeriod period) {
        String unit = quantity(charge).map(q -> charge.unit().orElse("")).orElse(Kind.FLAT);
        return new Kind(
                charge.systemId(), charge.vendorKey(), charge.costPool(), unit, charge.currency(), months(period));
    }

    private static Bill bill(DocumentCharge charge) {
        BigDecimal price = quantity(charge)
                .map(q -> charge.netAmount().divide(q, MathContext.DECIMAL64))
                .orElse(charge.netAmount());
        return new Bill(charge, charge.period().orElseThrow(), price);
    }

    private static Optional<BigDecimal> quantity(DocumentCharge charge) {
        return charge.quantity().filter(q -> q.signum() > 0);
    }

    /** Days ÷ 30.44, rounded. */
    static int months(ServicePeriod period) {
        long days = period.end().toEpochDay() - period.start().toEpochDay() + 1;
        return (int) Math.max(1, (days * 24 + 365) / 730);
    }

    /** The same bills, which come every so many months whatever service they state. */
    LikeBills every(int months) {
        return new LikeBills(kind.every(months), bills);
    }

    /** Of the vendor's price for a year. */
    BigDecimal yearly(BigDecimal price) {
        return price.multiply(BigDecimal.valueOf(12)).divide(BigDecimal.valueOf(kind.months()), MathContext.DECIMAL64);
    }
}
