package io.outlay.intake.einvoice;

import static io.outlay.model.RejectionCode.UNREADABLE_FILE;

import io.outlay.intake.xml.Refusal;
import io.outlay.intake.xml.XmlRoot;
import io.outlay.intake.xml.XmlSource;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The e-invoice in a PDF.
 *
 * @param name of the attachment, without its path
 * @param content its bytes
 * @param others names of further documents in the same PDF that say something else
 */
record PdfAttachment(String name, byte[] content, List<String> others) {
    /** Part of the name of a library that PDFs encrypted for a certificate ask for, and that is not there. */
    private static final String FOR_CERTIFICATES = "bouncycastle";

    /** Bytes in which the end of a PDF is looked for. */
    private static final int LAST = 1 << 14;

    /** In the order in which they are looked for, whatever their case. */
    private static final List<String> NAMES = List.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");

    /** What is said of a PDF with several documents, of which one is read. */
    List<String> notes() {
        return others.isEmpty()
                ? List.of()
                : List.of("only " + name + " of the PDF is read; it also holds " + String.join(", ", others)
                        + ": save that as a file of its own into inbox/ if it is another invoice");
    }

    /**
     * Looks for it by its name, else for any XML whose root element is that of a document which is known.
     *
     * @return empty when the PDF has none
     * @throws IOException when the file cannot be read
     * @throws Refusal when it is damaged, encrypted, or larger than an invoice can be
     */
    static Optional<PdfAttachment> invoice(Path file) throws IOException {
        PdfStreams.check(file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return invoice(PdfFiles.of(document));
        } catch (InvalidPasswordException e) {
            throw encrypted();
        } catch (NoClassDefFoundError e) {
            if (String.valueOf(e.getMessage()).contains(FOR_CERTIFICATES)) {
                throw encrypted();
            }
            throw e;
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private static Optional<PdfAttachment> invoice(List<PdfFiles.Attached> files) throws IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        for (String name : NAMES) {
            for (PdfFiles.Attached file : files) {
                if (base(file.name()).toLowerCase(Locale.ROOT).equals(name)) {
                    found.putIfAbsent(base(file.name()), file.content());
                }
            }
        }
        for (PdfFiles.Attached file : files) {
            if (base(file.name()).toLowerCase(Locale.ROOT).endsWith(".xml") && isKnown(file, !found.isEmpty())) {
                found.putIfAbsent(base(file.name()), file.content());
            }
        }
        return found.entrySet().stream()
                .findFirst()
                .map(first -> new PdfAttachment(
                        first.getKey(),
                        first.getValue(),
                        found.entrySet().stream()
                                .skip(1)
                                .filter(other -> !Arrays.equals(other.getValue(), first.getValue()))
                                .map(Map.Entry::getKey)
                                .toList()));
    }

    /** @param beside whether an invoice was found: what is too large then is none */
    private static boolean isKnown(PdfFiles.Attached file, boolean beside) throws IOException {
        byte[] content;
        try {
            content = file.content();
        } catch (Refusal e) {
            if (beside) {
                return false;
            }
            throw e;
        }
        try {
            QName root = XmlRoot.of(XmlSource.of(content));
            return Syntax.of(root).isPresent() || ForeignXml.of(root).isPresent();
        } catch (Refusal e) {
            return false;
        }
    }

    private static String base(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static Refusal encrypted() {
        return Refusal.of(
                UNREADABLE_FILE,
                1,
                "the PDF is encrypted",
                "Save it without its password, or ask the vendor for the e-invoice as XML.");
    }

    /** Whether the file ends as a PDF does; some programs write a little behind it. */
    static boolean hasEnd(Path file) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            in.position(Math.max(0, in.size() - LAST));
            byte[] last = Channels.newInputStream(in).readAllBytes();
            return new String(last, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    static Refusal damaged() {
        return Refusal.of(
                UNREADABLE_FILE,
                1,
                "the PDF is damaged, or cut off",
                "Put the file there again as the vendor sent it.");
    }
}
