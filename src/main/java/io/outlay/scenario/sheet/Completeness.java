package io.outlay.scenario.sheet;

import static io.outlay.model.RejectionCode.MISSING_VALUE;
import static io.outlay.model.RejectionCode.NOT_ALLOWED;

import io.outlay.model.Spelling;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.cash.LineItem;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether an answer can be worked out: options to compare, each with a cost, and what these costs rest on. */
record Completeness(Map<String, OptionRows> options, ScenarioRow first, Faults faults) {
    /** What one given parameter cannot do without. */
    private record Need(Parameter given, Parameter needed) {}

    private static final List<Need> OF_OPTION = List.of(
            new Need(Parameter.SEATS, Parameter.PRICE_PER_SEAT),
            new Need(Parameter.PRICE_PER_SEAT, Parameter.SEATS),
            new Need(Parameter.INTEGRATIONS, Parameter.COST_PER_INTEGRATION),
            new Need(Parameter.COST_PER_INTEGRATION, Parameter.INTEGRATIONS),
            new Need(Parameter.PERSON_MONTHS, Parameter.BUILD_MONTHS),
            new Need(Parameter.BUILD_MONTHS, Parameter.PERSON_MONTHS),
            new Need(Parameter.CHANGE_PERSON_MONTHS, Parameter.CHANGE_MONTHS),
            new Need(Parameter.CHANGE_MONTHS, Parameter.CHANGE_PERSON_MONTHS));

    private static final List<Need> OF_ALL = List.of(
            new Need(Parameter.FEE_PER_UNIT, Parameter.VOLUME_START),
            new Need(Parameter.HOSTING_PER_UNIT, Parameter.VOLUME_START),
            new Need(Parameter.FEE_SHARE_OF_REVENUE, Parameter.VOLUME_START),
            new Need(Parameter.FEE_SHARE_OF_REVENUE, Parameter.REVENUE_PER_UNIT),
            new Need(Parameter.PERSON_MONTHS, Parameter.FTE_MONTH_COST),
            new Need(Parameter.CHANGE_PERSON_MONTHS, Parameter.FTE_MONTH_COST),
            new Need(Parameter.VENDOR_MGMT_FTE, Parameter.FTE_MONTH_COST),
            new Need(Parameter.UPKEEP_FTE, Parameter.FTE_MONTH_COST));

    /** An answer takes time and columns for each option, and a formula has a part for each price. */
    private static final int MOST = 20;

    void check() {
        List<OptionRows> real = options.values().stream()
                .filter(o -> o.kind() != OptionKind.GENERAL)
                .toList();
        if (real.size() < 2) {
            faults.add(
                    MISSING_VALUE,
                    first,
                    "option",
                    real.isEmpty() ? "names no option" : "is the only option: there is no baseline to compare with",
                    "Give at least two options; keep means going on as today.");
        }
        if (real.size() > MOST) {
            faults.add(
                    NOT_ALLOWED,
                    real.get(MOST).first(),
                    "option",
                    "is option " + (MOST + 1) + " of " + real.size() + ": at most " + MOST + " are compared",
                    "Keep the " + MOST + " options that matter, or make another table of the rest.");
        }
        real.forEach(this::option);
        real.forEach(this::tiers);
        named(Parameter.CHOSEN_OPTION);
    }

    private void option(OptionRows option) {
        if (option.kind() == OptionKind.HYBRID) {
            hybrid(option);
            return;
        }
        if (!LineItem.isAnyGiven(option::has) && !option.hasTier()) {
            faults.add(
                    MISSING_VALUE,
                    option.first(),
                    "option",
                    "has no cost: every figure is blank",
                    "Fill in at least one cost, or remove the option's rows.");
        }
        Optional<OptionRows> all = Optional.ofNullable(options.get(OptionRows.ALL));
        OF_OPTION.forEach(need -> need(option, need, Optional.of(option)));
        OF_ALL.forEach(need -> need(option, need, all));
    }

    private void tiers(OptionRows option) {
        List<ScenarioRow> prices = option.byParameter().values().stream()
                .filter(row -> OptionRows.threshold(row.parameter()).isPresent())
                .toList();
        if (prices.size() > MOST) {
            faults.add(
                    NOT_ALLOWED,
                    prices.get(MOST),
                    "parameter",
                    "is price " + (MOST + 1) + " of " + prices.size() + ": an option has at most " + MOST,
                    "Keep the thresholds that the volume can reach, at most " + MOST + ".");
        }
    }

    /** The row of a parameter; a fee per unit is also given by a tier of it. */
    private static Optional<ScenarioRow> given(OptionRows option, Parameter parameter) {
        return option.byParameter().values().stream()
                .filter(row -> row.parameter().equals(parameter.id())
                        || parameter == Parameter.FEE_PER_UNIT
                                && OptionRows.threshold(row.parameter()).isPresent())
                .findFirst();
    }

    private void need(OptionRows option, Need need, Optional<OptionRows> where) {
        Optional<ScenarioRow> given = given(option, need.given);
        if (given.isPresent() && where.filter(o -> o.has(need.needed)).isEmpty()) {
            String place = need.needed.isFor(OptionKind.GENERAL) ? " (kind general, option *)" : "";
            faults.add(
                    MISSING_VALUE,
                    given.get(),
                    "parameter",
                    "needs " + need.needed.id() + ", which is not given",
                    "Add a row for " + need.needed.id() + place + ".");
        }
    }

    private void hybrid(OptionRows hybrid) {
        if (hybrid.byParameter().isEmpty()) {
            faults.add(
                    MISSING_VALUE,
                    hybrid.first(),
                    "option",
                    "uses no other option",
                    "Add rows use:… that name the options it is made of.");
        }
        hybrid.byParameter().values().forEach(row -> {
            Optional<OptionRows> part =
                    Optional.ofNullable(options.get(row.likely().strip()));
            if (part.filter(o -> o.kind() != OptionKind.GENERAL && o.kind() != OptionKind.HYBRID)
                    .isEmpty()) {
                faults.add(
                        NOT_ALLOWED,
                        row,
                        "likely",
                        part.isEmpty() ? "is no option of this scenario" : "cannot be part of a hybrid",
                        oneOf(row, names(false)));
            }
        });
    }

    private void named(Parameter parameter) {
        Optional.ofNullable(options.get(OptionRows.ALL))
                .map(general -> general.byParameter().get(parameter.id()))
                .filter(row -> row.likely().strip().equals(OptionRows.ALL)
                        || !options.containsKey(row.likely().strip()))
                .ifPresent(row -> faults.add(
                        NOT_ALLOWED, row, "likely", "is no option of this scenario", oneOf(row, names(true))));
    }

    private static String oneOf(ScenarioRow row, List<String> names) {
        return Spelling.hinted(row.likely().strip(), names, "Name one of: " + String.join(", ", names) + ".");
    }

    private List<String> names(boolean hybrids) {
        return options.values().stream()
                .filter(o -> o.kind() != OptionKind.GENERAL && (hybrids || o.kind() != OptionKind.HYBRID))
                .map(OptionRows::name)
                .toList();
    }
}
