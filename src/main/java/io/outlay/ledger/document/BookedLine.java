package io.outlay.ledger.document;

import io.outlay.ledger.document.SourceDocument.Line;
import io.outlay.model.ServicePeriod;

/**
 * A line of a document with the service period that it is booked for.
 *
 * @param basis where the period comes from, as in {@code DocumentLine.periodBasis}
 * @param inferred whether the period is inferred rather than stated
 */
public record BookedLine(Line stated, ServicePeriod period, String basis, boolean inferred) {
    public static final String LINE = "line";
    public static final String DOCUMENT = "document";
    public static final String DESCRIPTION = "description";
    public static final String ORIGINAL = "original";
    public static final String CONTRACT = "contract";
    public static final String ACCRUAL = "accrual";
    public static final String ISSUE_MONTH = "issue_month";
    public static final String ONE_OFF = "one_off";

    public String systemId() {
        return stated.systemId();
    }

    /** Whether it is for its month only, by what it says or for want of anything that tells more. */
    public boolean isOneOff() {
        return stated.line().oneOff() || basis.equals(ONE_OFF);
    }
}
