package io.outlay.ledger.document;

import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.RowPrints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What exports that overlap say of one figure. An export is a set of rows; of each day of a figure:
 *
 * <ul>
 *   <li>the same rows in another file are duplicates, and the earlier file counts;
 *   <li>of two files of which one has the rows of the other and more, the larger counts;
 *   <li>where one file ends with the day and the other began before it, the day was not over when the first was written: what
 *       has more rows, or the same with more of their sum, counts;
 *   <li>rows of which none is in both files add up, where ids or times tell them apart and the figure is a sum or count;
 *   <li>all else is a conflict: the later file's rows are rejected. Exports of two forms are held against each other by value.
 * </ul>
 *
 * Other days are other rows, and add up.
 */
public final class ExportedParts {
    /** What becomes of a part. */
    public enum Fate {
        COUNTS,
        DUPLICATE,
        CONFLICT
    }

    /**
     * Rows of one day in one file.
     *
     * @param figure what they are of: equal for what is one figure
     * @param place file and sheet
     */
    public record Part(Object figure, String place, ExportedRows rows, BigDecimal value) {}

    /** @param with index of a part that counts in its place, or contradicts it; its own when it counts */
    public record Verdict(Fate fate, int with) {}

    private record Key(Object figure, String day) {}

    private enum Relation {
        WITHIN,
        LARGER,
        APART,
        CONTRARY
    }

    private final List<Part> parts;
    private final Verdict[] verdicts;
    /** Days of each file. */
    private final Map<String, NavigableSet<String>> days = new HashMap<>();

    private ExportedParts(List<Part> parts) {
        this.parts = parts;
        verdicts = new Verdict[parts.size()];
        parts.forEach(part -> days.computeIfAbsent(part.place(), place -> new TreeSet<>())
                .add(part.rows().day()));
    }

    /** The parts of one day in one file together. */
    private final class Held {
        private final List<Integer> indices = new ArrayList<>();
        private final RowPrints prints = new RowPrints();
        private final Set<String> forms = new LinkedHashSet<>();
        private boolean disjoint = true;
        private BigDecimal value = BigDecimal.ZERO;
        private long rows;

        void add(int index) {
            Part part = parts.get(index);
            indices.add(index);
            prints.add(part.rows().prints());
            forms.add(part.rows().form());
            disjoint &= part.rows().disjoint();
            value = value.add(part.value());
            rows += part.rows().rows();
        }

        private Part first() {
            return parts.get(indices.get(0));
        }

        /** Whether another part is of the last day of a file that was written before the day was over. */
        private boolean outgrows(Held other) {
            String day = first().rows().day();
            return day.equals(days.get(other.first().place()).last())
                    && day.compareTo(days.get(first().place()).first()) > 0
                    && rows >= other.rows
                    && value.abs().compareTo(other.value.abs()) >= 0;
        }

        Relation to(Held kept) {
            if (!forms.equals(kept.forms)) {
                return value.compareTo(kept.value) == 0 ? Relation.WITHIN : Relation.CONTRARY;
            }
            if (kept.prints.contains(prints)) {
                return Relation.WITHIN;
            }
            if (prints.contains(kept.prints)) {
                return Relation.LARGER;
            }
            if (disjoint && kept.disjoint && !prints.meets(kept.prints)) {
                return Relation.APART;
            }
            return outgrows(kept) ? Relation.LARGER : kept.outgrows(this) ? Relation.WITHIN : Relation.CONTRARY;
        }

        void are(Fate fate, Held other) {
            indices.forEach(index -> verdicts[index] = new Verdict(fate, other.indices.get(0)));
        }
    }

    /**
     * Of each part what becomes of it.
     *
     * @param parts the earlier first
     */
    public static List<Verdict> of(List<Part> parts) {
        ExportedParts all = new ExportedParts(parts);
        Map<Key, Map<String, Held>> figures = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            figures.computeIfAbsent(new Key(part.figure(), part.rows().day()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(part.place(), place -> all.new Held())
                    .add(i);
        }
        figures.values().forEach(files -> all.decide(List.copyOf(files.values())));
        return Arrays.asList(all.verdicts);
    }

    private void decide(List<Held> files) {
        List<Held> kept = new ArrayList<>();
        for (Held next : files) {
            place(next, kept);
        }
    }

    private static void place(Held next, List<Held> kept) {
        List<Held> within = new ArrayList<>();
        for (Held other : kept) {
            switch (next.to(other)) {
                case WITHIN -> {
                    next.are(Fate.DUPLICATE, other);
                    return;
                }
                case CONTRARY -> {
                    next.are(Fate.CONFLICT, other);
                    return;
                }
                case LARGER -> within.add(other);
                default -> {}
            }
        }
        within.forEach(other -> other.are(Fate.DUPLICATE, next));
        kept.removeAll(within);
        kept.add(next);
        next.are(Fate.COUNTS, next);
    }
}
