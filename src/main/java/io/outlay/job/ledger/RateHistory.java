package io.outlay.job.ledger;

import io.outlay.model.fact.ExchangeRate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The history of exchange rates in the inbox: until when it reaches, and what to do where that is not enough. */
public record RateHistory(Optional<ExchangeRate> last) {
    /** A long weekend: the last publishing day of a month is at most four days before its end. */
    private static final int WEEKEND = 5;

    private static final String FILE = "eurofxref-hist.csv";

    public static RateHistory of(List<ExchangeRate> rates) {
        return new RateHistory(rates.stream().max(Comparator.comparing(ExchangeRate::date)));
    }

    static boolean isToEndOf(YearMonth month, LocalDate date) {
        return date.isAfter(month.atEndOfMonth().minusDays(WEEKEND));
    }

    /** {@code no ECB history file in inbox/}, or where it ends; a clause. */
    String state() {
        return last.map(rate -> "the ECB's history in " + rate.source().file() + " ends on " + rate.date()
                        + ": download it again")
                .orElse("no ECB history file " + FILE + " is in inbox/");
    }

    /** What brings rates of a month; a clause that begins with a verb. */
    public String remedy(YearMonth needed) {
        return last.map(rate -> isToEndOf(needed, rate.date())
                        ? "give them in fx_rate, as the ECB's history in "
                                + rate.source().file() + " reaches " + rate.date() + " and has none"
                        : "replace " + rate.source().file() + " by today's " + FILE + " of the ECB: it ends on "
                                + rate.date() + ", and rates to the end of " + needed + " are needed")
                .orElse("put the ECB's history file " + FILE + " into inbox/");
    }
}
