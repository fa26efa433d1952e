package io.outlay.report.bills;

import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.bills.Saving;
import io.outlay.model.BillingCycle;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.ScenarioSaving;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.ArrayList;
import java.util.List;

/** {@code renewals.csv}: when each contract can be left next, what staying costs, and what of it can be avoided. */
public final class RenewalTable {
    private RenewalTable() {}

    public static Table<Renewal> of(CloseReport report) {
        List<Field<Renewal>> columns = new ArrayList<>(List.of(
                Field.text("system_id", Renewal::systemId),
                Field.text("contract_id", Renewal::contractId),
                Field.of("end", Field.Kind.DATE, Renewal::end),
                Field.of("notice_deadline", Field.Kind.DATE, Renewal::noticeDeadline),
                Field.of("auto_renew", Field.Kind.FLAG, Renewal::autoRenew),
                Field.amount("annual_fee", Renewal::annualFee),
                Field.amount("next_fee", Renewal::nextFee),
                Field.text("verdict", r -> r.verdict().name()),
                Field.amount("at_stake", Renewal::atStake),
                Field.amount("avoidable", Renewal::avoidable),
                Field.of("locked_until", Field.Kind.DATE, Renewal::lockedUntil)));
        columns.addAll(List.of(
                Field.text("system_name", Renewal::systemName),
                Field.of("act_by", Field.Kind.DATE, Renewal::actBy),
                Field.of("next_start", Field.Kind.DATE, r -> r.next().start()),
                Field.of(
                        "next_end",
                        Field.Kind.DATE,
                        r -> r.end().map(end -> r.next().end())),
                Field.amount("commitment", Renewal::commitment),
                Field.amount("unused_seats", r -> r.saving().map(Saving::unusedSeats)),
                Field.amount("price_above_escalator", r -> r.saving().map(Saving::priceAboveEscalator)),
                Field.amount("beyond_growth", r -> r.saving().map(Saving::beyondGrowth)),
                Field.text("billing", r -> r.billing().map(BillingCycle::id)),
                Field.text("currency", r -> report.currency()),
                Field.text("scenario", r -> ScenarioSaving.of(report, r).map(ScenarioSaving::scenario)),
                Field.amount(
                        "scenario_saving", r -> ScenarioSaving.of(report, r).map(ScenarioSaving::year))));
        return Table.of("renewals", columns, report.analysis().renewals());
    }
}
