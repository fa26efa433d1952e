package io.outlay.analysis.bridge;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.Wording;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What price, volume and currency did to a bill, in one plain sentence. */
public final class ChangeSentence {
    private final Wording wording;

    private ChangeSentence(String currency, Window before) {
        this.wording = new Wording(currency, before);
    }

    /**
     * Such as {@code Technology cost EUR 9,000 more than in the twelve months before: more volume added EUR 4,000, prices
     * added EUR 5,500 and currency saved EUR 500.} Amounts in whole units; parts that round to 0 are left out. What is not
     * known whole is not compared.
     *
     * @param currency reporting currency
     * @param before what is known of the twelve months before
     */
    public static String of(Bridge bridge, String currency, Window before) {
        return before.isYear()
                ? new ChangeSentence(currency, before).say(bridge)
                : "Why cost changed is not known: of the twelve months before, " + known(before.months()) + " known.";
    }

    /** The same without what they come to, for a page that shows that beside it. */
    public static String reasons(Bridge bridge, String currency, Window before) {
        List<String> parts = new ChangeSentence(currency, before).parts(bridge);
        return before.isYear() && bridge.from().signum() != 0 && !parts.isEmpty()
                ? "Against the twelve months before, " + Wording.list(parts) + "."
                : of(bridge, currency, before);
    }

    private static String known(int months) {
        return months == 0 ? "none is" : months == 1 ? "only one is" : "only " + months + " are";
    }

    private String say(Bridge b) {
        if (b.from().signum() == 0) {
            return b.to().signum() == 0
                    ? name(b) + " had no cost in these two years."
                    : name(b) + " has no cost in the twelve months before to compare with.";
        }
        List<String> parts = parts(b);
        return change(b) + (parts.isEmpty() ? "." : ": " + Wording.list(parts) + ".");
    }

    private List<String> parts(Bridge b) {
        List<String> parts = new ArrayList<>();
        part(
                parts,
                b.change().volume().signum() > 0 ? "more volume" : "less volume",
                b.change().volume());
        part(
                parts,
                (b.change().intensity().signum() > 0 ? "more" : "less") + " use for the same volume",
                b.change().intensity());
        part(
                parts,
                b.change().price().signum() > 0 ? "higher prices" : "lower prices",
                b.change().price());
        part(parts, "currency", b.change().fx());
        BigDecimal rest = b.total()
                .subtract(b.change().volume())
                .subtract(b.change().intensity())
                .subtract(b.change().price())
                .subtract(b.change().fx());
        part(parts, "what began, ended, is one-off, was allocated or corrected", rest);
        return parts;
    }

    private static String name(Bridge b) {
        return b.level() == Level.PORTFOLIO ? "Technology" : b.name();
    }

    private String change(Bridge b) {
        String than = "the twelve months before";
        return switch (whole(b.total()).signum()) {
            case 1 -> name(b) + " cost " + wording.amount(b.total()) + " more than in " + than;
            case -1 -> name(b) + " cost " + wording.amount(b.total().abs()) + " less than in " + than;
            default -> name(b) + " cost the same as in " + than;
        };
    }

    private void part(List<String> parts, String what, BigDecimal amount) {
        if (whole(amount).signum() != 0) {
            parts.add(what + (amount.signum() > 0 ? " added " : " saved ") + wording.amount(amount.abs()));
        }
    }

    private static BigDecimal whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }
}
