package io.outlay.model.fact;

import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the general ledger booked to an account of software. It is no cost by itself: what was booked is held against what was
 * posted of documents.
 *
 * @param accountName what the ledger calls the account
 * @param date of posting there
 * @param amount without tax; debit positive, credit negative
 * @param currency ISO 4217
 * @param documentNo of the invoice, as the ledger has it
 * @param vendor a name, a number or a text in which the name stands
 * @param tax that the ledger states beside the amount, of the same sign
 */
public record LedgerBooking(
        String account,
        Optional<String> accountName,
        LocalDate date,
        BigDecimal amount,
        String currency,
        Optional<String> documentNo,
        Optional<String> vendor,
        Optional<String> description,
        Optional<BigDecimal> tax,
        SourceRef source)
        implements Fact {}
