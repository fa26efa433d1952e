package io.outlay.intake.table;

import java.util.Comparator;
import java.util.List;

/**
 * How well a header fits a table.
 *
 * @param present required columns that it has
 * @param lacks required columns that it lacks
 * @param known columns that it has, the required ones included
 * @param strange columns that it has and the table does not know
 */
public record Match(Table table, int present, List<String> lacks, int known, int strange) {
    /** Best first: complete ones by the number of required columns, others by the share that is there, then by the fewest lacking, then by what else is known. */
    public static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::complete)
            .thenComparing(Match::byShare)
            .thenComparing(Match::present)
            .thenComparing(match -> -match.lacks.size())
            .thenComparing(Match::known)
            .reversed();

    public boolean complete() {
        return lacks.isEmpty();
    }

    /**
     * Whether the file is plainly meant to be this table: half of the required columns. Two of them are enough only where
     * most of the file is known: an amount and a currency stand in many a house format.
     */
    public boolean near() {
        return present >= lacks.size() && (present > 2 || present == 2 && known >= strange);
    }

    private static int byShare(Match a) {
        int required = a.present + a.lacks.size();
        return a.present * 1000 / required;
    }
}
