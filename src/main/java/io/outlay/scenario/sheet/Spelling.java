package io.outlay.scenario.sheet;

import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the names that were probably meant. */
public final class Spelling {
    private Spelling() {}

    static String closest(String written, OptionKind kind) {
        return closest(written, Parameter.of(kind).stream().map(Parameter::id).toList(), 1)
                .get(0);
    }

    /**
     * Known names by how few letters differ, nearest first.
     *
     * @param count at most
     */
    public static List<String> closest(String written, Collection<String> known, int count) {
        return known.stream()
                .sorted(Comparator.comparingInt((String id) -> distance(written, id))
                        .thenComparing(id -> id))
                .limit(count)
                .toList();
    }

    /** A known name that may be what was meant: one letter in three differs at most, or one name is part of the other. */
    public static Optional<String> near(String written, Collection<String> known) {
        return closest(written, known, known.size()).stream()
                .filter(name -> distance(written, name) * 3 <= written.length() || isPart(written, name))
                .findFirst();
    }

    private static boolean isPart(String one, String other) {
        return one.length() >= 5 && other.contains(one) || other.length() >= 5 && one.contains(other);
    }

    /** Letters to insert, drop or change to get from one to the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
