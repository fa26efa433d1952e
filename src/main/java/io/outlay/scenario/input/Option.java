package io.outlay.scenario.input;

import java.util.List;

/**
 * One way to meet the need.
 *
 * @param renegotiated goes on with what is there under new terms, which begin when the contract of the option that is kept
 *     lets go
 * @param tiers prices above a number of units a month, by threshold
 * @param parts names of the options that a hybrid is made of, each once; else empty
 */
public record Option(
        String name, OptionKind kind, boolean renegotiated, Terms terms, List<Tier> tiers, List<String> parts) {
    /** The parameter that says in which month the contract lets go. */
    public Parameter letsGo() {
        return terms.has(Parameter.MONTHS_LOCKED) ? Parameter.MONTHS_LOCKED : Parameter.MONTHS_TO_RENEWAL;
    }

    /** Whether it goes on with the terms of today from the first month on. */
    public boolean goesOn() {
        return kind.goesOn() && !renegotiated;
    }

    /**
     * @param from units a month above which the price applies
     * @param slot where the price stands among the inputs
     */
    public record Tier(double from, int slot) {}
}
