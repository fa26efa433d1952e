package io.outlay.intake.table.formula;

import io.outlay.intake.table.Header;
import io.outlay.intake.table.Malformed;
import io.outlay.model.RejectionCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A table within a formula: {@code lookup([Key], "", 1, "9", 1.19)}. A text that it does not have is refused. */
final class Lookup {
    private Lookup() {}

    static Term of(List<Term> arguments) throws FormulaFault {
        if (arguments.size() % 2 == 0) {
            throw new FormulaFault(
                    "has a lookup() with a text that has no value beside it",
                    "Write lookup([Header], \"a\", its value, \"b\", its value).");
        }
        List<Term> keys = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        for (int at = 1; at < arguments.size(); at += 2) {
            keys.add(arguments.get(at));
            values.add(Kinds.value(arguments.get(at + 1)));
        }
        Kind kind = values.stream().map(Term::kind).reduce(Kind::or).orElseThrow();
        return new Term(kind, cells -> {
            String text = arguments.get(0).text(cells);
            List<String> known = new ArrayList<>();
            for (int at = 0; at < keys.size(); at++) {
                String key = keys.get(at).text(cells);
                if (Header.normal(key).equals(Header.normal(text))) {
                    return values.get(at).as(kind, cells);
                }
                known.add(key.isEmpty() ? "blank" : "\"" + key + "\"");
            }
            throw new Unreadable(refused(known), text);
        });
    }

    private static Malformed refused(List<String> known) {
        return new Malformed(
                RejectionCode.NOT_ALLOWED,
                "is not one of " + String.join(", ", known),
                "Correct it, or add it with what it means to lookup() in a profile for this file.");
    }

    static Term length(List<Term> arguments) {
        return new Term(
                Kind.NUMBER,
                cells -> BigDecimal.valueOf(arguments.get(0).text(cells).length()));
    }
}
