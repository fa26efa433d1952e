package io.outlay.job;

import io.outlay.model.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a period's files stand: staged while they are made, archived by revision, published as one folder that is never
 * mixed from two runs. Every move can be repeated after a crash.
 */
final class ReportFolders {
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
            delete(folder);
            Files.createDirectories(folder.resolve("csv"));
        });
        return folder;
    }

    Path staged(YearMonth period) {
        return data.resolve("staging").resolve(period.toString());
    }

    Path archived(YearMonth period, int revision) {
        return data.resolve("archive").resolve(period.toString()).resolve("r" + revision);
    }

    Path published(YearMonth period) {
        return out.resolve(period.toString());
    }

    /** Moves the staged files into the archive, unless they are there already. */
    void archive(YearMonth period, int revision) {
        Path target = archived(period, revision);
        io(() -> {
            if (Files.exists(staged(period))) {
                delete(target);
                Files.createDirectories(target.getParent());
                Files.move(staged(period), target, StandardCopyOption.ATOMIC_MOVE);
                sync(target.getParent());
            }
        });
        progress.advance(1);
    }

    /**
     * Publishes an archived revision: written beside, synced, the old folder renamed away, the new one in. A directory
     * cannot be moved onto a full one, so a crash may leave the period without a folder; the next run calls this again.
     */
    Path publish(YearMonth period, int revision) {
        Path target = published(period);
        io(() -> {
            clear(period);
            copy(archived(period, revision), fresh(period));
            progress.advance(1);
            if (Files.exists(target)) {
                Files.move(target, old(period), StandardCopyOption.ATOMIC_MOVE);
            }
            progress.advance(1);
            Files.move(fresh(period), target, StandardCopyOption.ATOMIC_MOVE);
            sync(out);
            progress.advance(1);
            delete(old(period));
        });
        return target;
    }

    /** Puts an archived revision back where another one or none stands, and clears what a crash left beside it. */
    Path restore(YearMonth period, int revision) {
        if (!stands(period, revision)) {
            return publish(period, revision);
        }
        io(() -> clear(period));
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

    private void clear(YearMonth period) throws IOException {
        delete(fresh(period));
        delete(old(period));
    }

    private Path fresh(YearMonth period) {
        return out.resolve("." + period + ".new");
    }

    private Path old(YearMonth period) {
        return out.resolve("." + period + ".old");
    }

    /** Drops what is staged for a period; what an unfinished close of another one staged, it goes on with. */
    void dropStaging(YearMonth period) {
        io(() -> delete(staged(period)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                    sync(target);
                }
            }
        }
        sync(to);
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
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
