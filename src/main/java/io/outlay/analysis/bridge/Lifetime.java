package io.outlay.analysis.bridge;

import io.outlay.analysis.bridge.CostComponent.Key;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.TechSystem;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a cost began and ended, as seen from a period. A component is new when its first month with cost lies after the
 * first of the 24, and ended when its last lies before the period; but a pause is neither, and a bill that is merely late
 * is no end:
 *
 * <ul>
 *   <li>without any cost in the year before it is new, without any in the year it has ended;
 *   <li>what is billed in some months only (a peak season, a quarter) is new when the ledger reaches back before its first
 *       month by its own longest step, and ended when it is silent for longer than that step;
 *   <li>a system that is retired, or whose contracts for the pool are over, has ended with its last month;
 *   <li>as long as an estimate stands for a later month of the system, nothing of it has ended;
 *   <li>in a ledger that begins within the 24 months everything is new: it was unknown before.
 * </ul>
 *
 * @param booksBegin first month of the ledger with cost
 * @param estimated months for which a missing document of the system is estimated
 */
record Lifetime(
        TwoYears years,
        YearMonth booksBegin,
        Optional<TechSystem> system,
        List<Contract> contracts,
        Set<YearMonth> estimated) {

    boolean isNew(CostComponent component) {
        if (component.booked().subMap(years.first(), years.middle()).isEmpty()) {
            return true;
        }
        boolean wasKnown =
                !component.first().minusMonths(component.longestStep()).isBefore(booksBegin);
        return booksBegin.isAfter(years.first()) || component.first().isAfter(years.first()) && wasKnown;
    }

    boolean hasEnded(CostComponent component) {
        if (component.booked().tailMap(years.middle(), true).isEmpty()) {
            return true;
        }
        YearMonth last = component.last();
        boolean isSilent = last.isBefore(years.period()) && estimated.stream().noneMatch(month -> month.isAfter(last));
        return isSilent
                && (isOver(component.key())
                        || ChronoUnit.MONTHS.between(last, years.period()) > component.longestStep());
    }

    private boolean isOver(Key key) {
        boolean isRetired =
                system.filter(s -> s.isRetiredBy(years.period().atEndOfMonth())).isPresent();
        List<Contract> own =
                contracts.stream().filter(c -> c.pool() == key.pool()).toList();
        return isRetired || !own.isEmpty() && own.stream().allMatch(this::isOver);
    }

    private boolean isOver(Contract contract) {
        return contract.lastDay()
                .filter(last -> YearMonth.from(last).isBefore(years.period()))
                .isPresent();
    }
}
