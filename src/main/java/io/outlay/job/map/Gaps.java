package io.outlay.job.map;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What systems of the register lack.
 *
 * @param silent no bill for a year: retired?
 * @param contracts that bills imply and no contract states
 * @param owners the systems without one
 * @param drivers without figures
 * @param tasks that hours are on and no system has as a name, the most hours first
 * @param noSystem names that the settings leave out of the hours already
 * @param unread files of no known form, of which nothing is in the proposal
 */
public record Gaps(
        List<Silent> silent,
        List<Implied> contracts,
        List<Ownerless> owners,
        List<WithoutFigures> drivers,
        List<Task> tasks,
        List<String> noSystem,
        List<String> unread) {

    /** Hours that no system has, and the names that are left out of them. */
    record Hours(List<Task> tasks, List<String> noSystem) {}

    /**
     * Those that are left once rows were accepted.
     *
     * @param names that systems have now
     * @param contractIds of contracts that were taken over
     * @param added systems that were
     */
    Gaps without(Set<String> names, Collection<String> contractIds, TaskSystems added) {
        return new Gaps(
                silent,
                contracts.stream()
                        .filter(contract -> contract.contractId()
                                .filter(contractIds::contains)
                                .isEmpty())
                        .toList(),
                owners,
                drivers,
                tasks.stream()
                        .filter(task -> names.stream().noneMatch(task.name()::equalsIgnoreCase))
                        .map(added::with)
                        .toList(),
                noSystem,
                unread);
    }

    /** @param lastBill its date of issue */
    public record Silent(String systemId, String name, LocalDate lastBill, String message) {}

    /**
     * @param contractId of its row in the file; empty where table contracts has no word for its rhythm
     * @param months from one bill to the next
     * @param fee of one bill, in {@code currency}
     * @param annualFee of a year
     * @param next month in which the next bill is due
     */
    public record Implied(
            Optional<String> contractId,
            String systemId,
            int months,
            BigDecimal fee,
            BigDecimal annualFee,
            String currency,
            Optional<YearMonth> next,
            String message) {}

    /** A system that nobody answers for. */
    public record Ownerless(String systemId, String name) {}

    /** @param subject a layer or a driver; {@code all} where there are no figures at all */
    public record WithoutFigures(String subject, List<String> metrics, String message) {}

    /**
     * @param hours of all months
     * @param systemId system of the register, or accepted just now, that it is probably work on
     */
    public record Task(String name, BigDecimal hours, Optional<String> systemId) {}
}
