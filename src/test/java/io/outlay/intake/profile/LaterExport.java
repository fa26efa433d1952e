package io.outlay.intake.profile;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An export as it comes a second time: one digit of the sample is another, in a line of its own or in a copy of it behind
 * it. Which digit is kept beside the samples; with {@code -Doutlay.sample.update=true} it is looked for anew.
 *
 * @param line from 0
 * @param at place of the digit in it
 */
public record LaterExport(String name, Kind kind, int line, int at) {
    private static final Path LIST = Path.of("src/test/resources/profiles/later-exports.txt");

    /** How it differs. */
    public enum Kind {
        /** The same things have other figures. */
        CORRECTED,
        /** What was there is there, and more. */
        GROWN
    }

    /** The one of a sample; empty where no digit makes one: a report of a single figure does not grow. */
    public static Optional<LaterExport> of(String name, Kind kind) throws IOException {
        return Files.readAllLines(LIST, StandardCharsets.UTF_8).stream()
                .map(line -> line.split(" "))
                .filter(cells -> cells[0].equals(name) && cells[1].equals(kind.name()))
                .map(cells -> new LaterExport(name, kind, Integer.parseInt(cells[2]), Integer.parseInt(cells[3])))
                .findFirst();
    }

    public String text() throws IOException {
        List<String> lines = new ArrayList<>(List.of(ShippedSamples.text(name).split("(?<=\n)")));
        String old = lines.get(line);
        char digit = old.charAt(at);
        String changed = old.substring(0, at) + (char) (digit == '9' ? '0' : digit + 1) + old.substring(at + 1);
        if (kind == Kind.CORRECTED) {
            lines.set(line, changed);
        } else {
            lines.add(line + 1, changed);
        }
        return String.join("", lines);
    }

    /** Whether it is what its kind says. */
    public boolean isSound() throws IOException {
        SortedMap<String, BigDecimal> before =
                ShippedSamples.figures(name, ShippedSamples.text(name)).orElseThrow();
        Optional<SortedMap<String, BigDecimal>> after = ShippedSamples.figures(name, text());
        if (after.isEmpty() || after.get().equals(before)) {
            return false;
        }
        if (kind == Kind.CORRECTED) {
            return after.get().keySet().equals(before.keySet());
        }
        SortedMap<String, BigDecimal> old = after.get();
        return old.keySet().containsAll(before.keySet())
                && before.entrySet().stream()
                        .allMatch(figure -> old.get(figure.getKey()).equals(figure.getValue()));
    }

    static void update() throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : ShippedSamples.names()) {
            for (Kind kind : Kind.values()) {
                search(name, kind).ifPresent(later -> found.add(name + " " + kind + " " + later.line + " " + later.at));
            }
        }
        Files.writeString(LIST, String.join("\n", found) + "\n", StandardCharsets.UTF_8);
    }

    private static Optional<LaterExport> search(String name, Kind kind) throws IOException {
        String[] lines = ShippedSamples.text(name).split("(?<=\n)");
        for (int line = lines.length - 1; line > 0; line--) {
            for (int at = 0; at < lines[line].length(); at++) {
                LaterExport later = new LaterExport(name, kind, line, at);
                if (Character.isDigit(lines[line].charAt(at)) && later.isSound()) {
                    return Optional.of(later);
                }
            }
        }
        return Optional.empty();
    }
}
