package io.outlay.analysis.series;

import java.time.YearMonth;
import java.util.OptionalDouble;

/**
 * Cost and driver of a month, same month a year earlier = 100; empty where either year is missing.
 *
 * @param firstCost of a month that lies in the first year known, and so has no month a year earlier: average month of that
 *     year = 100, its season included; empty in all others, and where a month of that year is not known
 * @param firstDriver the same of the driver
 */
public record IndexPoint(
        YearMonth month,
        OptionalDouble cost,
        OptionalDouble driver,
        OptionalDouble firstCost,
        OptionalDouble firstDriver) {
    /** Of a month that has one a year earlier, or none to be held against. */
    public IndexPoint(YearMonth month, OptionalDouble cost, OptionalDouble driver) {
        this(month, cost, driver, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
