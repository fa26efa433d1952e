package io.outlay.store;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A content under a path. The layers of a path lie over each other, oldest first; a newer one replaces the months that it
 * covers.
 *
 * @param firstSeen period in which the path first had this content
 * @param supersededIn period in which a newer content came
 * @param goneAfter the file has vanished: rows stay that are dated up to this month or were posted before
 */
public record Layer(
        String path,
        int ordinal,
        long contentId,
        YearMonth firstSeen,
        Optional<YearMonth> supersededIn,
        Optional<YearMonth> goneAfter) {

    Layer at(String newPath) {
        return new Layer(newPath, ordinal, contentId, firstSeen, supersededIn, Optional.empty());
    }

    Layer superseded(YearMonth period) {
        return supersededIn.isPresent()
                ? this
                : new Layer(path, ordinal, contentId, firstSeen, Optional.of(period), goneAfter);
    }

    Layer gone(YearMonth after) {
        return goneAfter.isPresent()
                ? this
                : new Layer(path, ordinal, contentId, firstSeen, supersededIn, Optional.of(after));
    }
}
