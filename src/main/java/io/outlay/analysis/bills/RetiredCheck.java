package io.outlay.analysis.bills;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Subject;
import io.outlay.model.MinorUnit;
import io.outlay.model.ServicePeriod;
import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Systems that the register calls retired and that vendors bill all the same. What was billed before, or for service before,
 * is no contradiction, nor is a one-off such as a move of data.
 */
final class RetiredCheck {
    private static final int RECENT = 3;

    private final YearMonth period;
    private final MinorUnit unit;
    private final List<TechSystem> systems;
    private final List<DocumentCharge> charges;

    /** @param charges documents that are no duplicates */
    RetiredCheck(AnalysisInput input, List<DocumentCharge> charges) {
        this.period = input.period();
        this.unit = input.unit();
        this.systems = input.systems();
        this.charges = charges;
    }

    /** In the order of the register. */
    List<RetiredBilling> billed() {
        return systems.stream()
                .filter(system -> system.isRetiredBy(period.atEndOfMonth()))
                .map(this::billed)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<RetiredBilling> billed(TechSystem system) {
        LocalDate retired = system.retired().orElseThrow();
        LocalDate year = period.minusMonths(Subject.YEAR).atEndOfMonth();
        List<DocumentCharge> late = charges.stream()
                .filter(charge -> charge.systemId().equals(system.systemId()) && !charge.oneOff())
                .filter(charge -> charge.issueDate().isAfter(retired)
                        && charge.issueDate().isAfter(year)
                        && after(charge, retired).signum() != 0)
                .toList();
        List<DocumentCharge> bills =
                late.stream().filter(charge -> charge.netAmount().signum() > 0).toList();
        BigDecimal money = Sum.of(late, charge -> after(charge, retired));
        return bills.stream()
                .max(Comparator.comparing(DocumentCharge::issueDate).thenComparing(DocumentCharge::document))
                .filter(latest -> money.signum() > 0)
                .map(latest -> new RetiredBilling(
                        system.systemId(),
                        retired,
                        (retired.isAfter(year) ? retired : year).plusDays(1),
                        latest,
                        (int) bills.stream()
                                .map(DocumentCharge::document)
                                .distinct()
                                .count(),
                        money,
                        YearMonth.from(latest.issueDate()).isAfter(period.minusMonths(RECENT))));
    }

    /** The part of a document that is for service after a day, by days. */
    private BigDecimal after(DocumentCharge charge, LocalDate retired) {
        ServicePeriod period =
                charge.period().orElseGet(() -> new ServicePeriod(charge.issueDate(), charge.issueDate()));
        long all = period.end().toEpochDay() - period.start().toEpochDay() + 1;
        long late = Math.min(all, period.end().toEpochDay() - retired.toEpochDay());
        return late <= 0
                ? BigDecimal.ZERO
                : unit.round(charge.booked()
                        .multiply(BigDecimal.valueOf(late))
                        .divide(BigDecimal.valueOf(all), MathContext.DECIMAL64));
    }
}
