package io.outlay.report.whatif;

import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Overrun;
import io.outlay.scenario.input.Scenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table as it was given, with every default that the answer rests on in its place. */
final class WhatIfRows {
    private WhatIfRows() {}

    static List<ScenarioRow> complete(List<ScenarioRow> given, Scenario scenario) {
        List<ScenarioRow> rows = new ArrayList<>(given);
        for (Input input : scenario.inputs()) {
            if (input.source().isEmpty()) {
                place(rows, input, scenario);
            }
        }
        return List.copyOf(rows);
    }

    /** Into the blank row that stands for it, else below the option's last row. */
    private static void place(List<ScenarioRow> rows, Input input, Scenario scenario) {
        int below = 0;
        for (int i = 0; i < rows.size(); i++) {
            ScenarioRow row = rows.get(i);
            if (row.option().equals(input.option())) {
                below = i + 1;
                if (row.parameter().equals(input.parameter())) {
                    rows.set(i, row(input, row.kind(), row));
                    return;
                }
            }
        }
        String kind = input.option().equals("*")
                ? "general"
                : scenario.option(input.option()).kind().id();
        rows.add(below, row(input, kind, rows.get(0)));
    }

    private static ScenarioRow row(Input input, String kind, ScenarioRow like) {
        boolean reference = input.marginal() instanceof Overrun;
        boolean ranged = input.low() < input.high() && !reference;
        return new ScenarioRow(
                like.scenario(),
                input.option(),
                kind,
                input.parameter(),
                reference ? "" : plain(input.likely()),
                ranged ? Optional.of(new BigDecimal(plain(input.low()))) : Optional.empty(),
                ranged ? Optional.of(new BigDecimal(plain(input.high()))) : Optional.empty(),
                input.unit(),
                input.origin(),
                reference ? "blank: as those projects ended; a number replaces it" : "",
                like.source());
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
