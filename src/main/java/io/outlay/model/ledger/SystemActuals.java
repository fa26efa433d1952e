package io.outlay.model.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What one system, or all systems of a capability together, cost and served in the twelve months that end with a period:
 * what a scenario's option keep is seeded with. Reporting currency; without one-offs and without allocated cost.
 *
 * @param systemIds of the register, in order of id
 * @param name of the system, or of the capability
 * @param period last month of the twelve
 * @param integrations connections with other systems
 * @param volume empty when no business metric of the twelve months is known
 * @param months of the twelve that are known; of fewer, sums are scaled up to twelve
 */
public record SystemActuals(
        List<String> systemIds,
        String name,
        YearMonth period,
        String currency,
        Fee fee,
        UnitFee unitFee,
        Upkeep upkeep,
        int integrations,
        Optional<Volume> volume,
        int months) {

    /** What is known of the twelve months. */
    public Window window() {
        return new Window(period, months);
    }

    /**
     * What is paid whatever the volume.
     *
     * @param annual as agreed now: contracts at their current step, and what no contract covers as in the twelve months
     * @param twelveMonths what the ledger has of it; of fewer months scaled up to twelve
     * @param contracts ids of the running contracts that fix a part of {@code annual}; empty when none does
     * @param agreedRise yearly, a fraction: the contracts' escalator, weighted by fee; empty when none is agreed
     * @param seenRise of the twelve months against the twelve before; empty unless both are whole
     * @param monthsToPayment from the end of the period until the largest contract's next year is paid ahead; 0 where it is
     *     billed during the year; empty without a contract
     * @param monthsBound from the end of the period as long as that contract binds; empty without one
     */
    public record Fee(
            BigDecimal annual,
            BigDecimal twelveMonths,
            List<String> contracts,
            Optional<BigDecimal> agreedRise,
            Optional<BigDecimal> seenRise,
            Optional<Integer> monthsToPayment,
            Optional<Integer> monthsBound) {}

    /**
     * What is paid by volume.
     *
     * @param twelveMonths usage fees in the ledger
     * @param perUnit of the volume's metric, rounded to six digits; empty without a volume or without such fees
     */
    public record UnitFee(BigDecimal twelveMonths, Optional<BigDecimal> perUnit) {}

    /**
     * Hours that keep it running.
     *
     * @param runHours in the twelve months, of fewer scaled up
     * @param hourlyCost mean of these hours, else of all hours of the company; empty when it records none
     */
    public record Upkeep(BigDecimal runHours, Optional<BigDecimal> hourlyCost) {}

    /**
     * What the system serves.
     *
     * @param metric of the business
     * @param monthlyMean of the known months among the twelve
     * @param growth against the same months a year before, a fraction rounded to 4 decimals; empty with fewer than six
     * @param revenuePerUnit net revenue ÷ volume; empty when no revenue is known
     */
    public record Volume(
            String metric, BigDecimal monthlyMean, Optional<BigDecimal> growth, Optional<BigDecimal> revenuePerUnit) {}
}
