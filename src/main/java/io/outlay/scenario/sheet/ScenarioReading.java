package io.outlay.scenario.sheet;

import io.outlay.model.Rejection;
import io.outlay.scenario.input.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * What the rows of one scenario came to.
 *
 * @param scenario empty when anything is wrong: a question is answered whole or not at all
 * @param rejections all that is wrong, in the order of the rows
 */
public record ScenarioReading(String name, Optional<Scenario> scenario, List<Rejection> rejections) {}
