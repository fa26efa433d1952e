package io.outlay.intake.table.read;

import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.formula.Formula;
import io.outlay.intake.table.formula.Group;
import io.outlay.intake.table.formula.Unreadable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a cell comes from.
 *
 * @param name of the table's column; blank when the cell is only looked at by {@code where}
 * @param at place in the file; -1 when it has none
 * @param value that stands in every row; blank when it is taken from the file
 * @param formula by which it is computed
 * @param map of the column
 * @param wanted what the cell must hold for its row to count
 * @param negation where its number changes its sign
 * @param scale by which its number is multiplied
 */
record MappedSource(
        String name,
        int at,
        String value,
        Optional<Formula> formula,
        Map<String, String> map,
        Optional<Condition> wanted,
        Optional<Negation> negation,
        Optional<BigDecimal> scale) {

    static List<MappedSource> of(Fit fit) {
        List<MappedSource> sources = new ArrayList<>();
        for (Mapping.Column column : fit.mapping().columns()) {
            sources.add(new MappedSource(
                    column.name(),
                    column.from().isEmpty() ? -1 : fit.place(column.name()),
                    column.value().orElse(""),
                    column.formula(),
                    column.map(),
                    Optional.empty(),
                    column.negate().map(negate -> Negation.of(negate, fit)),
                    column.scale()));
        }
        fit.mapping()
                .where()
                .forEach((header, wanted) -> sources.add(new MappedSource(
                        "",
                        fit.place(header),
                        "",
                        Optional.empty(),
                        Map.of(),
                        Optional.of(wanted),
                        Optional.empty(),
                        Optional.empty())));
        fit.mapping().kept().ifPresent(formula -> sources.add(kept(formula)));
        return List.copyOf(sources);
    }

    private static MappedSource kept(Formula formula) {
        Condition filled = new Condition(Set.of(), Set.of(), Set.of(), Set.of(), Optional.of(false));
        return new MappedSource(
                "", -1, "", Optional.of(formula), Map.of(), Optional.of(filled), Optional.empty(), Optional.empty());
    }

    /** Whether it decides on a row; a header that the file lacks leaves nothing out. */
    boolean decides() {
        return wanted.isPresent() && (at >= 0 || formula.isPresent());
    }

    /** Whether it is a figure of all rows that go together. */
    boolean isTotal() {
        return formula.filter(Formula::isTotal).isPresent();
    }

    /** Whether what it is for parts of the rows adds up. */
    boolean isAdditive() {
        return map.isEmpty() && formula.filter(Formula::isAdditive).isPresent();
    }

    /** Whether rows with other values of it do not go together. */
    boolean isKey() {
        return !name.isEmpty() && !isTotal();
    }

    /** The cell of a row; of a figure of several rows what it is for this row alone. */
    String cell(RowCells cells) throws Unreadable {
        if (formula.isPresent()) {
            return formula.get().cell(isTotal() && cells.group().isEmpty() ? cells.in(alone(cells)) : cells);
        }
        RawRow row = cells.row();
        String cell = at < 0 ? value : row.cell(at);
        String signed = negation.map(n -> n.turned(cell, row)).orElse(cell);
        return scale.isEmpty() || signed.isEmpty() ? signed : scaled(cells, signed);
    }

    private Group alone(RowCells cells) throws Unreadable {
        Group group = formula.orElseThrow().group();
        group.add(cells);
        return group;
    }

    private String scaled(RowCells cells, String cell) throws Unreadable {
        try {
            BigDecimal product =
                    cells.number(cell).multiply(scale.orElseThrow()).stripTrailingZeros();
            return (product.scale() < 0 ? product.setScale(0) : product).toPlainString();
        } catch (Malformed e) {
            throw new Unreadable(e, cell);
        }
    }
}
