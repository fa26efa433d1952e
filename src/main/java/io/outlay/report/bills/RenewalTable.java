package io.outlay.report.bills;

import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.bills.Saving;
import io.outlay.model.BillingCycle;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.ScenarioSaving;
import io.outlay.report.sheet.Column;
import io.outlay.report.sheet.Table;
import java.util.ArrayList;
import java.util.List;

/** {@code renewals.csv}: when each contract can be left next, what staying costs, and what of it can be avoided. */
public final class RenewalTable {
    private RenewalTable() {}

    public static Table<Renewal> of(CloseReport report) {
        List<Column<Renewal>> columns = new ArrayList<>(List.of(
                Column.text("system_id", Renewal::systemId),
                Column.text("contract_id", Renewal::contractId),
                Column.of("end", Column.Kind.DATE, Renewal::end),
                Column.of("notice_deadline", Column.Kind.DATE, Renewal::noticeDeadline),
                Column.of("auto_renew", Column.Kind.FLAG, Renewal::autoRenew),
                Column.amount("annual_fee", Renewal::annualFee),
                Column.amount("next_fee", Renewal::nextFee),
                Column.text("verdict", r -> r.verdict().name()),
                Column.amount("at_stake", Renewal::atStake),
                Column.amount("avoidable", Renewal::avoidable),
                Column.of("locked_until", Column.Kind.DATE, Renewal::lockedUntil)));
        columns.addAll(List.of(
                Column.text("system_name", Renewal::systemName),
                Column.of("act_by", Column.Kind.DATE, Renewal::actBy),
                Column.of("next_start", Column.Kind.DATE, r -> r.next().start()),
                Column.of(
                        "next_end",
                        Column.Kind.DATE,
                        r -> r.end().map(end -> r.next().end())),
                Column.amount("commitment", Renewal::commitment),
                Column.amount("unused_seats", r -> r.saving().map(Saving::unusedSeats)),
                Column.amount("price_above_escalator", r -> r.saving().map(Saving::priceAboveEscalator)),
                Column.amount("beyond_growth", r -> r.saving().map(Saving::beyondGrowth)),
                Column.text("billing", r -> r.billing().map(BillingCycle::id)),
                Column.text("currency", r -> report.currency()),
                Column.text("scenario", r -> ScenarioSaving.of(report, r).map(ScenarioSaving::scenario)),
                Column.amount(
                        "scenario_saving", r -> ScenarioSaving.of(report, r).map(ScenarioSaving::year))));
        return Table.of("renewals", columns, report.analysis().renewals());
    }
}
