package io.outlay.analysis.bills;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit price, or a flat fee, that went up in the last twelve months and stayed up.
 *
 * @param unit what the price is for; empty for a flat fee
 * @param from first day of service at the new price
 * @param before in the currency of the bills
 * @param now in the same
 * @param rise now ÷ before − 1
 * @param step whether the rise is as large as a price step: the tag {@code PRICE_STEP}
 * @param agreed what the contract in force says of the first bill at the new price; empty without one
 * @param aboveEscalator what it costs a year above the contract's escalator, at the quantity of the latest bill; reporting
 *     currency; never below 0; empty without a rate
 * @param invoiceNo the first bill at the new price
 */
public record PriceStep(
        String systemId,
        String vendor,
        Optional<String> unit,
        LocalDate from,
        BigDecimal before,
        BigDecimal now,
        BigDecimal rise,
        boolean step,
        Optional<ContractPrices.Price> agreed,
        Optional<BigDecimal> aboveEscalator,
        String invoiceNo) {}
