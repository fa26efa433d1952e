package io.outlay.ledger.effort;

import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.EffortEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Days of a person to which rows of all files bring more hours than a day has. A row of more than a day's hours is a total
 * over several days, which was judged when it was read.
 */
public final class ImplausibleHours {
    public static final BigDecimal OF_A_DAY = BigDecimal.valueOf(24);

    private final Map<PersonDay, BigDecimal> sums = new HashMap<>();

    private record PersonDay(String person, LocalDate date) {
        static Optional<PersonDay> of(EffortEntry entry) {
            return entry.hours().compareTo(OF_A_DAY) > 0
                    ? Optional.empty()
                    : entry.samePerson().map(person -> new PersonDay(person, entry.date()));
        }
    }

    /** @param entries that would count, of all files */
    ImplausibleHours(List<EffortEntry> entries) {
        entries.forEach(entry -> PersonDay.of(entry).ifPresent(day -> sums.merge(day, entry.hours(), BigDecimal::add)));
    }

    Optional<Fault> of(EffortEntry entry) {
        return PersonDay.of(entry)
                .map(sums::get)
                .filter(sum -> sum.compareTo(OF_A_DAY) > 0)
                .map(sum -> new Fault(
                        RejectionCode.HOURS_DOUBT,
                        "hours",
                        plain(entry.hours()),
                        "bring the day of one person to " + plain(sum) + ", more than it has (24)",
                        "Correct the rows of that person and day, in all files."));
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }
}
