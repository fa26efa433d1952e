package io.outlay.scenario.input;

import java.util.List;

/**
 * One way to meet the need.
 *
 * @param tiers prices above a number of units a month, by threshold
 * @param parts names of the options that a hybrid is made of, each once; else empty
 */
public record Option(String name, OptionKind kind, Terms terms, List<Tier> tiers, List<String> parts) {
    /**
     * @param from units a month above which the price applies
     * @param slot where the price stands among the inputs
     */
    public record Tier(double from, int slot) {}
}
