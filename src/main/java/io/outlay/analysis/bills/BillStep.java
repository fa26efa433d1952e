package io.outlay.analysis.bills;

import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A recurring bill that is up against its like one a year before, while business did not grow with it: the tag {@code
 * BILL_STEP}. Amounts of a bill are in {@code currency}.
 *
 * @param months from one bill to the next: 12 for a yearly one
 * @param since month of the first bill in a row that is up
 * @param before of the like bills a year before, a bill; where more was bought since, today's quantity at the price of then
 * @param now of the latest bills, a bill
 * @param rise now ÷ before − 1
 * @param driver what it should serve; empty when its growth is not known
 * @param driverGrowth over the months that are compared, 4 decimals
 * @param money now − before for a year; reporting currency, cents
 * @param agreed what the contract in force says of the latest bill; empty without one
 * @param source the latest bill
 */
public record BillStep(
        String systemId,
        CostPool costPool,
        int months,
        YearMonth since,
        BigDecimal before,
        BigDecimal now,
        String currency,
        BigDecimal rise,
        Optional<String> driver,
        Optional<BigDecimal> driverGrowth,
        BigDecimal money,
        Optional<ContractPrices.Price> agreed,
        SourceRef source) {}
