package io.outlay.job.workspace;

import io.outlay.model.OwnFiles;
import io.outlay.store.PublicationStore;
import io.outlay.store.PublicationStore.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The ledger that a workspace was closed in, remembered in the file {@code ledger} of its data folder: its id, and below it
 * the place where it was last. A database that is another one, or that has forgotten a published period, would close it
 * again as if for the first time.
 */
final class KnownLedger {
    private final Workspace workspace;
    private final Path data;
    private final String place;

    /** @param place where the ledger is now */
    KnownLedger(Workspace workspace, String place) {
        this.workspace = workspace;
        this.data = Session.data(workspace);
        this.place = place;
    }

    /** @throws Stopped when the workspace has published periods, and no ledger is at the place yet */
    void refuseNone() {
        none().ifPresent(words -> {
            throw new Stopped(Exit.WRONG_USE, words);
        });
    }

    /** Fault and remedy when the workspace has published periods, and no ledger is at the place yet. */
    Optional<String> none() {
        SortedMap<YearMonth, Integer> archived = PeriodFolders.archived(data);
        if (!archived.isEmpty()) {
            return Optional.of(
                    words("There is no ledger in " + place + ", but this workspace has published " + named(archived)));
        }
        List<YearMonth> reports = PeriodFolders.published(reports());
        return reports.isEmpty()
                ? Optional.empty()
                : Optional.of("There is no ledger in " + place + ", but " + reports() + " holds the reports of "
                        + reports.stream().map(YearMonth::toString).collect(Collectors.joining(", "))
                        + ".\nIf " + data
                        + " was lost, copy it back, or bring the ledger back from a backup: "
                        + workspace.command("restore") + " FILE. To begin anew, move these reports away.");
    }

    private Path reports() {
        return data.resolveSibling("reports");
    }

    /** @throws Stopped when the ledger is another one than before, or older than what was published */
    void refuseOther(PublicationStore ledger) {
        SortedMap<YearMonth, Integer> archived = PeriodFolders.archived(data);
        if (archived.isEmpty()) {
            return;
        }
        SortedMap<YearMonth, Integer> forgotten = forgotten(archived, ledger.periods());
        if (!forgotten.isEmpty()) {
            throw refused("The ledger in " + place + " does not know " + named(forgotten)
                    + ", which this workspace has published");
        }
        Optional<String> id = line(0);
        if (id.isPresent() && !id.equals(ledger.ledgerId())) {
            throw refused("The ledger in " + place + " is another one than this workspace was closed in");
        }
    }

    private static SortedMap<YearMonth, Integer> forgotten(
            SortedMap<YearMonth, Integer> archived, List<Published> periods) {
        SortedMap<YearMonth, Integer> forgotten = new TreeMap<>(archived);
        periods.forEach(p ->
                forgotten.computeIfPresent(p.period(), (period, latest) -> p.revision() >= latest ? null : latest));
        return forgotten;
    }

    private static String named(Map<YearMonth, Integer> periods) {
        return periods.entrySet().stream()
                .map(period -> period.getKey() + " (revision " + period.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private Stopped refused(String fault) {
        return new Stopped(Exit.WRONG_USE, words(fault));
    }

    private String words(String fault) {
        List<String> remedies = new ArrayList<>();
        line(1).filter(last -> !last.equals(remembered()))
                .ifPresent(last -> remedies.add("It was last closed in " + last + ": name that place again."));
        remedies.add("To bring a ledger back from a backup: " + workspace.command("reset") + ", then "
                + workspace.command("restore") + " FILE; to begin anew: the first of these alone.");
        return fault + ".\n" + String.join(" ", remedies);
    }

    /** The usual place by its name alone, so that a workspace may be moved or copied. */
    private String remembered() {
        try {
            boolean usual = !place.startsWith("jdbc:") && Files.exists(data) && Files.isSameFile(data, Path.of(place));
            return usual ? data.getFileName().toString() : place;
        } catch (IOException e) {
            return place;
        }
    }

    private Path file() {
        return data.resolve("ledger");
    }

    private Optional<String> line(int number) {
        try {
            return Files.isRegularFile(file())
                    ? Files.readAllLines(file(), StandardCharsets.ISO_8859_1).stream()
                            .skip(number)
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers it, from now on. */
    void remember(String id) {
        if (Optional.of(id).equals(line(0)) && Optional.of(remembered()).equals(line(1))) {
            return;
        }
        try {
            OwnFiles.replace(file(), id + "\n" + remembered() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
