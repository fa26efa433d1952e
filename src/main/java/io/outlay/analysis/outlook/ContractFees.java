package io.outlay.analysis.outlook;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Conversion;
import io.outlay.model.ServicePeriod;
import io.outlay.model.Sum;
import io.outlay.model.fact.AgreedTerms;
import io.outlay.model.fact.Contract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What contracts fix for months to come, by system and cost pool. The fee is raised by the escalator at each anniversary of
 * the start; a signed next term follows the one before; one that would end is taken as renewed on its terms, since only the
 * register's {@code retired} says that a system ends.
 */
final class ContractFees {
    /**
     * A term within its chain.
     *
     * @param last day before the next term; empty when nothing follows
     */
    private record Term(Contract contract, Optional<LocalDate> last, BigDecimal rate) {
        BigDecimal fee(YearMonth month) {
            LocalDate from = contract.start().isAfter(month.atDay(1)) ? contract.start() : month.atDay(1);
            LocalDate to =
                    last.filter(day -> day.isBefore(month.atEndOfMonth())).orElse(month.atEndOfMonth());
            return to.isBefore(from)
                    ? BigDecimal.ZERO
                    : contract.fee(new ServicePeriod(from, to)).orElseThrow().multiply(rate);
        }
    }

    private final LocalDate asOf;
    private final Conversion conversion;
    private final SortedMap<CostLine.Key, List<Term>> terms = new TreeMap<>();
    private final Set<CostLine.Key> byUsage = new TreeSet<>();

    ContractFees(AnalysisInput input) {
        this.asOf = input.period().atEndOfMonth();
        this.conversion = Conversion.of(input);
        AgreedTerms.of(input.facts().contracts()).stream()
                .collect(Collectors.groupingBy(
                        contract -> List.of(contract.systemId(), contract.contractId()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(this::chain);
    }

    /** A number whose last term is over and not renewed by itself fixes nothing any more. */
    private void chain(List<Contract> terms) {
        Contract latest = terms.get(terms.size() - 1);
        if (latest.lastDay().filter(day -> !day.isAfter(asOf)).isPresent()) {
            return;
        }
        for (Contract term : terms) {
            add(term, term == latest ? Optional.empty() : term.end());
        }
    }

    private void add(Contract contract, Optional<LocalDate> last) {
        CostLine.Key key = new CostLine.Key(contract.systemId(), contract.pool());
        if (contract.byUsage()) {
            byUsage.add(key);
            return;
        }
        Optional<BigDecimal> rate = conversion.rate(contract.currency());
        if (contract.annualFee().isPresent() && rate.isPresent()) {
            terms.computeIfAbsent(key, k -> new ArrayList<>()).add(new Term(contract, last, rate.get()));
        }
    }

    /** Lines that a fee fixes. */
    Iterable<CostLine.Key> keys() {
        return terms.keySet();
    }

    boolean fixes(CostLine.Key key) {
        return terms.containsKey(key);
    }

    /** Whether a contract says that the line is billed by what was used. */
    boolean byUsage(CostLine.Key key) {
        return byUsage.contains(key);
    }

    /** Fee of a month at the rate of the period's month, exact; 0 before the first term. */
    BigDecimal fee(CostLine.Key key, YearMonth month) {
        return Sum.of(terms.getOrDefault(key, List.of()), term -> term.fee(month));
    }
}
