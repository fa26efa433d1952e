package io.outlay.ledger.allocation;

import io.outlay.ledger.document.CostDocument;
import io.outlay.model.Basis;
import io.outlay.model.LargestRemainder;
import io.outlay.model.MinorUnit;
import io.outlay.model.fact.Allocation;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Moves shared cost month by month, givers first along chains: each part goes to its receiver, and as a contra entry leaves
 * the giver, so that the sum is exactly zero in both currencies. Parts are rounded to the
 * smallest unit by largest remainder.
 */
public final class SharedCosts {
    private final AllocationRules rules;
    private final AllocationShares shares;
    private final YearMonth period;
    private final MinorUnit unit;
    private final List<TargetEntry> targets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param costs entries of documents, accruals and effort; those after the period and memos don't count
     * @param unit of the reporting currency
     */
    public SharedCosts(
            List<TargetEntry> costs, AllocationRules rules, AllocationShares shares, YearMonth period, MinorUnit unit) {
        this.rules = rules;
        this.shares = shares;
        this.period = period;
        this.unit = unit;
        costs.stream()
                .filter(cost -> cost.basis().inTotal() && !cost.month().isAfter(period))
                .collect(Collectors.groupingBy(TargetEntry::month, TreeMap::new, Collectors.toList()))
                .forEach(this::month);
    }

    public List<TargetEntry> targets() {
        return List.copyOf(targets);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    private void month(YearMonth month, List<TargetEntry> costs) {
        List<Allocation> inForce = rules.in(month);
        if (inForce.isEmpty()) {
            return;
        }
        Map<String, List<TargetEntry>> held = new HashMap<>();
        costs.forEach(cost ->
                held.computeIfAbsent(cost.systemId(), id -> new ArrayList<>()).add(cost));
        for (String giver : AllocationOrder.of(inForce).givers()) {
            List<Allocation> own = inForce.stream()
                    .filter(rule -> rule.fromSystem().equals(giver))
                    .toList();
            List<AllocationShares.Part> parts = shares.of(own, month);
            note(giver, own, month, parts);
            SharedAmount.of(held.getOrDefault(giver, List.of()))
                    .forEach(amount -> share(amount, parts, month)
                            .forEach(entry -> held.computeIfAbsent(entry.systemId(), id -> new ArrayList<>())
                                    .add(entry)));
        }
    }

    private void note(String giver, List<Allocation> rules, YearMonth month, List<AllocationShares.Part> parts) {
        if (!month.equals(period)) {
            return;
        }
        String metric = rules.stream()
                .flatMap(rule -> rule.driver().stream())
                .findFirst()
                .orElse("");
        if (parts.stream().anyMatch(AllocationShares.Part::estimated)) {
            notes.add("The cost of " + giver + " in " + month + " is shared as in the last month with " + metric
                    + " of all its receivers: that of " + month + " is missing.");
        } else if (parts.size() < rules.size() && !metric.isEmpty()) {
            notes.add("The cost of " + giver + " in " + month + " stays where it is: no month has " + metric
                    + " of all its receivers.");
        }
    }

    /** Entries of the receivers; those and their contra entries are targets. */
    private List<TargetEntry> share(SharedAmount whole, List<AllocationShares.Part> parts, YearMonth month) {
        List<BigDecimal> amounts = parts(whole.amount(), parts, unit);
        List<BigDecimal> sources = parts(whole.source(), parts, MinorUnit.of(whole.currency()));
        List<TargetEntry> received = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (amounts.get(i).signum() != 0 || sources.get(i).signum() != 0) {
                Move move = new Move(whole, parts.get(i), month);
                received.add(move.entry(amounts.get(i), sources.get(i), Allocation::toSystem, Allocation::fromSystem));
                targets.add(move.entry(
                        amounts.get(i).negate(),
                        sources.get(i).negate(),
                        Allocation::fromSystem,
                        Allocation::toSystem));
            }
        }
        targets.addAll(received);
        return received;
    }

    private static List<BigDecimal> parts(BigDecimal whole, List<AllocationShares.Part> parts, MinorUnit unit) {
        return LargestRemainder.of(
                parts.stream().map(part -> whole.multiply(part.share())).toList(), unit);
    }

    private record Move(SharedAmount whole, AllocationShares.Part part, YearMonth month) {
        TargetEntry entry(
                BigDecimal amount,
                BigDecimal source,
                Function<Allocation, String> system,
                Function<Allocation, String> counter) {
            Allocation rule = part.rule();
            return new TargetEntry(
                    CostDocument.allocation(rule.fromSystem(), rule.toSystem(), month, part.estimated()),
                    whole.line(),
                    month,
                    system.apply(rule),
                    whole.pool(),
                    Basis.ALLOCATED,
                    amount,
                    source,
                    whole.currency(),
                    whole.rate(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.of(counter.apply(rule)),
                    rule.source(),
                    1);
        }
    }
}
