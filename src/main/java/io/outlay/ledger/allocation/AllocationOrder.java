package io.outlay.ledger.allocation;

import io.outlay.model.fact.Allocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** In which order systems hand on shared cost: whoever receives from a giver comes after it. */
final class AllocationOrder {
    private final SortedMap<String, SortedSet<String>> receivers = new TreeMap<>();

    private AllocationOrder() {}

    static AllocationOrder of(List<Allocation> rules) {
        AllocationOrder order = new AllocationOrder();
        rules.forEach(rule -> order.receivers
                .computeIfAbsent(rule.fromSystem(), giver -> new TreeSet<>())
                .add(rule.toSystem()));
        return order;
    }

    /** Givers first along chains, else by name; those of a circle, which rules don't have, are left out. */
    List<String> givers() {
        Map<String, Integer> waitingFor = new TreeMap<>();
        receivers.keySet().forEach(giver -> waitingFor.put(giver, 0));
        receivers.values().forEach(all -> all.forEach(to -> waitingFor.computeIfPresent(to, (id, n) -> n + 1)));
        List<String> order = new ArrayList<>();
        TreeSet<String> ready = new TreeSet<>();
        waitingFor.forEach((giver, count) -> {
            if (count == 0) {
                ready.add(giver);
            }
        });
        while (!ready.isEmpty()) {
            String giver = ready.pollFirst();
            order.add(giver);
            for (String to : receivers.get(giver)) {
                if (waitingFor.containsKey(to) && waitingFor.merge(to, -1, Integer::sum) == 0) {
                    ready.add(to);
                }
            }
        }
        return order;
    }

    boolean isCircular(Allocation rule) {
        return !way(rule.toSystem(), rule.fromSystem()).isEmpty();
    }

    /** The shortest way round that a rule is part of, its giver first and last. */
    List<String> circle(Allocation rule) {
        List<String> circle = new ArrayList<>(List.of(rule.fromSystem()));
        circle.addAll(way(rule.toSystem(), rule.fromSystem()));
        return circle;
    }

    /** From one system to another along allocations, both named; empty when there is no way. */
    private List<String> way(String from, String to) {
        Map<String, String> cameFrom = new HashMap<>();
        Set<String> seen = new LinkedHashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String here = open.removeFirst();
            if (here.equals(to)) {
                return backFrom(to, cameFrom);
            }
            for (String next : receivers.getOrDefault(here, new TreeSet<>())) {
                if (seen.add(next)) {
                    cameFrom.put(next, here);
                    open.addLast(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> backFrom(String end, Map<String, String> cameFrom) {
        List<String> way = new ArrayList<>();
        for (String here = end; here != null; here = cameFrom.get(here)) {
            way.add(0, here);
        }
        return way;
    }
}
