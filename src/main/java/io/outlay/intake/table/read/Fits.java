package io.outlay.intake.table.read;

import io.outlay.intake.table.Match;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides between mappings, and between them and the canonical table that a header may be by itself. */
final class Fits {
    private Fits() {}

    /**
     * Of those that fit the first, else the closest if it comes closer than any canonical table.
     *
     * @param canonical the table that comes closest; empty when there is no header
     */
    static <T> Optional<T> choose(List<T> readings, Function<T, Fit> fit, Optional<Match> canonical) {
        Optional<Match> known = canonical.filter(Match::complete);
        Optional<T> fitting = readings.stream()
                .filter(reading -> fit.apply(reading).complete())
                .filter(reading ->
                        known.map(match -> fit.apply(reading).overrules(match)).orElse(true))
                .findFirst();
        return known.isPresent() || fitting.isPresent() ? fitting : closest(readings, fit, canonical);
    }

    private static <T> Optional<T> closest(List<T> readings, Function<T, Fit> fit, Optional<Match> canonical) {
        int other = canonical
                .map(match -> share(match.present(), match.lacks().size()))
                .orElse(0);
        Comparator<T> byShare = Comparator.comparing(reading -> share(fit.apply(reading)));
        return readings.stream()
                .filter(reading -> share(fit.apply(reading)) > other)
                .reduce((first, next) -> byShare.compare(next, first) > 0 ? next : first);
    }

    private static int share(Fit fit) {
        return share(fit.present(), fit.lacks().size());
    }

    private static int share(int present, int lacking) {
        return present + lacking == 0 ? 0 : present * 1000 / (present + lacking);
    }
}
