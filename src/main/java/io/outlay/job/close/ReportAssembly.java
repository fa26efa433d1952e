package io.outlay.job.close;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.AnalysisCalculator;
import io.outlay.analysis.bills.SeatReadings;
import io.outlay.analysis.series.AnalysisFacts;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.BridgeFacts;
import io.outlay.analysis.series.FiscalYear;
import io.outlay.analysis.tco.ActualCost;
import io.outlay.analysis.tco.BudgetVarianceCalculator;
import io.outlay.analysis.tco.CapexCalculator;
import io.outlay.analysis.tco.PriorYearItems;
import io.outlay.analysis.tco.TcoCalculator;
import io.outlay.job.ledger.Facts;
import io.outlay.job.ledger.LedgerBaseline;
import io.outlay.job.ledger.Metrics;
import io.outlay.job.ledger.RegisterWatch;
import io.outlay.job.whatif.ScenarioAnswers;
import io.outlay.job.whatif.ScenarioBook;
import io.outlay.job.workspace.KeptWeights;
import io.outlay.job.workspace.Stores;
import io.outlay.ledger.actuals.SystemMonths;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.metric.MetricMonths;
import io.outlay.ledger.metric.UsageMonths;
import io.outlay.ledger.posting.Restatements;
import io.outlay.ledger.tieout.Balances;
import io.outlay.ledger.tieout.GeneralLedgerTieOut;
import io.outlay.ledger.tieout.TieOut;
import io.outlay.model.CloseState;
import io.outlay.model.Cursor;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.FindingDecision;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.LedgerBooking;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.LedgerTieLine;
import io.outlay.model.ledger.Restatement;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.model.ledger.Window;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.LedgerPass;
import io.outlay.report.bridge.BridgeTotals;
import io.outlay.report.cut.WholeReport;
import io.outlay.settings.OutlaySettings;
import io.outlay.statistics.KnownWeights;
import io.outlay.store.Attempt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads back what a period's report is made of, and has it analysed. */
record ReportAssembly(CloseRun run, Stores stores, Attempt attempt, KnownFacts known) {
    WholeReport whole() {
        OutlaySettings settings = run.settings();
        Facts facts = known.of(attempt.id());
        List<TechSystem> systems = facts.systems();
        ExchangeRates rates = ExchangeRates.of(facts.of(ExchangeRate.class));
        List<LedgerSum> sums = stores.ledger().sums(attempt);
        List<SystemMonth> months = SystemMonths.of(sums, rates, run.period(), settings.ledger());
        FiscalYear year = FiscalYear.of(run.period(), settings.fiscalYearStart());
        List<LedgerSum> priorYear = PriorYearItems.of(stores.ledger().restating(attempt, year.start()), year);
        ActualCost actual = new ActualCost(
                sums, priorYear, systems, run.period(), settings.fiscalYearStart(), Window.first(months, run.period()));
        List<BudgetMonth> budgets = facts.budgetMonths(settings).months();
        MetricMonths metrics = Metrics.of(facts.of(MetricReading.class), run.period(), rates, settings);
        AnalysisCalculator calculator = calculator(new AnalysisInput(
                run.period(),
                settings.currency(),
                settings.fiscalYearStart(),
                systems,
                months,
                metrics.months(),
                analysisFacts(facts, sums, budgets, ratesOfPeriod(sums, facts, rates)),
                settings.verdict(),
                settings.bills(),
                settings.benchmarks(),
                settings.outlook()));
        Analysis analysis = calculator.analysis();
        CloseReport report = new CloseReport(
                head(),
                systems,
                months,
                metrics.months(),
                analysis,
                TcoCalculator.of(actual),
                CapexCalculator.of(actual, settings.capex(), settings.currency()),
                new CloseReport.Budget(BudgetVarianceCalculator.of(actual, budgets, analysis.outlook()), budgets),
                buildOrBuy(facts, sums, months),
                new CloseReport.Changes(
                        restatements(systems),
                        RegisterWatch.of(stores, attempt, settings.currency()).changes(),
                        new EarlierDecisions(run).carried(facts.of(FindingDecision.class))),
                evidence(facts, analysis, ratesOfPeriod(sums, facts, rates)),
                new CloseReport.Details(
                        new LedgerPass(
                                () -> stores.ledger().entries(attempt),
                                Optional.of(run.period().minusMonths(Window.YEAR - 1))),
                        () -> stores.ledger().lines(attempt.id()),
                        facts.effortLines(run.period(), settings.ledger()),
                        () -> stores.tieOut().posted(attempt.id()),
                        () -> stores.ledger().vendors(attempt.id())));
        return new WholeReport(
                report, calculator, priorYear, some -> SystemMonths.of(some, rates, run.period(), settings.ledger()));
    }

