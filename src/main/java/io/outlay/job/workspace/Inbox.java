package io.outlay.job.workspace;

import io.outlay.intake.InboxFiles;
import io.outlay.intake.Intake;
import io.outlay.intake.UnreadableFile;
import io.outlay.intake.profile.InvalidProfiles;
import io.outlay.intake.profile.Profiles;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.Sha256;
import io.outlay.model.fact.Fact;
import io.outlay.settings.LoadedSettings;
import io.outlay.settings.OutlaySettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * The input files of a workspace as they lie there now, and the profiles by which house formats are read.
 *
 * @param ignored why a path is left out, a clause: the settings say so, or it is no file
 */
public record Inbox(List<Item> items, Map<String, String> ignored, Profiles profiles) {
    private static final String BY_SETTING = "left out, as gate.ignore-files says";

    /**
     * @param path relative to the workspace, with {@code /}
     * @param mapping under which its content is known; empty for canonical tables
     * @param unreadable why it cannot even be looked at
     * @param notes on how it came about
     */
    public record Item(
            Path file,
            String path,
            FileStamp stamp,
            String mapping,
            Optional<UnreadableFile> unreadable,
            List<String> notes) {
        public String sha256() {
            return stamp.sha256();
        }
    }

    /**
     * All input files in order of path, each hashed, but those that the settings leave out.
     *
     * @throws Stopped with every fault of the profiles, or all that must not be in the inbox
     */
    public static Inbox of(Path root, OutlaySettings settings) {
        return of(root, settings, KnownInputs.none(), Sources.kept(root, settings));
    }

    /** The same, of which not every file needs to be read, with what sources come to now. */
    public static Inbox of(Path root, OutlaySettings settings, KnownInputs known, Sources sources) {
        Profiles profiles = profiles(root, settings.timeZone())
                .booking(path -> settings.generalLedger().isBooked(path))
                .costing(!settings.tax().recoverable());
        InboxFiles found = Intake.look(root);
        List<String> refused = found.refused().entrySet().stream()
                .filter(file -> !settings.gate().ignores(file.getKey()))
                .map(file -> shown(file.getKey()) + " " + file.getValue())
                .toList();
        if (!refused.isEmpty()) {
            throw new Stopped(Exit.WRONG_USE, refused);
        }
        Map<String, String> ignored = new TreeMap<>(found.passedOver());
        found.refused().keySet().forEach(path -> ignored.put(path, BY_SETTING));
        Map<Boolean, List<Path>> files = found.files().stream()
                .collect(Collectors.partitioningBy(file -> settings.gate().ignores(relative(root, file))));
        files.get(true).forEach(file -> ignored.put(relative(root, file), BY_SETTING));
        List<Item> items = new ArrayList<>(items(root, files.get(false), profiles, known));
        sources.given().forEach(given -> items.add(item(given, profiles)));
        items.sort(Comparator.comparing(Item::path));
        return new Inbox(List.copyOf(items), ignored, profiles);
    }

    private static Item item(Sources.Given given, Profiles profiles) {
        String mapping = new Sha256()
                .add(given.how())
                .add(Boolean.toString(profiles.taxIsCost()))
                .hex();
        return new Item(
                given.file(), given.path(), FileStamp.of(given.file()), mapping, Optional.empty(), given.notes());
    }

    private static List<Item> items(Path root, List<Path> files, Profiles profiles, KnownInputs known) {
        List<Item> items = new ArrayList<>();
        StampedFiles.each(
                files,
                file -> FileStamp.of(file, unread -> known.sums(file, relative(root, file), unread)),
                file -> items.add(item(root, file, profiles, known)));
        return items;
    }

    /** @throws Stopped with every fault of the profiles */
    static Profiles profiles(Path root, ZoneId zone) {
        try {
            return Profiles.load(root, zone);
        } catch (InvalidProfiles e) {
            throw new Stopped(Exit.WRONG_USE, e.messages());
        }
    }

    private static Item item(Path root, StampedFiles.Stamped stamped, Profiles profiles, KnownInputs known) {
        Path file = stamped.file();
        String path = relative(root, file);
        try {
            FileStamp stamp = stamped.stamp();
            Optional<String> mapping = known.mapping(path, stamp, program -> how(path, profiles, program));
            return new Item(
                    file,
                    path,
                    stamp,
                    mapping.isPresent() ? mapping.get() : Intake.mapping(file, path, profiles),
                    Optional.empty(),
                    List.of());
        } catch (IOException | RuntimeException | Error e) {
            return new Item(file, path, FileStamp.unread(path), "", Optional.of(UnreadableFile.of(path, e)), List.of());
        }
    }

    /** What the mapping of a content at a path depends on besides it. */
    String how(String path, String program) {
        return how(path, profiles, program);
    }

    private static String how(String path, Profiles profiles, String program) {
        Sha256 sha = new Sha256().add(program).add(Boolean.toString(profiles.taxIsCost()));
        profiles.of(path).forEach(mapping -> sha.add(mapping.sha256()));
        return sha.hex();
    }

    /** A sentence for each file that is left out. */
    public List<String> notes() {
        return ignored.entrySet().stream()
                .map(file -> shown(file.getKey()) + ": " + file.getValue())
                .toList();
    }

    /** On one line: what a name holds beyond must not look as if it were ours. */
    private static String shown(String path) {
        return path.replace('\n', '\u2424').replace('\r', '\u2424');
    }

    /**
     * Reads one of the files, see {@link Intake}.
     *
     * @throws UnreadableFile when it cannot be read to its end: what was handed over does not count
     * @throws Stopped when it changed meanwhile
     */
    public InputFile read(Item item, Consumer<Fact> facts, Consumer<Rejection> rejections) {
        if (item.unreadable().isPresent()) {
            throw item.unreadable().get();
        }
        try {
            InputFile read = Intake.read(item.file(), item.path(), item.sha256(), profiles, facts, rejections);
            item.stamp().refuseChange(item.file(), item.path());
            return item.notes().isEmpty() ? read : read.with(item.notes());
        } catch (UnreadableFile e) {
            item.stamp().refuseChange(item.file(), item.path());
            LoggerFactory.getLogger(Inbox.class).info("Reading {} failed", item.path(), e.getCause());
            throw e;
        }
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace(File.separator, "/");
    }

    /** Whether every file can be looked at. */
    public boolean isReadable() {
        return items.stream().allMatch(item -> item.unreadable().isEmpty());
    }

    /** Whether there is nothing but the register. */
    public boolean isEmpty() {
        return items.stream().noneMatch(item -> Sources.isInput(item.path()));
    }

    /**
     * Changes whenever a close could come out differently: files, settings, program, and whether it may lack tables that
     * came before.
     */
    public String fingerprint(LoadedSettings settings, String version, boolean incomplete) {
        Sha256 sha = new Sha256();
        sha.add(version).add(Integer.toString(Intake.READER_VERSION)).add(Boolean.toString(incomplete));
        settings.effective().forEach((key, value) -> sha.add(key).add(value));
        items.forEach(item -> sha.add(item.path()).add(item.sha256()).add(item.mapping()));
        return sha.hex();
    }
}
