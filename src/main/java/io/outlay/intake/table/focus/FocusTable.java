package io.outlay.intake.table.focus;

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
import java.util.stream.Stream;

/**
 * Cost and usage of clouds in FOCUS 0.5 and 1.0-preview to 1.4, columns in any order and case.
 *
 * <pre>
 * InvoiceIssuerName,BillingAccountId,BillingPeriodStart,ChargePeriodStart,ChargeCategory,ServiceName,BilledCost,EffectiveCost,BillingCurrency
 * AWS,100000000001,2026-05-01T00:00:00Z,2026-05-03T10:00:00Z,Usage,AmazonEC2,0.08799215300000,0.08799215300000,USD
 * </pre>
 *
 * <ul>
 *   <li>{@code BilledCost*}, {@code EffectiveCost*} ({@code AmortizedCost}) exact, with an exponent where one is given
 *   <li>{@code BillingCurrency*} ({@code BilledCurrency}) ISO 4217
 *   <li>{@code BillingPeriodStart*}, {@code BillingPeriodEnd}, {@code ChargePeriodStart*} days or instants; ends are exclusive
 *   <li>{@code ChargeCategory*} ({@code ChargeType}); tax is left out of cost and noted, unless it is not recovered
 *   <li>{@code InvoiceIssuerName} ({@code InvoiceIssuer}), {@code ServiceProviderName} ({@code ProviderName}, {@code
 *       Provider}) one of them
 *   <li>{@code InvoiceId} ({@code x_InvoiceId}), {@code BillingAccountId}, {@code SubAccountId}, {@code SubAccountName}, {@code
 *       ServiceName}, {@code ServiceCategory}, {@code ChargeClass}, {@code x_CostCenter}, {@code Tags}
 * </ul>
 *
 * A blank and {@code NULL} mean unknown. Rows add up while they are read: see {@link FocusRollUp}.
 */
public final class FocusTable implements Table {
    public static final String KIND = "focus";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isWritten() {
        return false;
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return FocusColumns.ALL.stream()
                .filter(column -> column.required() || header.has(column.name()))
                .toList();
    }

    /** What every row must fill; of several names the one that the header has. */
    @Override
    public List<String> inHeader(Header header) {
        Stream<String> required =
                FocusColumns.ALL.stream().filter(Column::required).map(Column::name);
        Stream<String> needed = FocusColumns.NEEDED.stream().map(names -> named(names, header));
        return Stream.concat(required, needed).toList();
    }

    private static String named(List<? extends Column<?>> names, Header header) {
        return names.stream()
                .map(Column::name)
                .filter(header::has)
                .findFirst()
                .orElse(names.get(0).name());
    }

    @Override
    public Admission admission(Tally tally, Header header) {
        return new FocusRollUp(tally, header);
    }

    /** None: rows come to facts together. */
    @Override
    public List<Fact> facts(Row row) {
        return List.of();
    }

    /** What is billed, without tax. */
    @Override
    public Optional<Money> money(Row row) {
        return FocusRow.isTax(row) ? Optional.empty() : FocusRow.billed(row);
    }

    @Override
    public Optional<Money> tax(Row row) {
        return FocusRow.isTax(row) ? FocusRow.billed(row) : Optional.empty();
    }

    @Override
    public List<Fault> check(Row row) {
        return FocusColumns.NEEDED.stream()
                .filter(names -> names.stream().noneMatch(name -> row.find(name).isPresent() || row.isFaulty(name)))
                .map(names -> missing(names.get(0).name()))
                .toList();
    }

    private static Fault missing(String column) {
        return new Fault(
                RejectionCode.MISSING_VALUE,
                column,
                "",
                "is missing",
                "Export it anew with the value; a blank and NULL mean unknown, not 0.");
    }
}
