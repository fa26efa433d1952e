package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Series;
import java.util.Optional;

/**
 * A series that is about to be judged at a month-end.
 *
 * @param earlier its standing one month-end earlier
 */
record Candidate(Series series, VerdictRule.Sight sight, Optional<Standing> earlier) {

    String id() {
        return series.subject().id();
    }

    Standing standing(Verdict verdict, Optional<Tested> tested) {
        MonthEnd now = sight.now();
        return new Standing(now, verdict, Standing.entered(verdict, now.month(), earlier), tested);
    }
}
