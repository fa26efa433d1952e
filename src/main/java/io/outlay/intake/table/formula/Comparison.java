package io.outlay.intake.table.formula;

import io.outlay.intake.table.Header;
import java.util.function.IntPredicate;

/** How two values are held against each other: as numbers or days where one of them is such, else as texts of any case. */
enum Comparison {
    EQUAL("=", order -> order == 0),
    OTHER("!=", order -> order != 0),
    AT_MOST("<=", order -> order <= 0),
    AT_LEAST(">=", order -> order >= 0),
    BELOW("<", order -> order < 0),
    ABOVE(">", order -> order > 0);

    private final String sign;
    private final IntPredicate holds;

    Comparison(String sign, IntPredicate holds) {
        this.sign = sign;
        this.holds = holds;
    }

    String sign() {
        return sign;
    }

    /** A condition; it does not hold for a number or day that is blank. */
    Term of(Term left, Term right) throws FormulaFault {
        Kinds.value(left);
        Kinds.value(right);
        boolean equality = this == EQUAL || this == OTHER;
        if (left.kind() == Kind.DAY || right.kind() == Kind.DAY) {
            return days(Kinds.day(left), Kinds.day(right));
        }
        if (left.kind() == Kind.NUMBER || right.kind() == Kind.NUMBER || !equality) {
            return numbers(Kinds.number(left), Kinds.number(right));
        }
        return new Term(
                Kind.TRUTH,
                cells -> holds.test(Header.normal(left.text(cells)).compareTo(Header.normal(right.text(cells)))));
    }

    private Term numbers(Term left, Term right) {
        return new Term(Kind.TRUTH, cells -> {
            var first = left.number(cells);
            var second = right.number(cells);
            return first != null && second != null && holds.test(first.compareTo(second));
        });
    }

    private Term days(Term left, Term right) {
        return new Term(Kind.TRUTH, cells -> {
            String first = left.day(cells);
            String second = right.day(cells);
            return first != null && second != null && holds.test(first.compareTo(second));
        });
    }
}
