package io.outlay.analysis.bills;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A recurring bill that is up against its like one a year before, while business did not grow with it: the tag {@code
 * BILL_STEP}.
 *
 * @param months from one bill to the next: 12 for a yearly one
 * @param since month of the first bill in a row that is up
 * @param rise of the latest bills against the like ones a year before, as a fraction; where more was bought since, at today's
 *     quantity
 * @param driver what it should serve; empty when its growth is not known
 * @param driverGrowth over the months that are compared, 4 decimals
 * @param money what it adds in a year; reporting currency, cents
 * @param agreed what the contract in force says of the latest bill; empty without one
 */
public record BillStep(
        String systemId,
        int months,
        YearMonth since,
        BigDecimal rise,
        Optional<String> driver,
        Optional<BigDecimal> driverGrowth,
        BigDecimal money,
        Optional<ContractPrices.Price> agreed) {}
