package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return new Standing(
                now,
                verdict,
                Standing.entered(verdict, now.month(), earlier),
                tested,
                verdict.rising() ? whileRising() : List.of());
    }

    private List<BigDecimal> whileRising() {
        return Stream.concat(
                        earlier.stream().flatMap(standing -> standing.whileRising().stream()),
                        Stream.of(sight.growth().gDriver()))
                .toList();
    }
}
