package io.outlay.intake.table.focus;

import static io.outlay.intake.table.Column.required;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Tally;
import io.outlay.intake.table.Words;
import io.outlay.model.fact.Fact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Billing Period of FOCUS 1.4: which months a cloud may still change.
 *
 * <pre>
 * BillingPeriodStart,BillingPeriodEnd,BillingPeriodStatus,InvoiceIssuerName
 * 2026-05-01T00:00:00Z,2026-06-01T00:00:00Z,Open,AWS
 * </pre>
 *
 * An open one is noted: what is known of it is preliminary. Nothing is posted.
 */
public final class BillingPeriodTable implements Table {
    private static final Column<LocalDate> START = required("billingperiodstart", FocusDates::day);
    private static final Column<String> STATUS =
            required("billingperiodstatus", Words.oneOf(List.of("Open", "Closed"), status -> status));
    private static final Column<String> ISSUER = required("invoiceissuername", Words::key);

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
        return List.of(START, STATUS, ISSUER);
    }

    @Override
    public Admission admission(Tally tally, Header header) {
        return new NotedRows(
                tally,
                row -> Optional.of("open, cost preliminary: " + row.get(ISSUER) + " " + YearMonth.from(row.get(START)))
                        .filter(words -> row.get(STATUS).equals("Open")));
    }

    @Override
    public List<Fact> facts(Row row) {
        return List.of();
    }
}
