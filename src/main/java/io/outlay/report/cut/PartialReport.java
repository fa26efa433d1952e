package io.outlay.report.cut;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.finding.Finding;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.tco.ActualCost;
import io.outlay.analysis.tco.BudgetVarianceCalculator;
import io.outlay.analysis.tco.Capex;
import io.outlay.analysis.tco.TcoCalculator;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.RegisterChange;
import io.outlay.model.ledger.Restatement;
import io.outlay.model.ledger.Window;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.Decision;
import io.outlay.settings.ReportCut;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A report of some systems or cost centres: computed again from their rows alone. What is known of business as a whole stays.
 * Of systems that are seen whole, verdicts are those of the whole report; sums are of what is seen.
 */
record PartialReport(WholeReport whole, ReportCut cut, Selection selection) {
    /** Business figures that every report shows. */
    private static final Set<String> ALWAYS = Set.of("orders", "net_revenue");

    CloseReport report() {
        CloseReport all = whole.report();
        PartialInput part = new PartialInput(whole, selection);
        AnalysisInput input = part.input();
        Analysis analysis = findings(whole.analysis().part(input, selection.ofSystems()));
        ActualCost actual = new ActualCost(
                part.sums(),
                priorYear(),
                input.systems(),
                input.period(),
                input.fiscalYearStart(),
                Window.first(all.months(), input.period()));
        List<BudgetMonth> budgets = part.budgets();
        List<MetricMonth> metrics = metrics(all.metrics(), analysis);
        return new CloseReport(
                head(all.head()),
                input.systems(),
                part.months(),
                metrics,
                analysis,
                TcoCalculator.of(actual),
                capex(all.capex()),
                new CloseReport.Budget(BudgetVarianceCalculator.of(actual, budgets, analysis.outlook()), budgets),
                scenarios(all.buildOrBuy()),
                changes(all),
                new PartialEvidence(all, selection, part).evidence(analysis, metrics),
                selection.details(all.details()));
    }

    /** Of a system that is seen in part no contract is, so that nothing can be said of when its bill can be left. */
    private Analysis findings(Analysis part) {
        return part.with(part.findings().stream()
                .map(finding -> finding.kind() == Finding.Kind.INTEGRATION_GAP
                                || selection.whole().containsAll(finding.systems())
                        ? finding
                        : finding.by("see the whole report for contracts"))
                .toList());
    }

    private CloseReport.Head head(CloseReport.Head head) {
        return new CloseReport.Head(
                head.company(),
                head.currency(),
                head.period(),
                OtherSystems.hidden(head.state()),
                head.version(),
                head.fiscalYearStart(),
                cut.title());
    }

    /** Of systems seen whole; which of their lines carry a cost centre says nothing of what was built. */
    private Optional<Capex> capex(Optional<Capex> all) {
        return all.filter(capex -> selection.ofSystems())
                .map(capex -> new Capex(
                        capex.lifeMonths(),
                        capex.assets().stream()
                                .filter(asset -> selection.systems().contains(asset.systemId()))
                                .toList()));
    }

    /** Prior-year items name no line, so that of cost centres none are told apart. */
    private List<LedgerSum> priorYear() {
        return selection.ofSystems() ? new OtherSystems(selection.systems()).sums(whole.priorYear()) : List.of();
    }

    private static List<MetricMonth> metrics(List<MetricMonth> all, Analysis analysis) {
        Set<String> used = new TreeSet<>(ALWAYS);
        analysis.judgements().forEach(judgement -> judgement.growth().driver().ifPresent(used::add));
        return all.stream().filter(metric -> used.contains(metric.metric())).toList();
    }

    /** Those about nothing but systems that are seen whole. */
    private BuildOrBuy scenarios(BuildOrBuy all) {
        return new BuildOrBuy(all.cases().stream()
                .filter(scenario -> scenario.answer()
                        .scenario()
                        .general()
                        .systemId()
                        .filter(ids ->
                                Arrays.stream(ids.split(";")).map(String::strip).allMatch(selection.whole()::contains))
                        .isPresent())
                .toList());
    }

    private CloseReport.Changes changes(CloseReport all) {
        Map<String, Decision> decisions = new TreeMap<>(all.changes().decisions());
        decisions.keySet().removeIf(key -> !isSeen(key));
        if (!selection.ofSystems()) {
            return new CloseReport.Changes(List.of(), List.of(), decisions);
        }
        List<Restatement> restated =
                new OtherSystems(selection.systems()).restatements(all.changes().restatements(), all.systems());
        List<RegisterChange> register = all.changes().register().stream()
                .filter(change -> selection.systems().contains(change.systemId()))
                .toList();
        return new CloseReport.Changes(restated, register, decisions);
    }

    /** @param key of a finding, whose systems stand in its second place */
    private boolean isSeen(String key) {
        String[] parts = key.split("\\|", 3);
        return parts.length == 3 && Arrays.stream(parts[1].split(";")).allMatch(selection.systems()::contains);
    }
}
