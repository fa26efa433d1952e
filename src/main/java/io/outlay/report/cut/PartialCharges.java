package io.outlay.report.cut;

import io.outlay.model.CostPool;
import io.outlay.model.Cursor;
import io.outlay.model.ServicePeriod;
import io.outlay.model.ledger.DocumentCharge;
import io.outlay.model.ledger.DocumentLine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What documents charge of the lines of some cost centres: a charge sums lines that may be of several. */
final class PartialCharges {
    /** Lines that are one charge. */
    private record Key(
            String document, String systemId, CostPool pool, Optional<String> unit, Optional<ServicePeriod> period) {}

    /** Of a charge's lines: those that are seen, and whether all are. */
    private record Seen(BigDecimal net, BigDecimal booked, boolean all) {
        static final Seen NOTHING = new Seen(BigDecimal.ZERO, BigDecimal.ZERO, true);

        Seen and(DocumentLine line, boolean isSeen) {
            return isSeen
                    ? new Seen(
                            net.add(line.line().netAmount()),
                            booked.add(line.booked().orElse(BigDecimal.ZERO)),
                            all)
                    : new Seen(net, booked, false);
        }
    }

    private PartialCharges() {}

    /** @param charges of systems that are seen */
    static List<DocumentCharge> of(
            List<DocumentCharge> charges, Selection selection, Supplier<Cursor<DocumentLine>> lines) {
        Map<Key, Seen> byKey = new HashMap<>();
        try (Cursor<DocumentLine> all = lines.get()) {
            while (all.hasNext()) {
                DocumentLine line = all.next();
                if (line.state() == DocumentLine.State.POSTED) {
                    Key key = new Key(
                            line.document(),
                            line.systemId(),
                            line.line().category(),
                            line.line().unit(),
                            line.period());
                    byKey.put(key, byKey.getOrDefault(key, Seen.NOTHING).and(line, selection.holds(line)));
                }
            }
        }
        return charges.stream()
                .flatMap(charge -> part(
                        charge,
                        byKey.getOrDefault(
                                new Key(
                                        charge.document(),
                                        charge.systemId(),
                                        charge.costPool(),
                                        charge.unit(),
                                        charge.period()),
                                new Seen(BigDecimal.ZERO, BigDecimal.ZERO, false))))
                .toList();
    }

    private static Stream<DocumentCharge> part(DocumentCharge charge, Seen seen) {
        if (seen.all()) {
            return Stream.of(charge);
        }
        return seen.net().signum() == 0 && seen.booked().signum() == 0
                ? Stream.empty()
                : Stream.of(new DocumentCharge(
                        charge.document(),
                        charge.invoiceNo(),
                        charge.issueDate(),
                        charge.vendor(),
                        charge.documentType(),
                        charge.systemId(),
                        charge.costPool(),
                        seen.net(),
                        charge.currency(),
                        Optional.empty(),
                        charge.unit(),
                        charge.period(),
                        charge.oneOff(),
                        seen.booked(),
                        charge.source()));
    }
}
