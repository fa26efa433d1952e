package io.outlay.model;

import java.util.List;

/**
 * How sure a closed month is.
 *
 * @param preliminary whether the month was not over when it was closed
 * @param without what it was closed without though it was due, such as {@code hours} or {@code invoices of 2026-08}
 */
public record CloseState(boolean preliminary, List<String> without) {
    /** Over, with everything that was due. */
    public static final CloseState FINAL = new CloseState(false, List.of());

    public CloseState {
        without = List.copyOf(without);
    }

    /** {@code final} or {@code preliminary}. */
    public String id() {
        return preliminary ? "preliminary" : "final";
    }

    /** {@code Final}, {@code Preliminary: the month was not over}, and what is missing. */
    public String title() {
        return (preliminary ? "Preliminary: the month was not over" : "Final")
                + (without.isEmpty() ? "" : ", closed without " + String.join(", ", without));
    }
}
