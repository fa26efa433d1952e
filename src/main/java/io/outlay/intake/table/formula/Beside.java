package io.outlay.intake.table.formula;

import java.util.List;

/**
 * What other rows of a file say: {@code beside([Name], [Entry])} is the one text that rows with the same entry have as name;
 * blank when they have none, or several. A ledger names the vendor on the line of the vendor's account only.
 */
public final class Beside implements Term.Value {
    private final Term text;
    private final Term key;

    private Beside(Term text, Term key) {
        this.text = text;
        this.key = key;
    }

    static Term of(List<Term> arguments) {
        return new Term(Kind.TEXT, new Beside(arguments.get(0), arguments.get(1)));
    }

    @Override
    public Object of(Cells cells) throws Unreadable {
        String key = key(cells);
        String found = key.isEmpty() ? "" : cells.beside(this, key);
        return found.isEmpty() ? null : found;
    }

    /** What a row says itself; empty when it says nothing. */
    public String text(Cells cells) throws Unreadable {
        return text.text(cells);
    }

    /** By which rows go together; a row without it stands alone. */
    public String key(Cells cells) throws Unreadable {
        return key.text(cells);
    }
}
