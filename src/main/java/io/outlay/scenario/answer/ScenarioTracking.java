package io.outlay.scenario.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * An approved scenario held against the ledger of its systems. Amounts in the reporting currency.
 *
 * @param option that was chosen
 * @param systemIds whose ledger it is held against
 * @param months of the plan, from the month after the decision
 * @param pace actual ÷ planned over the last twelve compared months; 1 before three can be compared
 */
public record ScenarioTracking(
        String scenario,
        String option,
        List<String> systemIds,
        LocalDate decided,
        List<Month> months,
        BigDecimal pace) {

    /**
     * One month of the plan.
     *
     * @param planned cost, what is paid ahead spread over the months that it pays for
     * @param actual effective cost, accruals and hours, without what was allocated; empty for months to come
     * @param plannedCash as it is paid; what is due at the decision stands in the first month
     * @param paid documents of the month and its hours; empty for months to come
     * @param forecast planned × pace; empty for months that are over
     */
    public record Month(
            YearMonth month,
            BigDecimal planned,
            Optional<BigDecimal> actual,
            BigDecimal plannedCash,
            Optional<BigDecimal> paid,
            Optional<BigDecimal> forecast) {}

    /** Months that can be compared. */
    public List<Month> compared() {
        return months.stream().filter(month -> month.actual().isPresent()).toList();
    }

    public BigDecimal plannedToDate() {
        return sum(compared().stream().map(Month::planned).toList());
    }

    public BigDecimal actualToDate() {
        return sum(months.stream().flatMap(month -> month.actual().stream()).toList());
    }

    public BigDecimal plannedCashToDate() {
        return sum(compared().stream().map(Month::plannedCash).toList());
    }

    public BigDecimal paidToDate() {
        return sum(months.stream().flatMap(month -> month.paid().stream()).toList());
    }

    public BigDecimal planned() {
        return sum(months.stream().map(Month::planned).toList());
    }

    /** What the months to come will cost at the pace so far. */
    public BigDecimal forecastToComplete() {
        return sum(months.stream().flatMap(month -> month.forecast().stream()).toList());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
