package io.outlay.scenario.sheet;

import io.outlay.model.Names;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.sheet.UnitText.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which units a parameter can be stated in, and by what a value is multiplied to be in the parameter's own. */
record UnitRule(Parameter parameter) {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final int YEAR = 12;

    private static final Set<Parameter> YEARLY = EnumSet.of(Parameter.ANNUAL_LICENCE, Parameter.PRICE_PER_SEAT);
    private static final Set<Parameter> MONTHLY = EnumSet.of(
            Parameter.FTE_MONTH_COST,
            Parameter.FEE_MINIMUM,
            Parameter.FEE_MAXIMUM,
            Parameter.TOOLING_PER_MONTH,
            Parameter.HOSTING_BASE,
            Parameter.ONCALL_PER_MONTH,
            Parameter.KEY_PERSON_ALLOWANCE,
            Parameter.OPPORTUNITY_COST_PER_MONTH,
            Parameter.BRIDGE_COST_PER_MONTH,
            Parameter.VOLUME_START);
    private static final Set<Parameter> OF_ONE_THING = EnumSet.of(
            Parameter.FEE_PER_UNIT,
            Parameter.HOSTING_PER_UNIT,
            Parameter.REVENUE_PER_UNIT,
            Parameter.PRICE_PER_SEAT,
            Parameter.COST_PER_INTEGRATION);
    private static final Set<Parameter> PERSON_MONTHS =
            EnumSet.of(Parameter.PERSON_MONTHS, Parameter.CHANGE_PERSON_MONTHS);
    private static final Set<Parameter> PEOPLE = EnumSet.of(Parameter.VENDOR_MGMT_FTE, Parameter.UPKEEP_FTE);

    /** The factor; empty when the unit is not understood, or is none that the parameter can have. */
    Optional<BigDecimal> factor(UnitText unit) {
        return switch (parameter.quantity()) {
            case MONEY -> money(unit);
            case SHARE, GROWTH -> rate(unit);
            case MONTHS -> months(unit);
            case COUNT -> count(unit);
            case FACTOR -> plain(unit, "times", "factor", "x");
            case WHOLE -> parameter == Parameter.HORIZON_MONTHS ? months(unit) : plain(unit, "draws", "seed");
            case TEXT -> Optional.of(BigDecimal.ONE);
        };
    }

    private Optional<BigDecimal> money(UnitText unit) {
        boolean words = unit.words().stream().allMatch("amount"::equals);
        boolean things = unit.things().isEmpty()
                || OF_ONE_THING.contains(parameter)
                || parameter == Parameter.FTE_MONTH_COST
                        && Set.of("person-month", "person", "fte").containsAll(unit.things());
        return unit.percent() || !words || !things ? Optional.empty() : perPeriod(unit.period());
    }

    private Optional<BigDecimal> perPeriod(Optional<Period> stated) {
        if (stated.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        int months = ownMonths();
        return months == 0 || stated.get() == Period.SHORTER
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(months)
                        .divide(BigDecimal.valueOf(stated.get().months()), MathContext.DECIMAL128));
    }

    /** Months that the parameter is for; 0 for what is paid once or for one thing. */
    private int ownMonths() {
        return YEARLY.contains(parameter) ? YEAR : MONTHLY.contains(parameter) ? 1 : 0;
    }

    private Optional<BigDecimal> rate(UnitText unit) {
        boolean understood = unit.currency().isEmpty()
                && unit.things().isEmpty()
                && unit.words().stream().allMatch(Set.of("fraction", "share")::contains)
                && unit.period().filter(period -> period != Period.YEAR).isEmpty();
        return understood ? Optional.of(unit.percent() ? HUNDREDTH : BigDecimal.ONE) : Optional.empty();
    }

    private Optional<BigDecimal> months(UnitText unit) {
        if (unit.currency().isPresent()
                || unit.percent()
                || !unit.things().isEmpty()
                || unit.period().isPresent()) {
            return Optional.empty();
        }
        List<String> words = unit.words();
        if (words.isEmpty() || words.equals(List.of("whole", "number")) || words.equals(List.of("number"))) {
            return Optional.of(BigDecimal.ONE);
        }
        return words.size() == 1
                ? Period.of(words.get(0))
                        .filter(period -> period != Period.SHORTER)
                        .map(period -> BigDecimal.valueOf(period.months()))
                : Optional.empty();
    }

    private Optional<BigDecimal> count(UnitText unit) {
        if (unit.currency().isPresent() || unit.percent() || !unit.things().isEmpty()) {
            return Optional.empty();
        }
        if (parameter == Parameter.VOLUME_START) {
            return unit.words().stream().anyMatch(word -> word.matches(".*\\d.*"))
                    ? Optional.empty()
                    : perPeriod(unit.period());
        }
        if (PERSON_MONTHS.contains(parameter)) {
            return personMonths(unit);
        }
        if (unit.period().isPresent()) {
            return Optional.empty();
        }
        boolean time = unit.words().stream().anyMatch(word -> isTime(word) || word.matches(".*\\d.*"));
        return time && (PEOPLE.contains(parameter) || unit.words().size() == 1)
                ? Optional.empty()
                : Optional.of(BigDecimal.ONE);
    }

    private static boolean isTime(String word) {
        return Period.of(word.substring(word.indexOf('-') + 1)).isPresent();
    }

    private static Optional<BigDecimal> personMonths(UnitText unit) {
        String words = String.join("-", unit.words()).toLowerCase(Locale.ROOT);
        String all = unit.period().map(period -> words + "-" + Names.id(period)).orElse(words);
        return switch (all) {
            case "", "number", "person-months", "person-month", "months", "month" -> Optional.of(BigDecimal.ONE);
            case "person-years", "person-year", "years", "year" -> Optional.of(BigDecimal.valueOf(YEAR));
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> plain(UnitText unit, String... known) {
        boolean understood = unit.currency().isEmpty()
                && !unit.percent()
                && unit.things().isEmpty()
                && unit.period().isEmpty()
                && (unit.words().isEmpty()
                        || unit.words().equals(List.of("whole", "number"))
                        || unit.words().size() == 1
                                && Set.of(known).contains(unit.words().get(0)));
        return understood ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    /** The unit that the parameter's values are in, as a remedy and a converted row name it. */
    String own(String currency) {
        return switch (parameter.quantity()) {
            case MONEY ->
                currency + (YEARLY.contains(parameter) ? " a year" : MONTHLY.contains(parameter) ? " a month" : "");
            case COUNT ->
                parameter == Parameter.VOLUME_START
                        ? "units a month"
                        : PERSON_MONTHS.contains(parameter) ? "person-months" : "number";
            case WHOLE -> parameter == Parameter.HORIZON_MONTHS ? "months" : "whole number";
            default -> parameter.quantity().unit();
        };
    }
}
