package io.outlay.store;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which contents an attempt draws on: what the period before it knew, and on that what lies in the inbox now. A content
 * counts once, however many files hold it. A file that gets a new content puts it in the place of the one before; copies
 * of the one before are one with it, so it is replaced for them too. Pure.
 */
public final class Layering {
    /** A file in the workspace, its content staged. */
    public record Found(String path, String sha256, long contentId, String contentState) {}

    /** A file that the attempt knows, and what became of it. */
    public record Known(String path, String sha256, long contentId, String state, List<String> notes) {}

    /** What the last period published before knew. */
    public record Base(Optional<YearMonth> period, List<Layer> layers, Replacements replacements, List<Known> files) {}

    /** @param files in order of path */
    public record Result(List<Layer> layers, Replacements replacements, List<Known> files) {}

    private final YearMonth period;
    private final Base base;
    private final List<Found> found;
    private final Map<Long, List<String>> holders = new LinkedHashMap<>();
    private final Map<Long, Layer> layers = new LinkedHashMap<>();
    private final Replacements replacements;
    private final Map<String, Known> before = new TreeMap<>();

    private Layering(YearMonth period, Base base, List<Found> found) {
        this.period = period;
        this.base = base;
        this.found = found;
        base.layers().forEach(layer -> layers.put(layer.contentId(), layer));
        this.replacements = base.replacements().copy();
        base.files().forEach(file -> before.put(file.path(), file));
        found.forEach(file -> holders.computeIfAbsent(file.contentId(), key -> new ArrayList<>())
                .add(file.path()));
    }

    /** @param found in order of path */
    public static Result of(YearMonth period, Base base, List<Found> found) {
        return new Layering(period, base, found).result();
    }

    private Result result() {
        Set<Long> known = Set.copyOf(layers.keySet());
        for (Found file : found) {
            Known old = before.get(file.path());
            if (old != null && old.contentId() != file.contentId()) {
                replace(old.contentId(), file.contentId(), known.contains(file.contentId()));
            }
            layers.computeIfAbsent(
                    file.contentId(), id -> new Layer(file.path(), id, period, Optional.empty(), Optional.empty()));
        }
        layers.replaceAll((id, layer) -> settled(layer));
        Map<String, Known> files = new TreeMap<>();
        found.forEach(file -> files.put(file.path(), known(file)));
        before.values().stream()
                .filter(file -> !files.containsKey(file.path()) && !holders.containsKey(file.contentId()))
                .forEach(file -> files.put(file.path(), vanished(file)));
        return new Result(List.copyOf(layers.values()), replacements, List.copyOf(files.values()));
    }

    /** A content that was known already takes the place of another only when no file holds that one any more. */
    private void replace(long old, long next, boolean known) {
        if (!known) {
            replacements.add(old, next);
        } else if (!holders.containsKey(old)) {
            replacements.restore(old, next);
        }
    }

    private Layer settled(Layer layer) {
        boolean replaced = !replacements.of(layer.contentId()).isEmpty();
        List<String> places = places(layer.contentId());
        Optional<YearMonth> gone = places.isEmpty() ? layer.goneAfter().or(base::period) : Optional.empty();
        return layer.at(path(layer, places))
                .superseded(replaced ? layer.supersededIn().or(() -> Optional.of(period)) : Optional.empty())
                .gone(gone);
    }

    /** Where it was, unless another file holds it now, or its file was renamed since. */
    private String path(Layer layer, List<String> places) {
        if (places.contains(layer.path())) {
            return layer.path();
        }
        return places.stream()
                .filter(path -> holders.containsKey(layer.contentId()) || !before.containsKey(path))
                .findFirst()
                .orElse(layer.path());
    }

    /** The files that hold a content, else those whose content came in its place. */
    private List<String> places(long content) {
        if (holders.containsKey(content)) {
            return holders.get(content);
        }
        return replacements.of(content).stream()
                .map(next -> holders.getOrDefault(next, List.of()))
                .flatMap(Collection::stream)
                .sorted()
                .toList();
    }

    private Known known(Found file) {
        if (!file.contentState().equals("read")) { // what is refused is so wherever it lies
            return new Known(file.path(), file.sha256(), file.contentId(), file.contentState(), List.of());
        }
        Layer layer = layers.get(file.contentId());
        Optional<String> newer = newer(file.contentId());
        if (!layer.path().equals(file.path())) {
            return as("duplicate", file, "has the same content as " + layer.path() + ": its rows count once");
        }
        if (newer.isPresent()) {
            return as(
                    "duplicate",
                    file,
                    "has the content that " + newer.get() + " had before: in the months that are in " + newer.get()
                            + " now its rows do not count");
        }
        return counting(file);
    }

    private Known counting(Found file) {
        Known old = before.get(file.path());
        if (old != null) {
            String state = old.contentId() == file.contentId() ? "unchanged" : "replaced";
            return new Known(file.path(), file.sha256(), file.contentId(), state, List.of());
        }
        return before.values().stream()
                .filter(other -> other.contentId() == file.contentId())
                .findFirst()
                .map(other -> as("unchanged", file, "was " + other.path() + " before"))
                .orElseGet(() -> new Known(file.path(), file.sha256(), file.contentId(), "read", List.of()));
    }

    private static Known as(String state, Found file, String note) {
        return new Known(file.path(), file.sha256(), file.contentId(), state, List.of(note));
    }

    /** The file whose content came in the place of this one. */
    private Optional<String> newer(long content) {
        return replacements.of(content).stream()
                .filter(holders::containsKey)
                .map(next -> layers.get(next).path())
                .sorted()
                .findFirst();
    }

    private static Known vanished(Known file) {
        return new Known(
                file.path(),
                file.sha256(),
                file.contentId(),
                "vanished",
                List.of("is gone: what earlier periods posted from it stays"));
    }

    /** Which content came in the place of which others, along all that was replaced before. */
    public static final class Replacements {
        private final Map<Long, Set<Long>> newer;

        private Replacements(Map<Long, Set<Long>> newer) {
            this.newer = newer;
        }

        public Replacements() {
            this(new TreeMap<>());
        }

        Replacements copy() {
            return new Replacements(newer.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, e -> new HashSet<>(e.getValue()), (a, b) -> a, TreeMap::new)));
        }

        Replacements with(long old, long next) {
            newer.computeIfAbsent(old, key -> new HashSet<>()).add(next);
            return this;
        }

        /** The contents that came in the place of one. */
        Set<Long> of(long content) {
            return newer.getOrDefault(content, Set.of());
        }

        Map<Long, Set<Long>> all() {
            return newer;
        }

        private void add(long old, long next) {
            older(old).forEach(each -> with(each, next));
        }

        /** A content that was there before comes back in the place of another: what it was replaced by is older now. */
        private void restore(long old, long next) {
            Set<Long> older = older(old);
            newer.computeIfPresent(next, (key, all) -> {
                all.removeAll(older);
                return all.isEmpty() ? null : all;
            });
            older.stream()
                    .filter(each -> each != next && !reaches(next, each, new HashSet<>()))
                    .forEach(each -> with(each, next));
        }

        private Set<Long> older(long content) {
            Set<Long> older = newer.entrySet().stream()
                    .filter(e -> e.getValue().contains(content))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(HashSet::new));
            older.add(content);
            return older;
        }

        private boolean reaches(long from, long to, Set<Long> seen) {
            return seen.add(from) && of(from).stream().anyMatch(each -> each == to || reaches(each, to, seen));
        }
    }
}
