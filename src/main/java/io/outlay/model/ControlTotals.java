package io.outlay.model;

import java.math.BigDecimal;

/**
 * What a report came to, and what became of the rows of its inputs: {@code read = accepted + rejected + duplicate}.
 *
 * @param cost of the report's month as reported, {@code currency}
 * @param read rows of all tables of the files known; of a file by its form, before it is held beside others
 * @param findings that the report lists
 */
public record ControlTotals(
        String currency, BigDecimal cost, long read, long accepted, long rejected, long duplicate, long findings) {}
