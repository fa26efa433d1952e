package io.outlay.job;

import io.outlay.intake.Intake;
import io.outlay.intake.profile.InvalidProfiles;
import io.outlay.intake.profile.Profiles;
import io.outlay.model.Fact;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.Sha256;
import io.outlay.settings.LoadedSettings;
import io.outlay.settings.OutlaySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The input files of a workspace as they lie there now, and the profiles by which house formats are read.
 *
 * @param ignored paths of files that the settings leave out
 */
record Inbox(List<Item> items, List<String> ignored, Profiles profiles) {
    /**
     * @param path relative to the workspace, with {@code /}
     * @param mapping under which its content is known; empty for canonical tables
     */
    record Item(Path file, String path, String sha256, String mapping) {}

    /**
     * All input files in order of path, each hashed, but those that the settings leave out.
     *
     * @throws Stopped with every fault of the profiles
     */
    static Inbox of(Path root, OutlaySettings settings) {
        Profiles profiles = profiles(root, settings.timeZone());
        Map<Boolean, List<Path>> files = Intake.files(root).stream()
                .collect(Collectors.partitioningBy(file -> settings.gate().ignores(relative(root, file))));
        return new Inbox(
                files.get(false).stream()
                        .map(file -> item(root, file, profiles))
                        .toList(),
                files.get(true).stream().map(file -> relative(root, file)).toList(),
                profiles);
    }

    private static Profiles profiles(Path root, ZoneId zone) {
        try {
            return Profiles.load(root, zone);
        } catch (InvalidProfiles e) {
            throw new Stopped(Exit.WRONG_USE, e.messages());
        }
    }

    private static Item item(Path root, Path file, Profiles profiles) {
        try {
            return new Item(
                    file,
                    relative(root, file),
                    Sha256.of(file),
                    Intake.mapping(file, profiles.of(relative(root, file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence for each file that is left out. */
    List<String> notes() {
        return ignored.stream()
                .map(path -> path + ": left out, as gate.ignore-files says")
                .toList();
    }

    /** Reads one of the files, see {@link Intake}. */
    InputFile read(Item item, Consumer<Fact> facts, Consumer<Rejection> rejections) {
        try {
            return Intake.read(item.file(), item.path(), item.sha256(), profiles, facts, rejections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Whether there is nothing but the register. */
    boolean isEmpty() {
        return items.stream().noneMatch(item -> item.path().startsWith("inbox/"));
    }

    /**
     * Changes whenever a close could come out differently: files, settings, program, and whether it may lack tables that
     * came before.
     */
    String fingerprint(LoadedSettings settings, String version, boolean incomplete) {
        Sha256 sha = new Sha256();
        sha.add(version).add(Integer.toString(Intake.READER_VERSION)).add(Boolean.toString(incomplete));
        settings.effective().forEach((key, value) -> sha.add(key).add(value));
        items.forEach(item -> sha.add(item.path()).add(item.sha256()).add(item.mapping()));
        return sha.hex();
    }
}
