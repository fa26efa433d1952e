package io.outlay.analysis.finding;

import io.outlay.model.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What to tell someone who reads one page: a row of {@code csv/findings.csv}. The same money is told once: what was found on
 * a system for several reasons is one finding, with the money of the reason that a decision moves most of.
 *
 * @param kind the reason that carries the money
 * @param headline one sentence with system, amount, month and the day to act by
 * @param sentence the headline with the figures that show it
 * @param what the reason alone, with the figures that show it; no full stop
 * @param name of the system, or of what several systems have in common
 * @param systems ids of the systems it is about; empty when it is about the stack as a whole
 * @param money of the reason that leads, a year, of a system out of service what it was billed; reporting currency
 * @param since first month; empty where no month can be named
 * @param action one or more sentences
 * @param actBy last day to decide; empty when nothing binds, or a term binds that can no longer be left
 * @param by the same in words: what to do on which contract by when, or why there is no day
 * @param evidence further reasons and figures, a sentence each
 */
public record Finding(
        Kind kind,
        String headline,
        String sentence,
        String what,
        String name,
        List<String> systems,
        BigDecimal money,
        Optional<YearMonth> since,
        String action,
        Optional<LocalDate> actBy,
        String by,
        List<String> evidence) {

    /**
     * The same without a day, where it is not to be said by when.
     *
     * @param words in place of its day; no full stop
     */
    public Finding by(String words) {
        return new Finding(
                kind,
                ended(headline, words),
                ended(sentence, words),
                what,
                name,
                systems,
                money,
                since,
                action,
                Optional.empty(),
                Names.capital(words),
                evidence);
    }

    private String ended(String text, String words) {
        int start = text.length() - by.length() - 1;
        return !by.isEmpty() && text.regionMatches(true, start, by, 0, by.length())
                ? text.substring(0, start) + words + "."
                : text;
    }

    /** Why something is told. */
    public enum Kind {
        /** A bad verdict. */
        COST_BEYOND_GROWTH,
        /** Several bad verdicts from one driver that fell. */
        BILLS_LEFT_BEHIND,
        UNUSED_SEATS,
        /** A bill above the fee of its contract. */
        ABOVE_CONTRACT,
        /** A system out of service that is still billed. */
        RETIRED_STILL_BILLED,
        PRICE_STEP,
        /** A recurring bill that is up against its like one a year before. */
        BILL_STEP,
        /** A contract that binds for another term, as no notice was given in time. */
        NOTICE_MISSED,
        BUY_VS_BUILD_MISTAKE,
        COMPLEXITY_TRAP,
        INTEGRATION_GAP;

        /** Whether it is about what a bill costs too much, rather than a pitfall. */
        public boolean isBill() {
            return ordinal() <= NOTICE_MISSED.ordinal();
        }
    }
}
