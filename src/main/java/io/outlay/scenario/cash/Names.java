package io.outlay.scenario.cash;

import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.Parameter;
import java.util.Optional;

/** Where a formula finds what it names: cells of one month as text, of one option and of what all options share. */
public interface Names {
    Option option();

    /** The same month of another option. */
    Names of(Option other);

    /** The option's own input, or that of all; empty where the table has no row for it. */
    Optional<String> input(Parameter parameter);

    /** An input by its place in the scenario. */
    String input(int slot);

    /** A figure that the scenario itself holds. */
    String number(double value);

    String of(Milestone milestone);

    String of(Clock clock);

    /** Empty where the option has no such line. */
    Optional<String> of(LineItem line);

    /** An input that counts as 0 where the table has no row for it. */
    default String of(Parameter parameter) {
        return input(parameter).orElse("0");
    }
}
