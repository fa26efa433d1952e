package io.outlay.scenario.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question that is complete: options with all that their cost rests on.
 *
 * @param options in the order of the table
 * @param inputs every number, given or default, in the order of the table; options refer to them by place
 * @param notes what a reader should know about the question, one sentence each
 */
public record Scenario(
        String name, General general, Terms shared, List<Option> options, List<Input> inputs, List<String> notes) {

    /**
     * What steers the calculation.
     *
     * @param discountRate a year; the lower and higher one are shown beside it
     * @param horizon months
     * @param correlation of the normal scores of any two inputs
     */
    public record General(
            double discountRate,
            double lowerRate,
            double higherRate,
            int horizon,
            double correlation,
            int draws,
            long seed,
            Optional<String> systemId,
            Optional<LocalDate> decisionDate,
            Optional<String> chosenOption,
            Optional<String> volumeMetric) {}

    /** The value of every input at its likely value. */
    public double[] likely() {
        return inputs.stream().mapToDouble(Input::likely).toArray();
    }

    public Option option(String name) {
        return options.stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option " + name));
    }

    /** What goes on today, if that is an option: the first of kind keep. */
    public Optional<Option> kept() {
        return options.stream().filter(o -> o.kind() == OptionKind.KEEP).findFirst();
    }

    /** Place of a parameter of an option ({@code *} for what all share) among the inputs; empty when it has none. */
    public Optional<Integer> place(String option, String parameter) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).option().equals(option)
                    && inputs.get(i).parameter().equals(parameter)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
