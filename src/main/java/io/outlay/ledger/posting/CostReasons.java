package io.outlay.ledger.posting;

import io.outlay.ledger.document.CostDocument;
import io.outlay.model.Reason;
import io.outlay.model.ledger.PostedDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why entries of effort, accruals and allocations may differ from what earlier periods posted. Effort: it is new (late), its
 * hours changed or went (replaced), what they cost changed (rate). Accruals are accruals, allocations follow their rule.
 */
final class CostReasons {
    private CostReasons() {}

    /**
     * @param current documents as they are now
     * @param posted what earlier periods posted; vendors' documents among them don't count
     */
    static SortedMap<String, Reason> of(List<PostedDocument> current, List<PostedDocument> posted) {
        Map<String, PostedDocument> before =
                posted.stream().collect(Collectors.toMap(PostedDocument::document, Function.identity(), (a, b) -> a));
        SortedMap<String, Reason> reasons = new TreeMap<>();
        before.keySet()
                .forEach(document -> CostDocument.reason(document).ifPresent(reason -> reasons.put(document, reason)));
        current.forEach(document -> reasons.put(
                document.document(), reason(document, Optional.ofNullable(before.get(document.document())))));
        return reasons;
    }

    private static Reason reason(PostedDocument now, Optional<PostedDocument> before) {
        Reason general = CostDocument.reason(now.document()).orElseThrow();
        if (general != Reason.REPLACED) {
            return general;
        }
        return before.map(was -> was.content().equals(now.content()) ? Reason.RATE : Reason.REPLACED)
                .orElse(Reason.LATE);
    }
}
