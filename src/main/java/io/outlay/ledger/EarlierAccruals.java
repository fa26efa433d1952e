package io.outlay.ledger;

import io.outlay.model.PostedDocument;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which months were closed before this period, and which accruals the last close left open. */
final class EarlierAccruals {
    private final Optional<YearMonth> closedUntil;
    private final Set<String> accruals;

    /** @param posted what the last close knew of what was posted, vendors' documents or not */
    EarlierAccruals(Optional<YearMonth> closedUntil, List<PostedDocument> posted) {
        this.closedUntil = closedUntil;
        this.accruals = posted.stream()
                .flatMap(document -> CostDocument.accrued(document.document()).stream())
                .collect(Collectors.toSet());
    }

    /** Whether no close has reported a month yet. */
    boolean isOpen(YearMonth month) {
        return closedUntil.filter(until -> !month.isAfter(until)).isEmpty();
    }

    boolean has(String systemId, YearMonth month) {
        return accruals.contains(CostDocument.systemMonth(systemId, month));
    }
}
