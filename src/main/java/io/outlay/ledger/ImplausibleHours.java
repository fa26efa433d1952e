package io.outlay.ledger;

import io.outlay.ledger.RejectedLine.Fault;
import io.outlay.model.EffortEntry;
import io.outlay.model.RejectionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hours that nobody can have worked: more than a day has, of one person on one day over all files; or in a row without a
 * person more than a month has. An export in minutes or seconds is the usual cause.
 */
final class ImplausibleHours {
    static final BigDecimal OF_A_DAY = BigDecimal.valueOf(24);
    static final BigDecimal OF_A_MONTH = BigDecimal.valueOf(744);

    private final Map<PersonDay, BigDecimal> sums = new HashMap<>();

    private record PersonDay(String person, LocalDate date) {
        static Optional<PersonDay> of(EffortEntry entry) {
            return entry.person().map(person -> new PersonDay(person.toLowerCase(Locale.ROOT), entry.date()));
        }
    }

    /** @param entries that would count, of all files */
    ImplausibleHours(List<EffortEntry> entries) {
        entries.forEach(entry -> PersonDay.of(entry).ifPresent(day -> sums.merge(day, entry.hours(), BigDecimal::add)));
    }

    Optional<Fault> of(EffortEntry entry) {
        Optional<BigDecimal> day = PersonDay.of(entry).map(sums::get);
        if (day.isEmpty()) {
            return entry.hours().compareTo(OF_A_MONTH) <= 0
                    ? Optional.empty()
                    : Optional.of(fault(
                            entry,
                            "are more than a month has (" + OF_A_MONTH.toPlainString() + ")",
                            "Give a row for each person or role"));
        }
        return day.get().compareTo(OF_A_DAY) <= 0
                ? Optional.empty()
                : Optional.of(fault(entry, ofDay(entry, day.get()), "A total of several days has no person"));
    }

    private static String ofDay(EffortEntry entry, BigDecimal sum) {
        return sum.compareTo(entry.hours()) == 0
                ? "of one person on one day are more than a day has (24)"
                : "bring the day of one person to " + plain(sum) + ", more than it has (24)";
    }

    private static Fault fault(EffortEntry entry, String reason, String otherwise) {
        return new Fault(
                RejectionCode.HOURS_DOUBT,
                "hours",
                plain(entry.hours()),
                reason,
                "Write hours, not minutes or seconds: 5400 seconds are 1.5. " + otherwise + ".");
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }
}
