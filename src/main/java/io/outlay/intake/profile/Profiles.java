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
import java.util.List;
import java.util.stream.Stream;

/** The profiles of a workspace in order of their file names: the order in which they are tried on a file. */
public record Profiles(List<Mapping> mappings) {
    static final String FOLDER = "profiles";

    public Profiles {
        mappings = List.copyOf(mappings);
    }

    /** Canonical tables only. */
    public static Profiles none() {
        return new Profiles(List.of());
    }

    /**
     * Reads {@code profiles/*.yaml} and {@code *.yml}; a workspace may have none.
     *
     * @param zone in which an instant gets its day
     * @throws InvalidProfiles with all faults of all of them
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Profiles load(Path workspace, ZoneId zone) {
        List<String> faults = new ArrayList<>();
        List<Mapping> mappings = new ArrayList<>();
        for (Path file : files(workspace.resolve(FOLDER))) {
            if (Files.isRegularFile(file)) {
                ProfileFile.read(file, zone, faults).ifPresent(mappings::add);
            } else {
                faults.add(FOLDER + "/" + file.getFileName()
                        + " is no file, or a link to none\nPut the profile itself there, or take it away.");
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidProfiles(faults);
        }
        return new Profiles(mappings);
    }

    /**
     * Those that are meant for a file in that place.
     *
     * @param file relative to the workspace, with {@code /}
     */
    public Profiles of(String file) {
        return new Profiles(
                mappings.stream().filter(mapping -> mapping.isMeant(file)).toList());
    }

    /** The hash over all profiles: changes whenever one does. */
    public String sha256() {
        Sha256 all = new Sha256();
        mappings.forEach(mapping -> all.add(mapping.sha256()));
        return all.hex();
    }

    /** The hash over those that have a say in how a file is read: empty without any, of one its own. */
    public static String sha256(List<Mapping> mapped) {
        return mapped.size() < 2
                ? mapped.stream().map(Mapping::sha256).findFirst().orElse("")
                : new Profiles(mapped).sha256();
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
