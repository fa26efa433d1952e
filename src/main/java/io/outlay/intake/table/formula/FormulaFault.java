package io.outlay.intake.table.formula;

/** What is wrong with the text of a formula. */
public final class FormulaFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param fault a clause that follows the formula
     * @param remedy one sentence
     */
    FormulaFault(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
