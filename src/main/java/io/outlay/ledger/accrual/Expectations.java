package io.outlay.ledger.accrual;

import io.outlay.model.fact.TechSystem;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;

/**
 * In which months a document of a system is expected: while a contract runs; without any contract, at a steady cadence, that
 * is when documents were issued in at least four of the six months before, or once a year. Not after it retired, and not
 * once its contracts are over.
 *
 * <p>A contract older than the books expects documents from the system's first one on: what came before was never kept
 * here. A month that was closed without an accrual gets none by cadence later, and one that has an accrual keeps it.
 */
public final class Expectations {
    /** How many closes an accrual stays before it is released. */
    public static final int MONTHS_OPEN = 6;

    public static final int CADENCE_WINDOW = 6;
    public static final int CADENCE = 4;
    private static final int YEAR = 12;

    private final Map<String, TechSystem> systems = new HashMap<>();
    private final Contracts contracts;
    private final Coverage coverage;
    private final EarlierAccruals earlier;
    private final YearMonth booksBegin;

    public Expectations(List<TechSystem> systems, Contracts contracts, Coverage coverage, EarlierAccruals earlier) {
        systems.forEach(system -> this.systems.put(system.systemId(), system));
        this.contracts = contracts;
        this.coverage = coverage;
        this.earlier = earlier;
        this.booksBegin = coverage.booksBegin().orElse(YearMonth.of(0, 1));
    }

    /** @param covered months that documents serve; those not before {@code month} have no effect */
    boolean expects(String systemId, YearMonth month, SortedSet<YearMonth> covered) {
        TechSystem system = systems.get(systemId);
        if (system == null || month.isBefore(booksBegin) || isRetired(system, month)) {
            return false;
        }
        List<ContractTerm> terms = contracts.of(systemId);
        return terms.stream().anyMatch(term -> term.runsIn(month) && isKnown(term, month))
                || terms.stream().noneMatch(term -> term.isOverIn(month))
                        && (earlier.isOpen(month) || earlier.has(systemId, month))
                        && isSteady(systemId, month, covered);
    }

    private static boolean isRetired(TechSystem system, YearMonth month) {
        return system.retired()
                .filter(day -> YearMonth.from(day).isBefore(month))
                .isPresent();
    }

    private boolean isKnown(ContractTerm term, YearMonth month) {
        String systemId = term.contract().systemId();
        return !YearMonth.from(term.contract().start()).isBefore(booksBegin)
                || !month.isBefore(coverage.begins(systemId).orElse(booksBegin))
                || earlier.has(systemId, month);
    }

    private boolean isSteady(String systemId, YearMonth month, SortedSet<YearMonth> covered) {
        NavigableSet<YearMonth> issued = coverage.issued(systemId);
        return issued.subSet(month.minusMonths(CADENCE_WINDOW), month).size() >= CADENCE
                || isYearly(issued.headSet(month, false), month, covered);
    }

    /** Its last two documents are a year apart, the next is due, and the last served this month of the year. */
    private static boolean isYearly(NavigableSet<YearMonth> before, YearMonth month, SortedSet<YearMonth> covered) {
        if (before.size() < 2) {
            return false;
        }
        YearMonth last = before.last();
        return last.minusMonths(YEAR).equals(before.lower(last))
                && !month.isBefore(last.plusMonths(YEAR))
                && covered.contains(month.minusMonths(YEAR));
    }
}
