package io.outlay.ledger.document;

import io.outlay.ledger.document.SourceDocument.Line;
import io.outlay.model.MinorUnit;
import io.outlay.model.fact.CloudCharge;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Invoices and invoice details of which a cloud's statement has the rows: same number and currency, and their vendor is the
 * statement's issuer or provider. The rows count and the invoice is what they are held against; both together would count
 * the cost twice. The difference may be what rounding of the rows explains: the larger of a hundred smallest units and half a
 * unit times the root of the rows, as FOCUS 1.4 has it.
 *
 * @param invoices held against a statement
 * @param others all that count by themselves, statements among them, in the order given
 * @param notes sentences
 */
public record StatedInvoices(List<SourceDocument> invoices, List<SourceDocument> others, List<String> notes) {
    private static final BigDecimal UNITS = new BigDecimal("100");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** @param documents sound ones that may count */
    public static StatedInvoices of(List<SourceDocument> documents, BillingNames names) {
        return new Search(documents, names).result();
    }

    private record Key(String vendor, String number, String currency) {}

    /** Rows of one issuer, invoice and currency. */
    private record Stated(String issuer, BigDecimal amount, long rows) {
        private Stated plus(Stated other) {
            return new Stated(issuer, amount.add(other.amount), rows + other.rows);
        }

        private BigDecimal tolerance(MinorUnit unit) {
            BigDecimal byRows = HALF.multiply(BigDecimal.valueOf(rows).sqrt(MathContext.DECIMAL64));
            return unit.one().multiply(UNITS.max(byRows));
        }
    }

    private static final class Search {
        private final List<SourceDocument> documents;
        private final BillingNames names;
        private final Map<Key, Stated> stated = new HashMap<>();
        private final Map<Key, Key> issuerOf = new HashMap<>();
        private final Set<String> resold = new HashSet<>();
        private final Map<String, String> vendors = new HashMap<>();

        Search(List<SourceDocument> documents, BillingNames names) {
            this.documents = documents;
            this.names = names;
            documents.stream()
                    .flatMap(document -> document.lines().stream())
                    .map(Line::line)
                    .forEach(line -> line.cloud().ifPresent(cloud -> add(line, cloud)));
        }

        private void add(InvoiceLine line, CloudCharge cloud) {
            Key issuer = key(vendor(cloud.issuer(), line), line);
            Key provider = key(vendor(line.vendor(), line), line);
            stated.merge(issuer, new Stated(cloud.issuer(), line.netAmount(), cloud.rows()), Stated::plus);
            issuerOf.put(issuer, issuer);
            issuerOf.putIfAbsent(provider, issuer);
            resold.add(issuer.vendor());
            resold.add(provider.vendor());
        }

        private String vendor(String name, InvoiceLine line) {
            return vendors.computeIfAbsent(
                    name,
                    spelled -> names.match(spelled, line.vendorId(), line.issueDate())
                            .vendor());
        }

        private static Key key(String vendor, InvoiceLine line) {
            return new Key(vendor, line.invoiceNo().strip(), line.currency());
        }

        StatedInvoices result() {
            List<SourceDocument> invoices = new ArrayList<>();
            List<SourceDocument> others = new ArrayList<>();
            for (SourceDocument document : documents) {
                (document.isStatement() || issuer(document) == null ? others : invoices).add(document);
            }
            return new StatedInvoices(invoices, others, notes(invoices, others));
        }

        /** What an invoice is held against; null when no statement has its rows. */
        private Key issuer(SourceDocument invoice) {
            return issuerOf.get(key(invoice.id().vendor(), invoice.first()));
        }

        private List<String> notes(List<SourceDocument> invoices, List<SourceDocument> others) {
            List<String> notes = new ArrayList<>(invoices.stream()
                    .map(invoice -> difference(invoice, stated.get(issuer(invoice))))
                    .filter(difference -> !difference.isEmpty())
                    .toList());
            int agreed = invoices.size() - notes.size();
            if (agreed > 0) {
                notes.add((agreed == 1 ? "1 invoice of a cloud agrees" : agreed + " invoices of clouds agree")
                        + " with the rows of its statement, which count.");
            }
            others.stream()
                    .filter(document -> !document.isStatement()
                            && resold.contains(document.id().vendor()))
                    .map(document -> document.first().vendor())
                    .distinct()
                    .sorted()
                    .forEach(vendor -> notes.add(beside(vendor)));
            return notes;
        }

        private static String difference(SourceDocument invoice, Stated rows) {
            MinorUnit unit = MinorUnit.of(invoice.currency());
            BigDecimal apart = rows.amount().subtract(invoice.total());
            if (apart.abs().compareTo(rows.tolerance(unit)) <= 0) {
                return "";
            }
            return "Invoice " + invoice.first().invoiceNo() + " of " + rows.issuer() + " is payable at "
                    + unit.round(invoice.total()).toPlainString() + " " + invoice.currency() + " and its "
                    + rows.rows() + " rows, which count, come to "
                    + unit.round(rows.amount()).toPlainString()
                    + ": " + unit.round(apart).toPlainString() + " apart, more than rounding explains ("
                    + invoice.earliest().line().source() + ").";
        }

        private static String beside(String vendor) {
            return "Statements of a cloud have cost of " + vendor
                    + ", and so have invoices of its own that no statement"
                    + " names: where they bill the same, the cost counts twice. Leave one of them out of the inbox.";
        }
    }
}
