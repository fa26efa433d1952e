package io.outlay.scenario.sheet;

import static io.outlay.model.RejectionCode.MISSING_VALUE;
import static io.outlay.model.RejectionCode.NOT_ALLOWED;
import static io.outlay.model.RejectionCode.NOT_A_NUMBER;
import static io.outlay.model.RejectionCode.OUT_OF_RANGE;

import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Marginal;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.ScenarioDefaults;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the number of a row, with its range. */
record InputReader(Faults faults) {
    /** Exponents of spreadsheets are fine; a number that long is not. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})([eE][+-]?\\d{1,2})?");

    /** The input of a row that is not blank; empty when anything is wrong with it, which the faults then say. */
    Optional<Input> read(ScenarioRow row, Parameter parameter) {
        Optional<BigDecimal> likely = number(row);
        if (likely.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal low = row.low().orElse(likely.get());
        BigDecimal high = row.high().orElse(likely.get());
        RangeRule rule = new RangeRule(parameter, row, faults);
        boolean allowed = rule.allows("likely", likely.get())
                & (row.low().isEmpty() || rule.allows("low", low))
                & (row.high().isEmpty() || rule.allows("high", high));
        boolean ordered = ordered(row, likely.get(), low, high) && spreadable(row, parameter, low, high);
        if (!allowed || !ordered) {
            return Optional.empty();
        }
        return Optional.of(input(
                row, parameter, new double[] {low.doubleValue(), likely.get().doubleValue(), high.doubleValue()}));
    }

    private static Input input(ScenarioRow row, Parameter parameter, double[] values) {
        Marginal marginal = parameter.isFixed()
                ? new Marginal.Constant(values[1])
                : Marginal.Shape.of(row.note()).through(values[0], values[1], values[2]);
        return new Input(
                row.option(),
                row.parameter(),
                words(row, parameter),
                values[1],
                values[0],
                values[2],
                marginal,
                row.unit().isBlank() ? parameter.quantity().unit() : row.unit(),
                row.origin(),
                row.origin().startsWith(ScenarioDefaults.MARK),
                Optional.of(row.source()));
    }

    private static String words(ScenarioRow row, Parameter parameter) {
        return OptionRows.threshold(row.parameter()).isEmpty()
                ? parameter.words()
                : parameter.words() + " from "
                        + row.parameter().substring(row.parameter().indexOf('@') + 1) + " units on";
    }

    /** The number that a text is; empty when it is none. */
    static Optional<BigDecimal> decimal(String text) {
        String number = text.strip();
        return NUMBER.matcher(number).matches() ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }

    private Optional<BigDecimal> number(ScenarioRow row) {
        String text = row.likely().strip();
        if (text.isEmpty()) {
            faults.add(
                    MISSING_VALUE,
                    row,
                    "likely",
                    "is missing beside a range",
                    "Fill in the value that is most likely.");
            return Optional.empty();
        }
        Optional<BigDecimal> number = decimal(text);
        if (number.isEmpty()) {
            faults.add(NOT_A_NUMBER, row, "likely", "is not a number", "Write digits with a decimal point: 1299.00.");
        }
        return number;
    }

    private boolean ordered(ScenarioRow row, BigDecimal likely, BigDecimal low, BigDecimal high) {
        if (low.compareTo(likely) > 0) {
            faults.add(
                    OUT_OF_RANGE,
                    row,
                    "low",
                    "is above likely " + likely.toPlainString(),
                    "Write low ≤ likely ≤ high.");
            return false;
        }
        if (high.compareTo(likely) < 0) {
            faults.add(
                    OUT_OF_RANGE,
                    row,
                    "high",
                    "is below likely " + likely.toPlainString(),
                    "Write low ≤ likely ≤ high.");
            return false;
        }
        return true;
    }

    private boolean spreadable(ScenarioRow row, Parameter parameter, BigDecimal low, BigDecimal high) {
        boolean ranged = low.compareTo(high) != 0;
        if (ranged && parameter.isFixed() && parameter != Parameter.DISCOUNT_RATE) {
            faults.add(
                    NOT_ALLOWED,
                    row,
                    row.low().isPresent() ? "low" : "high",
                    "is given for what has no range",
                    "Leave low and high blank.");
            return false;
        }
        if (ranged && Marginal.Shape.of(row.note()) == Marginal.Shape.LOGNORMAL && low.signum() <= 0) {
            faults.add(
                    OUT_OF_RANGE,
                    row,
                    "low",
                    "is not above 0, as lognormal asks",
                    "Write a low above 0, or drop lognormal from the note.");
            return false;
        }
        return true;
    }
}
