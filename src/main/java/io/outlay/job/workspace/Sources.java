package io.outlay.job.workspace;

import io.outlay.intake.source.DataSourceAddress;
import io.outlay.intake.source.SourceFault;
import io.outlay.intake.source.SourceSums;
import io.outlay.intake.source.Summed;
import io.outlay.intake.table.read.Mapping;
import io.outlay.model.OwnFiles;
import io.outlay.model.Progress;
import io.outlay.model.Sha256;
import io.outlay.settings.OutlaySettings;
import io.outlay.settings.SourceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the sources of a workspace come to: a file of sums for each, which is read as any file is. Asked anew by each close and
 * check, so that a table that has changed is seen; the close keeps what it was given in the folder {@code sources} of its data
 * folder.
 */
public record Sources(List<Given> given) {

    private static final String FOLDER = SourceSettings.FOLDER;
    private static final int DIGITS = 16;

    /** No sources. */
    public static final Sources NONE = new Sources(List.of());

    /**
     * @param path by which the ledger knows it
     * @param how what besides the content tells how it came about
     */
    record Given(Path file, String path, String how, List<String> notes) {}

    /**
     * Asks all sources; when one fails, nothing of any is kept.
     *
     * @param folder for the files
     * @param root of the workspace, where earlier answers are
     * @throws Stopped with the cause and its remedy
     */
    public static Sources ask(OutlaySettings settings, Path root, Path folder, Progress progress) {
        Map<SourceSettings, Summed> answers = new LinkedHashMap<>();
        SourceProfiles profiles = SourceProfiles.of(root, settings);
        for (SourceSettings source : settings.sources()) {
            List<Mapping> profile = profiles.of(source);
            answers.put(
                    source,
                    progress.during("summing rows at " + source.name(), () -> asked(source, profile, System.getenv())));
        }
        try {
            List<Given> given = new ArrayList<>();
            for (Map.Entry<SourceSettings, Summed> answer : answers.entrySet()) {
                String mapped = profiles.sha256(answer.getKey());
                Given fresh = kept(answer.getKey(), answer.getValue(), folder, mapped);
                given.add(fresh);
                earlier(answer.getKey(), folder(root), mapped).stream()
                        .filter(one -> !one.path().equals(fresh.path()))
                        .forEach(given::add);
            }
            return new Sources(List.copyOf(given));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Summed asked(SourceSettings source, List<Mapping> profile, Map<String, String> environment) {
        try {
            return new SourceSums(address(source, environment), profile).read();
        } catch (SourceFault e) {
            throw new Stopped(e.isRefused() ? Exit.WRONG_USE : Exit.FAILED, e.getMessage());
        }
    }

    private static DataSourceAddress address(SourceSettings source, Map<String, String> environment) {
        Map<String, String> mapping = new TreeMap<>();
        source.mapping().forEach((focus, column) -> mapping.put(focus.toLowerCase(Locale.ROOT), column));
        return new DataSourceAddress(
                source.name(),
                source.url(),
                source.login(),
                Secret.ofSource(source.name(), environment),
                source.relation(),
                source.isQuery(),
                mapping,
                Duration.ofSeconds(source.timeout()));
    }

    private static Given kept(SourceSettings source, Summed sums, Path folder, String mapped) throws IOException {
        String text = sums.text();
        String name =
                source.name() + (source.appends() ? "/" + Sha256.ofText(text).substring(0, DIGITS) : "");
        Path file = folder.resolve(name);
        OwnFiles.folder(file.getParent());
        if (!Files.isRegularFile(file) || !Sha256.of(file).equals(Sha256.ofText(text))) {
            OwnFiles.replace(file, text);
        }
        return new Given(file, FOLDER + name, how(sums.sql(), mapped), notes(source, sums));
    }

    /** What a source that appends gave before, in order of path. */
    private static List<Given> earlier(SourceSettings source, Path folder, String mapped) throws IOException {
        Path own = folder.resolve(source.name());
        if (!source.appends() || !Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(file -> file.getFileName().toString().length() == DIGITS)
                    .sorted()
                    .map(file -> new Given(file, FOLDER + source.name() + "/" + file.getFileName(), mapped, List.of()))
                    .toList();
        }
    }

    private static String how(String sql, String mapped) {
        return new Sha256().add("source").add(sql).add(mapped).hex();
    }

    private static List<String> notes(SourceSettings source, Summed sums) {
        DataSourceAddress address = address(source, Map.of());
        String sql = sums.sql().replaceAll("\\s+", " ");
        List<String> notes = new ArrayList<>();
        notes.add(String.format(
                Locale.ROOT,
                "at the source: %,d rows come to %,d sums, read from %s",
                sums.rows(),
                sums.lines().size(),
                address.shown()));
        sums.snapshot().ifPresent(snapshot -> notes.add("at the source: snapshot " + snapshot));
        notes.add("at the source: SHA-256 of the statement " + Sha256.ofText(sums.sql()));
        notes.add("at the source: " + sql);
        return List.copyOf(notes);
    }

    /** What the last close was given, for commands that ask no source. */
    public static Sources kept(Path root, OutlaySettings settings) {
        Path folder = folder(root);
        List<Given> given = new ArrayList<>();
        try {
            for (SourceSettings source : settings.sources()) {
                Path file = folder.resolve(source.name());
                if (Files.isRegularFile(file)) {
                    given.add(new Given(file, FOLDER + source.name(), "", List.of()));
                }
                given.addAll(earlier(source, folder, ""));
            }
            return new Sources(List.copyOf(given));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a close keeps what it was given. */
    public static Path folder(Path root) {
        return root.resolve(".outlay").resolve("sources");
    }

    /** The file that is known by a path: below the workspace, or what a source gave. */
    public static Path file(Path root, String path) {
        Path kept = root.resolve(".outlay").resolve(path);
        return path.startsWith(FOLDER) && Files.isRegularFile(kept) ? kept : root.resolve(path);
    }

    /** Whether a path is that of an input other than the register. */
    public static boolean isInput(String path) {
        return path.startsWith("inbox/") || path.startsWith(FOLDER);
    }
}
