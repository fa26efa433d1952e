package io.outlay.intake.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Invented invoices, as they are and with something changed. */
public final class Samples {
    private Samples() {}

    /** A file of the test resources, such as {@code invoice-ubl.xml}. */
    public static String text(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The UBL invoice with texts replaced in pairs; each has to be there. */
    public static String ubl(String... changes) {
        return changed(text("invoice-ubl.xml"), changes);
    }

    static String cii(String... changes) {
        return changed(text("invoice-cii.xml"), changes);
    }

    static String credit(String... changes) {
        return changed(text("credit-note-ubl.xml"), changes);
    }

    static String changed(String text, String... changes) {
        String result = text;
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(result).contains(changes[i]);
            result = result.replace(changes[i], changes[i + 1]);
        }
        return result;
    }

    /** A PDF of one blank page with a file attached. */
    public static byte[] pdf(String name, String content) {
        return pdf(name, content.getBytes(StandardCharsets.UTF_8), "");
    }

    public static byte[] pdf(String name, byte[] content) {
        return pdf(name, content, "");
    }

    /** @param password that opens it; none when empty */
    static byte[] pdf(String name, byte[] content, String password) {
        return pdf(Map.of(name, content), password);
    }

    static byte[] pdf(Map<String, byte[]> files) {
        return pdf(files, "");
    }

    private static byte[] pdf(Map<String, byte[]> files, String password) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            Map<String, PDComplexFileSpecification> names = new TreeMap<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                names.put(file.getKey(), attached(document, file.getKey(), file.getValue()));
            }
            tree.setNames(names);
            PDDocumentNameDictionary all = new PDDocumentNameDictionary(document.getDocumentCatalog());
            all.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(all);
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDComplexFileSpecification attached(PDDocument document, String name, byte[] content) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        PDEmbeddedFile embedded =
                new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setEmbeddedFile(embedded);
        return file;
    }

    static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
