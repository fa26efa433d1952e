package io.outlay.analysis.bills;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Conversion;
import io.outlay.model.BillingCycle;
import io.outlay.model.Money;
import io.outlay.model.ServicePeriod;
import io.outlay.model.fact.Agreement;
import io.outlay.model.fact.Contract;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What contracts ask to be paid in the days after the period: by billing cycle, ahead on its first day, in arrears on the day
 * after it. A contract that names no cycle is taken for one paid a year ahead; one billed by usage has no fixed payment.
 */
final class ContractPayments {
    private static final int YEAR = 12;

    private final Conversion conversion;
    private final Map<String, String> names;
    private final LocalDate after;
    private final LocalDate until;

    /**
     * @param names of the systems, by id; contracts of others are left out
     * @param days after the period's end that are looked at
     */
    ContractPayments(AnalysisInput input, Map<String, String> names, int days) {
        this.conversion = Conversion.of(input);
        this.names = names;
        this.after = input.period().atEndOfMonth();
        this.until = after.plusDays(days);
    }

    /** By day, system and contract. */
    List<ContractPayment> of(List<Agreement> agreements) {
        List<ContractPayment> all = new ArrayList<>();
        agreements.stream()
                .filter(agreement -> names.containsKey(agreement.contract().systemId()))
                .forEach(agreement -> terms(agreement).forEach(term -> all.addAll(payments(term))));
        all.sort(Comparator.comparing(ContractPayment::due)
                .thenComparing(ContractPayment::systemId)
                .thenComparing(ContractPayment::contractId));
        return List.copyOf(all);
    }

    /**
     * A term with the contract that prices it.
     *
     * @param follows whether another term of the contract came before
     * @param open whether it can still be prevented
     */
    private record Term(Contract contract, ServicePeriod days, boolean follows, boolean open) {}

    /** The term before, whose last bill may come in arrears, the running one, and those that follow while days are left. */
    private List<Term> terms(Agreement agreement) {
        List<Term> terms = new ArrayList<>();
        Contract contract = agreement.contract();
        if (agreement.isOpenEnded()) {
            return List.of(new Term(contract, new ServicePeriod(contract.start(), until.plusYears(1)), false, false));
        }
        int number = agreement.number();
        if (number > 0) {
            terms.add(new Term(contract, contract.term(number - 1), number > 1, false));
        }
        terms.add(new Term(contract, agreement.term(), number > 0, false));
        if (!agreement.goesOn()) {
            return terms;
        }
        terms.add(new Term(agreement.following(), agreement.next(), true, !agreement.locked()));
        for (int later = number + 2; later < number + 2 + furtherTerms(agreement); later++) {
            terms.add(new Term(contract, contract.term(later), true, true));
        }
        return terms;
    }

    /** Further terms that begin within the days, for terms of a few months. */
    private int furtherTerms(Agreement agreement) {
        if (agreement.agreed().isPresent()) {
            return 0;
        }
        int more = 0;
        while (!agreement.contract().term(agreement.number() + 2 + more).start().isAfter(until)) {
            more++;
        }
        return more;
    }

    private List<ContractPayment> payments(Term term) {
        Contract contract = term.contract();
        if (contract.annualFee().isEmpty() || contract.byUsage()) {
            return List.of();
        }
        int months = contract.billing().map(BillingCycle::months).orElse(YEAR);
        boolean arrears = contract.billing().filter(BillingCycle::arrears).isPresent();
        List<ContractPayment> payments = new ArrayList<>();
        LocalDate start = term.days().start();
        for (int i = 1; !start.isAfter(term.days().end()) && !start.isAfter(until); i++) {
            LocalDate next = term.days().start().plusMonths((long) i * months);
            LocalDate last =
                    next.minusDays(1).isAfter(term.days().end()) ? term.days().end() : next.minusDays(1);
            LocalDate due = arrears ? last.plusDays(1) : start;
            if (due.isAfter(after) && !due.isAfter(until)) {
                payments.add(payment(term, due, fee(contract, new ServicePeriod(start, last), months)));
            }
            start = next;
        }
        return payments;
    }

    private ContractPayment payment(Term term, LocalDate due, BigDecimal fee) {
        Contract contract = term.contract();
        return new ContractPayment(
                contract.systemId(),
                names.get(contract.systemId()),
                contract.contractId(),
                due,
                new Money(fee, contract.currency().orElse(conversion.currency())),
                conversion.rounded(Optional.of(fee), contract.currency()),
                term.follows() && term.days().start().isAfter(after),
                term.open());
    }

    /** A cycle's part of the yearly fee; one that the term cuts short pays by days. */
    private static BigDecimal fee(Contract contract, ServicePeriod cycle, int months) {
        BigDecimal whole = contract.yearlyFee(YearMonth.from(cycle.start()))
                .orElseThrow()
                .multiply(BigDecimal.valueOf(months))
                .divide(BigDecimal.valueOf(YEAR), MathContext.DECIMAL128);
        LocalDate after = cycle.start().plusMonths(months);
        long full = ChronoUnit.DAYS.between(cycle.start(), after);
        long days = ChronoUnit.DAYS.between(cycle.start(), cycle.end()) + 1;
        return days == full
                ? whole
                : whole.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(full), MathContext.DECIMAL128);
    }
}
