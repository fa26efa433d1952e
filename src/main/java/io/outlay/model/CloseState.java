package io.outlay.model;

import java.util.List;

/**
 * How sure a closed month is.
 *
 * @param preliminary whether the month may still change: it was not over when it was closed, or a cloud had not closed its
 *     billing period
 * @param without what it was closed without though it was due, such as {@code hours} or {@code invoices of 2026-08}
 */
public record CloseState(boolean preliminary, List<String> without) {
    /** Over, with everything that was due. */
    public static final CloseState FINAL = new CloseState(false, List.of());

    private static final String FINAL_BILL = "final bill of ";

    public CloseState {
        without = List.copyOf(without);
    }

    /** Preliminary when the month was not over, and when a final bill is among what it was closed without. */
    public static CloseState of(boolean notOver, List<String> without) {
        CloseState state = new CloseState(notOver, without);
        return new CloseState(notOver || state.lacksFinalBill(), without);
    }

    /** What a month is closed without whose bill a cloud may still change. */
    public static String finalBill(String issuer) {
        return FINAL_BILL + issuer;
    }

    /** {@code the month was not over}: why it is preliminary. */
    public String reason() {
        return lacksFinalBill() ? "a cloud may still change its bill" : "the month was not over";
    }

    /** Whether a cloud had not closed its billing period of the month. */
    public boolean lacksFinalBill() {
        return without.stream().anyMatch(what -> what.startsWith(FINAL_BILL));
    }

    /** {@code final} or {@code preliminary}. */
    public String id() {
        return preliminary ? "preliminary" : "final";
    }

    /** {@code Final}, {@code Preliminary: the month was not over}, and what is missing. */
    public String title() {
        return (preliminary ? "Preliminary: " + reason() : "Final")
                + (without.isEmpty() ? "" : ", closed without " + String.join(", ", without));
    }
}
