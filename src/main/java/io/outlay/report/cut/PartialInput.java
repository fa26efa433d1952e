package io.outlay.report.cut;

import io.outlay.analysis.series.AnalysisFacts;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.BridgeFacts;
import io.outlay.model.Cursor;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.model.ledger.DocumentCharge;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.SystemMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The input of an analysis, cut: every row of it is of a system that is seen, or of the business as a whole. */
final class PartialInput {
    private final WholeReport whole;
    private final AnalysisInput all;
    private final Selection selection;
    private final List<LedgerSum> sums;
    private final List<SystemMonth> months;
    private final AnalysisInput input;

    PartialInput(WholeReport whole, Selection selection) {
        this.whole = whole;
        this.all = whole.analysis().input();
        this.selection = selection;
        this.sums = selection.ofSystems()
                ? new OtherSystems(selection.systems()).sums(all.facts().sums())
                : ofEntries();
        this.months = selection.ofSystems()
                ? seen(whole.report().months(), SystemMonth::systemId)
                : whole.months().apply(sums);
        this.input = cut();
    }

    private List<LedgerSum> ofEntries() {
        TreeMap<LedgerSum, LedgerSum> byKey = new TreeMap<>(LedgerSum.BY_KEY);
        try (Cursor<LedgerEntry> entries =
                selection.details(whole.report().details()).ledger().get()) {
            while (entries.hasNext()) {
                LedgerSum sum = LedgerSum.of(entries.next());
                byKey.merge(sum, sum, LedgerSum::plus);
            }
        }
        return List.copyOf(byKey.values());
    }

    /** The ledger's. */
    List<LedgerSum> sums() {
        return sums;
    }

    /** All months of the ledger up to the period. */
    List<SystemMonth> months() {
        return months;
    }

    AnalysisInput input() {
        return input;
    }

    /** The register; of a system that is seen in part, without figures of the whole of it. */
    private List<TechSystem> systems() {
        return seen(whole.report().systems(), TechSystem::systemId).stream()
                .map(system -> selection.whole().contains(system.systemId()) ? system : named(system))
                .toList();
    }

    private static TechSystem named(TechSystem system) {
        return new TechSystem(
                system.systemId(),
                system.name(),
                system.layer(),
                system.type(),
                system.sourcing(),
                system.vendor(),
                system.systemClass(),
                system.capability(),
                system.owner(),
                system.driver(),
                system.goLive(),
                system.retired(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                system.formerly(),
                system.source());
    }

    /** Budgets of what is seen whole. */
    List<BudgetMonth> budgets() {
        return all.facts().budgets().stream()
                .filter(row -> row.systemId()
                        .map(selection.whole()::contains)
                        .orElseGet(() -> selection.ofSystems()
                                && row.layer().isPresent()
                                && whole.report().systems().stream()
                                        .anyMatch(system -> row.layer().equals(Optional.of(system.layer()))
                                                && selection.systems().contains(system.systemId()))))
                .toList();
    }

    private AnalysisInput cut() {
        return new AnalysisInput(
                all.period(),
                all.currency(),
                all.fiscalYearStart(),
                systems(),
                months,
                all.metrics(),
                facts(all.facts()),
                all.settings(),
                all.bills(),
                all.benchmarks(),
                all.outlook());
    }

    private AnalysisFacts facts(AnalysisFacts facts) {
        return new AnalysisFacts(
                sums,
                charges(facts.charges()),
                whole(facts.contracts(), contract -> contract.systemId()),
                facts.integrations().stream()
                        .filter(link -> selection.systems().contains(link.fromSystem())
                                && selection.systems().contains(link.toSystem()))
                        .toList(),
                selection.ofSystems() ? seen(facts.effort(), effort -> effort.systemId()) : List.of(),
                facts.hourlyCosts(),
                whole(facts.usage(), usage -> usage.systemId()),
                budgets(),
                facts.rates(),
                bridge(facts.bridge()));
    }

    private BridgeFacts bridge(BridgeFacts facts) {
        if (!selection.ofSystems()) {
            return new BridgeFacts(List.of(), Optional.empty());
        }
        Optional<SortedMap<String, BigDecimal>> reported =
                facts.reportedAYearAgo().map(TreeMap::new);
        reported.ifPresent(year -> year.keySet().retainAll(selection.systems()));
        return new BridgeFacts(seen(facts.quantities(), row -> row.systemId()), reported);
    }

    private List<DocumentCharge> charges(List<DocumentCharge> charges) {
        List<DocumentCharge> own = seen(charges, DocumentCharge::systemId);
        return selection.lines().isEmpty()
                ? own
                : PartialCharges.of(own, selection, whole.report().details().lines());
    }

    private <T> List<T> seen(List<T> rows, Function<T, String> systemId) {
        return rows.stream()
                .filter(row -> selection.systems().contains(systemId.apply(row)))
                .toList();
    }

    private <T> List<T> whole(List<T> rows, Function<T, String> systemId) {
        return rows.stream()
                .filter(row -> selection.whole().contains(systemId.apply(row)))
                .toList();
    }
}
