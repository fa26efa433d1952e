package io.outlay.intake.table.read;

import io.outlay.intake.table.CellText;
import io.outlay.intake.table.RawRow;
import io.outlay.model.Invisible;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the sign of a number in the rows that a mapping names: exports that write credit notes, or all they owe, the other
 * way round.
 *
 * @param at place in the file of the value that tells the rows; empty for all rows
 * @param values by {@link Mapping#key}
 * @param meanings of the values of that column, where the mapping translates them
 */
record Negation(Optional<Integer> at, Set<String> values, Map<String, String> meanings) {
    /** A sign before the figures, behind a currency or before it. */
    private static final Pattern SIGN_BEFORE = Pattern.compile("([^\\d+\u2212-]*+)([+\u2212-])(\\D*+\\d(?s:.*+))");

    static Negation of(Mapping.Negate negate, Fit fit) {
        Map<String, String> meanings = negate.header()
                .flatMap(fit.mapping()::column)
                .map(Mapping.Column::map)
                .orElse(Map.of());
        return new Negation(negate.header().map(fit::place), negate.values(), meanings);
    }

    /** The cell with the sign that the row gives it. */
    String turned(String cell, RawRow row) {
        return cell.isEmpty() || CellText.formula(cell).isPresent() || !applies(row) ? cell : negative(cell);
    }

    private boolean applies(RawRow row) {
        if (at.isEmpty()) {
            return true;
        }
        String value = at.get() < 0 ? "" : Mapping.key(row.cell(at.get()));
        return values.contains(value) || values.contains(Mapping.key(meanings.getOrDefault(value, "")));
    }

    private static String negative(String number) {
        if (number.startsWith("(") && number.endsWith(")")) {
            return number.substring(1, number.length() - 1);
        }
        Matcher before = SIGN_BEFORE.matcher(number);
        if (before.matches()) {
            String rest = Invisible.strip(before.group(1) + before.group(3));
            return before.group(2).equals("+") ? "-" + rest : rest;
        }
        return number.endsWith("-") ? Invisible.strip(number.substring(0, number.length() - 1)) : "-" + number;
    }
}
