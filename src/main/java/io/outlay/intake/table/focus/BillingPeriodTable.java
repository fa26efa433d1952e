package io.outlay.intake.table.focus;

import static io.outlay.intake.table.Column.required;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Words;
import io.outlay.model.fact.BillingPeriod;
import java.time.LocalDate;
import java.util.List;

/**
 * Billing Period of FOCUS 1.4: which months a cloud may still change.
 *
 * <pre>
 * BillingPeriodStart,BillingPeriodEnd,BillingPeriodStatus,InvoiceIssuerName
 * 2026-05-01T00:00:00Z,2026-06-01T00:00:00Z,Open,AWS
 * </pre>
 *
 * What is known of an open one is preliminary. Nothing is posted.
 */
public final class BillingPeriodTable implements Table {
    private static final Column<LocalDate> START = required("billingperiodstart", FocusDates::day);
    private static final Column<String> STATUS =
            required("billingperiodstatus", Words.oneOf(List.of("Open", "Closed"), status -> status));
    private static final Column<String> ISSUER = required("invoiceissuername", Words::key);
    private static final Column<String> UPDATED = FocusColumns.text("billingperiodlastupdated");

    @Override
    public String kind() {
        return FocusTable.KIND + "_billing_period";
    }

    @Override
    public boolean isWritten() {
        return false;
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(START, STATUS, ISSUER, UPDATED);
    }

    @Override
    public List<BillingPeriod> facts(Row row) {
        return List.of(new BillingPeriod(
                row.get(ISSUER),
                row.get(START),
                row.get(STATUS).equals("Open"),
                row.find(UPDATED).orElse(""),
                row.source()));
    }
}
