package io.outlay.scenario.sheet;

import static io.outlay.model.RejectionCode.DUPLICATE_KEY;
import static io.outlay.model.RejectionCode.MISSING_VALUE;
import static io.outlay.model.RejectionCode.NOT_ALLOWED;

import io.outlay.model.Spelling;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The filled rows of one option by parameter; what is wrong with names and repetitions is said here.
 *
 * @param first its first row, blank or not
 */
record OptionRows(String name, OptionKind kind, ScenarioRow first, Map<String, ScenarioRow> byParameter) {
    static final String ALL = "*";
    static final String USE = "use:";
    private static final String TIER = Parameter.FEE_PER_UNIT.id() + "@";

    static Optional<OptionRows> of(List<ScenarioRow> rows, Faults faults) {
        ScenarioRow first = rows.get(0);
        Optional<OptionKind> kind = kind(rows, faults);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Map<String, ScenarioRow> byParameter = new LinkedHashMap<>();
        for (ScenarioRow row : rows) {
            if (!isKnown(row.parameter(), kind.get())) {
                unknown(row, kind.get(), faults);
            } else if (!isBlank(row)) {
                ScenarioRow earlier = byParameter.putIfAbsent(row.parameter(), row);
                if (earlier != null) {
                    faults.add(
                            DUPLICATE_KEY,
                            row,
                            "parameter",
                            "is in line " + earlier.source().line() + " already",
                            "Keep one row for each parameter of an option.");
                }
            }
        }
        return Optional.of(new OptionRows(first.option(), kind.get(), first, byParameter));
    }

    private static Optional<OptionKind> kind(List<ScenarioRow> rows, Faults faults) {
        ScenarioRow first = rows.get(0);
        Optional<OptionKind> kind = OptionKind.of(first.kind());
        if (kind.isEmpty()) {
            faults.add(
                    NOT_ALLOWED,
                    first,
                    "kind",
                    "is no kind of option",
                    Spelling.hinted(
                            first.kind(),
                            Arrays.stream(OptionKind.values())
                                    .map(OptionKind::id)
                                    .toList(),
                            "Write one of: general, keep, buy, extend, build, hybrid."));
            return kind;
        }
        if (!isNamed(first, kind.get(), faults)) {
            return Optional.empty();
        }
        rows.stream()
                .filter(row -> !row.kind().equals(first.kind()))
                .forEach(row -> faults.add(
                        NOT_ALLOWED,
                        row,
                        "kind",
                        "differs from line " + first.source().line() + " of the same option, which is " + first.kind(),
                        "Give all rows of an option one kind."));
        return kind;
    }

    private static boolean isNamed(ScenarioRow row, OptionKind kind, Faults faults) {
        if (row.option().isBlank()) {
            faults.add(MISSING_VALUE, row, "option", "is missing", "Name the option; write * for kind general.");
            return false;
        }
        if (row.option().equals(ALL) != (kind == OptionKind.GENERAL)) {
            faults.add(
                    NOT_ALLOWED,
                    row,
                    "option",
                    "does not go with kind " + row.kind(),
                    "Write * for kind general, and a name for every other kind.");
            return false;
        }
        return true;
    }

    private static boolean isBlank(ScenarioRow row) {
        return row.likely().isBlank() && row.low().isEmpty() && row.high().isEmpty();
    }

    private static boolean isKnown(String parameter, OptionKind kind) {
        if (kind == OptionKind.HYBRID) {
            return parameter.startsWith(USE) && parameter.length() > USE.length();
        }
        return threshold(parameter).isPresent() && Parameter.FEE_PER_UNIT.isFor(kind)
                || Parameter.of(parameter).filter(p -> p.isFor(kind)).isPresent();
    }

    private static void unknown(ScenarioRow row, OptionKind kind, Faults faults) {
        Optional<Parameter> known = Parameter.of(row.parameter());
        if (known.isPresent()) {
            faults.add(
                    NOT_ALLOWED, row, "parameter", "is not for kind " + kind.id(), "Drop the row, or change the kind.");
            return;
        }
        String remedy = kind == OptionKind.HYBRID
                ? "Write use: and what is covered, such as use:search, with the other option's name in likely."
                : Spelling.remedy(
                        row.parameter(),
                        Parameter.of(kind).stream().map(Parameter::id).toList(),
                        "Parameters");
        faults.add(NOT_ALLOWED, row, "parameter", "is no parameter of kind " + kind.id(), remedy);
    }

    /** The threshold of a tier such as {@code fee_per_unit@10000}. */
    static Optional<Double> threshold(String parameter) {
        if (!parameter.startsWith(TIER)) {
            return Optional.empty();
        }
        String number = parameter.substring(TIER.length());
        return number.matches("\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(Double.valueOf(number)) : Optional.empty();
    }

    boolean has(Parameter parameter) {
        return byParameter.containsKey(parameter.id());
    }

    /** Whether a price per unit changes at a number of units. */
    boolean hasTier() {
        return byParameter.keySet().stream().anyMatch(name -> threshold(name).isPresent());
    }

    Optional<String> text(Parameter parameter) {
        return Optional.ofNullable(byParameter.get(parameter.id()))
                .map(row -> row.likely().strip());
    }
}
