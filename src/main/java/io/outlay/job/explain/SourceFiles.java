package io.outlay.job.explain;

import io.outlay.intake.Intake;
import io.outlay.job.explain.ExplainedFigure.FileState;
import io.outlay.job.explain.ExplainedFigure.Row;
import io.outlay.job.workspace.Sources;
import io.outlay.model.Sha256;
import io.outlay.model.SourceRef;
import io.outlay.model.ledger.TracedEntry;
import io.outlay.store.ExplainStore.Traced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The input files as they lie there now, beside what was read of them; each is looked at once. */
final class SourceFiles {
    private final Path root;
    private final Map<String, Optional<String>> hashes = new HashMap<>();

    SourceFiles(Path root) {
        this.root = root;
    }

    /** @param sha256 of the file when it was read */
    FileState state(String path, String sha256) {
        return hashes.computeIfAbsent(path, this::hash)
                .map(now -> now.equals(sha256) ? FileState.AS_READ : FileState.CHANGED)
                .orElse(FileState.GONE);
    }

    private Optional<String> hash(String path) {
        Path file = Sources.file(root, path);
        return Files.isRegularFile(file) ? Optional.of(Sha256.of(file)) : Optional.empty();
    }

    /** A row at a place in a file of a certain content. */
    private record Place(SourceRef source, String sha256) {}

    /** The rows that were traced, see {@link #rows}. */
    <T> List<Row> rowsOf(List<Traced<T>> traced, Function<T, SourceRef> source) {
        return rows(List.of(), traced, source);
    }

    /**
     * The rows behind entries, and others, each once, in order of file and line; of two contents of a file the earlier used
     * first.
     */
    <T> List<Row> rows(List<TracedEntry> entries, List<Traced<T>> others, Function<T, SourceRef> source) {
        Map<Place, Optional<TracedEntry.Line>> places = new LinkedHashMap<>();
        entries.stream()
                .filter(e -> e.sha256().isPresent())
                .forEach(
                        e -> places.putIfAbsent(new Place(e.source(), e.sha256().orElseThrow()), e.line()));
        others.forEach(
                traced -> places.putIfAbsent(new Place(source.apply(traced.row()), traced.sha256()), Optional.empty()));
        Map<SourceRef, String> excerpts = excerpts(List.copyOf(places.keySet()));
        return places.entrySet().stream()
                .map(p -> row(p.getKey(), p.getValue(), excerpts))
                .sorted(Comparator.comparing((Row row) -> row.source().place())
                        .thenComparing(row -> row.source().line()))
                .toList();
    }

    private Row row(Place place, Optional<TracedEntry.Line> line, Map<SourceRef, String> excerpts) {
        FileState state = state(place.source.file(), place.sha256);
        Optional<String> excerpt =
                state == FileState.AS_READ ? Optional.ofNullable(excerpts.get(place.source)) : Optional.empty();
        return new Row(place.source, state, line, excerpt);
    }

    private Map<SourceRef, String> excerpts(List<Place> places) {
        Map<SourceRef, String> excerpts = new HashMap<>();
        places.stream()
                .filter(p -> state(p.source.file(), p.sha256) == FileState.AS_READ)
                .map(Place::source)
                .collect(Collectors.groupingBy(s -> new SourceRef(s.file(), s.sheet(), 0)))
                .forEach((file, rows) -> read(file, rows, excerpts));
        return excerpts;
    }

    private void read(SourceRef file, List<SourceRef> rows, Map<SourceRef, String> into) {
        TreeSet<Long> lines = rows.stream().map(SourceRef::line).collect(Collectors.toCollection(TreeSet::new));
        try {
            Intake.lines(Sources.file(root, file.file()), file.sheet(), lines)
                    .forEach((line, text) -> into.put(new SourceRef(file.file(), file.sheet(), line), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
