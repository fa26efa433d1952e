package io.outlay.ledger.document;

import io.outlay.model.fact.CloudCharge;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * What lines say, as text: equal for equal content, wherever it stands and however its numbers are padded. The entity billed
 * is left out as it belongs to the document's identity: one that is filled in later makes no other content.
 */
public final class LineContent {
    private static final String SEPARATOR = "\u001f";
    /** Its place in {@link #optional}. */
    private static final int QUANTITY = 4;

    private LineContent() {}

    static String of(InvoiceLine line) {
        return text(line, plain(line.netAmount()), optional(line));
    }

    /** What lines have in common that differ only in how much they are of. */
    static String withoutAmounts(InvoiceLine line) {
        List<Optional<String>> others = new ArrayList<>(optional(line));
        others.remove(QUANTITY);
        return text(line, "", others);
    }

    private static String text(InvoiceLine line, String amount, List<Optional<String>> others) {
        StringJoiner text = new StringJoiner(SEPARATOR);
        text.add(line.invoiceNo());
        text.add(line.issueDate().toString());
        text.add(line.vendor());
        text.add(amount);
        text.add(line.currency());
        text.add(line.documentType().id());
        text.add(line.category().id());
        text.add(Boolean.toString(line.oneOff()));
        others.forEach(value -> text.add(value.orElse("")));
        line.cloud().ifPresent(cloud -> cloud(cloud).forEach(text::add));
        return text.toString();
    }

    /** Only of statements, so that the content of all others is what it was before there were any. */
    private static List<String> cloud(CloudCharge cloud) {
        return List.of(
                cloud.issuer(), cloud.account(), plain(cloud.effective()), String.join(SEPARATOR, cloud.names()));
    }

    /** How many of the columns that may be blank a line fills. */
    static long filled(InvoiceLine line) {
        return optional(line).stream().filter(Optional::isPresent).count();
    }

    private static List<Optional<String>> optional(InvoiceLine line) {
        return List.of(
                line.lineNo(),
                line.vendorId(),
                line.systemId(),
                line.description(),
                line.quantity().map(LineContent::plain),
                line.unit(),
                line.unitPrice().map(LineContent::plain),
                line.serviceStart().map(Object::toString),
                line.serviceEnd().map(Object::toString),
                line.originalInvoiceNo(),
                line.costCentre(),
                line.fxRate().map(LineContent::plain));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** SHA-256 over texts in the order given, lower-case hexadecimal. */
    public static String hash(Stream<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update((text + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
