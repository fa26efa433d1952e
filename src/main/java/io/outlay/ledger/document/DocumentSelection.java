package io.outlay.ledger.document;

import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.model.RejectionCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the documents with one identity counts.
 *
 * <ul>
 *   <li>Same content in another file: a duplicate, the earlier counts.
 *   <li>Other content, but equal currency and total: a duplicate; the richer counts (more lines, then more filled columns,
 *       then the earlier).
 *   <li>Else a conflict: the later is rejected.
 * </ul>
 *
 * @param kept one for each identity, in the order handed in
 * @param conflicts the rejected ones with their faults, in the order handed in
 */
public record DocumentSelection(
        List<SourceDocument> kept, List<SourceDocument> duplicates, Map<SourceDocument, List<RejectedLine>> conflicts) {

    /** @param documents sound ones, the earlier first */
    public static DocumentSelection of(List<SourceDocument> documents) {
        Map<DocumentId, SourceDocument> kept = new LinkedHashMap<>();
        List<SourceDocument> duplicates = new ArrayList<>();
        Map<SourceDocument, List<RejectedLine>> conflicts = new LinkedHashMap<>();
        for (SourceDocument document : documents) {
            SourceDocument holder = kept.putIfAbsent(document.id(), document);
            if (holder == null) {
                continue;
            }
            if (!sameTotal(holder, document)) {
                conflicts.put(document, conflict(document, holder));
            } else if (isRicher(document, holder)) {
                kept.put(document.id(), document);
                duplicates.add(holder);
            } else {
                duplicates.add(document);
            }
        }
        return new DocumentSelection(List.copyOf(kept.values()), List.copyOf(duplicates), conflicts);
    }

    private static boolean sameTotal(SourceDocument one, SourceDocument other) {
        return one.currency().equals(other.currency()) && one.total().compareTo(other.total()) == 0;
    }

    private static boolean isRicher(SourceDocument later, SourceDocument earlier) {
        int lines = Integer.compare(later.lines().size(), earlier.lines().size());
        return lines > 0 || lines == 0 && later.filledColumns() > earlier.filledColumns();
    }

    private static List<RejectedLine> conflict(SourceDocument later, SourceDocument earlier) {
        String other = earlier.earliest().line().source().toString();
        String total = earlier.total().toPlainString() + " " + earlier.currency();
        return RejectedLine.all(
                later,
                line -> new Fault(
                        RejectionCode.CONFLICT,
                        "invoice_no",
                        later.id().number(),
                        "has other content at " + other + ", which counts (total " + total + ")",
                        "Compare " + other + " with " + line.line().source()
                                + " and remove or correct the one that is wrong. If they bill two companies of yours, fill in"
                                + " the column entity."));
    }
}
