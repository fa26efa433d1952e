package io.outlay.job;

import io.outlay.delivery.WholeFolder;
import io.outlay.model.Progress;
import io.outlay.report.IssuedReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where a period's files stand: staged while they are made, archived by revision, published as one folder that is never
 * mixed from two runs. Every move can be repeated after a crash.
 */
final class ReportFolders {
    private static final String ARCHIVE = "archive";
    private static final String MANIFEST = "manifest.json";

    private final Path data;
    private final Path out;
    private final Progress progress;

    /**
     * @param data {@code .outlay} of the workspace
     * @param out folder that holds one folder a period
     * @param progress told of each move towards a published folder
     */
    ReportFolders(Path data, Path out, Progress progress) {
        this.data = data;
        this.out = out;
        this.progress = progress;
    }

    /** An empty folder for the files of a period, whatever lay there before. */
    Path stage(YearMonth period) {
        Path folder = staged(period);
        io(() -> {
            WholeFolder.delete(folder);
            Files.createDirectories(folder.resolve("csv"));
        });
        return folder;
    }

    Path staged(YearMonth period) {
        return data.resolve("staging").resolve(period.toString());
    }

    /** The periods of which a revision was published. */
    static SortedSet<YearMonth> archivedPeriods(Path data) {
        SortedSet<YearMonth> periods = new TreeSet<>();
        Path archive = data.resolve(ARCHIVE);
        if (Files.isDirectory(archive)) {
            io(() -> {
                try (Stream<Path> folders = Files.list(archive)) {
                    folders.map(folder -> YearMonth.parse(folder.getFileName().toString()))
                            .forEach(periods::add);
                }
            });
        }
        return periods;
    }

    /** The latest revision of a period in the archive. */
    static Optional<IssuedReport> latest(Path data, YearMonth period) {
        int revision = 0;
        Path issues = data.resolve(ARCHIVE).resolve(period.toString());
        while (Files.isDirectory(issues.resolve("r" + (revision + 1)))) {
            revision++;
        }
        return revision == 0 ? Optional.empty() : Optional.of(new IssuedReport(issues.resolve("r" + revision)));
    }

    Path archived(YearMonth period, int revision) {
        return data.resolve(ARCHIVE).resolve(period.toString()).resolve("r" + revision);
    }

    Path published(YearMonth period) {
        return out.resolve(period.toString());
    }

    /** Moves the staged files into the archive, unless they are there already. */
    void archive(YearMonth period, int revision) {
        Path target = archived(period, revision);
        io(() -> {
            if (Files.exists(staged(period))) {
                WholeFolder.delete(target);
                Files.createDirectories(target.getParent());
                Files.move(staged(period), target, StandardCopyOption.ATOMIC_MOVE);
                sync(target.getParent());
            }
        });
        progress.advance(1);
    }

    /** Publishes an archived revision, whole or not at all; after a crash the next run calls this again. */
    Path publish(YearMonth period, int revision) {
        io(() -> place(period).put(archived(period, revision), progress));
        return published(period);
    }

    /** Puts an archived revision back where another one or none stands, and clears what a crash left beside it. */
    Path restore(YearMonth period, int revision) {
        if (!stands(period, revision)) {
            return publish(period, revision);
        }
        io(() -> place(period).clear());
        return published(period);
    }

    private boolean stands(YearMonth period, int revision) {
        Path standing = published(period).resolve(MANIFEST);
        try {
            return Files.exists(standing)
                    && Files.mismatch(standing, archived(period, revision).resolve(MANIFEST)) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WholeFolder place(YearMonth period) {
        return new WholeFolder(out, period.toString());
    }

    /** Drops what is staged for a period; what an unfinished close of another one staged, it goes on with. */
    void dropStaging(YearMonth period) {
        io(() -> WholeFolder.delete(staged(period)));
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private interface Io {
        void run() throws IOException;
    }

    private static void io(Io io) {
        try {
            io.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
