package io.outlay.intake.table.read;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Match;
import io.outlay.model.RejectionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides between mappings, and between them and the canonical table that a header may be by itself. A profile may give
 * several tables of one file or sheet, and several profiles may, each its own; those of the workspace go before shipped ones.
 */
final class Fits {
    /** So much of a shipped profile a file must have to be told of it, in thousandths. */
    private static final int HALF = 500;

    private Fits() {}

    /**
     * What a file or sheet is read by.
     *
     * @param readings one for each table
     * @param conflict why none of them can be used
     */
    record Choice<T>(List<T> readings, Optional<Fault> conflict) {}

    /**
     * Those that fit, else the closest one if it comes closer than any canonical table.
     *
     * @param canonical the table that comes closest; empty when there is no header
     */
    static <T> Optional<Choice<T>> choose(List<T> readings, Function<T, Fit> fit, Optional<Match> canonical) {
        Optional<Match> known = canonical.filter(Match::complete);
        List<List<T>> fitting = profiles(readings, fit).stream()
                .filter(profile ->
                        profile.stream().allMatch(reading -> fit.apply(reading).complete()))
                .filter(profile -> known.map(match -> profile.stream()
                                .anyMatch(reading -> fit.apply(reading).overrules(match)))
                        .orElse(true))
                .toList();
        boolean own = fitting.stream().anyMatch(profile -> !isShipped(profile, fit));
        List<List<T>> meant = fitting.stream()
                .filter(profile -> !own || !isShipped(profile, fit))
                .toList();
        if (!meant.isEmpty()) {
            return Optional.of(new Choice<>(meant.stream().flatMap(List::stream).toList(), conflict(meant, fit)));
        }
        return known.isPresent()
                ? Optional.empty()
                : closest(readings, fit, canonical)
                        .map(one -> new Choice<>(profileOf(one, readings, fit), Optional.empty()));
    }

    /** The readings of each profile, in the order of profiles. */
    private static <T> List<List<T>> profiles(List<T> readings, Function<T, Fit> fit) {
        Map<String, List<T>> profiles = new LinkedHashMap<>();
        readings.forEach(
                reading -> profiles.computeIfAbsent(fit.apply(reading).mapping().name(), name -> new ArrayList<>())
                        .add(reading));
        return List.copyOf(profiles.values());
    }

    private static <T> List<T> profileOf(T one, List<T> readings, Function<T, Fit> fit) {
        String name = fit.apply(one).mapping().name();
        return Stream.concat(
                        Stream.of(one),
                        readings.stream()
                                .filter(other -> other != one
                                        && fit.apply(other).mapping().name().equals(name)))
                .toList();
    }

    private static <T> boolean isShipped(List<T> profile, Function<T, Fit> fit) {
        return fit.apply(profile.get(0)).mapping().shipped();
    }

    private static <T> Optional<Fault> conflict(List<List<T>> profiles, Function<T, Fit> fit) {
        Map<String, String> byTable = new HashMap<>();
        for (List<T> profile : profiles) {
            String name = fit.apply(profile.get(0)).mapping().name();
            for (String table : profile.stream()
                    .map(reading -> fit.apply(reading).mapping().table())
                    .collect(Collectors.toSet())) {
                String other = byTable.putIfAbsent(table, name);
                if (other != null) {
                    return Optional.of(
                            Fault.whole(
                                    RejectionCode.CONFLICT,
                                    "both " + other + " and " + name + " fit, and both make " + table + " of it",
                                    "Name in match: of one a header that only its files have, or give it a folder with path:."));
                }
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> closest(List<T> readings, Function<T, Fit> fit, Optional<Match> canonical) {
        int other = canonical
                .map(match -> share(match.present(), match.lacks().size()))
                .orElse(0);
        Comparator<T> byShare = Comparator.comparing(reading -> share(fit.apply(reading)));
        return readings.stream()
                .filter(reading -> share(fit.apply(reading)) > other)
                .filter(reading -> !fit.apply(reading).mapping().shipped() || share(fit.apply(reading)) >= HALF)
                .reduce((first, next) -> byShare.compare(next, first) > 0 ? next : first);
    }

    private static int share(Fit fit) {
        return share(fit.present(), fit.lacks().size());
    }

    private static int share(int present, int lacking) {
        return present + lacking == 0 ? 0 : present * 1000 / (present + lacking);
    }
}
