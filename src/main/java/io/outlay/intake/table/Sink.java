package io.outlay.intake.table;

import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import java.util.function.Consumer;

/** Where facts and rejections go, in the order of the file. */
public record Sink(Consumer<Fact> facts, Consumer<Rejection> rejections) {}
