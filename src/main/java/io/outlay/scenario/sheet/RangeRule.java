package io.outlay.scenario.sheet;

import static io.outlay.model.RejectionCode.OUT_OF_RANGE;
import static io.outlay.model.RejectionCode.PERCENT_DOUBT;

import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.input.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Which values make sense for a parameter. */
record RangeRule(Parameter parameter, ScenarioRow row, Faults faults) {
    private static final int MOST_MONTHS = 240;
    private static final int MOST_DRAWS = 1_000_000;
    private static final int FEWEST_DRAWS = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Holds a value of the row against the rule; says whether it passed. */
    boolean allows(String column, BigDecimal value) {
        return switch (parameter.quantity()) {
            case SHARE -> share(column, value);
            case GROWTH -> growth(column, value);
            case MONTHS -> months(column, value);
            case WHOLE -> whole(column, value);
            case FACTOR -> positive(column, value);
            case MONEY, MONEY_A_MONTH, MONEY_A_YEAR, COUNT -> notNegative(column, value);
            case TEXT -> true;
        };
    }

    private boolean share(String column, BigDecimal value) {
        if (value.compareTo(BigDecimal.ONE) > 0) {
            return doubt(column, value);
        }
        return notNegative(column, value);
    }

    /** Volume and seats may double and treble; a price or wage that doubles each year is a percentage misread. */
    private boolean growth(String column, BigDecimal value) {
        boolean things = parameter == Parameter.VOLUME_GROWTH || parameter == Parameter.SEAT_GROWTH;
        BigDecimal most = things ? BigDecimal.valueOf(3) : BigDecimal.ONE;
        if (value.abs().compareTo(most) >= 0) {
            return doubt(column, value);
        }
        return value.compareTo(BigDecimal.ONE.negate()) > 0
                || fail(column, "lets nothing remain", "Write a fraction above -1: -0.10 for 10 % less each year.");
    }

    private boolean doubt(String column, BigDecimal value) {
        BigDecimal fraction = value.divide(HUNDRED, value.scale() + 2, RoundingMode.UNNECESSARY)
                .stripTrailingZeros();
        faults.add(
                PERCENT_DOUBT,
                row,
                column,
                "is " + value.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " % as a fraction",
                "Write " + fraction.toPlainString() + " if " + value.toPlainString() + " % is meant.");
        return false;
    }

    private boolean months(String column, BigDecimal value) {
        if (value.signum() < 0) {
            return fail(column, "is a negative number of months", "Write 0 or more months.");
        }
        if (value.compareTo(BigDecimal.valueOf(MOST_MONTHS)) > 0) {
            return fail(column, "is more than " + MOST_MONTHS + " months", "Write at most " + MOST_MONTHS + " months.");
        }
        return !column.equals("likely")
                || value.stripTrailingZeros().scale() <= 0
                || fail(column, "is no whole number of months", "Round it; low and high may lie between months.");
    }

    private boolean whole(String column, BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0) {
            return fail(column, "is no whole number", "Write it without decimals.");
        }
        return switch (parameter) {
            case HORIZON_MONTHS -> within(column, value, 1, MOST_MONTHS);
            case DRAWS -> within(column, value, FEWEST_DRAWS, MOST_DRAWS);
            default -> within(column, value, 0, Long.MAX_VALUE);
        };
    }

    private boolean within(String column, BigDecimal value, long least, long most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0
                || fail(
                        column,
                        "is outside " + least + " to " + most,
                        "Write a number from " + least + " to " + most + ".");
    }

    private boolean positive(String column, BigDecimal value) {
        return value.signum() > 0
                || fail(column, "is not above 0", "Write 1 for the plan, 1.27 for 27 % more than planned.");
    }

    private boolean notNegative(String column, BigDecimal value) {
        return value.signum() >= 0 || fail(column, "is negative", "Write 0 or more; cost is positive.");
    }

    private boolean fail(String column, String reason, String remedy) {
        faults.add(OUT_OF_RANGE, row, column, reason, remedy);
        return false;
    }
}
