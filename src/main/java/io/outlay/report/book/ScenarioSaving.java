package io.outlay.report.book;

import io.outlay.analysis.bills.Renewal;
import io.outlay.model.MinorUnit;
import io.outlay.scenario.answer.HorizonAnswer;
import io.outlay.scenario.answer.ScenarioAnswer;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Scenario;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an answered scenario saves a year by negotiating a contract: the system kept on other terms, against keeping it as it
 * is, both as equal yearly costs. It stands beside what can be avoided and is not added to it: both are ways to spend less on
 * one contract.
 *
 * @param year above 0, in the scenario's currency
 */
public record ScenarioSaving(String scenario, String option, BigDecimal year) {

    /** The largest; of several contracts of a system for the one that must be decided first. */
    public static Optional<ScenarioSaving> of(CloseReport report, Renewal renewal) {
        boolean first = report.analysis().renewals().stream()
                .filter(other -> other.systemId().equals(renewal.systemId()) && !other.locked())
                .findFirst()
                .filter(renewal::equals)
                .isPresent();
        return report.buildOrBuy().cases().stream()
                .map(BuildOrBuy.Case::answer)
                .filter(answer -> first && isAbout(answer.scenario(), renewal.systemId()))
                .flatMap(answer -> savings(answer, MinorUnit.of(report.head().currency())))
                .filter(saving -> saving.year().signum() > 0)
                .max(Comparator.comparing(ScenarioSaving::year).thenComparing(ScenarioSaving::scenario));
    }

    private static boolean isAbout(Scenario scenario, String systemId) {
        return scenario.general()
                .systemId()
                .filter(ids -> Stream.of(ids.split(";")).map(String::strip).anyMatch(systemId::equals))
                .isPresent();
    }

    private static Stream<ScenarioSaving> savings(ScenarioAnswer answer, MinorUnit unit) {
        Scenario scenario = answer.scenario();
        HorizonAnswer main = answer.main();
        List<Option> kept = scenario.options().stream()
                .filter(option -> option.kind() == OptionKind.KEEP)
                .toList();
        return kept.stream()
                .skip(1)
                .filter(option -> scenario.general()
                        .chosenOption()
                        .filter(chosen -> !chosen.equals(option.name()))
                        .isEmpty())
                .map(option -> new ScenarioSaving(
                        scenario.name(),
                        option.name(),
                        unit.round(new BigDecimal(main.of(kept.get(0).name()).eac()
                                - main.of(option.name()).eac()))));
    }
}
