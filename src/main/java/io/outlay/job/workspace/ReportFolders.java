package io.outlay.job.workspace;

import io.outlay.delivery.WholeFolder;
import io.outlay.model.Durable;
import io.outlay.model.FileHashes;
import io.outlay.model.FileOwner;
import io.outlay.model.Progress;
import io.outlay.store.PublicationStore.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a period's files stand: staged while they are made, archived by revision, published as one folder that is never
 * mixed from two runs. Every move can be repeated after a crash.
 *
 * @param data {@code .outlay} of the workspace
 * @param out folder that holds one folder a period
 * @param progress told of each move towards a published folder
 * @param hashes of files that may be asked for again
 */
public record ReportFolders(Path data, Path out, Progress progress, FileHashes hashes) {
    private ReportFiles files(Path folder) {
        return new ReportFiles(folder, hashes);
    }

    /** An empty folder for the files of a period, whatever lay there before. */
    public Path stage(YearMonth period) {
        Path folder = staged(period);
        io(() -> {
            WholeFolder.delete(folder);
            Files.createDirectories(folder.resolve("csv"));
        });
        return folder;
    }

    public Path staged(YearMonth period) {
        return data.resolve("staging").resolve(period.toString());
    }

    /** The revisions as they were published. */
    public ReportArchive archive() {
        return new ReportArchive(data, hashes);
    }

    /** All that the archive has of a period. */
    public List<ReportFiles> revisions(YearMonth period) {
        return archive().revisions(period).stream()
                .map(revision -> files(archived(period, revision)))
                .toList();
    }

    /** The folder with the files of a revision, unpacked where the archive has them in a zip file. */
    public Path archived(YearMonth period, int revision) {
        return archive().unpacked(period, revision);
    }

    public Path published(YearMonth period) {
        return out.resolve(period.toString());
    }

    /** Moves the staged files of a new revision into the archive: those that were computed, by their hashes. */
    public void archive(Published published) {
        Path staged = staged(published.period());
        Path target = archive().place(published.period(), published.revision());
        io(() -> {
            if (!Files.exists(target) && isWhole(staged, published)) {
                Files.createDirectories(target.getParent());
                Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
                Durable.names(target.getParent());
            }
        });
        progress.advance(1);
    }

    /** Whether the published folder holds the files of a revision. */
    public boolean isPublished(Published published) {
        return isWhole(published(published.period()), published);
    }

    /** Whether archive and published folder both hold the files of a revision to the byte. */
    public boolean isAsIssued(YearMonth period, int revision, String manifestSha256) {
        return archive().damaged(period, revision, manifestSha256).isEmpty()
                && files(published(period)).damaged(manifestSha256).isEmpty();
    }

    /** Of the published files of a period; empty where there are none. */
    public Optional<String> manifestSha256(YearMonth period) {
        return files(published(period)).manifestSha256();
    }

    private boolean isWhole(Path folder, Published published) {
        return files(folder).damaged(published.manifestSha256()).isEmpty();
    }

    /** Whether the files of a revision are kept somewhere as they were published. */
    public boolean isKept(Published published) {
        return damagedArchive(published).isEmpty() || isWhole(published(published.period()), published);
    }

    /**
     * Publishes an archived revision, whole or not at all; after a crash the next run calls this again. What someone else
     * has put into the folder stays in it.
     */
    Path publish(YearMonth period, int revision) {
        ReportFiles standing = files(published(period));
        io(() -> {
            boolean first = !Files.exists(out);
            place(period).put(archived(period, revision), () -> standing.foreign(revisions(period)), progress);
            if (first) {
                FileOwner.inherit(out);
            }
            FileOwner.inheritAll(published(period));
        });
        return published(period);
    }

