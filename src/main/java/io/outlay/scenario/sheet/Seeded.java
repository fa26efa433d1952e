package io.outlay.scenario.sheet;

import io.outlay.model.SourceRef;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.ScenarioDefaults;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of a scenario that nobody typed: from the ledger, a default or a placeholder.
 *
 * @param source where it comes from; shown beside it
 */
record Seeded(
        Parameter parameter,
        BigDecimal likely,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        String unit,
        String source,
        String note) {

    Seeded(Parameter parameter, BigDecimal likely, String unit, String source) {
        this(parameter, likely, Optional.empty(), Optional.empty(), unit, source, "");
    }

    static Seeded standard(Parameter parameter, ScenarioDefaults.Default standard) {
        Seeded seeded = new Seeded(
                parameter, number(standard.likely()), parameter.quantity().unit(), standard.source());
        return standard.low() < standard.high()
                ? seeded.within(number(standard.low()), number(standard.high()))
                : seeded;
    }

    Seeded within(BigDecimal lower, BigDecimal higher) {
        return new Seeded(parameter, likely, Optional.of(lower), Optional.of(higher), unit, source, note);
    }

    Seeded noted(String text) {
        return new Seeded(parameter, likely, low, high, unit, source, text);
    }

    /** Whether it says something of this company, rather than being a default. */
    boolean isKnown() {
        return !source.startsWith(ScenarioDefaults.MARK);
    }

    /** As a row of an option that has none of its own, or a blank one. */
    ScenarioRow row(String scenario, String option, OptionKind kind, SourceRef place) {
        return new ScenarioRow(
                scenario,
                option,
                kind.id(),
                parameter.id(),
                likely.toPlainString(),
                low,
                high,
                unit,
                source,
                note,
                place);
    }

    static BigDecimal number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros();
    }

    /** With the decimals that it comes with, which are those of its currency. */
    static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
    }
}
