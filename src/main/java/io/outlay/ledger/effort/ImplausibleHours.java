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

    /** Of days that have too many. */
    private final Map<LocalDate, Map<String, BigDecimal>> sums = new HashMap<>();

    private final Persons persons = new Persons();

    /** @param entries that would count, of all files */
    ImplausibleHours(List<EffortEntry> entries) {
        for (EffortEntry entry : entries) {
            Optional<String> person = person(entry);
            if (person.isPresent()) {
                sums.computeIfAbsent(entry.date(), day -> new HashMap<>())
                        .merge(person.get(), entry.hours(), BigDecimal::add);
            }
        }
        sums.values().forEach(day -> day.values().removeIf(sum -> sum.compareTo(OF_A_DAY) <= 0));
        sums.values().removeIf(Map::isEmpty);
    }

    private Optional<String> person(EffortEntry entry) {
        return entry.hours().compareTo(OF_A_DAY) > 0 ? Optional.empty() : persons.of(entry);
    }

    Optional<Fault> of(EffortEntry entry) {
        Map<String, BigDecimal> day = sums.get(entry.date());
        return day == null
                ? Optional.empty()
                : person(entry)
                        .map(day::get)
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
