package io.outlay.intake.einvoice;

import static io.outlay.model.RejectionCode.UNKNOWN_FILE;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Place;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.read.FileReading;
import io.outlay.intake.table.read.Format;
import io.outlay.intake.table.read.Mapping;
import io.outlay.intake.xml.Refusal;
import io.outlay.intake.xml.XmlSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * PDF: the e-invoice attached to it (Factur-X, ZUGFeRD 2, XRechnung), or rejected as a plain one. Nothing is read off its
 * pages. Rows stand in the attachment, {@code inbox/a.pdf#factur-x.xml:57}.
 */
public final class PdfFormat implements Format {
    private static final Target NOWHERE = new Target(new Place("", ""), new Sink(fact -> {}, fault -> {}));

    @Override
    public boolean takes(String start, String name) {
        return start.stripLeading().startsWith("%PDF-");
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) throws IOException {
        Target target = new Target(new Place(path, ""), sink);
        try {
            Optional<PdfAttachment> invoice = PdfAttachment.invoice(file);
            if (invoice.isPresent()) {
                Place place = new Place(path, invoice.get().name());
                FileReading read =
                        new InvoiceFile(XmlSource.of(invoice.get().content()), new Target(place, sink)).read();
                return read.with(invoice.get().notes());
            }
            boolean whole = PdfAttachment.hasEnd(file);
            target.reject(
                    1, "", whole ? plain() : PdfAttachment.damaged().placed().fault());
            return FileReading.without(whole ? FileReading.UNKNOWN : FileReading.REJECTED);
        } catch (Refusal refusal) {
            target.reject(1, "", refusal.placed().fault());
            return FileReading.without(FileReading.REJECTED);
        }
    }

    private static Fault plain() {
        return Fault.whole(
                UNKNOWN_FILE,
                "the file is a PDF without an e-invoice in it, of which nothing is read",
                "If it is an invoice, ask the vendor for a Factur-X or ZUGFeRD PDF, UBL or CII, or enter it in a table of"
                        + " invoices; else move it out of the inbox.");
    }

    /** A PDF without an e-invoice is no table. */
    @Override
    public long rowsLikeData(Path file) {
        return 0;
    }

    @Override
    public Map<Long, String> lines(Path file, String sheet, Set<Long> lines) throws IOException {
        try {
            Optional<PdfAttachment> invoice = PdfAttachment.invoice(file);
            return invoice.isEmpty()
                    ? Map.of()
                    : new InvoiceFile(XmlSource.of(invoice.get().content()), NOWHERE).lines(lines);
        } catch (Refusal refusal) {
            return Map.of();
        }
    }
}
