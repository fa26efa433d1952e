package io.outlay.analysis.proposal;

import io.outlay.catalogue.Catalogue;
import io.outlay.model.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Brings together what is one vendor under near spellings, of vendors that the catalogue does not know. */
final class NearVendors {
    private static final int SHORT = 6;
    private static final int LONG = 10;
    private static final int FIRST_WORD = 5;

    private final Catalogue catalogue;
    private final SystemGuess guess;

    NearVendors(Catalogue catalogue, SystemGuess guess) {
        this.catalogue = catalogue;
        this.guess = guess;
    }

    /** The groups in their order, later ones joined to the first that is nearly called the same. */
    List<VendorGroup> joined(List<VendorGroup> groups) {
        List<VendorGroup> joined = new ArrayList<>();
        for (VendorGroup group : groups) {
            int same = isStranger(group) ? first(joined, group) : -1;
            if (same < 0) {
                joined.add(group);
            } else {
                joined.set(same, joined.get(same).with(group));
            }
        }
        return List.copyOf(joined);
    }

    private int first(List<VendorGroup> groups, VendorGroup group) {
        for (int at = 0; at < groups.size(); at++) {
            if (isStranger(groups.get(at)) && isSame(groups.get(at), group)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isStranger(VendorGroup group) {
        return group.id().isEmpty() && group.found().isEmpty() && !catalogue.isReseller(group.vendor());
    }

    private boolean isSame(VendorGroup one, VendorGroup other) {
        String a = Catalogue.plainName(one.vendor());
        String b = Catalogue.plainName(other.vendor());
        return isMisspelled(a, b) || isLonger(a, b) && sellsTheSame(one, other);
    }

    /** One letter in a name of six, two in one of ten; numbers and the first letter are equal. */
    private static boolean isMisspelled(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int letters = shorter >= LONG ? 2 : shorter >= SHORT ? 1 : 0;
        return Math.abs(a.length() - b.length()) <= letters
                && letters > 0
                && a.charAt(0) == b.charAt(0)
                && digits(a).equals(digits(b))
                && Spelling.distance(a, b) <= letters;
    }

    private static String digits(String name) {
        return name.replaceAll("\\D+", " ");
    }

    /** Whether one is the other with more words behind: {@code findsmith} and {@code findsmith search}. */
    private static boolean isLonger(String a, String b) {
        return Stream.of(a, b).allMatch(name -> name.split(" ")[0].length() >= FIRST_WORD)
                && (a.startsWith(b + " ") || b.startsWith(a + " "));
    }

    private boolean sellsTheSame(VendorGroup one, VendorGroup other) {
        Guess first = guess.of(one);
        return first.kind().isPresent() && first.kind().equals(guess.of(other).kind());
    }
}
