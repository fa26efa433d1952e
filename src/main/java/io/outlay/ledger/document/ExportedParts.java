package io.outlay.ledger.document;

import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.ExportedRows.Times;
import io.outlay.model.fact.RowPrints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What exports that overlap say of one figure. An export is a set of rows; of each day of a figure:
 *
 * <ul>
 *   <li>the same rows in another file are duplicates, and the earlier file counts;
 *   <li>of two files of which one has the rows of the other and more, the larger counts, where its file has all rows of the
 *       smaller one on all its days but the last, with which it may break off;
 *   <li>of rows without time or id, as exports have them that add up a day: where one file ends with the day and the other
 *       began before and goes on, the day was not over when the first was written, and the other counts if it has no less;
 *   <li>rows of which none is in both files add up, where ids or times tell them apart and the figure is a sum or count;
 *   <li>all else is a conflict: the later file's rows are rejected. Exports of two forms are held against each other by value.
 * </ul>
 *
 * Other days are other rows, and add up.
 */
public final class ExportedParts {
    private static final int SHOWN = 3;

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
     * @param day ISO 8601; blank when a figure of a month is not known by day
     * @param place file and sheet
     */
    public record Part(Object figure, String day, String place, ExportedRows rows, BigDecimal value) {}

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
    private final Map<String, ExportedFile> files = new HashMap<>();

    private ExportedParts(List<Part> parts) {
        this.parts = parts;
        verdicts = new Verdict[parts.size()];
        parts.forEach(part -> files.computeIfAbsent(part.place(), place -> new ExportedFile())
                .add(part.day(), part.rows().form()));
    }

    /** A clause that follows what contradicts another file. */
    public static String otherRows(List<String> days, String other) {
        List<String> named =
                days.stream().filter(day -> !day.isEmpty()).sorted().distinct().toList();
        String shown = String.join(", ", named.subList(0, Math.min(SHOWN, named.size())));
        String more = named.size() > SHOWN ? " and " + (named.size() - SHOWN) + " more days" : "";
        return "has other rows" + (named.isEmpty() ? "" : " on " + shown + more) + " at " + other + ", which count";
    }

    public static String remedy(String earlier, String later) {
        return "Compare " + earlier + " with " + later
                + ": a row has changed, or each file has rows that the other lacks. Remove the file that is out of date, or"
                + " export the whole month once more.";
    }

    /** The parts of one day in one file together. */
    private final class Held {
        private final List<Integer> indices = new ArrayList<>();
        private final RowPrints prints = new RowPrints();
        private final Set<String> forms = new LinkedHashSet<>();
        private boolean disjoint = true;
        private Times times = Times.of("");
        private BigDecimal value = BigDecimal.ZERO;
        private long rows;

        void add(int index) {
            Part part = parts.get(index);
            times = indices.isEmpty()
                    ? part.rows().times()
                    : times.plus(part.rows().times());
            indices.add(index);
            prints.add(part.rows().prints());
            forms.add(part.rows().form());
            disjoint &= part.rows().disjoint();
            value = value.add(part.value());
            rows += part.rows().rows();
        }

        private ExportedFile file() {
            return files.get(place());
        }

        private String place() {
            return parts.get(indices.get(0)).place();
        }

        private String day() {
            return parts.get(indices.get(0)).day();
        }

        /** Whether another file ends with this day, and this one goes on: rows that add up a day then still grew. */
        private boolean outgrows(Held other) {
            return !disjoint
                    && other.file().endsWith(day())
                    && file().goesThrough(day())
                    && rows >= other.rows
                    && value.abs().compareTo(other.value.abs()) >= 0;
        }

        /** Whether another part has fewer of these rows because its file was written before. */
        private boolean grewFrom(Held other) {
            return prints.contains(other.prints) && !file().lacks(other.place());
        }

        Relation to(Held kept) {
            if (!forms.equals(kept.forms)) {
                return value.compareTo(kept.value) == 0 ? Relation.WITHIN : Relation.CONTRARY;
            }
            if (disjoint && kept.disjoint && times.isApart(kept.times)) {
                return Relation.APART;
            }
            boolean same = prints.contains(kept.prints) && kept.prints.contains(prints);
            if (same || kept.grewFrom(this)) {
                return Relation.WITHIN;
            }
            if (grewFrom(kept)) {
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
            figures.computeIfAbsent(new Key(part.figure(), part.day()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(part.place(), place -> all.new Held())
                    .add(i);
        }
        figures.values().forEach(all::compare);
        figures.values().forEach(held -> all.decide(held.values()));
        return Arrays.asList(all.verdicts);
    }

    /** Notes which files lack rows of which others on a day that they cover. */
    private void compare(Map<String, Held> held) {
        for (Held one : held.values()) {
            files.forEach((place, file) -> {
                Held its = held.get(place);
                boolean lacks = its == null ? file.covers(one.day(), one.forms) : !its.prints.contains(one.prints);
                if (lacks && !file.endsWith(one.day())) {
                    file.lack(one.place());
                }
            });
        }
    }

    private void decide(Collection<Held> held) {
        List<Held> kept = new ArrayList<>();
        held.forEach(next -> place(next, kept));
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
