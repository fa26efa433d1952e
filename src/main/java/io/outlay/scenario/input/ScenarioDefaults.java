package io.outlay.scenario.input;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a scenario takes where it gives nothing, each with its source: the only place where such a figure stands. */
public final class ScenarioDefaults {
    /** Hours that a person works in a month, to turn hourly rates into the cost of a person-month. */
    public static final double HOURS_PER_PERSON_MONTH = 152;

    public static final String HOURS_SOURCE = "COCOMO II: 152 hours a person-month";

    /** What an employer pays per unit of wage. */
    public static final double WAGE_LOAD = 1.42;

    public static final String WAGE_LOAD_SOURCE =
            "US Bureau of Labor Statistics, June 2025: benefits are 29.8 % of compensation";

    /** How the source of a default begins, in the column {@code source} as well. */
    public static final String MARK = "default:";

    /** Horizons at which the measures always stand side by side. */
    public static final List<Integer> HORIZONS = List.of(36, 60);

    /**
     * One default with its range.
     *
     * @param low equal to {@code likely} where there is no range
     * @param source where it comes from
     */
    public record Default(double low, double likely, double high, String source) {
        static Default of(double value, String source) {
            return new Default(value, value, value, source);
        }
    }

    private static final Map<Parameter, Default> ALL = all();

    private ScenarioDefaults() {}

    /** The default of a parameter; empty for one that counts as 0 when it is not given. */
    public static Optional<Default> of(Parameter parameter) {
        return Optional.ofNullable(ALL.get(parameter));
    }

    private static Map<Parameter, Default> all() {
        Map<Parameter, Default> all = new EnumMap<>(Parameter.class);
        all.put(
                Parameter.DISCOUNT_RATE,
                new Default(
                        0.07,
                        0.10,
                        0.13,
                        "default: 10 % as in Forrester's TEI studies, 7 % (OMB A-94) and 13 % beside it"));
        all.put(Parameter.HORIZON_MONTHS, Default.of(60, "default: five years"));
        all.put(Parameter.WAGE_GROWTH, Default.of(0.03, "default: our judgement, 3 % a year"));
        all.put(Parameter.CORRELATION, Default.of(0.25, "default: practice 0.2 to 0.3 (GAO asks that it be captured)"));
        all.put(Parameter.DRAWS, Default.of(20_000, "default: enough to know the middle outcome to half a percent"));
        all.put(Parameter.SEED, Default.of(20_241_120, "default: fixed, so that the same inputs give the same answer"));
        all.put(
                Parameter.MAINTENANCE_SHARE,
                new Default(0.15, 0.20, 0.25, "default: 15 to 25 % of build cost a year, a common rule of thumb"));
        all.put(
                Parameter.ESCALATOR,
                new Default(
                        0.03,
                        0.07,
                        0.11,
                        "default: 3 to 5 % standard, 7 % and more pushed; 11 % list price rise (Vertice 2025)"));
        all.put(Parameter.INTEGRATION_UPKEEP, Default.of(0.15, "default: our judgement, 15 % of their cost a year"));
        return all;
    }
}
