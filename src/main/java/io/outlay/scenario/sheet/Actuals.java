package io.outlay.scenario.sheet;

import static io.outlay.scenario.sheet.Seeded.money;
import static io.outlay.scenario.sheet.Seeded.number;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.SystemActuals;
import io.outlay.model.ledger.SystemActuals.Fee;
import io.outlay.model.ledger.SystemActuals.Volume;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.ScenarioDefaults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger knows of a system, as values of a scenario: the option keep, and what all options share. Each says in its
 * source where it comes from, so that a reader can tie it to the workbook of the close.
 */
record Actuals(SystemActuals actuals) {
    private static final BigDecimal LARGEST_RISE = new BigDecimal("0.5");
    /** Beyond these a growth tells of a beginning or an end, and no table takes it. */
    private static final BigDecimal LEAST_GROWTH = new BigDecimal("-0.9");

    private static final BigDecimal MOST_GROWTH = new BigDecimal("2.9");
    private static final BigDecimal POINTS = new BigDecimal("0.05");
    private static final BigDecimal HOURS = Seeded.number(ScenarioDefaults.HOURS_PER_PERSON_MONTH);
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    /** What goes on, in the order of the contract. */
    List<Seeded> keep() {
        List<Seeded> all = renegotiated();
        monthsToRenewal().ifPresent(all::add);
        monthsLocked().ifPresent(all::add);
        return all;
    }

    /** What goes on under other terms, which begin when the contract lets go. */
    List<Seeded> renegotiated() {
        List<Seeded> all = new ArrayList<>(List.of(licence(), escalator()));
        unitFee().ifPresent(all::add);
        all.addAll(integrations());
        upkeep().ifPresent(all::add);
        return all;
    }

    /** What all options share. */
    List<Seeded> general() {
        List<Seeded> all = new ArrayList<>();
        actuals.volume().ifPresent(volume -> {
            all.add(new Seeded(
                    Parameter.VOLUME_START,
                    volume.monthlyMean(),
                    volume.metric() + " a month",
                    "mean month of " + months()));
            all.add(growth(volume));
            volume.revenuePerUnit()
                    .ifPresent(revenue -> all.add(new Seeded(
                            Parameter.REVENUE_PER_UNIT,
                            revenue,
                            actuals.currency(),
                            "net revenue of " + months() + " ÷ " + volume.metric())));
        });
        personMonth().ifPresent(all::add);
        return all;
    }

    private Seeded licence() {
        Fee fee = actuals.fee();
        String ledger = "ledger: " + money(fee.twelveMonths()) + " in " + year() + ", without one-offs";
        return new Seeded(
                Parameter.ANNUAL_LICENCE,
                fee.annual(),
                actuals.currency() + " a year",
                fee.contracts().isEmpty() ? ledger : contracts() + " at its current step; " + ledger);
    }

    private Seeded escalator() {
        Fee fee = actuals.fee();
        Optional<BigDecimal> seen = fee.seenRise().filter(rise -> rise.abs().compareTo(LARGEST_RISE) <= 0);
        if (fee.agreedRise().isPresent()) {
            return new Seeded(
                    Parameter.ESCALATOR, fee.agreedRise().get(), "fraction a year", "escalator of " + contracts());
        }
        ScenarioDefaults.Default usual =
                ScenarioDefaults.of(Parameter.ESCALATOR).orElseThrow();
        return seen.map(rise -> new Seeded(
                                Parameter.ESCALATOR,
                                rise,
                                "fraction a year",
                                "rise seen: " + months() + " against the twelve months before")
                        .within(
                                number(usual.low()).min(rise),
                                number(usual.high()).max(rise)))
                .orElseGet(() -> Seeded.standard(Parameter.ESCALATOR, usual));
    }

    private Optional<Seeded> unitFee() {
        return actuals.unitFee()
                .perUnit()
                .flatMap(fee -> actuals.volume()
                        .map(volume -> new Seeded(
                                Parameter.FEE_PER_UNIT,
                                fee,
                                actuals.currency() + " per unit",
                                "ledger: " + money(actuals.unitFee().twelveMonths()) + " of usage fees in " + year()
                                        + " ÷ " + volume.metric())));
    }

