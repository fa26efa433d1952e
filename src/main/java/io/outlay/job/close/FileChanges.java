package io.outlay.job.close;

import io.outlay.job.workspace.MonthSpans;
import io.outlay.model.InputFile;
import io.outlay.settings.GateSettings;
import io.outlay.store.FileChangeStore.Change;
import io.outlay.store.FileChangeStore.Part;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changed files hold now against what was published: a sentence for each, and what stops a run. Looked at month by
 * month, so that nothing that comes makes up for what goes.
 */
final class FileChanges {
    private static final int MONTHS = 3;

    private final Map<String, String> states;
    private final SortedMap<String, SortedMap<String, List<Change>>> byFile;

    /** @param files of the attempt */
    FileChanges(List<Change> changes, List<InputFile> files) {
        this.states = files.stream().collect(Collectors.toMap(InputFile::path, InputFile::state));
        this.byFile = changes.stream()
                .collect(Collectors.groupingBy(
                        Change::path,
                        TreeMap::new,
                        Collectors.groupingBy(Change::kind, TreeMap::new, Collectors.toList())));
    }

    /** For each file that held something before: rows that stay, go and come, with money and months. */
    List<String> notes() {
        return byFile.entrySet().stream()
                .filter(file -> file.getValue().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(change -> change.before().rows() > 0))
                .map(file -> file.getKey() + ": " + what(file.getKey()) + ". "
                        + file.getValue().entrySet().stream()
                                .map(table -> table.getKey() + ": "
                                        + (isGone(file.getKey()) ? ofGone(table.getValue()) : rows(table.getValue())))
                                .collect(Collectors.joining("; "))
                        + ".")
                .toList();
    }

    /** Files that lost too much of a month, unless the file itself is gone: then what was posted stays. */
    List<String> faults(GateSettings limits) {
        List<String> faults = new ArrayList<>();
        byFile.forEach((path, tables) -> tables.forEach((kind, changes) -> {
            if (!isGone(path)) {
                fault(path, kind, changes, limits.maxRemovedShare()).ifPresent(faults::add);
            }
        }));
        return faults;
    }

    private Optional<String> fault(String path, String kind, List<Change> changes, double limit) {
        List<Change> lost =
                changes.stream().filter(change -> share(change) > limit).toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        String months = lost.stream().limit(MONTHS).map(FileChanges::loss).collect(Collectors.joining("; "));
        String more = lost.size() > MONTHS ? "; and " + (lost.size() - MONTHS) + " months more" : "";
        double most = lost.stream().mapToDouble(FileChanges::share).max().orElseThrow();
        return Optional.of(path + ": " + what(path) + ", and of its " + kind + " too much is gone: " + months + more
                + ".\nPut the rows back into the file, or allow it "
                + RejectedShares.allowing("gate.max-removed-share", most));
    }

    private static String loss(Change change) {
        return change.month().map(month -> month + " loses ").orElse("it loses ")
                + RejectedShares.percent(share(change)) + ", "
                + worth(change.unit(), change.gone().worth()) + " of "
                + worth(change.unit(), change.before().worth());
    }

    private static double share(Change change) {
        return change.before().worth().signum() == 0
                ? 0
                : change.gone()
                        .worth()
                        .divide(change.before().worth(), MathContext.DECIMAL64)
                        .doubleValue();
    }

    private String state(String path) {
        return states.getOrDefault(path, "vanished");
    }

    private boolean isGone(String path) {
        return state(path).equals("vanished");
    }

    private String what(String path) {
        return switch (state(path)) {
            case "vanished" -> "is gone";
            case "unchanged", "duplicate" -> "counts otherwise than before";
            default -> "replaced";
        };
    }

    private static String rows(List<Change> changes) {
        List<String> parts = new ArrayList<>();
        add(parts, changes, FileChanges::stays, "stays", "stay");
        add(parts, changes, Change::gone, "goes", "go");
        add(parts, changes, Change::come, "comes", "come");
        add(
                parts,
                changes,
                Change::kept,
                "is not in the file any more and stays as posted",
                "are not in the file any more and stay as posted");
        return parts.isEmpty() ? "no row counts" : String.join(", ", parts);
    }

    /** What a file that is gone leaves behind, and what is in other files now. */
    private static String ofGone(List<Change> changes) {
        List<String> parts = new ArrayList<>();
        add(parts, changes, Change::kept, "stays as posted", "stay as posted");
        add(parts, changes, FileChanges::elsewhere, "is in another file now", "are in another file now");
        add(parts, changes, Change::gone, "goes", "go");
        return parts.isEmpty() ? "no row counts" : String.join(", ", parts);
    }

    private static Part elsewhere(Change change) {
        Part stays = stays(change);
        return new Part(
                Math.max(0, stays.rows() - change.kept().rows()),
                stays.worth().subtract(change.kept().worth()).max(BigDecimal.ZERO));
    }

    private static Part stays(Change change) {
        return new Part(
                change.before().rows() - change.gone().rows(),
                change.before().worth().subtract(change.gone().worth()));
    }

    private static void add(
            List<String> parts, List<Change> changes, Function<Change, Part> part, String one, String several) {
        List<Change> some = changes.stream()
                .filter(c -> part.apply(c).rows() > 0 || part.apply(c).worth().signum() > 0)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        long rows = some.stream().mapToLong(c -> part.apply(c).rows()).sum();
        SortedMap<String, BigDecimal> worth = new TreeMap<>();
        some.forEach(c -> worth.merge(c.unit(), part.apply(c).worth(), BigDecimal::add));
        List<YearMonth> months = some.stream().flatMap(c -> c.month().stream()).toList();
        List<String> details = new ArrayList<>();
        worth.forEach((unit, sum) -> {
            if (!unit.isEmpty()) {
                details.add(worth(unit, sum));
            }
        });
        if (!months.isEmpty()) {
            details.add(MonthSpans.text(months));
        }
        String what = rows == 0
                ? "a part of rows that stay"
                : rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows);
        parts.add(what
                + (details.isEmpty() ? "" : " (" + String.join("; ", details) + ")")
                + " "
                + (rows > 1 ? several : one));
    }

    /** {@code EUR 1,200.00} or {@code 12.5 h}. */
    private static String worth(String unit, BigDecimal amount) {
        boolean hours = unit.equals("h");
        int digits = Math.max(0, (hours ? amount.stripTrailingZeros() : amount).scale());
        String number = String.format(Locale.ROOT, "%,." + digits + "f", amount);
        return hours ? number + " h" : unit + " " + number;
    }
}
