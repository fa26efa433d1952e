package io.outlay.scenario.input;

import java.util.List;

/**
 * How many times its plan a software project costs, from a reference class: 82 % end around plan, 18 % in a tail that
 * begins at 1.5 and is cut at 10. Mean 1.4456, median 1.1304. Source: Flyvbjerg and Gardner 2023 (5,392 IT projects; 18 %
 * beyond +50 %, these by +447 % on average).
 */
public record Overrun() implements Marginal {
    /** Steps of the ladder that is printed beside every build: plan, mean of 2011, and what a tail brings. */
    public static final List<Double> LADDER = List.of(1.0, 1.27, 1.5, 2.0, 3.0);

    private static final double BODY = 0.82;
    private static final double ALPHA = 547.0 / 397;
    private static final double CUT = 1 - StrictMath.pow(0.15, ALPHA);

    @Override
    public double quantile(double u) {
        if (u >= BODY) {
            double v = (u - BODY) / (1 - BODY);
            return 1.5 * StrictMath.pow(1 - CUT * v, -1 / ALPHA);
        }
        double v = u / BODY;
        return v < 2.0 / 7 ? 0.8 + StrictMath.sqrt(0.14 * v) : 1.5 - StrictMath.sqrt(0.35 * (1 - v));
    }
}
