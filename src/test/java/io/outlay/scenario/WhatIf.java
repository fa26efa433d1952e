package io.outlay.scenario;

import io.outlay.model.Rejection;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.answer.ScenarioCalculator;
import io.outlay.scenario.cash.CashFlow;
import io.outlay.scenario.input.Scenario;
import io.outlay.scenario.sheet.ScenarioReader;
import io.outlay.scenario.sheet.ScenarioReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What-if tables written as one line a row: {@code option kind parameter likely low high note}, {@code .} for blank. */
public final class WhatIf {
    private WhatIf() {}

    public static List<ScenarioRow> rows(String table) {
        List<ScenarioRow> rows = new ArrayList<>();
        for (String line : table.strip().split("\n+")) {
            String[] cells = (line.strip() + " . . . .").split("\\s+");
            rows.add(new ScenarioRow(
                    "case",
                    cell(cells[0]),
                    cell(cells[1]),
                    cell(cells[2]),
                    cell(cells[3]),
                    number(cells[4]),
                    number(cells[5]),
                    "",
                    "",
                    cell(cells[6]),
                    new SourceRef("inbox/case.xlsx", "Inputs", rows.size() + 2)));
        }
        return rows;
    }

    public static Scenario scenario(String table) {
        ScenarioReading reading = ScenarioReader.read(rows(table));
        return reading.scenario()
                .orElseThrow(() -> new AssertionError(
                        reading.rejections().stream().map(Rejection::message).collect(Collectors.joining("\n"))));
    }

    /** Messages of all that is wrong with a table. */
    public static List<String> faults(String table) {
        return ScenarioReader.read(rows(table)).rejections().stream()
                .map(Rejection::message)
                .toList();
    }

    public static CashFlow flow(Scenario scenario, String option) {
        return ScenarioCalculator.flow(scenario, option, scenario.general().horizon());
    }

    private static String cell(String text) {
        return text.equals(".") ? "" : text;
    }

    private static Optional<BigDecimal> number(String text) {
        return text.equals(".") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