    /** Empty where the company records no hours at all: what they are is unknown, not 0. */
    private Optional<Seeded> upkeep() {
        BigDecimal hours = actuals.upkeep().runHours();
        return actuals.upkeep()
                .hourlyCost()
                .map(cost -> new Seeded(
                        Parameter.UPKEEP_FTE,
                        hours.divide(YEAR.multiply(HOURS), 4, RoundingMode.HALF_UP),
                        "people",
                        "effort: " + hours.stripTrailingZeros().toPlainString() + " run hours in " + year() + " ÷ 12 ÷ "
                                + HOURS.toPlainString()));
    }

    private List<Seeded> integrations() {
        return List.of(
                new Seeded(
                        Parameter.INTEGRATIONS,
                        BigDecimal.valueOf(actuals.integrations()),
                        "connections",
                        "register of integrations"),
                new Seeded(
                        Parameter.COST_PER_INTEGRATION,
                        BigDecimal.ZERO,
                        actuals.currency(),
                        "nothing beside the fees and the hours, which hold their upkeep"));
    }

    private Optional<Seeded> monthsToRenewal() {
        return actuals.fee()
                .monthsToPayment()
                .map(months -> new Seeded(
                        Parameter.MONTHS_TO_RENEWAL,
                        BigDecimal.valueOf(months),
                        "months",
                        months == 0
                                ? contracts() + ": no year is paid ahead, but the scenario counts each at its start"
                                : "next yearly payment of " + contracts()));
    }

    private Optional<Seeded> monthsLocked() {
        return actuals.fee()
                .monthsBound()
                .map(months -> new Seeded(
                        Parameter.MONTHS_LOCKED,
                        BigDecimal.valueOf(months),
                        "months",
                        "first end of " + contracts() + " that notice can still reach"));
    }

    private Seeded growth(Volume volume) {
        Optional<BigDecimal> seen = volume.growth();
        return seen.filter(growth -> growth.compareTo(LEAST_GROWTH) >= 0 && growth.compareTo(MOST_GROWTH) <= 0)
                .map(growth -> new Seeded(
                                Parameter.VOLUME_GROWTH,
                                growth,
                                "fraction a year",
                                months() + " against the same months a year before; range of 5 points is our judgement")
                        .within(growth.subtract(POINTS), growth.add(POINTS)))
                .orElseGet(() -> new Seeded(
                                Parameter.VOLUME_GROWTH,
                                BigDecimal.ZERO,
                                "fraction a year",
                                (seen.isEmpty()
                                                ? "unknown: the metric has no year before"
                                                : "none: "
                                                        + seen.get()
                                                                .movePointRight(2)
                                                                .toPlainString()
                                                        + " % in a year is no pace to go on at")
                                        + "; range of 5 points is our judgement")
                        .within(POINTS.negate(), POINTS));
    }

    private Optional<Seeded> personMonth() {
        return actuals.upkeep()
                .hourlyCost()
                .map(hourly -> new Seeded(
                        Parameter.FTE_MONTH_COST,
                        MinorUnit.of(actuals.currency()).round(hourly.multiply(HOURS)),
                        actuals.currency(),
                        "effort: mean hourly cost " + money(hourly) + " of " + months() + " × " + HOURS.toPlainString()
                                + " (" + ScenarioDefaults.HOURS_SOURCE + ")"));
    }

    private String months() {
        YearMonth first = actuals.period().minusMonths(actuals.months() - 1L);
        return first.equals(actuals.period()) ? first.toString() : first + " to " + actuals.period();
    }

    /** What sums are of: a part of a year was scaled up to one, and says so. */
    private String year() {
        return actuals.window().isYear()
                ? months()
                : "a year, scaled up from " + actuals.window().words() + " (" + months() + ")";
    }

    private String contracts() {
        List<String> ids = actuals.fee().contracts();
        return (ids.size() == 1 ? "contract " : "contracts ") + String.join(", ", ids);
    }
}
