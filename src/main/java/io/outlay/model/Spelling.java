package io.outlay.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the names that were probably meant: settings, commands, systems, measures, parameters. */
public final class Spelling {
    /** Letters for one that may differ. */
    private static final int LETTERS = 3;

    private static final int SHORTEST_PART = 5;
    private static final int SHOWN = 10;

    private Spelling() {}

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
                .filter(name -> isNear(written, name) || isPart(written, name))
                .findFirst();
    }

    /** Whether one letter in three differs at most. */
    public static boolean isNear(String written, String name) {
        return distance(written, name) * LETTERS <= written.length();
    }

    /**
     * What to do about a name that is not known: the one that is near, else all that there are.
     *
     * @param what the names are of, in the plural: {@code Systems}
     */
    public static String remedy(String written, Collection<String> known, String what) {
        Optional<String> near = near(written, known);
        if (near.isPresent()) {
            return "Did you mean " + near.get() + "?";
        }
        List<String> names = known.stream().sorted().limit(SHOWN).toList();
        return names.isEmpty()
                ? "There are none."
                : what + " are " + String.join(", ", names) + (known.size() > SHOWN ? " and others." : ".");
    }

    private static boolean isPart(String one, String other) {
        return one.length() >= SHORTEST_PART && other.contains(one)
                || other.length() >= SHORTEST_PART && one.contains(other);
    }

    /** Letters to insert, drop, change or swap with their neighbour to get from one to the other. */
    public static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
                if (isSwapped(a, b, i, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above[b.length()];
    }

    private static boolean isSwapped(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
