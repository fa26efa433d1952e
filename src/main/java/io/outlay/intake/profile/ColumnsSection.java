package io.outlay.intake.profile;

import io.outlay.intake.table.formula.Formula;
import io.outlay.intake.table.formula.FormulaFault;
import io.outlay.intake.table.read.Mapping;
import io.outlay.intake.table.read.TableShape;
import io.outlay.model.Spelling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section {@code columns} of a profile, held against the table that it fills. */
final class ColumnsSection {
    private static final String EXAMPLE = "{ from: Number } or { value: GBP }";
    private static final List<String> SOURCES = List.of("from", "value", "formula");

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
                        Spelling.hinted(
                                name, shape.columns(), "Use one of " + String.join(", ", shape.columns()) + "."));
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
        column.allow("a column", List.of("from", "value", "formula", "map", "negate", "scale"));
        List<String> sources = SOURCES.stream().filter(column::has).toList();
        if (sources.size() > 1) {
            column.fault(
                    sources.get(1),
                    "is given beside " + sources.get(0),
                    "Keep one: from reads the file, value is the same in every row, formula computes.");
        }
        if (sources.isEmpty()) {
            section.fault(
                    name,
                    "has neither from nor value nor formula",
                    "Write " + section.full(name) + ": " + EXAMPLE + ".");
        }
        if (column.has("map") && !column.has("from") && !column.has("formula")) {
            column.fault("map", "is given without from", "Add from: the map says what its values mean.");
        }
        Optional<String> same = column.text("value");
        same.ifPresent(text -> refuse(name, column, "value", text));
        return new Mapping.Column(
                name,
                List.copyOf(column.texts("from")),
                same,
                formula(column),
                map(name, column),
                new NegateKey(column).negate(shape, name),
                scale(name, column));
    }

    private static Optional<Formula> formula(Section column) {
        Optional<String> text = column.text("formula");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Formula.of(text.get()));
        } catch (FormulaFault e) {
            column.fault("formula", e.getMessage(), e.remedy());
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> scale(String name, Section column) {
        Optional<String> text = column.text("scale");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!column.has("from") || !shape.isNumber(name)) {
            column.fault(
                    "scale", "multiplies a number that from reads", "Remove scale here; a formula computes by itself.");
        }
        if (!text.get().matches("-?\\d{1,12}(\\.\\d{1,12})?")) {
            column.fault("scale", "\"" + text.get() + "\" is not a number", "Write a number such as 1000 or 0.01.");
            return Optional.empty();
        }
        return text.map(BigDecimal::new);
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
