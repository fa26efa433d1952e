package io.outlay.intake.table.formula;

import java.util.List;

/**
 * A function of formulas.
 *
 * @param most arguments that it may have
 * @param readsDays whether headers inside it are dates
 * @param total how rows go together; null for a function of one row
 * @param build makes it of its arguments; null for a total
 */
record Function(String name, int fewest, int most, boolean readsDays, Total.Way total, Build build) {
    /** Makes a part of a formula. */
    interface Build {
        Term of(List<Term> arguments) throws FormulaFault;
    }

    static Function of(String name, int fewest, int most, Build build) {
        return new Function(name, fewest, most, false, null, build);
    }

    static Function ofDays(String name, int fewest, int most, Build build) {
        return new Function(name, fewest, most, true, null, build);
    }

    static Function of(String name, int fewest, Total.Way total) {
        return new Function(name, fewest, 1, false, total, null);
    }

    boolean isTotal() {
        return total != null;
    }

    void check(int arguments) throws FormulaFault {
        if (arguments < fewest || arguments > most) {
            String wanted = fewest == most
                    ? fewest + ""
                    : most == Integer.MAX_VALUE ? fewest + " or more" : fewest + " to " + most;
            throw new FormulaFault(
                    "gives " + name + "() " + arguments + " values, which takes " + wanted,
                    "Give it as many, with a comma between two.");
        }
    }

    Term term(List<Term> arguments) throws FormulaFault {
        return build.of(arguments);
    }

    Total total(List<Term> arguments) throws FormulaFault {
        return switch (total) {
            case SUM -> new Total(total, Kinds.number(arguments.get(0)));
            case COUNT_DISTINCT -> new Total(total, Kinds.value(arguments.get(0)));
            case COUNT ->
                new Total(
                        total,
                        arguments.isEmpty() ? new Term(Kind.TRUTH, cells -> true) : Kinds.truth(arguments.get(0)));
        };
    }
}