    private AnalysisCalculator calculator(AnalysisInput input) {
        KeptWeights kept = new KeptWeights(run.data());
        KnownWeights weights = kept.known();
        AnalysisCalculator calculator = AnalysisCalculator.of(input, weights);
        kept.keep(weights);
        return calculator;
    }

    private CloseReport.Evidence evidence(Facts facts, Analysis analysis, SortedMap<String, BigDecimal> ratesOfPeriod) {
        return new CloseReport.Evidence(
                Balances.of(
                        stores.tieOut().documents(attempt, run.period()),
                        stores.tieOut().accruals(attempt, run.period())),
                chain(analysis),
                stores.attempts().rejections(attempt.id()),
                stores.attempts().files(attempt.id()),
                stores.attempts().sources(attempt.id()),
                Assumptions.of(run, ratesOfPeriod),
                run.loaded().effective(),
                generalLedger(facts),
                stores.tieOut().replaced(attempt.id()));
    }

    private List<LedgerTieLine> generalLedger(Facts facts) {
        List<LedgerBooking> bookings = facts.of(LedgerBooking.class);
        if (bookings.isEmpty()) {
            return List.of();
        }
        try (Cursor<DocumentLine> lines = stores.ledger().lines(attempt.id())) {
            return GeneralLedgerTieOut.of(bookings, lines, run.settings().currency(), run.period());
        }
    }

    private CloseReport.Head head() {
        OutlaySettings settings = run.settings();
        return new CloseReport.Head(
                settings.company(),
                settings.currency(),
                run.period(),
                state(stores, attempt, run),
                run.version(),
                settings.fiscalYearStart());
    }

    /** What a close of this attempt gives; a month that later ones follow is over, and lacks what it was closed without. */
    static CloseState state(Stores stores, Attempt attempt, CloseRun run) {
        return run.revise().isEmpty()
                ? attempt.closeState()
                : new CloseState(
                        false,
                        stores.publications()
                                .find(run.period())
                                .orElseThrow()
                                .state()
                                .without());
    }

    private List<TieOutLine> chain(Analysis analysis) {
        List<TieOutLine> lines = new ArrayList<>(TieOut.of(known.sums(run, attempt)));
        lines.addAll(new BridgeChain(run, stores, attempt).lines(BridgeTotals.of(analysis.bridges())));
        return List.copyOf(lines);
    }

    private AnalysisFacts analysisFacts(
            Facts facts, List<LedgerSum> sums, List<BudgetMonth> budgets, SortedMap<String, BigDecimal> ratesOfPeriod) {
        return new AnalysisFacts(
                sums,
                stores.ledger().charges(attempt.id(), run.period()),
                facts.of(Contract.class),
                facts.of(Integration.class),
                facts.of(EffortEntry.class),
                facts.of(HourlyCost.class),
                UsageMonths.counting(facts.of(UsageReading.class).stream()
                        .filter(reading -> SeatReadings.METRICS.contains(reading.metric()))
                        .toList()),
                budgets,
                ratesOfPeriod,
                new BridgeFacts(
                        stores.bridge().quantities(attempt, run.period()),
                        stores.bridge().reportedAYearBefore(attempt, run.period())));
    }

    /** Reporting currency per unit of every other currency in use, and of the euro: mean of the period's month. */
    private SortedMap<String, BigDecimal> ratesOfPeriod(List<LedgerSum> sums, Facts facts, ExchangeRates rates) {
        String reporting = run.settings().currency();
        SortedMap<String, BigDecimal> all = new TreeMap<>();
        Stream.of(
                        sums.stream().map(LedgerSum::sourceCurrency),
                        facts.of(Contract.class).stream().flatMap(contract -> contract.currency().stream()),
                        facts.of(HourlyCost.class).stream().map(HourlyCost::currency),
                        Stream.of("EUR")) // stages of companies
                .flatMap(currencies -> currencies)
                .filter(currency -> !currency.equals(reporting))
                .distinct()
                .forEach(currency -> rates.latestMonthMean(currency, reporting, run.period())
                        .ifPresent(rate -> all.put(currency, rate)));
        return all;
    }

    /** What this report states otherwise than the last one before it. */
    private List<Restatement> restatements(List<TechSystem> systems) {
        Map<String, String> names = systems.stream().collect(Collectors.toMap(TechSystem::systemId, TechSystem::name));
        return Restatements.of(
                stores.ledger().restated(attempt, run.period(), run.period()), id -> names.getOrDefault(id, id));
    }

    private BuildOrBuy buildOrBuy(Facts facts, List<LedgerSum> sums, List<SystemMonth> months) {
        LedgerBaseline baseline =
                LedgerBaseline.of(sums, stores.ledger().hours(attempt), run.period(), facts, run.settings());
        return new ScenarioAnswers(run.settings().capex())
                .of(ScenarioBook.of(facts.of(ScenarioRow.class), Optional.of(baseline)), baseline, months);
    }
}
