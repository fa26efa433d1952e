package io.outlay.scenario.answer;

import io.outlay.model.Sum;
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
        return Sum.of(compared(), Month::planned);
    }

    public BigDecimal actualToDate() {
        return Sum.of(months.stream().flatMap(month -> month.actual().stream()));
    }

    public BigDecimal plannedCashToDate() {
        return Sum.of(compared(), Month::plannedCash);
    }

    public BigDecimal paidToDate() {
        return Sum.of(months.stream().flatMap(month -> month.paid().stream()));
    }

    public BigDecimal planned() {
        return Sum.of(months, Month::planned);
    }

    /** What the months to come will cost at the pace so far. */
    public BigDecimal forecastToComplete() {
        return Sum.of(months.stream().flatMap(month -> month.forecast().stream()));
    }
}
