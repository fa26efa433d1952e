package io.outlay.job.ledger;

import io.outlay.model.SameName;
import io.outlay.model.Spelling;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Drivers for which there are no figures, and figures whose name is nearly that of something else: a mistyped name would
 * leave a cost without a yardstick, and nobody would see why.
 *
 * @param settings names of metrics that the settings know
 */
public record UnknownNames(Facts facts, YearMonth month, Set<String> settings) {
    private static final List<String> SEATS = List.of("seats_paid", "seats_active");

    /** Each with its sentence. */
    List<MissingInput> all() {
        List<MissingInput> missing = new ArrayList<>();
        add(missing, "business", drivers());
        add(missing, "usage", allocations());
        add(missing, "business", misspelt("Metric", metrics(), known()));
        add(
                missing,
                "usage",
                misspelt(
                        "Usage",
                        usage(),
                        Stream.concat(SEATS.stream(), allocationDrivers()).collect(Collectors.toSet())));
        add(missing, "settings", unusedSettings());
        return missing;
    }

    private void add(List<MissingInput> missing, String table, SortedMap<String, String> sentences) {
        sentences.forEach((name, sentence) -> missing.add(
                new MissingInput(table, month, List.of(new MissingInput.Item(name, Optional.empty(), "")), sentence)));
    }

    private SortedMap<String, String> unusedSettings() {
        Set<String> all =
                Stream.of(metrics(), usage(), known()).flatMap(Set::stream).collect(Collectors.toSet());
        SortedMap<String, String> sentences = new TreeMap<>();
        settings.stream()
                .map(SameName::of)
                .filter(name -> !all.contains(name) && !SEATS.contains(name))
                .forEach(name ->
                        sentences.put(name, "Setting metrics." + name + ": no figures of that name" + hint(name, all)));
        return sentences;
    }

    private SortedMap<String, String> drivers() {
        SortedSet<String> with = metrics();
        SortedMap<String, String> sentences = new TreeMap<>();
        driverNames()
                .forEach(name -> withoutFigures(name, with)
                        .ifPresent(clause ->
                                sentences.put(name, "Driver " + name + " of " + namesOf(name) + ": " + clause)));
        return sentences;
    }

    /**
     * That there are no business figures of a name, with the nearest known one. Where there are none at all, which is said
     * elsewhere, only a name that is nearly one with a meaning of its own.
     *
     * @param with names that have figures
     */
    public static Optional<String> withoutFigures(String name, Set<String> with) {
        boolean mistyped = !standard().contains(name) && near(name, standard()).isPresent();
        return with.contains(name) || with.isEmpty() && !mistyped
                ? Optional.empty()
                : Optional.of("no business figures of that name" + hint(name, with.isEmpty() ? standard() : with));
    }

    private String namesOf(String driver) {
        return inService()
                .filter(system -> system.driver().filter(driver::equals).isPresent())
                .map(TechSystem::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private SortedMap<String, String> allocations() {
        SortedSet<String> with = usage();
        SortedMap<String, String> sentences = new TreeMap<>();
        allocationDrivers()
                .filter(name -> !with.contains(name))
                .forEach(name -> sentences.put(
                        name, "Allocation driver " + name + ": no usage of that name" + hint(name, with)));
        return sentences;
    }

    private Stream<String> allocationDrivers() {
        return facts.of(Allocation.class).stream().map(Allocation::driver).flatMap(Optional::stream);
    }

    private SortedMap<String, String> misspelt(String what, Collection<String> names, Set<String> known) {
        SortedMap<String, String> sentences = new TreeMap<>();
        names.stream()
                .filter(name -> !known.contains(name) && !settings.contains(name))
                .filter(name -> near(name, known).isPresent())
                .forEach(name ->
                        sentences.put(name, what + " " + name + ": nothing uses that name" + hint(name, known)));
        return sentences;
    }

    private static String hint(String name, Collection<String> known) {
        return near(name, known)
                .map(nearest -> "; the nearest known one is " + nearest)
                .orElse(known.isEmpty() ? "" : "; known are " + String.join(", ", Spelling.closest(name, known, 3)));
    }

    private static Optional<String> near(String name, Collection<String> known) {
        return Spelling.near(name, known);
    }

    private SortedSet<String> metrics() {
        return facts.of(MetricReading.class).stream()
                .map(MetricReading::metric)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedSet<String> usage() {
        return facts.of(UsageReading.class).stream()
                .map(UsageReading::metric)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Metrics that have a meaning of their own, and those that a system is held against. */
    private Set<String> known() {
        return Stream.concat(standard().stream(), driverNames().stream()).collect(Collectors.toSet());
    }

    private static Set<String> standard() {
        return Stream.concat(
                        Arrays.stream(TechLayer.values()).flatMap(layer -> layer.defaultDrivers().stream()),
                        TechLayer.FALLBACK_DRIVERS.stream())
                .collect(Collectors.toSet());
    }

    private SortedSet<String> driverNames() {
        return inService()
                .map(TechSystem::driver)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<TechSystem> inService() {
        return facts.systems().stream().filter(system -> !system.isRetiredBy(month.atEndOfMonth()));
    }
}
