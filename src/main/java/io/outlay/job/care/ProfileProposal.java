package io.outlay.job.care;

import io.outlay.intake.Intake;
import io.outlay.intake.UnreadableFile;
import io.outlay.intake.profile.Profiles;
import io.outlay.intake.propose.Proposal;
import io.outlay.job.ledger.WorkspaceReading;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.NearFile;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.UnknownForms;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.InputFile;
import io.outlay.model.Progress;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.settings.OutlaySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a file as it is; where that gives nothing, proposes a profile and reads the file by it. */
public final class ProfileProposal implements ProposeProfile {
    private static final int SHOWN = 3;
    private static final Set<RejectionCode> HOPELESS = Set.of(RejectionCode.UNREADABLE_FILE, RejectionCode.EMPTY_FILE);

    private final Progress progress;

    /** @param progress told of each stage */
    public ProfileProposal(Progress progress) {
        this.progress = progress;
    }

    @Override
    public ProfileOutcome propose(Path file, Optional<Workspace> workspace) {
        if (!Files.isRegularFile(file)) {
            throw new Stopped(Exit.WRONG_USE, NearFile.noFile("file", file, "Name a CSV file or a workbook."));
        }
        Optional<OutlaySettings> settings =
                workspace.map(known -> Session.settings(known).settings());
        ZoneId zone = zone(settings);
        Profiles profiles =
                workspace.map(known -> Profiles.sound(known.root(), zone)).orElseGet(() -> Profiles.shippedOnly(zone));
        progress.begin("reading the file", -1);
        try {
            Reading asItIs = read(file, profiles);
            if (asItIs.outcome.fits()) {
                progress.end("known as it is");
                return asItIs.outcome;
            }
            Optional<Proposal> proposal =
                    asItIs.hopeless ? Optional.empty() : Intake.propose(file, settings.map(OutlaySettings::currency));
            if (proposal.isEmpty()) {
                throw asItIs.hopeless ? new Stopped(Exit.WRONG_USE, asItIs.outcome.rejections()) : noData(file);
            }
            ProfileOutcome outcome = proposed(file, proposal.get(), workspace, settings);
            progress.end("a profile for table " + proposal.get().table());
            return outcome;
        } catch (IOException e) {
            throw new Stopped(Exit.FAILED, file + " cannot be read: " + e.getMessage() + "\nLet this user read it.");
        }
    }

    private static Stopped noData(Path file) {
        return new Stopped(
                Exit.WRONG_USE,
                file + " holds no table: no column of figures or dates is in it, so that no profile can be proposed.\n"
                        + "Export it again as CSV or .xlsx with a header row. A letter can stay where it is: it is"
                        + " reported and not read. What stops a close all the same goes into outlay.gate.ignore-files.");
    }

    private static ZoneId zone(Optional<OutlaySettings> settings) {
        return settings.map(OutlaySettings::timeZone).orElse(ZoneOffset.UTC);
    }

    private static ProfileOutcome proposed(
            Path file, Proposal proposal, Optional<Workspace> workspace, Optional<OutlaySettings> settings) {
        ZoneId zone = zone(settings);
        String name = name(file.getFileName().toString());
        Optional<Path> place = workspace.map(known -> write(known.root(), name, proposal.text()));
        return proposal.trial()
                .map(yaml -> read(file, Profiles.trial("profiles/" + name, yaml, zone)).outcome)
                .orElseGet(() -> ProfileOutcome.unread(file))
                .with(new ProposedProfile(
                        name,
                        place,
                        proposal.table(),
                        proposal.written(),
                        proposal.text(),
                        proposal.open(),
                        proposal.trial().isPresent(),
                        settings.map(known -> unread(workspace.orElseThrow(), file, known))
                                .orElse(List.of()),
                        proposal.columns(),
                        proposal.first()));
    }

    /** With the profiles that there are now; one whose lines a person must complete reads its file once they are. */
    private static List<String> unread(Workspace workspace, Path file, OutlaySettings settings) {
        Path root = workspace.root().toAbsolutePath().normalize();
        try {
            return UnknownForms.of(
                            WorkspaceReading.of(root, settings, Progress.SILENT).rejections())
                    .proposable(root)
                    .files()
                    .stream()
                    .filter(other ->
                            !root.resolve(other).equals(file.toAbsolutePath().normalize()))
                    .toList();
        } catch (Stopped unfinished) {
            // A profile has lines that a person must complete, this one or one before; check names them.
            return List.of();
        }
    }

    /** @param hopeless whether no profile could help */
    private record Reading(ProfileOutcome outcome, boolean hopeless) {}

    private static Reading read(Path file, Profiles profiles) {
        List<Rejection> rejections = new ArrayList<>();
        String path = "inbox/" + file.getFileName();
        InputFile read;
        try {
            read = Intake.read(file, path, "", profiles, fact -> {}, rejections::add);
        } catch (UnreadableFile e) {
            throw new Stopped(Exit.FAILED, e.getMessage());
        }
        List<String> tables =
                read.tables().stream().map(InputFile.Table::kind).distinct().toList();
        long rows = read.tables().stream().mapToLong(InputFile.Table::rowsRead).sum();
        long rejected =
                read.tables().stream().mapToLong(InputFile.Table::rowsRejected).sum();
        List<String> messages =
                rejections.stream().limit(SHOWN).map(Rejection::message).toList();
        return new Reading(
                new ProfileOutcome(file, tables, rows, rows - rejected, read.notes(), messages, Optional.empty()),
                rejections.stream().anyMatch(rejection -> HOPELESS.contains(rejection.code())));
    }

    private static Path write(Path root, String name, String text) {
        Path target = root.resolve("profiles").resolve(name);
        try {
            Files.createDirectories(target.getParent());
            Path beside = target.resolveSibling(name + ".new");
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            try {
                return Files.move(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (FileAlreadyExistsException e) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    target + " exists already, and was left as it is.\nFinish it, or rename it and run this again.");
        } catch (IOException e) {
            throw new Stopped(
                    Exit.FAILED,
                    target + " cannot be written: " + e.getMessage() + "\nGive this user the right to write there.");
        }
    }

    /** What of a file's name comes again next month: its first words without figures. */
    private static String name(String file) {
        String base = file.replaceFirst("(?i)\\.gz$", "")
                .replaceFirst("\\.[A-Za-z]{2,4}$", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : base.split("[^a-z0-9]+")) {
            if (word.matches(".*\\d.*") || word.equals("to") && !words.isEmpty()) {
                break;
            }
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        String name = words.isEmpty() ? "house" : String.join("-", words);
        return (Profiles.isShipped(name) ? name + "-house" : name) + ".yaml";
    }
}