    /**
     * Vouches for the published files of a revision: each is compared with the archive by its hash, and all are put back
     * where one differs. An archive that is damaged is written anew from files that are as they were published.
     *
     * @return what was restored, a sentence each
     * @throws Stopped when neither the archive nor what is published is as it was
     */
    public List<String> restore(Published published) {
        YearMonth period = published.period();
        Path folder = published(period);
        ReportFiles standing = files(folder);
        List<String> notes = new ArrayList<>(mendArchive(published));
        List<String> differing = archive()
                .read(period, published.revision(), files -> files.differing(standing, published.manifestSha256()));
        if (differing.isEmpty()) {
            io(() -> place(period).clear());
            return notes;
        }
        List<String> changed = published.publishing() ? changed(period, standing, differing) : differing;
        if (Files.exists(folder) && !changed.isEmpty()) {
            notes.add(folder + " was not as it was published: " + named(changed) + " changed or gone, restored");
        }
        publish(period, published.revision());
        return notes;
    }

    /** What is not as the revision has it that is there; the next one, which replaces it, is no fault of the folder. */
    private List<String> changed(YearMonth period, ReportFiles standing, List<String> differing) {
        return standing.manifestSha256()
                .filter(manifest -> standing.isWhole()
                        || revisions(period).stream()
                                .anyMatch(revision -> revision.manifestSha256().equals(Optional.of(manifest))))
                .map(standing::damaged)
                .orElse(differing);
    }

    /**
     * Writes a damaged or missing archive of a revision anew, and one that lacks a part of a report that a new recipient gets.
     *
     * @return a sentence when it was
     * @throws Stopped when the same files are nowhere else
     */
    public List<String> mendArchive(Published published) {
        List<String> damaged = damagedArchive(published);
        if (damaged.isEmpty()) {
            archive().clear(published.period(), published.revision());
            return List.of();
        }
        Path target = archive().place(published.period(), published.revision());
        boolean isReplaced = archive().isWhole(published.period(), published.revision());
        Path whole = Stream.of(published(published.period()), staged(published.period()))
                .filter(folder -> isWhole(folder, published))
                .findFirst()
                .orElseThrow(() -> damaged(published, damaged));
        archive().put(published.period(), published.revision(), whole);
        String note = target + " was damaged: " + named(damaged) + " changed or gone, written anew";
        return isReplaced ? List.of() : List.of(note);
    }

    private List<String> damagedArchive(Published published) {
        return archive().damaged(published.period(), published.revision(), published.manifestSha256());
    }

    private Stopped damaged(Published published, List<String> damaged) {
        YearMonth period = published.period();
        return new Stopped(
                Exit.FAILED,
                "The archive of " + period + " revision " + published.revision() + " is damaged: " + named(damaged)
                        + " in " + archive().place(period, published.revision())
                        + " changed or gone.\nCopy these files back"
                        + " from a backup of the folder, or issue the period again: outlay run "
                        + Workspace.quoted(data.getParent()) + " --period " + period + " --revise \"archive damaged\"");
    }

    private static String named(List<String> files) {
        return String.join(", ", files.subList(0, Math.min(3, files.size())))
                + (files.size() > 3 ? " and " + (files.size() - 3) + " more" : "");
    }

    /**
     * @param before what the ledger knows to be published, also where the archive is lost
     * @throws Stopped when the folder of a period is someone else's, which publishing would delete
     */
    public void refuseForeign(YearMonth period, Optional<Published> before) {
        ReportFiles standing = files(published(period));
        boolean known = before.isPresent() && standing.manifestSha256().equals(before.map(Published::manifestSha256));
        if (!known && !standing.isOf(revisions(period))) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    published(period) + " holds files that this workspace did not publish, and publishing would delete"
                            + " them.\nMove them away, or name another folder with --out DIR.");
        }
    }

    private WholeFolder place(YearMonth period) {
        return new WholeFolder(out, period.toString());
    }

    /** Drops what is staged for a period; what an unfinished close of another one staged, it goes on with. */
    public void dropStaging(YearMonth period) {
        io(() -> WholeFolder.delete(staged(period)));
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
