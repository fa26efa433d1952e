package io.outlay.ledger.posting;

import io.outlay.ledger.document.DocumentBooking;
import io.outlay.model.Reason;
import io.outlay.model.ledger.PostedDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why a document's entries may differ from what earlier periods posted; the first that applies: it is new (late, credit),
 * its content changed or it is gone (replaced), its systems (mapping), its rate, a setting (rule). A credit whose own
 * content stayed follows the charge that it corrects.
 */
final class PostingReasons {
    private final PostedHistory history;
    private final SortedMap<String, Reason> reasons = new TreeMap<>();

    private PostingReasons(PostedHistory history) {
        this.history = history;
    }

    /**
     * @param bookings the documents posted now, charges before the credits that correct them
     * @param documents the same as they are kept
     */
    static SortedMap<String, Reason> of(
            List<DocumentBooking> bookings, List<PostedDocument> documents, PostedHistory history) {
        PostingReasons found = new PostingReasons(history);
        for (int i = 0; i < bookings.size(); i++) {
            found.add(bookings.get(i), documents.get(i));
        }
        Set<String> current = documents.stream().map(PostedDocument::document).collect(Collectors.toSet());
        for (String text : history.documents()) {
            if (!current.contains(text)) {
                found.reasons.putIfAbsent(text, Reason.REPLACED);
            }
        }
        return found.reasons;
    }

    private void add(DocumentBooking booking, PostedDocument now) {
        Optional<PostedDocument> before = history.of(booking.document());
        if (before.isEmpty()) {
            reasons.put(now.document(), booking.document().isCredit() ? Reason.CREDIT : Reason.LATE);
        } else if (before.get().document().equals(now.document())) {
            difference(booking, before.get(), now).ifPresent(reason -> reasons.put(now.document(), reason));
        } else {
            reasons.put(now.document(), Reason.MAPPING);
            reasons.put(before.get().document(), Reason.MAPPING);
        }
    }

    private Optional<Reason> difference(DocumentBooking booking, PostedDocument before, PostedDocument now) {
        if (!before.content().equals(now.content())) {
            return Optional.of(Reason.REPLACED);
        }
        if (!before.mapping().equals(now.mapping())) {
            return Optional.of(Reason.MAPPING);
        }
        if (before.fxRate().compareTo(now.fxRate()) != 0) {
            return Optional.of(Reason.RATE);
        }
        return before.rule().equals(now.rule()) ? Optional.empty() : Optional.of(ruleOrOriginal(booking, before, now));
    }

    private Reason ruleOrOriginal(DocumentBooking booking, PostedDocument before, PostedDocument now) {
        PostingRule was = PostingRule.parse(before.rule());
        PostingRule is = PostingRule.parse(now.rule());
        if (!was.settings().equals(is.settings()) || was.original().equals(is.original())) {
            return Reason.RULE;
        }
        if (was.clears() || is.clears()) {
            return Reason.ACCRUAL;
        }
        return booking.original()
                .map(original ->
                        reasons.getOrDefault(original.charge().document().id().text(), Reason.LATE))
                .orElse(Reason.REPLACED);
    }
}
