package io.outlay.job.workspace;

import io.outlay.report.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folders of periods and revisions in a folder that need not exist; what else lies there is not ours. */
public final class PeriodFolders {
    static final String ARCHIVE = "archive";

    private static final String PERIOD = "\\d{4}-(0[1-9]|1[0-2])";
    private static final String REVISION = "r\\d{1,9}(\\.zip)?";

    private PeriodFolders() {}

    /**
     * The periods of which a revision was published, each with its latest.
     *
     * @param data {@code .outlay} of the workspace
     */
    public static SortedMap<YearMonth, Integer> archived(Path data) {
        SortedMap<YearMonth, Integer> periods = new TreeMap<>();
        for (Path folder : named(data.resolve(ARCHIVE), PERIOD)) {
            SortedSet<Integer> revisions = revisions(folder);
            if (!revisions.isEmpty()) {
                periods.put(YearMonth.parse(folder.getFileName().toString()), revisions.last());
            }
        }
        return periods;
    }

    /** The revisions in the archive of a period, as folders or as zip files. */
    static SortedSet<Integer> revisions(Path archived) {
        return named(archived, REVISION).stream()
                .map(revision ->
                        Integer.valueOf(revision.getFileName().toString().replaceAll("\\D", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The periods of which a folder holds a report, as far as a manifest says so. */
    public static List<YearMonth> published(Path out) {
        return named(out, PERIOD).stream()
                .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.FILE)))
                .map(folder -> YearMonth.parse(folder.getFileName().toString()))
                .sorted()
                .toList();
    }

    private static List<Path> named(Path in, String name) {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(in)) {
            return entries.filter(entry -> entry.getFileName().toString().matches(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
