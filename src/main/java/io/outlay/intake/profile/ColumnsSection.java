package io.outlay.intake.profile;

import io.outlay.intake.table.read.Mapping;
import io.outlay.intake.table.read.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section {@code columns} of a profile, held against the table that it fills. */
final class ColumnsSection {
    private static final String EXAMPLE = "{ from: Number } or { value: GBP }";

    private final Section section;
    private final String table;
    private final TableShape shape;

    ColumnsSection(Section section, String table, TableShape shape) {
        this.section = section;
        this.table = table;
        this.shape = shape;
    }

    List<Mapping.Column> columns() {
        List<Mapping.Column> columns = new ArrayList<>();
        for (String name : section.keys()) {
            if (shape.columns().contains(name)) {
                section.section(name, EXAMPLE)
                        .map(column -> column(name, column))
                        .ifPresent(columns::add);
            } else {
                section.fault(
                        name,
                        "is no column of table " + table,
                        "Use one of " + String.join(", ", shape.columns()) + ".");
            }
        }
        shape.lacks().forEach(this::lacking);
        return List.copyOf(columns);
    }

    private void lacking(String name) {
        section.lacking(
                name,
                "is missing, and table " + table + " requires it",
                "Add " + name + ": { from: <its header> } or " + name + ": { value: <the same in every row> }.");
    }

    private Mapping.Column column(String name, Section column) {
        column.allow("a column", List.of("from", "value", "map", "negate"));
        boolean from = column.has("from");
        boolean value = column.has("value");
        if (from && value) {
            column.fault(
                    "value", "is given beside from", "Keep one: from reads the file, value is the same in every row.");
        }
        if (!from && !value) {
            section.fault(name, "has neither from nor value", "Write " + section.full(name) + ": " + EXAMPLE + ".");
        }
        if (column.has("map") && !from) {
            column.fault("map", "is given without from", "Add from: the map says what its values mean.");
        }
        Optional<String> same = column.text("value");
        same.ifPresent(text -> refuse(name, column, "value", text));
        return new Mapping.Column(
                name,
                List.copyOf(column.texts("from")),
                same,
                map(name, column),
                new NegateKey(column).negate(shape, name));
    }

    private Map<String, String> map(String name, Section column) {
        Map<String, String> map = new LinkedHashMap<>();
        column.section("map", "{ \"Software Purchase\": licence }").ifPresent(values -> {
            for (String written : values.keys()) {
                values.textOrBlank(written).ifPresent(meant -> {
                    refuse(name, values, written, meant);
                    map.put(Mapping.key(written), meant);
                });
            }
        });
        return map;
    }

    private void refuse(String name, Section section, String key, String value) {
        shape.refusal(name, value)
                .ifPresent(refusal -> section.fault(key, "\"" + value + "\" " + refusal.reason(), refusal.remedy()));
    }
}
