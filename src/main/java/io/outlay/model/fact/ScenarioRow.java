package io.outlay.model.fact;

import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One row of a what-if scenario, as it stands in the file: what it means is for the scenario's reader.
 *
 * @param option name of the option; {@code *} for what all options share
 * @param kind {@code general keep buy extend build hybrid}
 * @param parameter a name of the contract, such as {@code annual_licence} or {@code fee_per_unit@10000}
 * @param likely a number, a text or, for {@code use:}, the name of another option; empty when blank
 * @param low 10th percentile, or the lower end when {@code note} says {@code range}
 * @param high 90th percentile, or the upper end
 * @param origin where the value comes from: the table's column {@code source}
 * @param source where the row stands
 */
public record ScenarioRow(
        String scenario,
        String option,
        String kind,
        String parameter,
        String likely,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        String unit,
        String origin,
        String note,
        SourceRef source)
        implements Fact {

    /** The same row with another value and where that comes from, as when a blank is filled from the ledger. */
    public ScenarioRow filled(String value, String from) {
        return new ScenarioRow(scenario, option, kind, parameter, value, low, high, unit, from, note, source);
    }
}
