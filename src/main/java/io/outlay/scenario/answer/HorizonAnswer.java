package io.outlay.scenario.answer;

import java.util.Comparator;
import java.util.List;

/**
 * The measures of all options over one horizon.
 *
 * @param reference the option with which the others are compared
 * @param cheapest the option of lowest present value; the first of several
 * @param options in the order of the scenario
 */
public record HorizonAnswer(int months, String reference, String cheapest, List<OptionMeasures> options) {
    /** The option of lowest present value beside the cheapest; the first of several. */
    public String next() {
        return options.stream()
                .filter(o -> !o.option().equals(cheapest))
                .min(Comparator.comparingDouble(OptionMeasures::pv))
                .orElseThrow()
                .option();
    }

    public OptionMeasures of(String option) {
        return options.stream()
                .filter(o -> o.option().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option " + option));
    }
}
