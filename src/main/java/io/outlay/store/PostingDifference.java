package io.outlay.store;

import io.outlay.model.ledger.TargetEntry;
import io.outlay.store.StandingEntries.Posted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * What posting has to write: two lists in the order of keys, gone through side by side. A key that differs gets a reversal of
 * what stands and a new entry. Two systems that became one may have two entries of one key that stand: both are reversed,
 * for one that holds what both held.
 */
final class PostingDifference {
    /** What is to be posted. */
    interface Found {
        void reversal(Posted standing);

        /** @param instead whether it replaces one that stands */
        void entry(TargetEntry target, boolean instead);
    }

    private final List<TargetEntry> targets;
    private final Found found;
    private final LongConsumer compared;
    private final List<Posted> ofOneKey = new ArrayList<>();
    private int next;

    /** @param targets in any order */
    PostingDifference(List<TargetEntry> targets, Found found, LongConsumer compared) {
        this.targets = targets.stream().sorted(KeyOrder.KEYS).toList();
        this.found = found;
        this.compared = compared;
    }

    /** @param posted the next entry of earlier periods, in the order of keys */
    void posted(Posted posted) {
        if (!ofOneKey.isEmpty() && KeyOrder.KEYS.compare(ofOneKey.get(0).entry(), posted.entry()) != 0) {
            settle();
        }
        ofOneKey.add(posted);
    }

    /** Nothing more was posted. */
    void end() {
        settle();
        while (next < targets.size()) {
            found.entry(take(), false);
        }
    }

    private void settle() {
        List<Posted> standing = standing();
        ofOneKey.clear();
        if (standing.isEmpty()) {
            return;
        }
        TargetEntry key = standing.get(0).entry();
        while (next < targets.size() && KeyOrder.KEYS.compare(targets.get(next), key) < 0) {
            found.entry(take(), false);
        }
        boolean wanted = next < targets.size() && KeyOrder.KEYS.compare(targets.get(next), key) == 0;
        Optional<TargetEntry> target = wanted ? Optional.of(take()) : Optional.empty();
        if (standing.size() == 1 && target.isPresent() && isSame(target.get(), key)) {
            return;
        }
        standing.forEach(found::reversal);
        target.ifPresent(entry -> found.entry(entry, true));
    }

    /** Neither reversals nor reversed; a reversal has the key of what it reverses. */
    private List<Posted> standing() {
        Set<String> reversed = new HashSet<>();
        ofOneKey.forEach(posted -> posted.correctionOf().ifPresent(reversed::add));
        return ofOneKey.stream()
                .filter(posted -> posted.correctionOf().isEmpty() && !reversed.contains(posted.entryId()))
                .toList();
    }

    private TargetEntry take() {
        TargetEntry target = targets.get(next++);
        if (next < targets.size() && KeyOrder.KEYS.compare(target, targets.get(next)) == 0) {
            throw new IllegalStateException("two targets of one key: " + target + " and " + targets.get(next));
        }
        compared.accept(1);
        return target;
    }

    private static boolean isSame(TargetEntry target, TargetEntry standing) {
        return isSame(target.amount(), standing.amount())
                && isSame(target.sourceAmount(), standing.sourceAmount())
                && KeyOrder.compare(target.sourceCurrency(), standing.sourceCurrency()) == 0
                && isSame(target.fxRate(), standing.fxRate())
                && target.quantity().isPresent() == standing.quantity().isPresent()
                && target.quantity()
                        .map(q -> isSame(q, standing.quantity().orElseThrow()))
                        .orElse(true)
                && target.unit().isPresent() == standing.unit().isPresent()
                && target.unit()
                        .map(u -> KeyOrder.compare(u, standing.unit().orElseThrow()) == 0)
                        .orElse(true)
                && target.oneOff() == standing.oneOff();
    }

    private static boolean isSame(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }
}
