package io.outlay.store;

import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How rows of files that have vanished, and still rule what they ruled, give way to rows of files that are there: silently,
 * as the file was replaced by another under a new name. Of two vanished rows the later seen counts.
 */
final class Vanished {
    /** A row, and whether its file has vanished. */
    record Standing<F>(F row, boolean isGone) {}

    private Vanished() {}

    /** A vanished row goes when a file that is there, or one seen later, has a row of its key. */
    static <F extends Fact> List<F> byKey(List<Standing<F>> rows, Function<F, Object> key) {
        Set<Object> present = rows.stream()
                .filter(row -> !row.isGone())
                .map(row -> key.apply(row.row()))
                .collect(Collectors.toSet());
        Map<Object, String> last = rows.stream()
                .filter(Standing::isGone)
                .collect(Collectors.toMap(
                        row -> key.apply(row.row()), row -> row.row().source().file(), latest()));
        return rows.stream()
                .filter(row -> !row.isGone()
                        || !present.contains(key.apply(row.row()))
                                && last.get(key.apply(row.row()))
                                        .equals(row.row().source().file()))
                .map(Standing::row)
                .toList();
    }

    private static <T> BinaryOperator<T> latest() {
        return (earlier, later) -> later;
    }

    /**
     * Files that are there say how a giver's cost is shared from the day of their first rule for it; vanished rules for it
     * end the day before.
     */
    static List<Allocation> allocations(List<Standing<Allocation>> rows) {
        Map<String, LocalDate> from = rows.stream()
                .filter(row -> !row.isGone())
                .map(Standing::row)
                .collect(Collectors.toMap(
                        Allocation::fromSystem, Allocation::validFrom, (a, b) -> a.isBefore(b) ? a : b));
        Set<List<Object>> stated = rows.stream()
                .filter(row -> !row.isGone())
                .map(row -> pairFrom(row.row(), row.row().validFrom()))
                .collect(Collectors.toCollection(HashSet::new));
        List<Allocation> kept = new ArrayList<>();
        for (Allocation rule : byKey(rows, rule -> pairFrom(rule, rule.validFrom()))) {
            Optional<LocalDate> end = Optional.ofNullable(from.get(rule.fromSystem()));
            boolean isGone = rows.stream().anyMatch(row -> row.isGone() && row.row() == rule);
            if (!isGone || end.isEmpty()) {
                kept.add(rule);
            } else if (rule.validFrom().isBefore(end.get())) {
                kept.add(rule);
                if (stated.add(pairFrom(rule, end.get()))) {
                    kept.add(ended(rule, end.get()));
                }
            }
        }
        return List.copyOf(kept);
    }

    private static List<Object> pairFrom(Allocation rule, LocalDate day) {
        return List.of(rule.fromSystem(), rule.toSystem(), day);
    }

    private static Allocation ended(Allocation rule, LocalDate day) {
        return new Allocation(
                rule.fromSystem(), rule.toSystem(), day, Optional.of(BigDecimal.ZERO), Optional.empty(), rule.source());
    }
}
