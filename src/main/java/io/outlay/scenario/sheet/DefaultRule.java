package io.outlay.scenario.sheet;

import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Marginal;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.Overrun;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.ScenarioDefaults;
import java.util.List;
import java.util.Optional;

/** When a default is asked for: only where a cost rests on it. */
final class DefaultRule {
    private static final List<Parameter> ESCALATED = List.of(
            Parameter.ANNUAL_LICENCE,
            Parameter.SEATS,
            Parameter.FEE_PER_UNIT,
            Parameter.FEE_MINIMUM,
            Parameter.FEE_MAXIMUM);

    private DefaultRule() {}

    static boolean isAsked(OptionRows option, Parameter parameter) {
        return switch (parameter) {
            case ESCALATOR -> ESCALATED.stream().anyMatch(option::has) || option.hasTier();
            case INTEGRATION_UPKEEP -> option.has(Parameter.INTEGRATIONS);
            case MAINTENANCE_SHARE, OVERRUN -> option.has(Parameter.PERSON_MONTHS);
            default -> true;
        };
    }

    static Input input(String option, Parameter parameter, ScenarioDefaults.Default value) {
        Marginal marginal = parameter.isFixed()
                ? new Marginal.Constant(value.likely())
                : Marginal.Shape.PERCENTILES.through(value.low(), value.likely(), value.high());
        return new Input(
                option,
                parameter.id(),
                parameter.words(),
                value.likely(),
                value.low(),
                value.high(),
                marginal,
                parameter.quantity().unit(),
                value.source(),
                true,
                Optional.empty());
    }

    /**
     * The month in which a contract lets go, as the option says that keeps it.
     *
     * @param stated empty where it says nothing, so that it can end at once
     */
    static Input letsGo(String option, Option kept, Optional<Input> stated) {
        double months = stated.map(Input::likely).orElse(0.0);
        return new Input(
                option,
                Parameter.MONTHS_TO_RENEWAL.id(),
                Parameter.MONTHS_TO_RENEWAL.words(),
                months,
                months,
                months,
                new Marginal.Constant(months),
                Parameter.MONTHS_TO_RENEWAL.quantity().unit(),
                stated.map(input -> input.parameter() + " of \"" + kept.name() + "\"")
                        .orElse("nothing binds \"" + kept.name() + "\""),
                true,
                Optional.empty());
    }

    /** Builds overrun as others did: the cash flows show the plan, the risk shows the overrun. */
    static Input overrun(String option) {
        Overrun mixture = new Overrun();
        return new Input(
                option,
                Parameter.OVERRUN.id(),
                Parameter.OVERRUN.words(),
                1,
                mixture.quantile(0.1),
                mixture.quantile(0.9),
                mixture,
                Parameter.OVERRUN.quantity().unit(),
                "default: how 5,392 IT projects ended (Flyvbjerg and Gardner 2023), mean 1.45 times plan",
                true,
                Optional.empty());
    }
}
