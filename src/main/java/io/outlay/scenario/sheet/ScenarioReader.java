package io.outlay.scenario.sheet;

import static io.outlay.model.RejectionCode.MISSING_VALUE;

import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.input.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns the rows of a what-if table into a question that can be answered, or says all that stands in the way. Blank rows
 * count as not given. Every figure that is not given and has a default becomes an input of its own, marked as default.
 */
public final class ScenarioReader {
    private ScenarioReader() {}

    /** The rows of each scenario, by name. */
    public static SortedMap<String, List<ScenarioRow>> byName(List<ScenarioRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(ScenarioRow::scenario, TreeMap::new, Collectors.toList()));
    }

    /**
     * @param rows of one scenario, in the order of the table
     * @throws IllegalArgumentException when there is no row
     */
    public static ScenarioReading read(List<ScenarioRow> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no rows");
        }
        Faults faults = new Faults();
        String name = rows.get(0).scenario();
        if (name.isBlank()) {
            faults.add(MISSING_VALUE, rows.get(0), "scenario", "is missing", "Name the scenario.");
        }
        Map<String, OptionRows> options = options(rows, faults);
        new Completeness(options, rows.get(0), faults).check();
        ScenarioBuilder builder = new ScenarioBuilder(name, options, faults);
        Optional<Scenario> scenario = builder.build();
        return new ScenarioReading(name, faults.none() ? scenario : Optional.empty(), faults.all());
    }

    private static Map<String, OptionRows> options(List<ScenarioRow> rows, Faults faults) {
        Map<String, List<ScenarioRow>> grouped = new LinkedHashMap<>();
        rows.forEach(row ->
                grouped.computeIfAbsent(row.option(), o -> new ArrayList<>()).add(row));
        Map<String, OptionRows> options = new LinkedHashMap<>();
        grouped.forEach((option, of) -> OptionRows.of(of, faults).ifPresent(found -> options.put(option, found)));
        return options;
    }
}
