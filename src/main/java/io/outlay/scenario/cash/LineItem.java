package io.outlay.scenario.cash;

import static io.outlay.scenario.cash.Amount.AGE;
import static io.outlay.scenario.cash.Amount.EFFORT;
import static io.outlay.scenario.cash.Amount.NOTHING;
import static io.outlay.scenario.cash.Amount.PRICES;
import static io.outlay.scenario.cash.Amount.WAGE;
import static io.outlay.scenario.cash.Amount.of;
import static io.outlay.scenario.cash.Schedule.AHEAD;
import static io.outlay.scenario.cash.Schedule.AT_END;
import static io.outlay.scenario.cash.Schedule.GOING_ON;
import static io.outlay.scenario.cash.Schedule.INTRODUCTION;
import static io.outlay.scenario.cash.Schedule.IN_LIFE;
import static io.outlay.scenario.input.Parameter.COST_PER_INTEGRATION;
import static io.outlay.scenario.input.Parameter.FTE_MONTH_COST;
import static io.outlay.scenario.input.Parameter.INTEGRATIONS;

import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The lines of an option's cash flow, in the order in which they are shown. All of a line is said here: what it is called,
 * when it is paid, and its amount over the parameters of the table, from which both its payments and its formula follow.
 */
public enum LineItem {
    LICENCE("Licence", AHEAD, of(Parameter.ANNUAL_LICENCE), PRICES),
    SEATS(
            "Seats",
            AHEAD,
            of(Parameter.SEATS, Parameter.PRICE_PER_SEAT),
            PRICES.times(Amount.rise(Parameter.SEAT_GROWTH)).inBrackets()),
    USAGE_FEE("Usage fee", GOING_ON, Fees.tiered()),
    REVENUE_FEE("Fee on revenue", GOING_ON, Fees.ofRevenue()),
    IMPLEMENTATION("Implementation", INTRODUCTION, of(Parameter.IMPLEMENTATION)),
    INTEGRATION("Integrations", INTRODUCTION, of(INTEGRATIONS, COST_PER_INTEGRATION)),
    MIGRATION("Migration", INTRODUCTION, of(Parameter.MIGRATION)),
    TRAINING("Training", INTRODUCTION, of(Parameter.TRAINING)),
    CHANGE_EFFORT("Effort of the change", Schedule.CHANGE, of(Parameter.CHANGE_PERSON_MONTHS, FTE_MONTH_COST)),
    BUILD_EFFORT("Effort to build", Schedule.BUILDING, EFFORT),
    TOOLING("Tooling", Schedule.FROM_START, of(Parameter.TOOLING_PER_MONTH)),
    MAINTENANCE(
            "Maintenance",
            IN_LIFE,
            EFFORT.times(of(Parameter.MAINTENANCE_SHARE)).byMonth().times(WAGE).times(AGE)),
    HOSTING("Hosting", Schedule.FROM_LIVE, of(Parameter.HOSTING_BASE)),
    HOSTING_VOLUME("Hosting by volume", Schedule.FROM_LIVE, Fees.perUnit(Parameter.HOSTING_PER_UNIT)),
    ONCALL("On-call", IN_LIFE, of(Parameter.ONCALL_PER_MONTH).times(WAGE)),
    KEY_PERSON(
            "Key-person allowance", IN_LIFE, of(Parameter.KEY_PERSON_ALLOWANCE).times(WAGE)),
    VENDOR_MANAGEMENT(
            "Vendor management",
            GOING_ON,
            of(Parameter.VENDOR_MGMT_FTE, FTE_MONTH_COST).times(WAGE)),
    UPKEEP("Run effort", GOING_ON, of(Parameter.UPKEEP_FTE, FTE_MONTH_COST).times(WAGE)),
    INTEGRATION_UPKEEP(
            "Upkeep of integrations",
            GOING_ON,
            of(INTEGRATIONS, COST_PER_INTEGRATION, Parameter.INTEGRATION_UPKEEP)
                    .byMonth()
                    .times(WAGE)),
    BRIDGE("Old system meanwhile", Schedule.MEANWHILE, of(Parameter.BRIDGE_COST_PER_MONTH)),
    EXIT("Exit", AT_END, of(Parameter.EXIT_COST)),
    /** What the team does not do meanwhile: shown, never part of a total. */
    OPPORTUNITY("Opportunity cost (not in the total)", Schedule.UNTIL_LIVE, of(Parameter.OPPORTUNITY_COST_PER_MONTH));

    private final String words;
    private final Schedule schedule;
    private final Amount amount;
    private final Amount rise;

    LineItem(String words, Schedule schedule, Amount amount) {
        this(words, schedule, amount, NOTHING);
    }

    /** @param rise by how much what is paid ahead grows a year */
    LineItem(String words, Schedule schedule, Amount amount, Amount rise) {
        this.words = words;
        this.schedule = schedule;
        this.amount = amount;
        this.rise = rise;
    }

    public String words() {
        return words;
    }

    /** Whether money leaves the company. */
    public boolean isCash() {
        return this != OPPORTUNITY;
    }

    /** Whether it is paid a year ahead. */
    public boolean isPrepaid() {
        return schedule == AHEAD;
    }

    /** Whether an option has it: its kind pays so, and one of the parameters is given that it cannot do without. */
    public boolean isGiven(Option option, Predicate<Parameter> given) {
        return Schedule.of(option.kind()).contains(schedule)
                && amount.asks().stream()
                        .anyMatch(given.or(parameter -> parameter == Parameter.FEE_PER_UNIT
                                && !option.tiers().isEmpty()));
    }

    /** Whether there is a cost of an option's own: the old system's is none. */
    public static boolean isAnyGiven(Predicate<Parameter> given) {
        return Arrays.stream(values())
                .filter(line -> line.isCash() && line != BRIDGE)
                .anyMatch(line -> line.amount.asks().stream().anyMatch(given));
    }

    static List<LineItem> paid(Schedule schedule) {
        return Arrays.stream(values()).filter(line -> line.schedule == schedule).toList();
    }

    Amount amount() {
        return amount;
    }

    Amount rise() {
        return rise;
    }

    /** Of a month; the old system's is another where the table gives no figure for it, see {@link Bridge}. */
    String formula(Names names) {
        return schedule.formula(this, names);
    }
}
