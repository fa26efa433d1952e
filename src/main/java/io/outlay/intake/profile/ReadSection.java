package io.outlay.intake.profile;

import io.outlay.intake.table.HouseDates;
import io.outlay.intake.table.read.Mapping;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The section {@code read} of a profile. */
final class ReadSection {
    private static final Map<String, Character> DELIMITERS =
            Map.of(",", ',', ";", ';', "\t", '\t', "\\t", '\t', "tab", '\t', "|", '|');

    private static final List<String> KEYS = List.of(
            "encoding",
            "delimiter",
            "decimal",
            "date",
            "skip-lines",
            "sheet",
            "blank",
            "above",
            "file-date",
            "file-currency",
            "row-id");

    private final Optional<Section> section;
    private final ZoneId zone;

    ReadSection(Optional<Section> section, ZoneId zone) {
        this.section = section;
        this.zone = zone;
    }

    Mapping.Read read() {
        section.ifPresent(s -> s.allow("read", KEYS));
        return new Mapping.Read(
                encoding(),
                delimiter(),
                decimal(),
                dates(),
                skipLines(),
                text("sheet").orElse(""),
                zone,
                blank(),
                above(),
                text("file-date").orElse(""),
                text("file-currency").orElse(""),
                section.map(s -> s.texts("row-id")).orElse(List.of()));
    }

    private Set<String> blank() {
        return section.map(s -> s.texts("blank")).orElse(List.of()).stream()
                .map(Mapping::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, String> above() {
        Map<String, String> patterns = new LinkedHashMap<>();
        section.flatMap(s -> s.section("above", "{ Start: \"# Start date: *\" }"))
                .ifPresent(above -> above.keys()
                        .forEach(name -> above.text(name).ifPresent(pattern -> {
                            if (pattern.indexOf('*') < 0) {
                                above.fault(
                                        name,
                                        "has no star",
                                        "Write a star where the value is, such as \"# Start date: *\".");
                            }
                            patterns.put(name, pattern);
                        })));
        return Collections.unmodifiableMap(patterns);
    }

    private Optional<String> text(String key) {
        return section.flatMap(s -> s.text(key));
    }

    private void fault(String key, String fault, String remedy) {
        section.orElseThrow().fault(key, fault, remedy);
    }

    private Charset encoding() {
        Optional<String> name = text("encoding");
        try {
            return name.map(Charset::forName).orElse(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            fault(
                    "encoding",
                    "\"" + name.orElseThrow() + "\" is no encoding",
                    "Use utf-8, windows-1252, iso-8859-1, iso-8859-15 or utf-16.");
            return StandardCharsets.UTF_8;
        }
    }

    private Optional<Character> delimiter() {
        Optional<String> text = text("delimiter");
        Optional<Character> delimiter = text.map(DELIMITERS::get);
        if (text.isPresent() && delimiter.isEmpty()) {
            fault("delimiter", "\"" + text.get() + "\" is no delimiter", "Use one of \",\", \";\", \"|\" or tab.");
        }
        return delimiter;
    }

    private String decimal() {
        List<String> signs = section.map(s -> s.texts("decimal")).orElse(List.of());
        signs.stream()
                .filter(sign -> !sign.equals(",") && !sign.equals("."))
                .forEach(sign -> fault("decimal", "\"" + sign + "\" is no decimal sign", "Use \",\" or \".\"."));
        return signs.stream().distinct().collect(Collectors.joining());
    }

    private List<String> dates() {
        List<String> patterns = section.map(s -> s.texts("date")).orElse(List.of());
        patterns.forEach(pattern -> HouseDates.fault(pattern)
                .ifPresent(fault -> fault(
                        "date",
                        "\"" + pattern + "\" " + fault,
                        "Use dd for the day, MM for the month and yyyy for the year, such as dd/MM/yyyy.")));
        return List.copyOf(patterns);
    }

    private int skipLines() {
        Optional<String> text = text("skip-lines");
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.get().matches("\\d{1,6}")) {
            fault("skip-lines", "\"" + text.get() + "\" is not a number of lines", "Use a whole number, such as 3.");
            return 0;
        }
        return Integer.parseInt(text.get());
    }
}
