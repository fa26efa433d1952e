package io.outlay.intake.table.formula;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A formula of a profile: what a column holds, computed from cells of a row, or from all rows that go together.
 *
 * <pre>
 * [Gross] - [Net]
 * abs([Amount]) * 1.19
 * [Settled on] ?? [Started on]
 * "STRIPE-" &amp; month([Created])
 * if([Type] = "stripe_fee", -[Amount], [Fee])
 * sum([Fee]), count(), count_distinct([Name])
 * </pre>
 *
 * A header stands in brackets, or bare when it is one word. Blank is unknown: what is computed of it is blank, unless
 * {@code ??} names what stands in its place.
 */
public final class Formula {
    private final String source;
    private final Term term;
    private final FormulaParser parsed;

    private Formula(String source, Term term, FormulaParser parsed) {
        this.source = source;
        this.term = term;
        this.parsed = parsed;
    }

    public static Formula of(String text) throws FormulaFault {
        FormulaParser parser = new FormulaParser(text);
        Term term = parser.whole();
        if (term.kind() == Kind.TRUTH) {
            throw new FormulaFault("only says yes or no", "Write if(condition, value, other value).");
        }
        return new Formula(text, term, parser);
    }

    /** A condition: it gives a text where it holds, and is empty where it does not. */
    public static Formula condition(String text) throws FormulaFault {
        FormulaParser parser = new FormulaParser(text);
        Term term = Kinds.truth(parser.whole());
        if (!parser.totals().isEmpty()) {
            throw new FormulaFault("adds up rows to decide on one of them", "Write a condition on cells of the row.");
        }
        if (!parser.besides().isEmpty()) {
            throw new FormulaFault(
                    "asks other rows to decide on one of them", "Write a condition on cells of the row.");
        }
        return new Formula(text, Term.choice(term, Term.of("yes"), Term.of("")), parser);
    }

    /** What it gives in a row; empty when that is not known. */
    public String cell(Cells cells) throws Unreadable {
        return term.text(cells);
    }

    /** Whether it gives a cell as the file writes it, not what was computed. */
    public boolean isCell() {
        return term.kind() == Kind.CELL;
    }

    public boolean isNumber() {
        return term.kind() == Kind.NUMBER;
    }

    /** Whether rows go together in it. */
    public boolean isTotal() {
        return !parsed.totals().isEmpty();
    }

    /** Whether it is a sum or count alone, so that what it gives for parts of the rows adds up. */
    public boolean isAdditive() {
        return term.value() instanceof Total.Place place && place.additive();
    }

    /** Whether it counts rows, and looks at none of their cells but to leave some out. */
    public boolean isCount() {
        return isTotal() && parsed.totals().stream().allMatch(total -> total.way() == Total.Way.COUNT);
    }

    /** What it asks of other rows. */
    public List<Beside> besides() {
        return parsed.besides();
    }

    public Group group() {
        return new Group(parsed.totals());
    }

    /** Headers that it reads: of each list a file must have one. */
    public List<List<String>> needs() {
        return parsed.needs();
    }

    /** Headers that it cannot do without, for no other takes their place. */
    public Stream<String> alone() {
        return needs().stream().filter(one -> one.size() == 1).flatMap(List::stream);
    }

    /** All headers that it reads, in their order. */
    public Set<String> headers() {
        return parsed.headers();
    }

    /** Headers that it reads as days. */
    public Set<String> days() {
        return parsed.days();
    }

    @Override
    public String toString() {
        return source;
    }
}
