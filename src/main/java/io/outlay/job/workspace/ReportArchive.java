package io.outlay.job.workspace;

import io.outlay.delivery.WholeFolder;
import io.outlay.model.Durable;
import io.outlay.model.FileHashes;
import io.outlay.model.OwnFiles;
import io.outlay.model.Progress;
import io.outlay.report.IssuedReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;

/**
 * Every revision as it was published, below {@code archive} of the data folder. Of the last two periods each is a folder,
 * {@code 2026-09/r1}; of earlier ones a zip file of the same files, {@code 2026-07/r1.zip}, half as large. Where a crash
 * left both, they hold the same or the folder is newer, so it is the folder that counts.
 *
 * @param data {@code .outlay} of the workspace
 * @param hashes of files that may be asked for again
 */
public record ReportArchive(Path data, FileHashes hashes) {
    static final String ZIP = ".zip";

    private static final int FOLDERS = 2;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** One whose files are looked at once. */
    public ReportArchive(Path data) {
        this(data, new FileHashes());
    }

    /** What is read of the latest revision of a period; empty where the archive has none. */
    public <T> Optional<T> latest(YearMonth period, Function<IssuedReport, T> what) {
        return Optional.ofNullable(PeriodFolders.archived(data).get(period))
                .map(revision -> read(period, revision, files -> what.apply(new IssuedReport(files.folder()))));
    }

    /** The revisions of a period, in order. */
    public List<Integer> revisions(YearMonth period) {
        return List.copyOf(PeriodFolders.revisions(of(period)));
    }

    /**
     * What is read of a revision, wherever its files are; they cannot be reached any more afterwards.
     *
     * @throws UncheckedIOException when its zip file is damaged
     */
    public <T> T read(YearMonth period, int revision, Function<ReportFiles, T> what) {
        Path folder = folder(period, revision);
        if (!isPacked(period, revision)) {
            return what.apply(new ReportFiles(folder, hashes));
        }
        try (FileSystem zip = FileSystems.newFileSystem(zip(folder))) {
            return what.apply(new ReportFiles(zip.getPath("/"), hashes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is not as a manifest says, by name; see {@link ReportFiles#damaged}. */
    List<String> damaged(YearMonth period, int revision, String manifestSha256) {
        try {
            return read(period, revision, files -> files.damaged(manifestSha256));
        } catch (UncheckedIOException e) {
            if (isPacked(period, revision)) {
                return List.of(zip(folder(period, revision)).getFileName().toString());
            }
            throw e;
        }
    }

    /** Whether a revision is as its own manifest says. */
    public boolean isWhole(YearMonth period, int revision) {
        try {
            return read(period, revision, ReportFiles::isWhole);
        } catch (UncheckedIOException | JacksonException damaged) {
            return false;
        }
    }

    boolean isThere(YearMonth period, int revision) {
        return Files.exists(folder(period, revision)) || isPacked(period, revision);
    }

    private boolean isPacked(YearMonth period, int revision) {
        Path folder = folder(period, revision);
        return !Files.exists(folder) && Files.isRegularFile(zip(folder));
    }

    /** Where its files are, or would be. */
    public Path place(YearMonth period, int revision) {
        Path folder = folder(period, revision);
        return isPacked(period, revision) ? zip(folder) : folder;
    }

    /** The folder of a revision, unpacked where it was not. */
    Path unpacked(YearMonth period, int revision) {
        Path folder = folder(period, revision);
        if (isPacked(period, revision)) {
            read(period, revision, files -> write(period, revision, files.folder()));
            dropZip(folder);
        }
        return folder;
    }

    /** Files become those of a revision, in place of what the archive has of it. */
    void put(YearMonth period, int revision, Path files) {
        dropZip(write(period, revision, files));
    }

    private Path write(YearMonth period, int revision, Path files) {
        try {
            Files.createDirectories(of(period));
            kept(period, revision).put(files, List::of, Progress.SILENT);
            return folder(period, revision);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void dropZip(Path folder) {
        try {
            Files.deleteIfExists(zip(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops what a crash left beside a revision. */
    void clear(YearMonth period, int revision) {
        try {
            kept(period, revision).clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes zip files of the revisions of all periods before the last two. A folder goes when its zip file was read back and
     * is whole; one that is damaged stays as it is. Where the disk takes none, the next close makes them.
     */
    public void pack() {
        SortedMap<YearMonth, Integer> periods = PeriodFolders.archived(data);
        try {
            for (YearMonth period : List.copyOf(periods.keySet()).subList(0, Math.max(0, periods.size() - FOLDERS))) {
                for (int revision : revisions(period)) {
                    if (Files.isDirectory(folder(period, revision))) {
                        pack(period, revision);
                    }
                }
            }
        } catch (IOException | UncheckedIOException full) {
            return;
        }
    }

    private void pack(YearMonth period, int revision) throws IOException {
        Path folder = folder(period, revision);
        if (!new ReportFiles(folder).isWhole()) {
            return;
        }
        kept(period, revision).clear();
        Path fresh = OwnFiles.file(of(period).resolve(".r" + revision + ".new"));
        write(folder, fresh);
        try (FileSystem zip = FileSystems.newFileSystem(fresh, (ClassLoader) null)) {
            ReportFiles packed = new ReportFiles(zip.getPath("/"));
            if (!packed.isWhole() || !packed.manifestSha256().equals(new ReportFiles(folder).manifestSha256())) {
                throw new IOException(fresh + " is not what was written to it");
            }
        }
        Durable.file(fresh);
        Files.move(fresh, zip(folder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.names(of(period));
        // In one step, so that half a folder never stands before its zip file.
        Files.move(folder, of(period).resolve(".r" + revision + ".old"), StandardCopyOption.ATOMIC_MOVE);
        kept(period, revision).clear();
    }

    private static void write(Path folder, Path file) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Path each : all) {
                ZipEntry entry = new ZipEntry(folder.relativize(each).toString().replace(java.io.File.separator, "/"));
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                Files.copy(each, zip);
                zip.closeEntry();
            }
        }
    }

    private WholeFolder kept(YearMonth period, int revision) {
        return new WholeFolder(of(period), "r" + revision);
    }

    private Path of(YearMonth period) {
        return data.resolve(PeriodFolders.ARCHIVE).resolve(period.toString());
    }

    private Path folder(YearMonth period, int revision) {
        return of(period).resolve("r" + revision);
    }

    private static Path zip(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ZIP);
    }
}
