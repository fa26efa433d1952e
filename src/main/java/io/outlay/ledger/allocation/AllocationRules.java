package io.outlay.ledger.allocation;

import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.ledger.document.RejectedRow;
import io.outlay.ledger.document.RowFaults;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.Sum;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which allocations are in force in a month: for each pair of systems the last row valid from that month or before. Rows
 * that would make cost go round in a circle, or move more than all of it, or share one system's cost by two metrics, are
 * rejected; what stood before them goes on.
 */
public final class AllocationRules {
    private final Set<String> systems;
    private final List<Allocation> accepted = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    /** @param rules the earlier first; of two for one pair and date the first counts */
    public AllocationRules(List<Allocation> rules, List<TechSystem> known) {
        systems = known.stream().map(TechSystem::systemId).collect(Collectors.toSet());
        Map<List<Object>, Allocation> byKey = new LinkedHashMap<>();
        for (Allocation rule : rules) {
            if (isSound(rule)) {
                Allocation holder =
                        byKey.putIfAbsent(List.of(rule.fromSystem(), rule.toSystem(), rule.validFrom()), rule);
                if (holder != null && !content(holder).equals(content(rule))) {
                    reject(rule, RowFaults.conflict("to_system", rule.toSystem(), rule.source(), holder.source()));
                }
            }
        }
        byKey.values().stream()
                .collect(Collectors.groupingBy(
                        rule -> YearMonth.from(rule.validFrom()), TreeMap::new, Collectors.toList()))
                .forEach(this::accept);
    }

    private boolean isSound(Allocation rule) {
        if (!systems.contains(rule.fromSystem())) {
            reject(rule, RowFaults.unknownSystem("from_system", rule.fromSystem(), systems));
        } else if (!systems.contains(rule.toSystem())) {
            reject(rule, RowFaults.unknownSystem("to_system", rule.toSystem(), systems));
        } else {
            return true;
        }
        return false;
    }

    private static List<Object> content(Allocation rule) {
        return List.of(rule.share().map(BigDecimal::stripTrailingZeros), rule.driver());
    }

    private void accept(YearMonth from, List<Allocation> starting) {
        accepted.addAll(starting);
        for (String giver :
                starting.stream().map(Allocation::fromSystem).collect(Collectors.toCollection(TreeSet::new))) {
            checkMetrics(giver, from, starting);
            checkShares(giver, from, starting);
        }
        checkCycles(from, starting);
    }

    private void checkMetrics(String giver, YearMonth from, List<Allocation> starting) {
        Set<String> metrics = of(giver, from).stream()
                .flatMap(rule -> rule.driver().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (metrics.size() > 1) {
            withdraw(
                    starting,
                    rule -> rule.fromSystem().equals(giver) && rule.driver().isPresent(),
                    rule -> new Fault(
                            RejectionCode.CONFLICT,
                            "driver",
                            rule.driver().orElse(""),
                            "is not the only metric by which " + giver + " is shared from " + from + ": "
                                    + String.join(", ", metrics),
                            "Share the cost of one system by one metric."));
        }
    }

    private void checkShares(String giver, YearMonth from, List<Allocation> starting) {
        BigDecimal sum = Sum.of(of(giver, from).stream().flatMap(rule -> rule.share().stream()));
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            withdraw(
                    starting,
                    rule -> rule.fromSystem().equals(giver) && rule.share().isPresent(),
                    rule -> new Fault(
                            RejectionCode.OUT_OF_RANGE,
                            "share",
                            rule.share().map(BigDecimal::toPlainString).orElse(""),
                            "makes the shares of " + giver + " add up to "
                                    + sum.stripTrailingZeros().toPlainString() + " from " + from,
                            "The shares of one system add up to 1 at most; end an older rule with a row of share 0."));
        }
    }

    private void checkCycles(YearMonth from, List<Allocation> starting) {
        List<Allocation> inForce = in(from);
        AllocationOrder order = AllocationOrder.of(inForce);
        withdraw(
                starting,
                rule -> inForce.contains(rule) && order.isCircular(rule),
                rule -> new Fault(
                        RejectionCode.NOT_ALLOWED,
                        "to_system",
                        rule.toSystem(),
                        "sends cost in a circle: " + String.join(" → ", order.circle(rule)),
                        "Remove one of these allocations: cost moves from givers to receivers and never back."));
    }

    private void withdraw(List<Allocation> starting, Predicate<Allocation> which, Function<Allocation, Fault> fault) {
        List<Allocation> wrong =
                starting.stream().filter(accepted::contains).filter(which).toList();
        wrong.forEach(rule -> reject(rule, fault.apply(rule)));
        accepted.removeAll(wrong);
    }

    private void reject(Allocation rule, Fault fault) {
        rejections.add(RejectedRow.of(rule).because(fault));
    }

    /** In force in a month, by giver, then receiver; ended ones (share 0) left out. */
    List<Allocation> in(YearMonth month) {
        Map<String, Allocation> latest = new TreeMap<>();
        accepted.stream()
                .filter(rule -> !YearMonth.from(rule.validFrom()).isAfter(month))
                .sorted(Comparator.comparing(Allocation::validFrom))
                .forEach(rule -> latest.put(rule.fromSystem() + "\u001f" + rule.toSystem(), rule));
        return live(latest.values());
    }

    private List<Allocation> of(String giver, YearMonth month) {
        return in(month).stream()
                .filter(rule -> rule.fromSystem().equals(giver))
                .toList();
    }

    private static List<Allocation> live(Collection<Allocation> rules) {
        return rules.stream()
                .filter(rule ->
                        rule.share().filter(share -> share.signum() == 0).isEmpty())
                .toList();
    }

    public List<Rejection> rejections() {
        return List.copyOf(rejections);
    }
}
