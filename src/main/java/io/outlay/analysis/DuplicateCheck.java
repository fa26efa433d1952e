package io.outlay.analysis;

import io.outlay.model.DocumentCharge;
import io.outlay.model.DocumentType;
import io.outlay.model.ServicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Invoices that repeat another under a number of their own: one vendor, amount and service period, for the same systems.
 * Each credit of the same amount and period takes one of them back.
 */
final class DuplicateCheck {
    private final LocalDate after;

    /** @param after day of issue after which a repetition is told */
    DuplicateCheck(LocalDate after) {
        this.after = after;
    }

    private record Document(List<DocumentCharge> charges) {
        DocumentCharge first() {
            return charges.get(0);
        }

        BigDecimal net() {
            return charges.stream().map(DocumentCharge::netAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal booked() {
            return charges.stream().map(DocumentCharge::booked).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        boolean isInvoice() {
            return first().documentType() == DocumentType.INVOICE && net().signum() > 0;
        }

        /** Vendor, currency, amount without its sign, and the service of each system. */
        String key() {
            String service = charges.stream()
                    .map(charge -> charge.systemId() + "|"
                            + charge.period().map(ServicePeriod::toString).orElse("") + "|" + charge.costPool())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
            return String.join(
                    "|",
                    first().vendorKey(),
                    first().currency(),
                    net().abs().stripTrailingZeros().toPlainString(),
                    service);
        }
    }

    /** In the order of the documents. */
    List<InvoiceSignal> signals(List<DocumentCharge> charges) {
        Map<String, List<DocumentCharge>> documents = charges.stream()
                .collect(Collectors.groupingBy(DocumentCharge::document, TreeMap::new, Collectors.toList()));
        Map<String, List<Document>> same = documents.values().stream()
                .map(Document::new)
                .sorted(Comparator.comparing((Document d) -> d.first().issueDate())
                        .thenComparing(d -> d.first().document()))
                .collect(Collectors.groupingBy(Document::key, TreeMap::new, Collectors.toList()));
        List<InvoiceSignal> signals = new ArrayList<>();
        same.values().forEach(group -> repeated(group).forEach(signals::add));
        return signals;
    }

    private List<InvoiceSignal> repeated(List<Document> group) {
        List<Document> invoices = group.stream().filter(Document::isInvoice).toList();
        long credits = group.stream().filter(d -> d.net().signum() < 0).count();
        List<InvoiceSignal> signals = new ArrayList<>();
        for (int i = 1; i < invoices.size() - credits; i++) {
            if (invoices.get(i).first().issueDate().isAfter(after)) {
                signals.add(signal(invoices.get(i), invoices.get(0), invoices.size()));
            }
        }
        return signals;
    }

    private static InvoiceSignal signal(Document document, Document earlier, int documents) {
        DocumentCharge first = document.first();
        String other = earlier.first().invoiceNo();
        return new InvoiceSignal(
                InvoiceSignal.Kind.POSSIBLE_DUPLICATE,
                first.systemId(),
                first.vendor(),
                first.invoiceNo(),
                first.issueDate(),
                first.period().orElse(new ServicePeriod(first.issueDate(), first.issueDate())),
                first.costPool(),
                document.booked(),
                BigDecimal.ZERO,
                OptionalDouble.empty(),
                documents,
                Optional.of(other),
                first.source(),
                "Repeats invoice " + other + " of " + earlier.first().issueDate() + ".");
    }
}
