package io.outlay.analysis;

import io.outlay.model.AgreedTerms;
import io.outlay.model.Contract;
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
 * A contract as it stands at the end of a period: the term whose end comes next, and what follows it. Fees are exact and in
 * the contract's currency.
 *
 * @param term the first term that ends after {@code asOf}
 * @param agreed the next term, where it is signed already
 */
record Agreement(Contract contract, LocalDate asOf, ServicePeriod term, Optional<Contract> agreed) {
    /** One for each contract number and system that has an end after a day, by system, then contract number. */
    static List<Agreement> at(LocalDate asOf, Collection<Contract> contracts) {
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
            if (contract.autoRenew() || contract.end().isAfter(asOf)) {
                return Optional.of(new Agreement(contract, asOf, termAfter(contract, asOf), agreed));
            }
        }
        return Optional.empty();
    }

    private static ServicePeriod termAfter(Contract contract, LocalDate asOf) {
        int number = 0;
        while (!contract.term(number).end().isAfter(asOf)) {
            number++;
        }
        return contract.term(number);
    }

    /** Number of the running term, the first is 0. */
    int number() {
        int number = 0;
        while (contract.term(number).start().isBefore(term.start())) {
            number++;
        }
        return number;
    }

    /** What follows: the term that is signed, else one of the same length. */
    ServicePeriod next() {
        return agreed.map(later -> new ServicePeriod(later.start(), later.end()))
                .orElseGet(() -> contract.term(number() + 1));
    }

    /** Whether the next term comes unless somebody prevents it, or is signed. */
    boolean goesOn() {
        return contract.autoRenew() || agreed.isPresent();
    }

    /** Last day on which notice can be given to the end of the term; none once the next one is signed. */
    Optional<LocalDate> deadline() {
        return agreed.isPresent() ? Optional.empty() : contract.notice().map(notice -> notice.deadline(term.end()));
    }

    /** Whether the next term binds: it is signed, or it comes by itself and notice is too late. */
    boolean locked() {
        return agreed.isPresent()
                || contract.autoRenew()
                        && deadline().filter(day -> !day.isAfter(asOf)).isPresent();
    }

    /** The day by which to decide: the deadline, else the last day of the term; empty when the next one binds. */
    Optional<LocalDate> actBy() {
        return locked()
                ? Optional.empty()
                : Optional.of(deadline().filter(day -> day.isAfter(asOf)).orElse(term.end()));
    }

    /** Fee of a year as it stands at {@code asOf}, or at the start of a term that is still to come. */
    Optional<BigDecimal> annualFee() {
        return contract.yearlyFee(month(term.start().isAfter(asOf) ? term.start() : asOf));
    }

    /** Fee of the next term's first year. */
    Optional<BigDecimal> nextFee() {
        return following().yearlyFee(month(next().start()));
    }

    /** Fee of the whole next term. */
    Optional<BigDecimal> commitment() {
        return following().fee(next());
    }

    /** Whether the next term is a year or longer. */
    boolean nextIsAYear() {
        ServicePeriod next = next();
        return !next.end().isBefore(next.start().plusYears(1).minusDays(1));
    }

    Contract following() {
        return agreed.orElse(contract);
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }
}
