package io.outlay.ledger;

import io.outlay.model.TechSystem;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * In which months a document of a system is expected: while a contract runs; without any contract, at a steady cadence, that
 * is when documents serve at least four of the six months before, or when of the two years before they serve exactly the
 * same month of the year. Not after it retired, not before the books begin, and not once its contracts are over.
 */
final class Expectations {
    /** How many closes an accrual stands before it is released. */
    static final int MONTHS_OPEN = 6;

    static final int CADENCE_WINDOW = 6;
    static final int CADENCE = 4;
    private static final int YEAR = 12;

    private final Map<String, TechSystem> systems = new HashMap<>();
    private final Contracts contracts;
    private final YearMonth booksBegin;

    /** @param booksBegin issue month of the first document of all */
    Expectations(List<TechSystem> systems, Contracts contracts, YearMonth booksBegin) {
        systems.forEach(system -> this.systems.put(system.systemId(), system));
        this.contracts = contracts;
        this.booksBegin = booksBegin;
    }

    /** @param covered months that documents serve; those not before {@code month} have no effect */
    boolean expects(String systemId, YearMonth month, SortedSet<YearMonth> covered) {
        TechSystem system = systems.get(systemId);
        if (system == null || month.isBefore(booksBegin) || isRetired(system, month)) {
            return false;
        }
        List<ContractTerm> terms = contracts.of(systemId);
        return terms.stream().anyMatch(term -> term.runsIn(month))
                || terms.stream().noneMatch(term -> term.isOverIn(month)) && isSteady(month, covered);
    }

    private static boolean isRetired(TechSystem system, YearMonth month) {
        return system.retired()
                .filter(day -> YearMonth.from(day).isBefore(month))
                .isPresent();
    }

    private static boolean isSteady(YearMonth month, SortedSet<YearMonth> covered) {
        return between(covered, month.minusMonths(CADENCE_WINDOW), month).size() >= CADENCE || isYearly(month, covered);
    }

    private static boolean isYearly(YearMonth month, SortedSet<YearMonth> covered) {
        return between(covered, month.minusMonths(2 * YEAR), month)
                .equals(Set.of(month.minusMonths(YEAR), month.minusMonths(2 * YEAR)));
    }

    private static SortedSet<YearMonth> between(SortedSet<YearMonth> months, YearMonth from, YearMonth before) {
        return months.subSet(from, before);
    }
}
