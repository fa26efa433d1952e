package io.outlay.scenario.sheet;

import static io.outlay.model.RejectionCode.NOT_A_DATE;
import static io.outlay.model.RejectionCode.OUT_OF_RANGE;

import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Quantity;
import io.outlay.scenario.input.Scenario;
import io.outlay.scenario.input.ScenarioDefaults;
import io.outlay.scenario.input.Terms;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives every number of a scenario its place among the inputs, defaults where a row is missing. */
final class ScenarioBuilder {
    private final String name;
    private final Map<String, OptionRows> rows;
    private final Faults faults;
    private final InputReader reader;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();

    ScenarioBuilder(String name, Map<String, OptionRows> rows, Faults faults) {
        this.name = name;
        this.rows = rows;
        this.faults = faults;
        this.reader = new InputReader(faults);
    }

    /** The scenario; empty when a number could not be read. */
    Optional<Scenario> build() {
        Map<String, OptionRows> ordered = new LinkedHashMap<>();
        OptionRows none = new OptionRows(OptionRows.ALL, OptionKind.GENERAL, null, Map.of());
        ordered.put(OptionRows.ALL, rows.getOrDefault(OptionRows.ALL, none));
        ordered.putAll(rows);
        Terms shared = new Terms(Map.of());
        for (OptionRows option : ordered.values()) {
            Map<Parameter, Integer> slots = slots(option);
            feeBounds(option, slots);
            List<Option.Tier> tiers = tiers(option);
            Terms terms = new Terms(slots);
            if (option.kind() == OptionKind.GENERAL) {
                shared = terms;
            } else {
                options.add(new Option(
                        option.name(), option.kind(), kept(option).isPresent(), terms, tiers, parts(option)));
            }
        }
        Optional<Scenario.General> general = general(ordered.get(OptionRows.ALL), shared);
        Terms all = shared;
        return faults.none()
                ? general.map(g -> new Scenario(name, g, all, List.copyOf(options), List.copyOf(inputs), notes()))
                : Optional.empty();
    }

    private Map<Parameter, Integer> slots(OptionRows option) {
        Map<Parameter, Integer> slots = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.of(option.kind())) {
            if (parameter.quantity() == Quantity.TEXT) {
                continue;
            }
            Optional<Input> input = option.has(parameter)
                    ? reader.read(option.byParameter().get(parameter.id()), parameter)
                    : missing(option, parameter);
            input.ifPresent(found -> slots.put(parameter, add(found)));
        }
        return slots;
    }

    private void feeBounds(OptionRows option, Map<Parameter, Integer> slots) {
        Integer least = slots.get(Parameter.FEE_MINIMUM);
        Integer most = slots.get(Parameter.FEE_MAXIMUM);
        if (least != null
                && most != null
                && inputs.get(least).likely() > inputs.get(most).likely()) {
            faults.add(
                    OUT_OF_RANGE,
                    option.byParameter().get(Parameter.FEE_MINIMUM.id()),
                    "likely",
                    "is more than the fee_maximum of this option",
                    "Lower it, or raise fee_maximum.");
        }
    }

    private int add(Input input) {
        inputs.add(input);
        return inputs.size() - 1;
    }

    /** The option that a further one to keep renegotiates: the first of this kind. */
    private Optional<Option> kept(OptionRows option) {
        return option.kind() == OptionKind.KEEP
                ? options.stream().filter(any -> any.kind() == OptionKind.KEEP).findFirst()
                : Optional.empty();
    }

    /** The default of a parameter on which the option's cost rests. */
    private Optional<Input> missing(OptionRows option, Parameter parameter) {
        if (parameter == Parameter.MONTHS_TO_RENEWAL && kept(option).isPresent()) {
            Option kept = kept(option).get();
            int slot = kept.terms().slot(kept.letsGo());
            return Optional.of(DefaultRule.letsGo(
                    option.name(), kept, slot < 0 ? Optional.empty() : Optional.of(inputs.get(slot))));
        }
        if (!DefaultRule.isAsked(option, parameter)) {
            return Optional.empty();
        }
        if (parameter == Parameter.OVERRUN) {
            return Optional.of(DefaultRule.overrun(option.name()));
        }
        return ScenarioDefaults.of(parameter).map(d -> DefaultRule.input(option.name(), parameter, d));
    }

    private List<Option.Tier> tiers(OptionRows option) {
        List<Option.Tier> tiers = new ArrayList<>();
        option.byParameter()
                .forEach((parameter, row) -> OptionRows.threshold(parameter)
                        .ifPresent(from -> reader.read(row, Parameter.FEE_PER_UNIT)
                                .ifPresent(input -> tiers.add(new Option.Tier(from, add(input))))));
        tiers.sort(Comparator.comparingDouble(Option.Tier::from));
        return List.copyOf(tiers);
    }

    private static List<String> parts(OptionRows option) {
        return option.kind() != OptionKind.HYBRID
                ? List.of()
                : option.byParameter().values().stream()
                        .map(row -> row.likely().strip())
                        .distinct()
                        .toList();
    }

    private Optional<Scenario.General> general(OptionRows rows, Terms shared) {
        Optional<LocalDate> date = date(rows);
        if (!faults.none()) {
            return Optional.empty();
        }
        Input rate = inputs.get(shared.slot(Parameter.DISCOUNT_RATE));
        Optional<ScenarioDefaults.Default> beside = ScenarioDefaults.of(Parameter.DISCOUNT_RATE);
        boolean ranged = rate.low() < rate.high();
        double[] x = inputs.stream().mapToDouble(Input::likely).toArray();
        return Optional.of(new Scenario.General(
                rate.likely(),
                ranged ? rate.low() : beside.orElseThrow().low(),
                ranged ? rate.high() : beside.orElseThrow().high(),
                (int) shared.of(Parameter.HORIZON_MONTHS, x),
                shared.of(Parameter.CORRELATION, x),
                (int) shared.of(Parameter.DRAWS, x),
                rows.text(Parameter.SEED)
                        .map(BigDecimal::new)
                        .map(BigDecimal::longValueExact)
                        .orElse((long) shared.of(Parameter.SEED, x)),
                rows.text(Parameter.SYSTEM_ID),
                date,
                rows.text(Parameter.CHOSEN_OPTION),
                rows.text(Parameter.VOLUME_METRIC)));
    }

    private Optional<LocalDate> date(OptionRows rows) {
        Optional<String> text = rows.text(Parameter.DECISION_DATE);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            ScenarioRow row = rows.byParameter().get(Parameter.DECISION_DATE.id());
            faults.add(NOT_A_DATE, row, "likely", "is not a date", "Write it as 2026-09-30.");
            return Optional.empty();
        }
    }

    private List<String> notes() {
        return options.stream().anyMatch(o -> o.kind() == OptionKind.KEEP)
                ? List.of()
                : List.of("No option keeps what is there today; the others are compared with the cheapest of them.");
    }
}
