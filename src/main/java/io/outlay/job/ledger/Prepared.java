package io.outlay.job.ledger;

import io.outlay.ledger.document.CostInput;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.document.OpenBills;
import io.outlay.ledger.document.Posting;
import io.outlay.ledger.metric.MetricMonths;
import io.outlay.ledger.posting.CostCalculator;
import io.outlay.ledger.posting.CostPosting;
import io.outlay.ledger.posting.PostingCalculator;
import io.outlay.ledger.posting.PostingInput;
import io.outlay.ledger.register.BudgetMonths;
import io.outlay.ledger.register.UnknownAliases;
import io.outlay.ledger.register.UnknownIntegrations;
import io.outlay.model.Reason;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.BillingPeriod;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.StagedLine;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.settings.OutlaySettings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that the ledger makes of the facts, before it is compared with what earlier periods posted. */
public record Prepared(Facts facts, Posting documents, CostPosting costs, MetricMonths metrics, BudgetMonths budgets) {

    /**
     * @param lines in order of (first seen, path, sheet, line)
     */
    public static Prepared of(
            Facts facts, List<StagedLine> lines, PostedBefore before, YearMonth period, OutlaySettings settings) {
        Posting documents = PostingCalculator.post(
                new PostingInput(
                        period,
                        facts.systems(),
                        facts.of(Alias.class),
                        facts.of(ExchangeRate.class),
                        lines,
                        before.documents(),
                        facts.of(Contract.class),
                        before.period()),
                settings.ledger());
        MetricMonths metrics = Metrics.of(
                facts.of(MetricReading.class), period, ExchangeRates.of(facts.of(ExchangeRate.class)), settings);
        CostInput input = facts.costInput(period, metrics, documents, before);
        return new Prepared(
                facts,
                documents,
                CostCalculator.post(input, () -> facts.effort(period, settings.ledger()), settings.ledger()),
                metrics,
                facts.budgetMonths(settings));
    }

    public List<TargetEntry> targets() {
        return Stream.concat(documents.targets().stream(), costs.targets().stream())
                .toList();
    }

    public List<PostedDocument> posted() {
        return Stream.concat(documents.documents().stream(), costs.documents().stream())
                .toList();
    }

    /** Documents of vendors do not know those of effort, accruals and allocations, so the latter have the last word. */
    public SortedMap<String, Reason> reasons() {
        SortedMap<String, Reason> reasons = new TreeMap<>(documents.reasons());
        reasons.putAll(costs.reasons());
        return reasons;
    }

    /** What was accepted for its form and rejected beside the rest; scenarios apart. */
    public List<Rejection> rejections() {
        List<Rejection> all = new ArrayList<>(facts.register().rejections());
        all.addAll(documents.rejections());
        all.addAll(UnknownAliases.of(facts.systems(), facts.of(Alias.class)));
        all.addAll(UnknownIntegrations.of(facts.systems(), facts.of(Integration.class)));
        all.addAll(metrics.rejections());
        all.addAll(costs.rejections());
        all.addAll(budgets.rejections());
        return all;
    }

    /** Clouds that may still change what they bill, by month up to a last one. */
    public SortedMap<YearMonth, List<String>> openBills(YearMonth last) {
        return OpenBills.of(facts.of(BillingPeriod.class), last);
    }
}
