package io.outlay.intake.profile;

import io.outlay.intake.table.Unpivot;
import io.outlay.intake.table.formula.Formula;
import io.outlay.intake.table.formula.FormulaFault;
import io.outlay.intake.table.read.Condition;
import io.outlay.intake.table.read.Mapping;
import io.outlay.intake.table.read.TableShape;
import io.outlay.model.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a profile says of one table that it makes: {@code table}, {@code columns}, {@code where}, {@code unpivot}. */
final class TableSection {
    static final List<String> KEYS = List.of("table", "columns", "where", "unpivot");

    /** Tables of which one line of a file may make several rows. */
    private static final List<String> WIDE = List.of("effort", "usage", "business", "budgets");

    private final Section section;

    TableSection(Section section) {
        this.section = section;
    }

    /** What is made. */
    record Made(
            String table,
            List<Mapping.Column> columns,
            Map<String, Condition> where,
            Optional<Formula> kept,
            Optional<Unpivot> unpivot) {}

    /** Whether a table may be made twice of one line. */
    static boolean isWide(String table) {
        return WIDE.contains(table);
    }

    /** @param plain whether columns may be missing: the profile only says how values are written */
    Optional<Made> made(boolean plain) {
        Optional<Section> columns = section.section("columns", "{ invoice_no: { from: Number } }");
        if (!section.has("columns") && !plain) {
            section.lacking(
                    "columns",
                    "is missing",
                    "Add columns: and below it each column of the table with its from: or value:.");
        }
        if (!section.has("table")) {
            section.lacking(
                    "table", "is missing", "Add table: with one of " + String.join(", ", TableShape.tables()) + ".");
        }
        Map<String, Condition> where = where();
        Optional<Unpivot> unpivot = section.section(
                        "unpivot", "{ columns: [Orders, Sessions], name: Metric, value: Figure }")
                .flatMap(this::unpivot);
        Set<String> names = columns.map(Section::keys).orElse(Set.of());
        Optional<String> table = section.text("table");
        Optional<TableShape> shape = table.flatMap(name -> TableShape.of(name, names));
        refuse(table, shape.isPresent());
        if (shape.isEmpty() || (columns.isEmpty() && section.has("columns"))) {
            return Optional.empty();
        }
        List<Mapping.Column> mapped = columns.map(keys -> new ColumnsSection(keys, table.get(), shape.get()).columns())
                .orElse(List.of());
        return Optional.of(new Made(table.get(), mapped, where, kept(), unpivot));
    }

    private Map<String, Condition> where() {
        return keptText().isPresent()
                ? Map.of()
                : section.section("where", "{ Category: [Software] }")
                        .map(keys -> new WhereSection(keys).conditions())
                        .orElse(Map.of());
    }

    private Optional<String> keptText() {
        return section.isText("where")
                ? section.textOrBlank("where").filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** A condition that reads several cells. */
    private Optional<Formula> kept() {
        Optional<String> text = keptText();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Formula.condition(text.get()));
        } catch (FormulaFault e) {
            section.fault("where", e.getMessage(), e.remedy());
            return Optional.empty();
        }
    }

    private void refuse(Optional<String> table, boolean known) {
        if (table.isPresent() && !known) {
            section.faultPlainly(
                    "table",
                    "table \"" + table.get() + "\" is no canonical table",
                    Spelling.hinted(
                            table.get(),
                            TableShape.tables(),
                            "Use one of " + String.join(", ", TableShape.tables()) + "."));
        } else if (table.isPresent() && section.has("unpivot") && !isWide(table.get())) {
            section.fault(
                    "unpivot",
                    "makes several rows of one line, which table " + table.get() + " does not take",
                    "Use it for " + String.join(", ", WIDE) + ".");
        }
    }

    private Optional<Unpivot> unpivot(Section keys) {
        keys.allow("unpivot", List.of("columns", "name", "value"));
        for (String key : List.of("columns", "name", "value")) {
            if (!keys.has(key)) {
                keys.lacking(
                        key,
                        "is missing",
                        "Write unpivot: { columns: [headers, or patterns such as \"* 2026\"], name: <a name for the header>,"
                                + " value: <a name for the cell> }.");
            }
        }
        List<String> columns = List.copyOf(keys.texts("columns"));
        Optional<String> name = keys.text("name");
        Optional<String> value = keys.text("value");
        return name.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unpivot(columns, name.get(), value.get()));
    }
}
