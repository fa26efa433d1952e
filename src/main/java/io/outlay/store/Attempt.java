package io.outlay.store;

import io.outlay.model.CloseState;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One try at closing a period.
 *
 * @param number counts the attempts of one period and fingerprint, from 1
 * @param basePeriod the last period published before it: months up to it are closed; empty for the opening load
 * @param preliminary whether the month was not over when it was begun
 * @param closedWithout what the month lacks though it was due, known once its documents are prepared
 */
public record Attempt(
        long id,
        YearMonth period,
        String fingerprint,
        int number,
        Optional<YearMonth> basePeriod,
        boolean preliminary,
        List<String> closedWithout) {

    /** How sure the month is when it is closed by this attempt. */
    public CloseState closeState() {
        return CloseState.of(preliminary, closedWithout);
    }
}
