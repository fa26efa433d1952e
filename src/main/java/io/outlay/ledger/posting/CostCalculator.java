package io.outlay.ledger.posting;

import io.outlay.ledger.accrual.Accruals;
import io.outlay.ledger.accrual.Contracts;
import io.outlay.ledger.allocation.AllocationRules;
import io.outlay.ledger.allocation.AllocationShares;
import io.outlay.ledger.allocation.SharedCosts;
import io.outlay.ledger.document.CostInput;
import io.outlay.ledger.effort.EffortCosts;
import io.outlay.ledger.effort.EffortPricing;
import io.outlay.ledger.metric.UsageMonths;
import io.outlay.model.MinorUnit;
import io.outlay.model.Rejection;
import io.outlay.model.Sum;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.ledger.ContractPools;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.settings.LedgerSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cost beside documents: effort, then accruals for documents that are missing, then what systems share of all that. */
public final class CostCalculator {
    private static final Comparator<TargetEntry> BY_KEY = Comparator.comparing(TargetEntry::document)
            .thenComparing(TargetEntry::line)
            .thenComparing(TargetEntry::month)
            .thenComparing(TargetEntry::systemId)
            .thenComparing(TargetEntry::costPool)
            .thenComparing(TargetEntry::basis);

    private final CostInput input;
    private final Supplier<EffortPricing> pricing;
    private final LedgerSettings settings;
    private final List<TargetEntry> targets = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private CostCalculator(CostInput input, Supplier<EffortPricing> pricing, LedgerSettings settings) {
        this.input = input;
        this.pricing = pricing;
        this.settings = settings;
    }

    /** The same input gives the same posting. */
    public static CostPosting post(CostInput input, LedgerSettings settings) {
        return post(input, () -> EffortPricing.of(input, settings), settings);
    }

    /** @param pricing of the effort in the input: asked for when it is needed, as it is large */
    public static CostPosting post(CostInput input, Supplier<EffortPricing> pricing, LedgerSettings settings) {
        return new CostCalculator(input, pricing, settings).post();
    }

    private CostPosting post() {
        SortedMap<String, PostedDocument> documents = new TreeMap<>();
        effort().forEach(document -> documents.put(document.document(), document));
        accruals();
        shared();
        targets.forEach(target -> documents.computeIfAbsent(
                target.document(), document -> new PostedDocument(document, "", "", BigDecimal.ONE, "")));
        List<PostedDocument> known = List.copyOf(documents.values());
        return new CostPosting(
                targets.stream().sorted(BY_KEY).toList(),
                List.copyOf(rejections),
                List.copyOf(notes),
                known,
                CostReasons.of(known, input.posted()));
    }

    private List<PostedDocument> effort() {
        EffortPricing pricing = this.pricing.get();
        EffortCosts costs = EffortCosts.of(pricing, MinorUnit.of(settings.currency()));
        targets.addAll(costs.targets());
        rejections.addAll(pricing.rejections());
        note(
                pricing.duplicates(),
                "row of effort is",
                "rows of effort are",
                " in another file as well and count once.");
        if (!pricing.alike().isEmpty()) {
            note(
                    pricing.alike().size(),
                    "row of effort without a person equals",
                    "rows of effort without a person equal",
                    " a row of another file; all of them count. First: "
                            + pricing.alike().get(0).source()
                            + ". Name a person, or remove one of the files.");
        }
        unrelated(pricing.unrelated());
        note(
                pricing.waiting(),
                "row of effort is",
                "rows of effort are",
                " dated after " + input.period() + ", for a later close.");
        return costs.documents();
    }

    private void unrelated(List<EffortEntry> entries) {
        if (!entries.isEmpty()) {
            notes.add(EffortPricing.UNRELATED + " (effort.no-system) cost nothing: "
                    + Sum.of(entries, EffortEntry::hours).stripTrailingZeros().toPlainString() + " hours of "
                    + entries.stream()
                            .map(EffortEntry::systemId)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private void accruals() {
        Contracts contracts = Contracts.of(input.contracts(), input.systems()).meeting(documentPools());
        Accruals accruals = new Accruals(input, contracts, settings);
        targets.addAll(accruals.targets());
        rejections.addAll(contracts.rejections());
        notes.addAll(accruals.notes());
    }

    private ContractPools documentPools() {
        return new ContractPools(
                input.period(),
                input.documents().targets().stream().map(LedgerSum::of).toList());
    }

    private void shared() {
        AllocationRules rules = new AllocationRules(input.allocations(), input.systems());
        UsageMonths usage = UsageMonths.of(input.usage(), input.systems(), input.period(), Map.of());
        SharedCosts shared = new SharedCosts(
                Stream.concat(input.documents().targets().stream(), targets.stream())
                        .toList(),
                rules,
                new AllocationShares(usage.months()),
                input.period(),
                MinorUnit.of(settings.currency()));
        targets.addAll(shared.targets());
        rejections.addAll(rules.rejections());
        rejections.addAll(usage.rejections());
        notes.addAll(shared.notes());
        note(usage.duplicates(), "row of usage is", "rows of usage are", " in another file as well and count once.");
    }

    private void note(int count, String one, String many, String rest) {
        if (count > 0) {
            notes.add(count + " " + (count == 1 ? one : many) + rest);
        }
    }
}
