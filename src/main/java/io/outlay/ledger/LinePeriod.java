package io.outlay.ledger;

import io.outlay.model.ServicePeriod;

/**
 * The service period of a line and where it comes from.
 *
 * @param basis as in {@code DocumentLine.periodBasis}
 */
record LinePeriod(ServicePeriod period, String basis, boolean inferred) {
    static final String LINE = "line";
    static final String DOCUMENT = "document";
    static final String DESCRIPTION = "description";
    static final String ORIGINAL = "original";
    static final String CONTRACT = "contract";
    static final String ACCRUAL = "accrual";
    static final String ISSUE_MONTH = "issue_month";
    static final String ONE_OFF = "one_off";

    boolean isOneOff() {
        return basis.equals(ONE_OFF);
    }
}
