package io.outlay.job.workspace;

import io.outlay.model.FileHashes;
import io.outlay.report.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * The files of one folder of reports, held against what a manifest says that they are.
 *
 * @param hashes of files that may be asked for again
 */
public record ReportFiles(Path folder, FileHashes hashes) {
    /** As one that is looked at once. */
    public ReportFiles(Path folder) {
        this(folder, new FileHashes());
    }

    /** SHA-256 of {@code manifest.json}; empty where there is none. */
    public Optional<String> manifestSha256() {
        Path manifest = folder.resolve(Manifest.FILE);
        return Files.isRegularFile(manifest) ? Optional.of(hashes.of(manifest)) : Optional.empty();
    }

    /** The files that the manifest names and itself, with the hash that each has to have. */
    private SortedMap<String, String> stated(String manifestSha256) {
        SortedMap<String, String> stated = new TreeMap<>(Manifest.files(folder));
        stated.put(Manifest.FILE, manifestSha256);
        return stated;
    }

    /**
     * What is not as this folder's own manifest says, by name.
     *
     * @param manifestSha256 of the manifest as it was published; with another one nothing in the folder is vouched for
     */
    List<String> damaged(String manifestSha256) {
        if (!manifestSha256().equals(Optional.of(manifestSha256))) {
            return List.of(Manifest.FILE);
        }
        return differing(stated(manifestSha256));
    }

    /** Whether a manifest is there and all that it names, as it says. */
    public boolean isWhole() {
        try {
            return manifestSha256().map(this::damaged).filter(List::isEmpty).isPresent();
        } catch (UncheckedIOException | JacksonException unreadable) {
            return false;
        }
    }

    /**
     * What another folder has not as this one has it, by name.
     *
     * @param manifestSha256 of this folder's manifest
     */
    List<String> differing(ReportFiles other, String manifestSha256) {
        return other.differing(stated(manifestSha256));
    }

    private List<String> differing(Map<String, String> stated) {
        return stated.entrySet().stream()
                .filter(file -> {
                    Path path = folder.resolve(file.getKey());
                    return !Files.isRegularFile(path) || !hashes.of(path).equals(file.getValue());
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether these files were published from an archive: the manifest, the workbook or a CSV file with figures is as one of
     * its revisions has it. An empty folder is anyone's, what is no folder someone else's.
     *
     * @param revisions of the same period in the archive
     */
    public boolean isOf(List<ReportFiles> revisions) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        }
        List<String> names = names();
        return names.isEmpty()
                || names.stream()
                        .filter(name -> name.equals(Manifest.FILE)
                                || name.endsWith(".xlsx")
                                || name.equals("csv/cost_by_month.csv"))
                        .anyMatch(name -> revisions.stream().anyMatch(revision -> revision.hasSame(name, this)));
    }

    /**
     * What someone else has put beside these files, by name: neither this manifest nor one of the archive names it.
     *
     * @param revisions of the same period in the archive
     */
    public List<String> foreign(List<ReportFiles> revisions) {
        Set<String> own = new HashSet<>(Set.of(Manifest.FILE));
        Stream.concat(Stream.of(this), revisions.stream())
                .filter(files -> files.manifestSha256().isPresent())
                .forEach(files -> own.addAll(Manifest.names(files.folder)));
        return names().stream().filter(name -> !own.contains(name)).toList();
    }

    private boolean hasSame(String name, ReportFiles other) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) && hashes.of(file).equals(hashes.of(other.folder.resolve(name)));
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace(java.io.File.separator, "/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
