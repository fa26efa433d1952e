package io.outlay.job.check;

import java.util.List;

/** A clause with names in it: all of them for a program, the first few for a reader who has not asked for all. */
public record Clause(String before, List<String> names, String after) {
    /** Names that a reader is shown of a longer list. */
    public static final int FEW = 3;

    static Clause of(String words) {
        return new Clause(words, List.of(), "");
    }

    /** @param most names to show; the others are counted */
    public String text(int most) {
        int shown = Math.min(most, names.size());
        return before
                + String.join(", ", names.subList(0, shown))
                + (names.size() > shown ? " and " + (names.size() - shown) + " more" : "")
                + after;
    }

    /** With all names. */
    public String text() {
        return text(names.size());
    }
}
