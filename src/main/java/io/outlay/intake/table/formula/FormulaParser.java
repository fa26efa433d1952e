package io.outlay.intake.table.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a formula from left to right, and keeps what it asks of a file. */
final class FormulaParser {
    private static final int DEEPEST = 50;

    private final Tokens tokens;
    private final Set<String> headers = new LinkedHashSet<>();
    private final Set<String> days = new LinkedHashSet<>();
    private final List<Total> totals = new ArrayList<>();
    private final List<Beside> besides = new ArrayList<>();
    private List<List<String>> needs = new ArrayList<>();
    private int depth;
    private boolean inTotal;

    FormulaParser(String text) throws FormulaFault {
        this.tokens = new Tokens(text);
    }

    /** A rule of the grammar. */
    private interface Rule {
        Term read() throws FormulaFault;
    }

    Term whole() throws FormulaFault {
        Term term = expression();
        if (tokens.peek().type() != Tokens.Type.END) {
            throw new FormulaFault(
                    "goes on with \"" + tokens.peek().text() + "\" where it could end",
                    "Put a sign such as + or & between two values.");
        }
        return term;
    }

    List<List<String>> needs() {
        return List.copyOf(needs);
    }

    Set<String> headers() {
        return headers;
    }

    Set<String> days() {
        return days;
    }

    List<Total> totals() {
        return totals;
    }

    List<Beside> besides() {
        return besides;
    }

    Term expression() throws FormulaFault {
        if (++depth > DEEPEST) {
            throw new FormulaFault("has more than 50 brackets in one another", "Make it simpler.");
        }
        Term left = conjunction();
        while (tokens.took("or")) {
            Term first = Kinds.truth(left);
            Term second = Kinds.truth(conjunction());
            left = new Term(Kind.TRUTH, cells -> first.truth(cells) || second.truth(cells));
        }
        depth--;
        return left;
    }

    private Term conjunction() throws FormulaFault {
        Term left = negation();
        while (tokens.took("and")) {
            Term first = Kinds.truth(left);
            Term second = Kinds.truth(negation());
            left = new Term(Kind.TRUTH, cells -> first.truth(cells) && second.truth(cells));
        }
        return left;
    }

    private Term negation() throws FormulaFault {
        if (!tokens.took("not")) {
            return comparison();
        }
        Term term = Kinds.truth(comparison());
        return new Term(Kind.TRUTH, cells -> !term.truth(cells));
    }

    private Term comparison() throws FormulaFault {
        Term left = sum();
        for (Comparison comparison : Comparison.values()) {
            if (tokens.took(comparison.sign())) {
                return comparison.of(left, sum());
            }
        }
        return left;
    }

    private Term sum() throws FormulaFault {
        Term left = product();
        while (true) {
            if (tokens.took("+")) {
                left = Term.of(Kinds.number(left), Kinds.number(product()), BigDecimal::add);
            } else if (tokens.took("-")) {
                left = Term.of(Kinds.number(left), Kinds.number(product()), BigDecimal::subtract);
            } else if (tokens.took("&")) {
                Term first = left;
                Term second = product();
                left = new Term(Kind.TEXT, cells -> first.text(cells) + second.text(cells));
            } else {
                return left;
            }
        }
    }

    private Term product() throws FormulaFault {
        Term left = first();
        while (true) {
            if (tokens.took("*")) {
                left = Term.of(Kinds.number(left), Kinds.number(first()), BigDecimal::multiply);
            } else if (tokens.took("/")) {
                left = Term.of(Kinds.number(left), Kinds.number(first()), Term::divided);
            } else {
                return left;
            }
        }
    }

    /** Of headers that stand in for each other a file must have but one, and none beside a value of the formula's own. */
    private Term first() throws FormulaFault {
        List<List<String>> outer = needs;
        List<String> together = new ArrayList<>();
        boolean own = false;
        Term term = null;
        do {
            needs = new ArrayList<>();
            Term next = unary();
            term = term == null ? next : Term.first(term, next);
            own |= needs.isEmpty();
            needs.forEach(together::addAll);
        } while (tokens.took("??"));
        List<List<String>> last = needs;
        needs = outer;
        if (!own && last.size() > 1 && last.stream().mapToInt(List::size).sum() == together.size()) {
            needs.addAll(last);
        } else if (!own) {
            needs.add(together.stream().distinct().toList());
        }
        return term;
    }

    private Term unary() throws FormulaFault {
        if (!tokens.took("-")) {
            return primary();
        }
        boolean negative = true;
        while (tokens.took("-")) {
            negative = !negative;
        }
        Term term = Kinds.number(primary());
        return negative ? Functions.negated(term) : term;
    }

    private Term primary() throws FormulaFault {
        if (tokens.took("(")) {
            Term inner = expression();
            tokens.expect(")");
            return inner;
        }
        return switch (tokens.peek().type()) {
            case NUMBER -> Term.of(new BigDecimal(tokens.take().text()));
            case TEXT -> Term.of(tokens.take().text());
            case HEADER -> header(tokens.take().text());
            case WORD -> {
                String word = tokens.take().text();
                yield tokens.took("(") ? call(word) : header(word);
            }
            default -> throw tokens.unexpected();
        };
    }

    private Term header(String name) throws FormulaFault {
        if (name.isEmpty()) {
            throw new FormulaFault("names no header between [ and ]", "Write the header there.");
        }
        headers.add(name);
        needs.add(List.of(name));
        return Term.header(name);
    }

    private Term call(String name) throws FormulaFault {
        if (name.equals("captured")) {
            return captured();
        }
        Function function = Functions.of(name);
        if (function.isTotal() && inTotal) {
            throw new FormulaFault("has a total inside another", "Keep the outer one.");
        }
        boolean outer = inTotal;
        inTotal |= function.isTotal();
        Set<String> before = new LinkedHashSet<>(headers);
        headers.clear();
        List<Term> arguments = arguments();
        if (function.readsDays()) {
            days.addAll(headers);
        }
        headers.addAll(before);
        inTotal = outer;
        function.check(arguments.size());
        Term term = function.isTotal() ? total(function.total(arguments)) : function.term(arguments);
        if (term.value() instanceof Beside beside) {
            besides.add(beside);
        }
        return term;
    }

    private List<Term> arguments() throws FormulaFault {
        List<Term> arguments = new ArrayList<>();
        if (tokens.took(")")) {
            return arguments;
        }
        do {
            arguments.add(expression());
        } while (tokens.took(","));
        tokens.expect(")");
        return arguments;
    }

    private Term captured() throws FormulaFault {
        if (tokens.peek().type() != Tokens.Type.HEADER || tokens.peek().text().indexOf('*') < 0) {
            throw new FormulaFault(
                    "has captured() without a header with a star",
                    "Write captured([Amount (*)]) with the header's pattern.");
        }
        String pattern = tokens.take().text();
        header(pattern);
        tokens.expect(")");
        return new Term(Kind.TEXT, cells -> cells.captured(pattern));
    }

    private Term total(Total total) {
        totals.add(total);
        return total.at(totals.size() - 1);
    }
}
