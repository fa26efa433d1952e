package io.outlay.analysis.bills;

import io.outlay.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a contract asks to be paid on a day, by its billing cycle.
 *
 * @param due first day of the billing cycle, or the day after it when billed in arrears
 * @param fee in the currency that it is agreed in, not rounded
 * @param amount reporting currency, at the period's rate; empty without a rate
 * @param renewal whether it is for a term that begins in the days looked at
 * @param avoidable whether that term can still be given notice, or does not begin by itself
 */
public record ContractPayment(
        String systemId,
        String systemName,
        String contractId,
        LocalDate due,
        Money fee,
        Optional<BigDecimal> amount,
        boolean renewal,
        boolean avoidable) {}
