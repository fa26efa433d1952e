package io.outlay.intake.propose;

import io.outlay.intake.table.TableStart;
import io.outlay.intake.table.read.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How other files of one folder spell the headers of a file: an export renames a column now and then, and all of them are to
 * be read by one profile. A file is of the same form when it has as many columns, and most of its headers are the same.
 *
 * @param byKey headers of the same place in other files, by the key of the header
 * @param files that spell one otherwise
 */
record Spellings(Map<String, List<String>> byKey, List<String> files) {
    /** Of a file that is looked at alone. */
    static final Spellings NONE = new Spellings(Map.of(), List.of());

    private static final int MOST_FILES = 200;

    static Spellings of(SampledTable table) throws IOException {
        Path file = table.layout().file();
        List<String> own = table.start().header().cells();
        Spellings spellings = new Spellings(new LinkedHashMap<>(), new ArrayList<>());
        for (Path other : others(file)) {
            spellings.add(own, header(other, table.layout()), other);
        }
        return spellings;
    }

    private static List<Path> others(Path file) throws IOException {
        String name = file.getFileName().toString();
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            return files.filter(other -> other.getFileName().toString().endsWith(ending))
                    .filter(other -> !other.getFileName().toString().equals(name))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
    }

    /** Empty for a file that cannot be taken apart the same way. */
    private static List<String> header(Path file, Layout like) {
        try {
            boolean workbook = like.delimiter().isEmpty();
            for (Layout layout : Layout.of(file, workbook)) {
                if (layout.sheet().equals(like.sheet()) && layout.delimiter().equals(like.delimiter())) {
                    return layout.open(SampledTable::start)
                            .map(TableStart::header)
                            .map(row -> row.cells())
                            .orElse(List.of());
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
        return List.of();
    }

    private void add(List<String> own, List<String> other, Path file) {
        long same = Stream.iterate(0, at -> at < Math.min(own.size(), other.size()), at -> at + 1)
                .filter(at -> isSame(own.get(at), other.get(at)))
                .count();
        if (own.size() != other.size() || 2 * same <= own.size()) {
            return;
        }
        boolean renamed = false;
        for (int at = 0; at < own.size(); at++) {
            String spelling = other.get(at);
            boolean known = spelling.isEmpty() || own.stream().anyMatch(header -> isSame(header, spelling));
            if (!known) {
                renamed = true;
                List<String> all = byKey.computeIfAbsent(Mapping.key(own.get(at)), key -> new ArrayList<>());
                if (all.stream().noneMatch(one -> isSame(one, spelling))) {
                    all.add(spelling);
                }
            }
        }
        if (renamed) {
            files.add(file.getFileName().toString());
        }
    }

    private static boolean isSame(String one, String other) {
        return Mapping.key(one).equals(Mapping.key(other));
    }

    /** The header, and what other files call it. */
    List<String> all(String header) {
        return Stream.concat(
                        Stream.of(header),
                        Optional.ofNullable(byKey.get(Mapping.key(header))).stream()
                                .flatMap(List::stream))
                .toList();
    }
}
