package io.outlay.scenario.input;

import java.util.Map;

/** Where an option's parameters stand among the inputs; a parameter that is not given counts as 0. */
public final class Terms {
    private static final int NONE = -1;
    private final int[] slots = new int[Parameter.values().length];

    public Terms(Map<Parameter, Integer> given) {
        for (Parameter parameter : Parameter.values()) {
            slots[parameter.ordinal()] = given.getOrDefault(parameter, NONE);
        }
    }

    public boolean has(Parameter parameter) {
        return slots[parameter.ordinal()] != NONE;
    }

    /** @param x values of all inputs */
    public double of(Parameter parameter, double[] x) {
        int slot = slots[parameter.ordinal()];
        return slot == NONE ? 0 : x[slot];
    }

    /** A number of months, rounded half up to whole ones: an estimate may lie between. */
    public int months(Parameter parameter, double[] x) {
        return (int) (of(parameter, x) + 0.5);
    }

    /** Place among the inputs, or -1. */
    public int slot(Parameter parameter) {
        return slots[parameter.ordinal()];
    }
}
