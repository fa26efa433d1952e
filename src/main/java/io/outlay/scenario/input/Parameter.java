package io.outlay.scenario.input;

import static io.outlay.scenario.input.OptionKind.BUILD;
import static io.outlay.scenario.input.OptionKind.BUY;
import static io.outlay.scenario.input.OptionKind.EXTEND;
import static io.outlay.scenario.input.OptionKind.GENERAL;
import static io.outlay.scenario.input.OptionKind.KEEP;
import static io.outlay.scenario.input.Quantity.COUNT;
import static io.outlay.scenario.input.Quantity.FACTOR;
import static io.outlay.scenario.input.Quantity.GROWTH;
import static io.outlay.scenario.input.Quantity.MONEY;
import static io.outlay.scenario.input.Quantity.MONTHS;
import static io.outlay.scenario.input.Quantity.SHARE;
import static io.outlay.scenario.input.Quantity.TEXT;
import static io.outlay.scenario.input.Quantity.WHOLE;

import io.outlay.model.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every parameter of the what-if table, except tiers and {@code use:}, with the kinds of option that take it. */
public enum Parameter {
    DISCOUNT_RATE("discount rate", SHARE, GENERAL),
    HORIZON_MONTHS("horizon", WHOLE, GENERAL),
    VOLUME_START("volume a month at the start", COUNT, GENERAL),
    VOLUME_GROWTH("growth of volume a year", GROWTH, GENERAL),
    REVENUE_PER_UNIT("revenue per unit", MONEY, GENERAL),
    WAGE_GROWTH("wage growth a year", GROWTH, GENERAL),
    FTE_MONTH_COST("cost of a person-month", MONEY, GENERAL),
    CORRELATION("how far estimates err together", SHARE, GENERAL),
    DRAWS("number of draws", WHOLE, GENERAL),
    SEED("seed of the draws", WHOLE, GENERAL),
    SYSTEM_ID("system", TEXT, GENERAL),
    DECISION_DATE("date of decision", TEXT, GENERAL),
    CHOSEN_OPTION("chosen option", TEXT, GENERAL),
    VOLUME_METRIC("metric of the volume", TEXT, GENERAL),

    ANNUAL_LICENCE("licence a year", MONEY, KEEP, BUY, EXTEND),
    ESCALATOR("price rise a year", GROWTH, KEEP, BUY, EXTEND),
    FEE_PER_UNIT("fee per unit", MONEY, KEEP, BUY, EXTEND),
    FEE_SHARE_OF_REVENUE("fee as a share of revenue", SHARE, KEEP, BUY, EXTEND),
    FEE_MINIMUM("least revenue fee a month", MONEY, KEEP, BUY, EXTEND),
    FEE_MAXIMUM("highest revenue fee a month", MONEY, KEEP, BUY, EXTEND),
    SEATS("seats", COUNT, KEEP, BUY, EXTEND),
    PRICE_PER_SEAT("price of a seat a year", MONEY, KEEP, BUY, EXTEND),
    SEAT_GROWTH("growth of seats a year", GROWTH, KEEP, BUY, EXTEND),
    IMPLEMENTATION("implementation", MONEY, BUY, EXTEND),
    IMPLEMENTATION_MONTHS("months of implementation", MONTHS, BUY, EXTEND),
    INTEGRATIONS("integrations", COUNT, KEEP, BUY, EXTEND),
    COST_PER_INTEGRATION("cost of an integration", MONEY, KEEP, BUY, EXTEND),
    INTEGRATION_UPKEEP("upkeep of integrations, share a year", SHARE, KEEP, BUY, EXTEND),
    MIGRATION("migration", MONEY, BUY, EXTEND),
    TRAINING("training", MONEY, BUY, EXTEND),
    VENDOR_MGMT_FTE("people who manage the vendor", COUNT, KEEP, BUY, EXTEND),
    UPKEEP_FTE("people who run it", COUNT, KEEP, BUY, EXTEND),
    EXIT_COST("cost of leaving at the end", MONEY, KEEP, BUY, EXTEND),
    MONTHS_TO_RENEWAL("months to renewal", MONTHS, KEEP, EXTEND),
    MONTHS_LOCKED("months until the contract lets go", MONTHS, KEEP),

    CHANGE_PERSON_MONTHS("effort of the change", COUNT, EXTEND),
    CHANGE_MONTHS("months of the change", MONTHS, EXTEND),

    PERSON_MONTHS("effort to build", COUNT, BUILD),
    BUILD_MONTHS("months to build", MONTHS, BUILD),
    OVERRUN("overrun of the build", FACTOR, BUILD),
    TOOLING_PER_MONTH("tooling a month", MONEY, BUILD),
    MAINTENANCE_SHARE("maintenance, share of build cost a year", SHARE, BUILD),
    DEBT_GROWTH("growth of maintenance by ageing a year", GROWTH, BUILD),
    HOSTING_BASE("hosting a month", MONEY, BUILD),
    HOSTING_PER_UNIT("hosting per unit", MONEY, BUILD),
    ONCALL_PER_MONTH("on-call a month", MONEY, BUILD),
    KEY_PERSON_ALLOWANCE("key-person allowance a month", MONEY, BUILD),
    OPPORTUNITY_COST_PER_MONTH("opportunity cost a month", MONEY, BUILD),

    BRIDGE_COST_PER_MONTH("old system a month until go-live", MONEY, BUY, EXTEND, BUILD),
    START_MONTH("months until the start", MONTHS, BUY, EXTEND, BUILD);

    private final String words;
    private final Quantity quantity;
    private final List<OptionKind> kinds;

    Parameter(String words, Quantity quantity, OptionKind... kinds) {
        this.words = words;
        this.quantity = quantity;
        this.kinds = List.of(kinds);
    }

    /** The name in files. */
    public String id() {
        return Names.id(this);
    }

    /** The parameter as a reader would call it. */
    public String words() {
        return words;
    }

    public Quantity quantity() {
        return quantity;
    }

    public boolean isFor(OptionKind kind) {
        return kinds.contains(kind);
    }

    /** Whether a value steers the calculation instead of being an estimate that may turn out otherwise. */
    public boolean isFixed() {
        return quantity == WHOLE || quantity == TEXT || this == CORRELATION || this == DISCOUNT_RATE;
    }

    /** The parameters that a kind of option takes, in the order in which they are listed for people. */
    public static List<Parameter> of(OptionKind kind) {
        return Arrays.stream(values()).filter(p -> p.isFor(kind)).toList();
    }

    public static Optional<Parameter> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }
}
