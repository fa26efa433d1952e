package io.outlay.analysis.bridge;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.Wording;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What price, volume and currency did to a bill, in one plain sentence. */
public final class ChangeSentence {
    /** Parts whose amounts one sentence holds. */
    private static final int MOST = 5;

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

    /** The largest of them, the rest by name, without what they come to: for a page that shows that beside it. */
    public static String reasons(Bridge bridge, String currency, Window before) {
        List<Part> parts = parts(bridge);
        if (!before.isYear() || bridge.from().signum() == 0 || parts.isEmpty()) {
            return of(bridge, currency, before);
        }
        List<Part> largest = parts.stream()
                .sorted(Comparator.comparing((Part part) -> part.amount().abs()).reversed())
                .limit(MOST)
                .toList();
        List<String> others = parts.stream()
                .filter(part -> !largest.contains(part))
                .map(Part::what)
                .toList();
        return "Against the twelve months before, " + new ChangeSentence(currency, before).words(largest)
                + (others.isEmpty() ? "" : "; smaller are " + Wording.list(others)) + ".";
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
        List<Part> parts = parts(b);
        return change(b) + (parts.isEmpty() ? "." : ": " + words(parts) + ".");
    }

    /** What moved a bill, and by how much. */
    private record Part(String what, BigDecimal amount) {}

    /** Those that round to more than nothing. */
    private static List<Part> parts(Bridge b) {
        CostChange c = b.change();
        return Stream.of(
                        new Part(c.volume().signum() > 0 ? "more volume" : "less volume", c.volume()),
                        new Part(
                                (c.intensity().signum() > 0 ? "more" : "less") + " use for the same volume",
                                c.intensity()),
                        new Part(c.price().signum() > 0 ? "higher prices" : "lower prices", c.price()),
                        new Part("currency", c.fx()),
                        new Part("what began", c.started()),
                        new Part("what ended", c.ended()),
                        new Part("one-offs", c.oneOff()),
                        new Part(
                                b.correction().isEmpty() ? "shared cost" : "shared cost and corrections",
                                c.allocated().add(b.correction().orElse(BigDecimal.ZERO))))
                .filter(part -> whole(part.amount()).signum() != 0)
                .toList();
    }

    private String words(List<Part> parts) {
        return Wording.list(parts.stream()
                .map(part -> part.what()
                        + (part.amount().signum() > 0 ? " added " : " saved ")
                        + wording.amount(part.amount().abs()))
                .toList());
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

    private static BigDecimal whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }
}
