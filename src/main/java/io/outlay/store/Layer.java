package io.outlay.store;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A content that an attempt draws on: it counts once, whichever files hold it.
 *
 * @param path of the file that its rows are said to come from
 * @param firstSeen period in which it was first seen
 * @param supersededIn period in which a newer content came in its place
 * @param goneAfter no file holds it any more: rows stay that are dated up to this month or were posted before
 */
public record Layer(
        String path,
        long contentId,
        YearMonth firstSeen,
        Optional<YearMonth> supersededIn,
        Optional<YearMonth> goneAfter) {

    Layer at(String newPath) {
        return new Layer(newPath, contentId, firstSeen, supersededIn, goneAfter);
    }

    Layer superseded(Optional<YearMonth> period) {
        return new Layer(path, contentId, firstSeen, period, goneAfter);
    }

    Layer gone(Optional<YearMonth> after) {
        return new Layer(path, contentId, firstSeen, supersededIn, after);
    }
}
