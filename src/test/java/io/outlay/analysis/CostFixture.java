package io.outlay.analysis;

import io.outlay.analysis.outlook.Outlook;
import io.outlay.analysis.series.AnalysisFacts;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.tco.ActualCost;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.SystemRow;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.settings.Defaults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small ledger, sum by sum, and budgets; the fiscal year starts in April, the period is May 2026. */
public final class CostFixture {
    public static final YearMonth PERIOD = YearMonth.of(2026, 5);

    final List<LedgerSum> sums = new ArrayList<>();
    final List<LedgerSum> priorYear = new ArrayList<>();
    public final List<BudgetMonth> budgets = new ArrayList<>();
    private final List<TechSystem> systems = new ArrayList<>();

    public CostFixture() {
        system("shop", TechLayer.COMMERCE, Optional.of(LocalDate.of(2026, 3, 15)));
        system("search", TechLayer.COMMERCE, Optional.empty());
        system("desk", TechLayer.SERVICE, Optional.empty());
    }

    public ActualCost actual() {
        return actual(sums.stream()
                .map(LedgerSum::month)
                .min(Comparator.naturalOrder())
                .orElse(PERIOD));
    }

    /** The same when nothing was billed or worked before a month. */
    public ActualCost actual(YearMonth known) {
        return new ActualCost(sums, priorYear, systems, PERIOD, 4, Optional.of(known));
    }

    /** What is ahead when nothing but these sums is known. */
    public Outlook outlook() {
        AnalysisFacts facts = new AnalysisFacts(
                sums,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Books.NO_BRIDGE);
        AnalysisInput input = new AnalysisInput(
                PERIOD,
                "EUR",
                4,
                systems,
                List.of(),
                List.of(),
                facts,
                Defaults.VERDICT,
                Defaults.BILLS,
                Defaults.BENCHMARKS,
                Defaults.OUTLOOK);
        return AnalysisCalculator.analyse(input).outlook();
    }

    public CostFixture cost(String id, String month, CostPool pool, Basis basis, String amount) {
        sums.add(sum(id, month, pool, basis, amount, false));
        return this;
    }

    public CostFixture licence(String id, String month, String amount) {
        return cost(id, month, CostPool.LICENCE, Basis.EFFECTIVE, amount);
    }

    public CostFixture oneOff(String id, String month, String amount) {
        sums.add(sum(id, month, CostPool.IMPLEMENTATION, Basis.EFFECTIVE, amount, true));
        return this;
    }

    public CostFixture training(String id, String month, String amount) {
        sums.add(sum(id, month, CostPool.TRAINING, Basis.EFFECTIVE, amount, true));
        return this;
    }

    /** Part of the ledger, and posted this fiscal year. */
    public CostFixture late(String id, String month, String amount) {
        sums.add(sum(id, month, CostPool.LICENCE, Basis.EFFECTIVE, amount, false));
        priorYear.add(sum(id, month, CostPool.LICENCE, Basis.EFFECTIVE, amount, false));
        return this;
    }

    /** The same of hours of a project. */
    public CostFixture lateHours(String id, String month, String amount) {
        sums.add(sum(id, month, CostPool.TRANSFORM, Basis.EFFORT, amount, false));
        priorYear.add(sum(id, month, CostPool.TRANSFORM, Basis.EFFORT, amount, false));
        return this;
    }

    public CostFixture with(TechSystem system) {
        systems.add(system);
        return this;
    }

    public CostFixture budget(
            String month, String id, Optional<TechLayer> layer, Optional<CostPool> pool, String amount) {
        Optional<String> system = Optional.of(id).filter(name -> !name.isEmpty());
        budgets.add(new BudgetMonth(YearMonth.parse(month), system, layer, pool, new BigDecimal(amount)));
        return this;
    }

    private static LedgerSum sum(String id, String month, CostPool pool, Basis basis, String amount, boolean oneOff) {
        BigDecimal value = new BigDecimal(amount);
        return new LedgerSum(id, YearMonth.parse(month), pool, basis, oneOff, "EUR", false, value, value);
    }

    private void system(String id, TechLayer layer, Optional<LocalDate> goLive) {
        systems.add(SystemRow.of(id).layer(layer).goLive(goLive).row());
    }
}
