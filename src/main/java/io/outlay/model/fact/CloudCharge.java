package io.outlay.model.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a line of a cloud's statement states beyond a line of an invoice.
 *
 * @param issuer who sends the invoice; the line's vendor is who provides the service
 * @param account the account billed; empty where none is stated
 * @param effective amortised cost of the line's service period, in the line's currency: what is billed once for several
 *     months is in the months that use it, so nothing is spread again
 * @param names by which the register may know the system, the surest first
 * @param rows of the file that the line adds up
 * @param days on one line of each file, account, billing month and currency: rows and billed cost of each day charged, as in
 *     {@code 2026-05-03 24 1.25;2026-05-04 24 1.5}; else empty
 */
public record CloudCharge(
        String issuer, String account, BigDecimal effective, List<String> names, long rows, String days) {}
