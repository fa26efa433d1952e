package io.outlay.analysis.verdict;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A subject's verdict at a month-end.
 *
 * @param entered month-end from which it has held without interruption; both rising verdicts count as one
 * @param tested empty when it was not tested
 * @param whileRising driver growth at each month-end since cost has been rising without interruption, this one last; empty
 *     when it is not rising
 */
public record Standing(
        MonthEnd monthEnd, Verdict verdict, YearMonth entered, Optional<Tested> tested, List<BigDecimal> whileRising) {

    /** The month-end of entry that this standing has when another came a month earlier. */
    static YearMonth entered(Verdict verdict, YearMonth month, Optional<Standing> before) {
        return before.filter(earlier -> same(earlier.verdict, verdict))
                .map(Standing::entered)
                .orElse(month);
    }

    private static boolean same(Verdict a, Verdict b) {
        return a == b || a.rising() && b.rising();
    }
}
