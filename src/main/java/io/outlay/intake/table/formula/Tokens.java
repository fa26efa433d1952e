package io.outlay.intake.table.formula;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a formula. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("(?<header>\\[[^\\]]*+\\])|(?<text>\"[^\"]*+\"|'[^']*+')"
            + "|(?<number>\\d++(?:\\.\\d++)?)|(?<word>[\\p{L}_][\\p{L}\\d_]*+)|(?<sign>\\?\\?|!=|<=|>=|[-+*/&=<>(),])");

    private final String formula;
    private final Matcher matcher;
    private Token next;
    private int end;

    Tokens(String formula) throws FormulaFault {
        this.formula = formula;
        this.matcher = TOKEN.matcher(formula);
        advance();
    }

    enum Type {
        HEADER,
        TEXT,
        NUMBER,
        WORD,
        SIGN,
        END
    }

    /** @param text without brackets or quotes */
    record Token(Type type, String text) {
        boolean is(String sign) {
            return (type == Type.SIGN || type == Type.WORD) && text.equals(sign);
        }

        private String shown() {
            return type == Type.END ? "its end" : "\"" + text + "\"";
        }
    }

    Token peek() {
        return next;
    }

    Token take() throws FormulaFault {
        Token taken = next;
        advance();
        return taken;
    }

    /** Takes a sign or word if it is the next. */
    boolean took(String sign) throws FormulaFault {
        if (!next.is(sign)) {
            return false;
        }
        advance();
        return true;
    }

    void expect(String sign) throws FormulaFault {
        if (!took(sign)) {
            throw new FormulaFault("has " + next.shown() + " where \"" + sign + "\" is wanted", "Add it there.");
        }
    }

    FormulaFault unexpected() {
        return new FormulaFault(
                "has " + next.shown() + " where a value is wanted",
                "Write a [Header] in brackets, a number, or a \"text\" in quotes there.");
    }

    private void advance() throws FormulaFault {
        int at = end;
        while (at < formula.length() && Character.isWhitespace(formula.charAt(at))) {
            at++;
        }
        end = at;
        if (at == formula.length()) {
            next = new Token(Type.END, "");
            return;
        }
        matcher.region(at, formula.length());
        if (!matcher.lookingAt()) {
            throw new FormulaFault(
                    "cannot be read from \"" + formula.substring(at).strip() + "\" on",
                    "Put headers in brackets and texts in quotes, such as [Gross] - [Net] or \"EUR\".");
        }
        end = matcher.end();
        next = token();
    }

    private Token token() {
        if (matcher.group("header") != null) {
            return new Token(Type.HEADER, inner("header").strip());
        }
        if (matcher.group("text") != null) {
            return new Token(Type.TEXT, inner("text"));
        }
        if (matcher.group("number") != null) {
            return new Token(Type.NUMBER, matcher.group("number"));
        }
        return matcher.group("word") != null
                ? new Token(Type.WORD, matcher.group("word"))
                : new Token(Type.SIGN, matcher.group("sign"));
    }

    private String inner(String group) {
        String quoted = matcher.group(group);
        return quoted.substring(1, quoted.length() - 1);
    }
}
