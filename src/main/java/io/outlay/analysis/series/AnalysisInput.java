package io.outlay.analysis.series;

import io.outlay.model.MinorUnit;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.ContractPools;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.Window;
import io.outlay.settings.BenchmarkSettings;
import io.outlay.settings.BillSettings;
import io.outlay.settings.OutlookSettings;
import io.outlay.settings.VerdictSettings;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the answers of a period follow from.
 *
 * @param fiscalYearStart first month of the fiscal year, 1 to 12
 * @param months all months of the ledger up to the period that are known, restated; at most one row per system and month; the id
 *     {@link TechSystem#UNMAPPED} for what belongs to no system
 * @param metrics complete months only
 */
public record AnalysisInput(
        YearMonth period,
        String currency,
        int fiscalYearStart,
        List<TechSystem> systems,
        List<SystemMonth> months,
        List<MetricMonth> metrics,
        AnalysisFacts facts,
        VerdictSettings settings,
        BillSettings bills,
        BenchmarkSettings benchmarks,
        OutlookSettings outlook) {
    /** Contracts meet their documents once, here, and what lies before the first known month is left out. */
    public AnalysisInput {
        months = Window.known(months, period);
        facts = facts.withContracts(new ContractPools(period, facts.sums()).meet(facts.contracts()));
    }

    /** First month of the ledger that is known; empty when nothing is. */
    public Optional<YearMonth> firstKnown() {
        return Window.first(months, period);
    }

    /** What is known of the twelve months. */
    public Window window() {
        return Window.since(firstKnown(), period);
    }

    /** Of the reporting currency: to this all its money is rounded. */
    public MinorUnit unit() {
        return MinorUnit.of(currency);
    }
}
