package io.outlay.analysis.stack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a value and its threshold come about, so that a page can compute both again.
 *
 * @param ratio that the value is; empty for a count
 * @param limit that the threshold is; empty where it is the same for everybody
 * @param excess what a hotspot's money is
 * @param worth its money where {@code excess} does not say it, hotspot or not; empty where none can be named
 * @param together measure of the figure that has to be beyond its threshold as well; empty where it counts alone
 */
public record Origin(
        Optional<Ratio> ratio,
        Optional<Limit> limit,
        Excess excess,
        Optional<BigDecimal> worth,
        Optional<String> together) {
    /** Nothing to compute. */
    public static final Origin NONE =
            new Origin(Optional.empty(), Optional.empty(), Excess.OTHER, Optional.empty(), Optional.empty());

    /** Money of what is beyond its threshold. */
    public enum Excess {
        /** Part − whole × threshold. */
        OVER_LIMIT,
        /** Part − whole. */
        OVER_WHOLE,
        /** Part − whole × the first of the settings that make the threshold. */
        OVER_SETTING,
        /** Something else. */
        OTHER
    }

    /** What of the ledger's twelve months a part is. */
    public enum Part {
        /** Cost before allocation. */
        SPEND,
        /** Documents and accruals without one-offs, and hours of run. */
        UPKEEP,
        /** Hours of run; the whole is all hours. */
        RUN,
        /** No cost, or none of the twelve months. */
        OTHER
    }

    /** Part ÷ whole, so many decimals, half up. */
    public record Ratio(BigDecimal part, BigDecimal whole, int decimals, Part kind) {
        static Ratio of(BigDecimal part, BigDecimal whole, Part kind) {
            return new Ratio(part, whole, Reading.DECIMALS, kind);
        }

        static Ratio of(BigDecimal part, BigDecimal whole) {
            return of(part, whole, Part.OTHER);
        }

        static Ratio of(int part, int whole) {
            return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
        }
    }

    /**
     * A threshold that settings move.
     *
     * @param settings keys; their product, times {@code per}, is the threshold
     * @param per share of the ratio's part for each of so many, such as the cost of a seat; empty for the settings alone
     */
    public record Limit(BigDecimal value, List<String> settings, Optional<BigDecimal> per) {
        static Limit of(String setting, BigDecimal value) {
            return new Limit(value, List.of(setting), Optional.empty());
        }
    }

    static Origin of(Limit limit) {
        return new Origin(Optional.empty(), Optional.of(limit), Excess.OTHER, Optional.empty(), Optional.empty());
    }

    Origin with(Ratio of, Excess money) {
        return new Origin(Optional.of(of), limit, money, worth, together);
    }

    Origin worth(Optional<BigDecimal> money) {
        return new Origin(ratio, limit, excess, money, together);
    }

    Origin together(String measure) {
        return new Origin(ratio, limit, excess, worth, Optional.of(measure));
    }
}
