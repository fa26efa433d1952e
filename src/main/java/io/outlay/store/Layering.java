package io.outlay.store;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a period sees of its files: the layers of the period before it, and on them what lies in the inbox now. Pure.
 */
public final class Layering {
    /** A file in the workspace, its content staged. */
    public record Found(String path, String sha256, long contentId, String contentState) {}

    /** A file that the attempt knows, and what became of it. */
    public record Known(String path, String sha256, long contentId, String state, List<String> notes) {}

    /** @param files in order of path */
    public record Result(List<Layer> layers, List<Known> files) {}

    private final YearMonth period;
    private final Map<String, List<Layer>> base;
    private final Map<Long, String> hashes;
    private final List<Layer> layers = new ArrayList<>();
    private final Map<String, Known> files = new TreeMap<>();

    private Layering(YearMonth period, List<Layer> base, Map<Long, String> hashes) {
        this.period = period;
        this.base = base.stream().collect(Collectors.groupingBy(Layer::path, LinkedHashMap::new, Collectors.toList()));
        this.hashes = hashes;
    }

    /**
     * @param base layers of the last period published before, by path and ordinal; empty for the opening load
     * @param basePeriod that period
     * @param hashes SHA-256 of the contents in {@code base}
     * @param found in order of path
     */
    public static Result of(
            YearMonth period,
            Optional<YearMonth> basePeriod,
            List<Layer> base,
            Map<Long, String> hashes,
            List<Found> found) {
        Layering layering = new Layering(period, base, hashes);
        layering.lay(found);
        basePeriod.ifPresent(last -> layering.vanish(found, last));
        return new Result(layering.layers, List.copyOf(layering.files.values()));
    }

    private void lay(List<Found> found) {
        Set<String> present = found.stream().map(Found::path).collect(Collectors.toSet());
        Set<Long> live = new HashSet<>();
        for (Found file : found) {
            if (unchanged(file)) {
                carry(file, file.path(), "unchanged", List.of());
                live.add(file.contentId());
            }
        }
        for (Found file : found) {
            if (!unchanged(file)) {
                change(file, live, present);
            }
        }
    }

    private boolean unchanged(Found file) {
        List<Layer> old = base.getOrDefault(file.path(), List.of());
        return !old.isEmpty() && top(old).contentId() == file.contentId();
    }

    private void change(Found file, Set<Long> live, Set<String> present) {
        List<Layer> old = base.getOrDefault(file.path(), List.of());
        boolean first = live.add(file.contentId());
        if (old.isEmpty() && !first) {
            know(file, "duplicate", List.of("has the same content as another file: its rows count once"));
            return;
        }
        Optional<String> formerPath = old.isEmpty() ? formerPath(file, present) : Optional.empty();
        if (formerPath.isPresent()) {
            carry(file, formerPath.get(), "unchanged", List.of("was " + formerPath.get() + " before"));
            base.remove(formerPath.get());
            return;
        }
        old.forEach(layer -> layers.add(layer.superseded(period)));
        layers.add(new Layer(
                file.path(),
                old.isEmpty() ? 0 : top(old).ordinal() + 1,
                file.contentId(),
                period,
                Optional.empty(),
                Optional.empty()));
        know(
                file,
                !file.contentState().equals("read") ? file.contentState() : old.isEmpty() ? "read" : "replaced",
                List.of());
    }

    private Optional<String> formerPath(Found file, Set<String> present) {
        return base.entrySet().stream()
                .filter(e -> !present.contains(e.getKey()))
                .filter(e -> top(e.getValue()).contentId() == file.contentId())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void carry(Found file, String from, String state, List<String> notes) {
        base.get(from).forEach(layer -> layers.add(layer.at(file.path())));
        know(file, file.contentState().equals("read") ? state : file.contentState(), notes);
    }

    private void know(Found file, String state, List<String> notes) {
        files.put(file.path(), new Known(file.path(), file.sha256(), file.contentId(), state, notes));
    }

    private void vanish(List<Found> found, YearMonth last) {
        Set<String> present = found.stream().map(Found::path).collect(Collectors.toSet());
        base.forEach((path, old) -> {
            if (!present.contains(path)) {
                old.forEach(layer -> layers.add(layer.gone(last)));
                long content = top(old).contentId();
                files.put(
                        path,
                        new Known(
                                path,
                                hashes.get(content),
                                content,
                                "vanished",
                                List.of("is gone: what earlier periods posted from it stays")));
            }
        });
    }

    private static Layer top(List<Layer> layers) {
        return layers.get(layers.size() - 1);
    }
}
