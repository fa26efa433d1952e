package io.outlay.intake.einvoice;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Tally;
import io.outlay.model.Money;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.Fact;
import java.util.List;
import java.util.Optional;

/**
 * The table of invoices, filled by the vendor's own program: a period that begins long before issue is what was billed, not a
 * slip of somebody's keyboard.
 *
 * @param table of invoices
 */
record InvoiceTable(Table table) implements Table {
    private static final String START = "service_start";

    @Override
    public String kind() {
        return table.kind();
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return table.columns(header);
    }

    @Override
    public List<? extends Fact> facts(Row row) {
        return table.facts(row);
    }

    @Override
    public List<Fault> check(Row row) {
        return table.check(row).stream().filter(fault -> !isLongAgo(fault)).toList();
    }

    private static boolean isLongAgo(Fault fault) {
        return fault.code() == RejectionCode.PERIOD_DOUBT && fault.column().equals(START);
    }

    @Override
    public Optional<Money> money(Row row) {
        return table.money(row);
    }

    @Override
    public Optional<Money> tax(Row row) {
        return table.tax(row);
    }

    @Override
    public List<? extends Fact> factsWithTax(Row row) {
        return table.factsWithTax(row);
    }

    @Override
    public Admission admission(Tally tally, Header header) {
        return table.admission(tally, header);
    }
}
