package io.outlay.scenario.sheet;

import static io.outlay.scenario.input.OptionKind.BUILD;
import static io.outlay.scenario.input.OptionKind.BUY;
import static io.outlay.scenario.input.OptionKind.GENERAL;
import static io.outlay.scenario.input.OptionKind.KEEP;

import io.outlay.model.MinorUnit;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.model.ledger.SystemActuals;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.ScenarioDefaults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scenario begun from what a system really costs: keep from the ledger, one option to buy and one to build. What nobody
 * can know before an offer or an estimate is a placeholder that says so, chosen so that the question can be answered at
 * once: the offer costs what is paid today, the build what is paid in three years.
 *
 * @param rows of one scenario, in the order of the sheet Inputs
 * @param fromLedger one sentence each
 * @param toFill one sentence each
 */
public record ScenarioSeed(List<ScenarioRow> rows, List<String> fromLedger, List<String> toFill) {
    /** How the source of a placeholder begins. */
    public static final String PLACEHOLDER = "placeholder";

    private static final BigDecimal PLACEHOLDER_YEARS = BigDecimal.valueOf(3);
    private static final BigDecimal LEAST_EFFORT = BigDecimal.valueOf(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @param scenario its name */
    public static ScenarioSeed of(String scenario, SystemActuals actuals) {
        Sheet sheet = new Sheet(scenario);
        Actuals known = new Actuals(actuals);
        String keep = "Keep " + actuals.name();
        sheet.texts(actuals);
        sheet.defaults(
                "*",
                GENERAL,
                Parameter.DISCOUNT_RATE,
                Parameter.HORIZON_MONTHS,
                Parameter.WAGE_GROWTH,
                Parameter.CORRELATION,
                Parameter.DRAWS,
                Parameter.SEED);
        List<Seeded> general = known.general();
        if (general.stream().noneMatch(v -> v.parameter() == Parameter.FTE_MONTH_COST)) {
            general.add(personMonth(actuals));
        }
        sheet.values("*", GENERAL, general);
        sheet.values(keep, KEEP, known.keep());
        sheet.values("Switch to another product", BUY, offer(known, actuals, general));
        sheet.values("Build our own", BUILD, build(actuals, general));
        List<String> told = new ArrayList<>();
        Stream.concat(known.keep().stream(), known.general().stream())
                .filter(Seeded::isKnown)
                .forEach(value -> told.add(told(value)));
        return new ScenarioSeed(List.copyOf(sheet.rows), told, wanted());
    }

    private static String told(Seeded value) {
        return value.parameter().words() + " " + value.likely().toPlainString() + " (" + value.source() + ")";
    }

    private static List<String> wanted() {
        return List.of(
                "Switch to another product: put an offer in place of the values whose source says " + PLACEHOLDER,
                "Build our own: put an estimate in place of person_months, build_months and hosting_base",
                "Once decided: give decision_date and chosen_option, and each close holds the plan against the ledger");
    }

    private static Seeded personMonth(SystemActuals actuals) {
        return new Seeded(
                Parameter.FTE_MONTH_COST,
                new BigDecimal("9120.00"),
                actuals.currency(),
                PLACEHOLDER + ": no effort is recorded; 60 an hour × " + ScenarioDefaults.HOURS_SOURCE);
    }

    private static List<Seeded> offer(Actuals known, SystemActuals actuals, List<Seeded> general) {
        List<Seeded> offer = new ArrayList<>();
        for (Seeded value : known.keep()) {
            if (value.parameter() == Parameter.ANNUAL_LICENCE || value.parameter() == Parameter.FEE_PER_UNIT) {
                offer.add(placeholder(value, "what is paid today"));
            }
            if (value.parameter() == Parameter.UPKEEP_FTE) {
                offer.add(placeholder(value, "the hours of today"));
            }
        }
        BigDecimal month = monthOf(general);
        offer.add(Seeded.standard(
                Parameter.ESCALATOR, ScenarioDefaults.of(Parameter.ESCALATOR).orElseThrow()));
        offer.add(placeholder(Parameter.IMPLEMENTATION, month.multiply(TWO), actuals.currency(), "two person-months"));
        offer.add(placeholder(Parameter.IMPLEMENTATION_MONTHS, BigDecimal.valueOf(3), "months", "a quarter"));
        offer.add(placeholder(
                Parameter.INTEGRATIONS, BigDecimal.valueOf(actuals.integrations()), "connections", "those of today"));
        offer.add(placeholder(
                Parameter.COST_PER_INTEGRATION,
                MinorUnit.of(actuals.currency()).quotient(month, TWO),
                actuals.currency(),
                "half a person-month"));
        offer.add(Seeded.standard(
                Parameter.INTEGRATION_UPKEEP,
                ScenarioDefaults.of(Parameter.INTEGRATION_UPKEEP).orElseThrow()));
        offer.add(placeholder(Parameter.MIGRATION, month, actuals.currency(), "one person-month"));
        return offer;
    }

    private static List<Seeded> build(SystemActuals actuals, List<Seeded> general) {
        BigDecimal paid = actuals.fee().annual().add(actuals.unitFee().twelveMonths());
        BigDecimal effort = paid.multiply(PLACEHOLDER_YEARS)
                .divide(monthOf(general), 0, RoundingMode.UP)
                .max(LEAST_EFFORT);
        BigDecimal months = effort.divide(TWO, 0, RoundingMode.UP);
        return List.of(
                placeholder(
                        Parameter.PERSON_MONTHS,
                        effort,
                        "person-months",
                        "what three years of today's fees would pay for"),
                placeholder(Parameter.BUILD_MONTHS, months, "months", "a team of two"),
                Seeded.standard(
                        Parameter.MAINTENANCE_SHARE,
                        ScenarioDefaults.of(Parameter.MAINTENANCE_SHARE).orElseThrow()),
                placeholder(Parameter.HOSTING_BASE, BigDecimal.ZERO, actuals.currency() + " a month", "none yet"));
    }

    private static BigDecimal monthOf(List<Seeded> general) {
        return general.stream()
                .filter(value -> value.parameter() == Parameter.FTE_MONTH_COST)
                .map(Seeded::likely)
                .filter(cost -> cost.signum() > 0)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private static Seeded placeholder(Seeded value, String why) {
        return placeholder(value.parameter(), value.likely(), value.unit(), why);
    }

    private static Seeded placeholder(Parameter parameter, BigDecimal value, String unit, String why) {
        return new Seeded(parameter, value, unit, PLACEHOLDER + ": " + why).noted("replace it");
    }

    /** Rows as they are added; each stands a line below the one before, the header in the first. */
    private static final class Sheet {
        private final String scenario;
        private final List<ScenarioRow> rows = new ArrayList<>();

        private Sheet(String scenario) {
            this.scenario = scenario;
        }

        private SourceRef place() {
            return new SourceRef("", "Inputs", rows.size() + 2L);
        }

        private void texts(SystemActuals actuals) {
            text(Parameter.SYSTEM_ID, String.join(";", actuals.systemIds()), "system register", "");
            text(
                    Parameter.VOLUME_METRIC,
                    actuals.volume().map(SystemActuals.Volume::metric).orElse(""),
                    "ledger",
                    "");
            text(Parameter.DECISION_DATE, "", "", "a date once the case is approved");
            text(Parameter.CHOSEN_OPTION, "", "", "name of the option chosen");
        }

        private void text(Parameter parameter, String value, String source, String note) {
            rows.add(new ScenarioRow(
                    scenario,
                    OptionRows.ALL,
                    GENERAL.id(),
                    parameter.id(),
                    value,
                    Optional.empty(),
                    Optional.empty(),
                    "text",
                    value.isEmpty() ? "" : source,
                    note,
                    place()));
        }

        private void defaults(String option, OptionKind kind, Parameter... parameters) {
            for (Parameter parameter : parameters) {
                ScenarioDefaults.of(parameter)
                        .ifPresent(standard -> values(option, kind, List.of(Seeded.standard(parameter, standard))));
            }
        }

        private void values(String option, OptionKind kind, List<Seeded> values) {
            values.forEach(value -> rows.add(value.row(scenario, option, kind, place())));
        }
    }
}
