package io.outlay.intake.table;

import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import java.util.function.Consumer;

/**
 * Where facts and rejections go, in the order of the file.
 *
 * @param taxIsCost whether tax that a row states is part of what it costs, for it is not recovered
 */
public record Sink(Consumer<Fact> facts, Consumer<Rejection> rejections, boolean taxIsCost) {
    /** Tax is no cost. */
    public Sink(Consumer<Fact> facts, Consumer<Rejection> rejections) {
        this(facts, rejections, false);
    }
}
