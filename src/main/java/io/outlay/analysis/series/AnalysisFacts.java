package io.outlay.analysis.series;

import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.model.ledger.DocumentCharge;
import io.outlay.model.ledger.LedgerSum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What explains a bill beside its monthly sums. All of it may be empty: what rests on it is then unknown, never 0.
 *
 * @param sums the ledger by system, month, pool, basis and source currency; months after the period included
 * @param charges posted documents, by issue date
 * @param contracts as registered, each term a row
 * @param usage readings of seats, paid and active
 * @param budgets resolved to months, reporting currency
 * @param rates reporting currency per unit of another currency in the period's month, by currency code
 * @param bridge quantities, and what was reported a year ago
 */
public record AnalysisFacts(
        List<LedgerSum> sums,
        List<DocumentCharge> charges,
        List<Contract> contracts,
        List<Integration> integrations,
        List<EffortEntry> effort,
        List<HourlyCost> hourlyCosts,
        List<UsageReading> usage,
        List<BudgetMonth> budgets,
        Map<String, BigDecimal> rates,
        BridgeFacts bridge) {
    AnalysisFacts withContracts(List<Contract> other) {
        return new AnalysisFacts(
                sums, charges, other, integrations, effort, hourlyCosts, usage, budgets, rates, bridge);
    }
}
