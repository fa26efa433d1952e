package io.outlay.analysis.bills;

import io.outlay.analysis.series.Wording;
import io.outlay.model.DocumentType;
import io.outlay.model.ServicePeriod;
import io.outlay.model.Sum;
import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Invoices that repeat another under a number of their own: one vendor, amount and service period, for the same systems.
 * Each credit of the same amount takes one of them back: one that states their period or names one of them, else one of no
 * period but its month of issue, within a year.
 */
final class DuplicateCheck {
    private final List<Group> groups;

    DuplicateCheck(List<DocumentCharge> charges) {
        List<Document> documents = documents(charges);
        Map<String, Group> byKey = new TreeMap<>();
        documents.stream()
                .filter(Document::isInvoice)
                .forEach(document -> byKey.computeIfAbsent(document.key(), key -> new Group())
                        .invoices
                        .add(document));
        documents.stream()
                .filter(Document::isCredit)
                .forEach(credit -> (credit.isOfNoPeriod()
                                ? repeatedBefore(credit, byKey.values())
                                : Optional.<Group>empty())
                        .or(() -> Optional.ofNullable(byKey.get(credit.key())))
                        .ifPresent(group -> group.credits.add(credit)));
        this.groups = List.copyOf(byKey.values());
    }

    private static List<Document> documents(List<DocumentCharge> charges) {
        return charges.stream()
                .collect(Collectors.groupingBy(DocumentCharge::document, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Document::new)
                .sorted(Comparator.comparing((Document d) -> d.first().issueDate())
                        .thenComparing(d -> d.first().document()))
                .toList();
    }

    /** What was repeated, not credited yet, and issued in the year before a credit of its amount. */
    private static Optional<Group> repeatedBefore(Document credit, Collection<Group> groups) {
        LocalDate day = credit.first().issueDate();
        return groups.stream()
                .filter(group ->
                        group.open() > 1 && group.invoices.get(0).what().equals(credit.what()))
                .filter(group -> !group.last().isAfter(day) && group.last().isAfter(day.minusYears(1)))
                .max(Comparator.comparing(Group::last));
    }

    /** Invoices that repeat each other, in order of issue, and the credits that take them back. */
    private static final class Group {
        private final List<Document> invoices = new ArrayList<>();
        private final List<Document> credits = new ArrayList<>();

        int open() {
            return Math.max(0, invoices.size() - credits.size());
        }

        LocalDate last() {
            return invoices.get(invoices.size() - 1).first().issueDate();
        }

        /** Documents that say nothing of what a bill costs: all but the first, that too when it was taken back. */
        Stream<Document> idle() {
            return Stream.concat(invoices.stream().skip(Math.min(1, open())), credits.stream());
        }
    }

    /** Without what repeats another, and without what was taken back as a whole. */
    List<DocumentCharge> standing(List<DocumentCharge> charges) {
        Set<String> idle = groups.stream()
                .flatMap(Group::idle)
                .map(document -> document.first().document())
                .collect(Collectors.toSet());
        return charges.stream()
                .filter(charge -> !idle.contains(charge.document()))
                .toList();
    }

    private record Document(List<DocumentCharge> charges) {
        DocumentCharge first() {
            return charges.get(0);
        }

        BigDecimal net() {
            return Sum.of(charges, DocumentCharge::netAmount);
        }

        BigDecimal booked() {
            return Sum.of(charges, DocumentCharge::booked);
        }

        boolean isCredit() {
            return net().signum() < 0;
        }

        boolean isOfNoPeriod() {
            return charges.stream()
                    .allMatch(charge -> charge.period()
                            .filter(days -> !days.equals(ServicePeriod.of(YearMonth.from(charge.issueDate()))))
                            .isEmpty());
        }

        /** Vendor, currency, amount without its sign, and systems. */
        String what() {
            return String.join(
                    "|",
                    first().vendorKey(),
                    first().currency(),
                    net().abs().stripTrailingZeros().toPlainString(),
                    charges.stream()
                            .map(DocumentCharge::systemId)
                            .collect(Collectors.toCollection(TreeSet::new))
                            .toString());
        }

        boolean isInvoice() {
            return first().documentType() == DocumentType.INVOICE && net().signum() > 0;
        }

        /** The same, and the service of each system. */
        String key() {
            String service = charges.stream()
                    .map(charge -> charge.systemId() + "|"
                            + charge.period().map(ServicePeriod::toString).orElse("") + "|" + charge.costPool())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
            return what() + "|" + service;
        }
    }

    /**
     * In order of what they are.
     *
     * @param after day of issue after which a repetition is told
     */
    List<InvoiceSignal> signals(LocalDate after) {
        List<InvoiceSignal> signals = new ArrayList<>();
        for (Group group : groups) {
            group.invoices.stream()
                    .limit(group.open())
                    .skip(1)
                    .filter(invoice -> invoice.first().issueDate().isAfter(after))
                    .map(invoice -> signal(invoice, group.invoices.get(0), group.invoices.size()))
                    .forEach(signals::add);
        }
        return signals;
    }

    private static InvoiceSignal signal(Document document, Document earlier, int documents) {
        DocumentCharge first = document.first();
        String other = earlier.first().invoiceNo();
        return new InvoiceSignal(
                InvoiceSignal.Kind.POSSIBLE_DUPLICATE,
                first.systemId(),
                InvoiceSignal.Bill.of(first),
                first.costPool(),
                document.booked(),
                BigDecimal.ZERO,
                OptionalDouble.empty(),
                documents,
                Optional.empty(),
                Optional.of(other),
                "Repeats invoice " + other + " of "
                        + Wording.day(earlier.first().issueDate()) + ".");
    }
}
