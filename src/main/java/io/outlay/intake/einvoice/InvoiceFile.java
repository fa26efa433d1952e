package io.outlay.intake.einvoice;

import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.Words;
import io.outlay.intake.table.known.KnownTables;
import io.outlay.intake.table.read.FileReading;
import io.outlay.intake.table.read.TableReading;
import io.outlay.intake.xml.PlacedFault;
import io.outlay.intake.xml.Refusal;
import io.outlay.intake.xml.XmlLines;
import io.outlay.intake.xml.XmlRoot;
import io.outlay.intake.xml.XmlSource;
import io.outlay.model.InputFile;
import io.outlay.model.Money;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/** Reads one XML document, a file or an attachment, as rows of the table of invoices; accepted or rejected whole. */
final class InvoiceFile {
    private static final String TABLE = "invoices";
    private static final Match MATCH =
            new InvoiceTable(KnownTables.best(InvoiceRows.header()).table()).match(InvoiceRows.header());

    private final XmlSource source;
    private final Target target;

    InvoiceFile(XmlSource source, Target target) {
        this.source = source;
        this.target = target;
    }

    /** @throws IOException when the file cannot be read */
    FileReading read() throws IOException {
        Optional<Syntax> syntax = Optional.empty();
        try {
            QName root = XmlRoot.of(source);
            syntax = Syntax.of(root);
            return syntax.isPresent() ? read(syntax.get().read(source)) : foreign(root);
        } catch (Refusal refusal) {
            reject(refusal.placed(), Optional.empty());
            return syntax.isPresent() ? lost() : FileReading.without(FileReading.REJECTED);
        }
    }

    /**
     * What rows say, by line, see {@code Format.lines}.
     *
     * @throws IOException when the file cannot be read
     */
    Map<Long, String> lines(Set<Long> lines) throws IOException {
        try {
            Optional<Syntax> syntax = Syntax.of(XmlRoot.of(source));
            if (syntax.isEmpty()) {
                return Map.of();
            }
            return InvoiceRows.of(syntax.get().read(source).invoice()).rows().stream()
                    .filter(row -> lines.contains(row.line()))
                    .collect(Collectors.toMap(
                            RawRow::line, row -> Excerpt.of(row.excerpt()), (a, b) -> a, TreeMap::new));
        } catch (Refusal refusal) {
            return Map.of();
        }
    }

    private FileReading foreign(QName root) {
        Optional<ForeignXml> known = ForeignXml.of(root);
        reject(
                new PlacedFault(known.map(ForeignXml::fault).orElseGet(() -> ForeignXml.unknown(root)), 1),
                Optional.empty());
        return known.filter(ForeignXml::isInvoice).isPresent() ? lost() : FileReading.without(FileReading.UNKNOWN);
    }

    private FileReading read(InvoiceDocument document) {
        EInvoice invoice = document.invoice();
        Sums sums = Sums.check(invoice, invoice.counted());
        List<PlacedFault> faults = new ArrayList<>(document.faults());
        boolean dateKnown = faults.stream().anyMatch(fault -> fault.isOf(Term.ISSUE_DATE.named()));
        faults.addAll(HeadingFaults.of(invoice.heading(), dateKnown));
        if (document.faults().isEmpty()) {
            // a sum of what cannot be read would be off as well
            faults.addAll(sums.faults());
        }
        faults.sort(Comparator.comparing(PlacedFault::line));
        InvoiceRows rows = InvoiceRows.of(invoice);
        if (faults.isEmpty()) {
            TableReading read = TableReading.of(MATCH, InvoiceRows.header(), rows, target);
            return FileReading.of(read.with(InvoiceNotes.of(invoice, sums)));
        }
        Optional<Money> worth = worth(invoice);
        for (PlacedFault fault : faults) {
            reject(fault, fault.equals(faults.get(0)) ? worth : Optional.empty());
        }
        return rows.rows().isEmpty()
                ? lost()
                : FileReading.of(TableReading.dropped(MATCH, InvoiceRows.header(), rows, target));
    }

    private static Optional<Money> worth(EInvoice invoice) {
        String currency = invoice.heading().currency();
        return invoice.totals()
                .net()
                .filter(net -> Words.isCurrency(currency))
                .map(net -> new Money(
                        invoice.heading().type().isCredit() ? net.value().negate() : net.value(), currency));
    }

    private void reject(PlacedFault placed, Optional<Money> worth) {
        Fault fault = placed.fault();
        String excerpt = XmlLines.line(source, placed.line());
        Rejection rejection = fault.at(target.place().line(placed.line()), TABLE, excerpt, worth);
        target.sink().rejections().accept(rejection);
    }

    /** An invoice of which nothing could be read: one row of the table, of which the worth is not known. */
    private FileReading lost() {
        InputFile.Table one = new InputFile.Table(TABLE, target.place().sheet(), 1, 0, 1, 0, new TreeMap<>());
        return new FileReading(FileReading.REJECTED, List.of(one), List.of());
    }
}
