package io.outlay.ledger.document;

import io.outlay.model.ServicePeriod;

/**
 * The service period of a line and where it comes from.
 *
 * @param basis as in {@code DocumentLine.periodBasis}
 */
public record LinePeriod(ServicePeriod period, String basis, boolean inferred) {
    public static final String LINE = "line";
    public static final String DOCUMENT = "document";
    public static final String DESCRIPTION = "description";
    public static final String ORIGINAL = "original";
    public static final String CONTRACT = "contract";
    public static final String ACCRUAL = "accrual";
    public static final String ISSUE_MONTH = "issue_month";
    public static final String ONE_OFF = "one_off";

    public boolean isOneOff() {
        return basis.equals(ONE_OFF);
    }
}
