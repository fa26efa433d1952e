package io.outlay.job.ledger;

import io.outlay.analysis.bills.BillsWithoutPeriod;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.DocumentCharge;
import io.outlay.model.ledger.DocumentLine;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of documents summed to what each charges, before anything is posted: as the ledger reads them back after. */
public final class LineCharges {
    private LineCharges() {}

    /** What vendors bill once a year or a quarter without a period, one sentence each with what to add. */
    public static List<String> withoutPeriod(List<DocumentLine> lines, Collection<Contract> contracts) {
        return BillsWithoutPeriod.of(of(lines), contracts).stream()
                .map(bills -> bills.latest().vendor() + " " + bills.sentence())
                .distinct()
                .toList();
    }

    public static List<DocumentCharge> of(List<DocumentLine> lines) {
        Map<List<Object>, DocumentCharge> charges = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.booked().isPresent())
                .map(LineCharges::charge)
                .forEach(charge -> charges.merge(
                        List.of(
                                charge.document(),
                                charge.systemId(),
                                charge.costPool(),
                                charge.currency(),
                                charge.unit(),
                                charge.oneOff(),
                                charge.period()),
                        charge,
                        LineCharges::plus));
        return List.copyOf(charges.values());
    }

    private static DocumentCharge charge(DocumentLine line) {
        InvoiceLine stated = line.line();
        return new DocumentCharge(
                line.document(),
                stated.invoiceNo(),
                stated.issueDate(),
                stated.vendor(),
                stated.documentType(),
                line.systemId(),
                stated.category(),
                stated.netAmount(),
                stated.currency(),
                stated.quantity(),
                stated.unit(),
                line.period(),
                stated.oneOff(),
                line.booked().orElseThrow(),
                stated.source());
    }

    private static DocumentCharge plus(DocumentCharge one, DocumentCharge other) {
        Optional<BigDecimal> quantity =
                one.quantity().flatMap(q -> other.quantity().map(q::add));
        return new DocumentCharge(
                one.document(),
                one.invoiceNo(),
                one.issueDate(),
                one.vendor(),
                one.documentType(),
                one.systemId(),
                one.costPool(),
                one.netAmount().add(other.netAmount()),
                one.currency(),
                quantity,
                one.unit(),
                one.period(),
                one.oneOff(),
                one.booked().add(other.booked()),
                one.source());
    }
}
