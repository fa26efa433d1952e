package io.outlay.analysis.verdict;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A subject's verdict at a month-end.
 *
 * @param entered month-end from which it has held without interruption; both rising verdicts count as one
 * @param tested empty when it was not tested
 */
public record Standing(MonthEnd monthEnd, Verdict verdict, YearMonth entered, Optional<Tested> tested) {

    /** The month-end of entry that this standing has when another came a month earlier. */
    static YearMonth entered(Verdict verdict, YearMonth month, Optional<Standing> before) {
        return before.filter(earlier -> same(earlier.verdict, verdict))
                .map(Standing::entered)
                .orElse(month);
    }

    private static boolean same(Verdict a, Verdict b) {
        return a == b || rising(a) && rising(b);
    }

    static boolean rising(Verdict verdict) {
        return verdict == Verdict.RISING_NO_PAYOFF || verdict == Verdict.RISING_FASTER_THAN_BUSINESS;
    }
}
