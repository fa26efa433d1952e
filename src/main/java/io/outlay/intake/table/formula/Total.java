package io.outlay.intake.table.formula;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A figure of all rows of a group.
 *
 * @param of what is looked at in each row
 */
record Total(Way way, Term of) {
    enum Way {
        /** Of numbers; blank ones are left out, and without any it is blank. */
        SUM,
        /** Of the rows; with a condition, of those that it holds for. */
        COUNT,
        /** Of different texts, whatever their case; blank ones are left out. */
        COUNT_DISTINCT
    }

    /** The total itself in a formula, at its place among the formula's totals. */
    Term at(int index) {
        return new Term(Kind.NUMBER, new Place(index, way != Way.COUNT_DISTINCT));
    }

    /** @param additive whether what it gives for parts of the rows adds up */
    record Place(int index, boolean additive) implements Term.Value {
        @Override
        public Object of(Cells cells) {
            return cells.total(index);
        }
    }

    /** What the rows so far come to. */
    static final class Running {
        private final Total total;
        private final Set<String> seen = new HashSet<>();
        private BigDecimal value;

        Running(Total total) {
            this.total = total;
            this.value = total.way == Way.SUM ? null : BigDecimal.ZERO;
        }

        void add(Cells row) throws Unreadable {
            switch (total.way) {
                case SUM -> {
                    BigDecimal number = total.of.number(row);
                    value = number == null ? value : value == null ? number : value.add(number);
                }
                case COUNT -> value = total.of.truth(row) ? value.add(BigDecimal.ONE) : value;
                case COUNT_DISTINCT -> {
                    String text = total.of.text(row).toLowerCase(Locale.ROOT);
                    value = !text.isEmpty() && seen.add(text) ? value.add(BigDecimal.ONE) : value;
                }
            }
        }

        String given(Cells row) throws Unreadable {
            return total.way == Way.COUNT ? total.of.truth(row) ? "1" : "" : total.of.text(row);
        }

        void settle() {
            value = value == null ? BigDecimal.ZERO : value;
        }

        BigDecimal value() {
            return value;
        }
    }
}
