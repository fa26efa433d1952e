package io.outlay.intake.table.formula;

/** Holds parts of a formula to the kind that is wanted of them. */
final class Kinds {
    private Kinds() {}

    static Term number(Term term) throws FormulaFault {
        if (term.kind() != Kind.NUMBER && term.kind() != Kind.CELL) {
            throw new FormulaFault(
                    "computes with what is no number", "Join texts with &, and compute with numbers only.");
        }
        return term;
    }

    static Term truth(Term term) throws FormulaFault {
        if (term.kind() != Kind.TRUTH) {
            throw new FormulaFault(
                    "has no condition where one is wanted", "Write one such as [Type] = \"fee\" or blank([Date]).");
        }
        return term;
    }

    static Term day(Term term) throws FormulaFault {
        if (term.kind() != Kind.DAY && term.kind() != Kind.CELL) {
            throw new FormulaFault("has no date where one is wanted", "Write a [Header] of dates there.");
        }
        return term;
    }

    static Term value(Term term) throws FormulaFault {
        if (term.kind() == Kind.TRUTH) {
            throw new FormulaFault(
                    "has a condition where a value is wanted", "Write if(condition, value, other value).");
        }
        return term;
    }
}
