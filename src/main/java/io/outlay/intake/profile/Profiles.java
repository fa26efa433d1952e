package io.outlay.intake.profile;

import io.outlay.intake.table.read.Mapping;
import io.outlay.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The profiles by which house formats are read. Those of the workspace go before those that come with the program; one of
 * the same name takes the place of a shipped one.
 *
 * @param mappings of the workspace, in order of the file names of their profiles
 * @param shipped in order of their names
 * @param taxIsCost whether tax that a file states is part of cost
 * @param booked whether a file is a ledger of which what was booked is taken, and no invoices
 */
public record Profiles(List<Mapping> mappings, List<Mapping> shipped, boolean taxIsCost, Predicate<String> booked) {
    static final String FOLDER = "profiles";

    public Profiles {
        mappings = List.copyOf(mappings);
        shipped = List.copyOf(shipped);
    }

    Profiles(List<Mapping> mappings, List<Mapping> shipped) {
        this(mappings, shipped, false, file -> false);
    }

    /** The same, which take of some files what was booked. */
    public Profiles booking(Predicate<String> files) {
        return new Profiles(mappings, shipped, taxIsCost, files);
    }

    /** The same, by which tax that a file states is part of cost, or is not. */
    public Profiles costing(boolean tax) {
        return new Profiles(mappings, shipped, tax, booked);
    }

    /** Canonical tables only. */
    public static Profiles none() {
        return new Profiles(List.of(), List.of());
    }

    /**
     * Reads {@code profiles/*.yaml} and {@code *.yml}, and the shipped ones; a workspace may have none.
     *
     * @param zone in which an instant gets its day
     * @throws InvalidProfiles with all faults of all of them
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Profiles load(Path workspace, ZoneId zone) {
        List<String> faults = new ArrayList<>();
        List<Mapping> mappings = new ArrayList<>();
        Set<String> own = new HashSet<>();
        for (Path file : files(workspace.resolve(FOLDER))) {
            if (Files.isRegularFile(file)) {
                mappings.addAll(ProfileFile.read(file, zone, faults));
                own.add(file.getFileName().toString().replaceFirst("\\.ya?ml$", ""));
            } else {
                faults.add(FOLDER + "/" + file.getFileName()
                        + " is no file, or a link to none\nPut the profile itself there, or take it away.");
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidProfiles(faults);
        }
        return new Profiles(mappings, ShippedProfiles.without(own, zone));
    }

    /** The shipped ones, and those of the workspace that have no faults: for looking at a file while others are written. */
    public static Profiles sound(Path workspace, ZoneId zone) {
        List<Mapping> mappings = new ArrayList<>();
        for (Path file : files(workspace.resolve(FOLDER))) {
            if (Files.isRegularFile(file)) {
                mappings.addAll(ProfileFile.read(file, zone, new ArrayList<>()));
            }
        }
        return new Profiles(mappings, shippedOnly(zone).shipped);
    }

    /** The mappings of one profile, by the name of its file without ending; empty when there is none. */
    public List<Mapping> named(String name) {
        return Stream.concat(mappings.stream(), shipped.stream())
                .filter(mapping -> mapping.name().equals(FOLDER + "/" + name + ".yaml")
                        || mapping.name().equals(FOLDER + "/" + name + ".yml")
                        || mapping.name().equals(ShippedProfiles.shown(name)))
                .toList();
    }

    /** Those that come with the program. */
    public static Profiles shippedOnly(ZoneId zone) {
        return new Profiles(List.of(), ShippedProfiles.without(Set.of(), zone));
    }

    /**
     * One profile alone, which is not in a file yet.
     *
     * @param name as messages shall name it
     * @throws InvalidProfiles with all its faults
     */
    public static Profiles trial(String name, String yaml, ZoneId zone) {
        List<String> faults = new ArrayList<>();
        List<Mapping> mappings = ProfileFile.unsaved(name, yaml, zone, faults);
        if (!faults.isEmpty()) {
            throw new InvalidProfiles(faults);
        }
        return new Profiles(mappings, List.of());
    }

    /** Whether a profile of that name comes with the program. */
    public static boolean isShipped(String name) {
        return ShippedProfiles.names().contains(name);
    }

    /**
     * Those that are meant for a file in that place, in the order in which they are tried. A profile that makes invoices or
     * bookings of a ledger makes invoices, unless the file is said to be what was booked: that is never cost.
     *
     * @param file relative to the workspace, with {@code /}
     */
    public List<Mapping> of(String file) {
        List<Mapping> meant = Stream.concat(mappings.stream(), shipped.stream())
                .filter(mapping -> mapping.isMeant(file))
                .toList();
        if (booked.test(file)) {
            return meant.stream().filter(Mapping::isBooked).toList();
        }
        Set<String> others = meant.stream()
                .filter(mapping -> !mapping.isBooked())
                .map(Mapping::name)
                .collect(Collectors.toSet());
        return meant.stream()
                .filter(mapping -> !mapping.isBooked() || !others.contains(mapping.name()))
                .toList();
    }

    /** The hash over the profiles of the workspace: changes whenever one does. */
    public String sha256() {
        Sha256 all = new Sha256();
        mappings.forEach(mapping -> all.add(mapping.sha256()));
        return all.hex();
    }

    /**
     * The hash over those that have a say in how a file is read: empty without any, of one its own. The file's name has a
     * say where it holds the day or the currency of its figures.
     */
    public static String sha256(List<Mapping> mapped, String file) {
        List<String> hashes = mapped.stream()
                .flatMap(mapping ->
                        mapping.read().isNamed() ? Stream.of(mapping.sha256(), file) : Stream.of(mapping.sha256()))
                .distinct()
                .toList();
        if (hashes.size() < 2) {
            return hashes.stream().findFirst().orElse("");
        }
        Sha256 all = new Sha256();
        hashes.forEach(all::add);
        return all.hex();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isProfile(file.getFileName().toString()))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProfile(String name) {
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
