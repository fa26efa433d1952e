package io.outlay.model.fact;

import io.outlay.model.NoticePeriod;
import io.outlay.model.ServicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A contract as it stands at the end of a period: the term whose end comes next, and what follows it. The one calculation of
 * end, notice, next fee and how long it binds. Fees are exact and in the contract's currency.
 *
 * @param term the first term that ends after {@code asOf}; of an open-ended contract the time until it can end, when notice
 *     is given on the next day
 * @param agreed the next term, where it is signed already
 */
public record Agreement(Contract contract, LocalDate asOf, ServicePeriod term, Optional<Contract> agreed) {
    private static final NoticePeriod NONE = new NoticePeriod(0, 0);

    /** One for each contract number and system that has an end after a day, by system, then contract number. */
    public static List<Agreement> at(LocalDate asOf, Collection<Contract> contracts) {
        Map<String, Map<String, List<Contract>>> chains = AgreedTerms.of(contracts).stream()
                .collect(Collectors.groupingBy(
                        Contract::systemId,
                        TreeMap::new,
                        Collectors.groupingBy(Contract::contractId, TreeMap::new, Collectors.toList())));
        List<Agreement> agreements = new ArrayList<>();
        chains.values()
                .forEach(byNumber ->
                        byNumber.values().forEach(chain -> next(asOf, chain).ifPresent(agreements::add)));
        return agreements;
    }

    private static Optional<Agreement> next(LocalDate asOf, List<Contract> chain) {
        List<Contract> inOrder =
                chain.stream().sorted(Comparator.comparing(Contract::start)).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            Contract contract = inOrder.get(i);
            Optional<Contract> agreed = i + 1 < inOrder.size() ? Optional.of(inOrder.get(i + 1)) : Optional.empty();
            if (contract.lastDay().filter(day -> !day.isAfter(asOf)).isEmpty()) {
                return Optional.of(new Agreement(contract, asOf, termAfter(contract, asOf), agreed));
            }
        }
        return Optional.empty();
    }

    private static ServicePeriod termAfter(Contract contract, LocalDate asOf) {
        if (contract.end().isEmpty()) {
            return new ServicePeriod(contract.start(), firstEnd(contract, asOf));
        }
        int number = 0;
        while (!contract.term(number).end().isAfter(asOf)) {
            number++;
        }
        return contract.term(number);
    }

    /** The first month's end to which notice can still be given. */
    private static LocalDate firstEnd(Contract contract, LocalDate asOf) {
        LocalDate from = contract.start().isAfter(asOf) ? contract.start() : asOf.plusDays(1);
        YearMonth month = YearMonth.from(from);
        while (contract.notice().orElse(NONE).deadline(month.atEndOfMonth()).isBefore(from)) {
            month = month.plusMonths(1);
        }
        return month.atEndOfMonth();
    }

    /** Whether it has no end of its own. */
    public boolean isOpenEnded() {
        return contract.end().isEmpty();
    }

    /** Number of the running term, the first is 0. */
    public int number() {
        int number = 0;
        while (!isOpenEnded() && contract.term(number).start().isBefore(term.start())) {
            number++;
        }
        return number;
    }

    /** What follows: the term that is signed, else the next one; of an open-ended contract a year. */
    public ServicePeriod next() {
        return agreed.map(later -> later.end()
                        .map(end -> new ServicePeriod(later.start(), end))
                        .orElseGet(() -> yearFrom(later.start())))
                .orElseGet(() -> isOpenEnded() ? yearFrom(term.end().plusDays(1)) : contract.term(number() + 1));
    }

    private static ServicePeriod yearFrom(LocalDate start) {
        return new ServicePeriod(start, start.plusYears(1).minusDays(1));
    }

    /** Whether the next term comes unless somebody prevents it, or is signed. */
    public boolean goesOn() {
        return contract.lastDay().isEmpty() || agreed.isPresent();
    }

    /** Last day on which notice can be given to the end of the term; none once the next one is signed, or at any time. */
    public Optional<LocalDate> deadline() {
        return agreed.isPresent() || isOpenEnded()
                ? Optional.empty()
                : contract.notice().map(notice -> notice.deadline(term.end()));
    }

    /** Last day on which notice can be given to the end of the next term; none where that has no end of its own. */
    public Optional<LocalDate> nextDeadline() {
        return following().end().isEmpty()
                ? Optional.empty()
                : following().notice().map(notice -> notice.deadline(next().end()));
    }

    /** Whether the next term binds: it is signed, or it comes by itself and notice is too late. */
    public boolean locked() {
        return agreed.isPresent()
                || contract.autoRenew()
                        && deadline().filter(day -> !day.isAfter(asOf)).isPresent();
    }

    /** Until when it binds: the end of the term, or of the next one when that comes in any case. */
    public LocalDate boundUntil() {
        return locked() ? next().end() : term.end();
    }

    /**
     * The first day after {@code asOf} on which a year of it begins that is paid ahead: in the running term, else with the
     * next one.
     */
    public LocalDate nextYear() {
        LocalDate year = term.start();
        while (!year.isAfter(asOf)) {
            year = year.plusYears(1);
        }
        return isOpenEnded() || !year.isAfter(term.end()) ? year : next().start();
    }

    /** The day by which to decide: the deadline, else the last day of the term; empty when the next one binds, or never. */
    public Optional<LocalDate> actBy() {
        return locked() || isOpenEnded()
                ? Optional.empty()
                : Optional.of(deadline().filter(day -> day.isAfter(asOf)).orElse(term.end()));
    }

    /** Fee of a year as it stands at {@code asOf}, or at the start of a term that is still to come. */
    public Optional<BigDecimal> annualFee() {
        return contract.yearlyFee(feeMonth());
    }

    /** How often it has risen by then. */
    public int rises() {
        return contract.rises(feeMonth());
    }

    private YearMonth feeMonth() {
        return month(term.start().isAfter(asOf) ? term.start() : asOf);
    }

    /** Fee of the next term's first year. */
    public Optional<BigDecimal> nextFee() {
        return following().yearlyFee(month(next().start()));
    }

    /** How often the fee of what follows has risen by then. */
    public int nextRises() {
        return following().rises(month(next().start()));
    }

    /** Fee of the whole next term. */
    public Optional<BigDecimal> commitment() {
        return following().fee(next());
    }

    /** Whether the next term is a year or longer. */
    public boolean nextIsAYear() {
        ServicePeriod next = next();
        return !next.end().isBefore(next.start().plusYears(1).minusDays(1));
    }

    public Contract following() {
        return agreed.orElse(contract);
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }
}
