package io.outlay.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that was probably meant: of commands, settings, systems, columns, words in cells, files. A name is near
 * when few letters differ for its length, or when one is a whole word of the other. Case does not count, and {@code -},
 * {@code _} and a blank are the same. The number of letters is the optimal string alignment distance: a swap of
 * neighbours counts as one.
 */
public final class Spelling {
    /** From how many letters of the shorter name on one, two or three letters may differ. */
    private static final int ONE_DIFFERS = 3;

    private static final int TWO_DIFFER = 6;
    private static final int THREE_DIFFER = 11;

    private static final int SHORTEST_WORD = 4;
    private static final int MANY = 3;
    private static final int SHOWN = 10;

    private Spelling() {}

    /**
     * Known names by how few letters differ, nearest first.
     *
     * @param count at most
     */
    public static List<String> closest(String written, Collection<String> known, int count) {
        return known.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(plain(written), plain(name)))
                        .thenComparing(name -> name))
                .limit(count)
                .toList();
    }

    /** The known name that is near, the nearest of several; none of three that are equally near. */
    public static Optional<String> near(String written, Collection<String> known) {
        List<String> near =
                known.stream().filter(name -> isNear(written, name)).distinct().toList();
        List<String> first = closest(written, near, MANY);
        boolean guessed = first.size() == MANY
                && distance(plain(written), plain(first.get(0)))
                        == distance(plain(written), plain(first.get(MANY - 1)));
        return guessed ? Optional.empty() : first.stream().findFirst();
    }

    /** Whether one may have been meant by the other. */
    public static boolean isNear(String written, String name) {
        String one = plain(written);
        String other = plain(name);
        return isMistyped(one, other) || isWordOf(one, other) || isWordOf(other, one);
    }

    /** Whether few letters differ for their length; a word of the other is not enough. */
    public static boolean isMistyped(String written, String name) {
        String one = plain(written);
        String other = plain(name);
        int most = differing(Math.min(one.length(), other.length()));
        return Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
    }

    /** {@code Did you mean NAME?} where a known name is near. */
    public static Optional<String> didYouMean(String written, Collection<String> known) {
        return near(written, known).map(name -> "Did you mean " + name + "?");
    }

    /** A remedy, after the name that is near where there is one. */
    public static String hinted(String written, Collection<String> known, String remedy) {
        return didYouMean(written, known).map(hint -> hint + " " + remedy).orElse(remedy);
    }

    /**
     * What to do about a name that is not known: the one that is near, else all that there are.
     *
     * @param what the names are of, in the plural: {@code Systems}
     */
    public static String remedy(String written, Collection<String> known, String what) {
        return didYouMean(written, known).orElseGet(() -> all(known, what));
    }

    private static String all(Collection<String> known, String what) {
        List<String> names = known.stream().sorted().limit(SHOWN).toList();
        return names.isEmpty()
                ? "There are none."
                : what + " are " + String.join(", ", names) + (known.size() > SHOWN ? " and others." : ".");
    }

    private static int differing(int letters) {
        return letters < ONE_DIFFERS ? 0 : letters < TWO_DIFFER ? 1 : letters < THREE_DIFFER ? 2 : 3;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static boolean isWordOf(String one, String other) {
        return one.length() >= SHORTEST_WORD
                && Arrays.asList(other.split("[^\\p{L}\\p{N}]+")).contains(one);
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
