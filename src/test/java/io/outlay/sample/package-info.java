/**
 * The sample workspace: an invented company, written by a seeded generator, and what is planted in it.
 * {@link io.outlay.sample.PlantedTruth} was written down before any verdict was computed. May use {@code model} and the
 * names of the verdicts, nothing that computes them.
 */
package io.outlay.sample;
