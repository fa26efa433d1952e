package io.outlay.intake.einvoice;

import static io.outlay.model.RejectionCode.UNREADABLE_FILE;

import io.outlay.intake.xml.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The files attached to a PDF: those of its tree of names, and those that its catalog lists as associated ({@code /AF}). The
 * tree is walked without recursion, each node once, and the number of files is bounded: it may be made to have no end.
 */
final class PdfFiles {
    private static final int MOST_FILES = 1_000;
    private static final int MOST_NODES = 10_000;
    private static final int LARGEST = 64 << 20;
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName EMBEDDED = COSName.getPDFName("EmbeddedFiles");

    private final List<Attached> found = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfFiles() {}

    /** A file that is attached; what it holds is unpacked when asked for. */
    record Attached(String name, COSStream stream) {
        /**
         * @throws IOException when it is damaged
         * @throws Refusal when it is larger than an e-invoice can be, or packed in an unusual way
         */
        byte[] content() throws IOException {
            try (InputStream raw = stream.createRawInputStream();
                    InputStream in = isPacked(stream.getFilters()) ? new InflaterInputStream(raw) : raw) {
                byte[] content = in.readNBytes(LARGEST + 1);
                if (content.length > LARGEST) {
                    throw refused("has an attachment, " + name + ", that is larger than 64 MB");
                }
                return content;
            }
        }

        private boolean isPacked(COSBase filters) {
            COSBase filter =
                    filters instanceof COSArray several && several.size() == 1 ? several.getObject(0) : filters;
            if (filter == null || filter instanceof COSArray none && none.size() == 0) {
                return false;
            }
            if (!COSName.FLATE_DECODE.equals(filter) || stream.containsKey(COSName.DECODE_PARMS)) {
                throw refused("has an attachment, " + name + ", that is packed in an unusual way");
            }
            return true;
        }
    }

    static List<Attached> of(PDDocument document) {
        PdfFiles files = new PdfFiles();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        Optional.ofNullable(catalog.getCOSDictionary(COSName.NAMES))
                .map(names -> names.getCOSDictionary(EMBEDDED))
                .ifPresent(files::walk);
        Optional.ofNullable(catalog.getCOSArray(ASSOCIATED)).ifPresent(files::addAll);
        return List.copyOf(files.found);
    }

    private void walk(COSDictionary root) {
        Deque<COSDictionary> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (seen.size() > MOST_NODES) {
                throw tooMany();
            }
            Optional.ofNullable(node.getCOSArray(COSName.NAMES)).ifPresent(this::addAll);
            COSArray kids = node.getCOSArray(COSName.KIDS);
            for (int i = 0; kids != null && i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    open.add(kid);
                }
            }
        }
    }

    /** Of an array of names and files the files. */
    private void addAll(COSArray entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.getObject(i) instanceof COSDictionary file && seen.add(file)) {
                add(file);
            }
        }
    }

    private void add(COSDictionary file) {
        COSDictionary embedded = file.getCOSDictionary(COSName.EF);
        if (embedded == null) {
            return;
        }
        COSStream stream = Optional.ofNullable(embedded.getCOSStream(COSName.UF))
                .orElseGet(() -> embedded.getCOSStream(COSName.F));
        String name = Optional.ofNullable(file.getString(COSName.UF)).orElseGet(() -> file.getString(COSName.F));
        if (stream != null && name != null) {
            found.add(new Attached(name, stream));
        }
        if (found.size() > MOST_FILES) {
            throw tooMany();
        }
    }

    private static Refusal tooMany() {
        return refused("has more than 1,000 attachments");
    }

    private static Refusal refused(String reason) {
        return Refusal.of(
                UNREADABLE_FILE,
                1,
                "the PDF " + reason,
                "Ask the vendor for the e-invoice alone, as XML, or move the file out of the inbox.");
    }
}
