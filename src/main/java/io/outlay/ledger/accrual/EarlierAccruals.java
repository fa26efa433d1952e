package io.outlay.ledger.accrual;

import io.outlay.ledger.document.CostDocument;
import io.outlay.model.ledger.PostedDocument;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which months were closed before this period, and which accruals the last close left open. */
public final class EarlierAccruals {
    private final Optional<YearMonth> closedUntil;
    private final Set<String> accruals;

    /** @param posted what the last close knew of what was posted, vendors' documents or not */
    public EarlierAccruals(Optional<YearMonth> closedUntil, List<PostedDocument> posted) {
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
