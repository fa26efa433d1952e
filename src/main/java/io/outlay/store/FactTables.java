package io.outlay.store;

import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.NoticePeriod;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.model.fact.UsageReading;
import io.outlay.store.FactTable.Life;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of fact that is kept: a new one is one line here. */
final class FactTables {
    static final FactTable<Alias> ALIASES = new FactTable<>(
            Alias.class,
            "aliases",
            "alias_fact",
            "billing_name, system_id, valid_from",
            Life.STANDING,
            null,
            f -> new Object[] {f.billingName(), f.systemId(), f.validFrom()},
            c -> new Alias(c.text("billing_name"), c.text("system_id"), c.maybeDate("valid_from"), c.source()));

    static final FactTable<ExchangeRate> RATES = new FactTable<>(
            ExchangeRate.class,
            "fx",
            "rate_fact",
            "date, currency, units_per_euro",
            Life.LASTING,
            ExchangeRate::date,
            f -> new Object[] {f.date(), f.currency(), f.unitsPerEuro()},
            c -> new ExchangeRate(c.date("date"), c.text("currency"), c.number("units_per_euro"), c.source()));

    static final FactTable<MetricReading> METRICS = new FactTable<>(
            MetricReading.class,
            "business",
            "metric_fact",
            "date, monthly, metric, value, channel, currency",
            Life.BUSINESS,
            MetricReading::date,
            f -> new Object[] {f.date(), f.monthly(), f.metric(), f.value(), f.channel(), f.currency()},
            c -> new MetricReading(
                    c.date("date"),
                    c.flag("monthly"),
                    c.text("metric"),
                    c.number("value"),
                    c.maybeText("channel"),
                    c.maybeText("currency"),
                    c.source()));

    static final FactTable<EffortEntry> EFFORT = new FactTable<>(
            EffortEntry.class,
            "effort",
            "effort_fact",
            "date, system_id, hours, person, role, activity, task, note",
            Life.HOURS,
            EffortEntry::date,
            f -> new Object[] {
                f.date(),
                f.systemId(),
                f.hours(),
                f.person(),
                f.role(),
                f.activity().id(),
                f.task(),
                f.note()
            },
            c -> new EffortEntry(
                    c.date("date"),
                    c.text("system_id"),
                    c.number("hours"),
                    c.maybeText("person"),
                    c.maybeText("role"),
                    c.choice("activity", CostPool.class),
                    c.maybeText("task"),
                    c.maybeText("note"),
                    c.source()));

    static final FactTable<HourlyCost> HOURLY_COSTS = new FactTable<>(
            HourlyCost.class,
            "rates",
            "hourly_cost_fact",
            "role, valid_from, hourly_cost, currency",
            Life.STANDING,
            null,
            f -> new Object[] {f.role(), f.validFrom(), f.hourlyCost(), f.currency()},
            c -> new HourlyCost(
                    c.text("role"), c.date("valid_from"), c.number("hourly_cost"), c.text("currency"), c.source()));

    static final FactTable<UsageReading> USAGE = new FactTable<>(
            UsageReading.class,
            "usage",
            "usage_fact",
            "date, monthly, system_id, metric, value, unit, source_rows",
            Life.USAGE,
            UsageReading::date,
            f -> new Object[] {f.date(), f.monthly(), f.systemId(), f.metric(), f.value(), f.unit(), f.rows()},
            c -> new UsageReading(
                    c.text("system_id"),
                    c.date("date"),
                    c.flag("monthly"),
                    c.text("metric"),
                    c.number("value"),
                    c.maybeText("unit"),
                    c.whole("source_rows"),
                    c.source()));

    static final FactTable<Contract> CONTRACTS = new FactTable<>(
            Contract.class,
            "contracts",
            "contract_fact",
            "contract_id, system_id, start_date, end_date, notice_days, notice_months, auto_renew, renewal_months,"
                    + " annual_fee, currency, escalator_pct, seats, billing, category",
            Life.STANDING,
            null,
            f -> new Object[] {
                f.contractId(),
                f.systemId(),
                f.start(),
                f.end(),
                f.notice().map(NoticePeriod::days),
                f.notice().map(NoticePeriod::months),
                f.autoRenew(),
                f.renewalMonths(),
                f.annualFee(),
                f.currency(),
                f.escalatorPct(),
                f.seats(),
                f.billing().map(BillingCycle::id),
                f.category().map(CostPool::id)
            },
            FactTables::contract);

    static final FactTable<Integration> INTEGRATIONS = new FactTable<>(
            Integration.class,
            "integrations",
            "integration_fact",
            "from_system, to_system, mode, entity, hours_per_month",
            Life.REGISTER,
            null,
            f -> new Object[] {f.fromSystem(), f.toSystem(), f.mode().id(), f.entity(), f.hoursPerMonth()},
            c -> new Integration(
                    c.text("from_system"),
                    c.text("to_system"),
                    c.choice("mode", Integration.Mode.class),
                    c.maybeText("entity"),
                    c.maybeNumber("hours_per_month"),
                    c.source()));

    static final FactTable<Allocation> ALLOCATIONS = new FactTable<>(
            Allocation.class,
            "allocations",
            "allocation_fact",
            "from_system, to_system, valid_from, share, driver",
            Life.STANDING,
            null,
            f -> new Object[] {f.fromSystem(), f.toSystem(), f.validFrom(), f.share(), f.driver()},
            c -> new Allocation(
                    c.text("from_system"),
                    c.text("to_system"),
                    c.date("valid_from"),
                    c.maybeNumber("share"),
                    c.maybeText("driver"),
                    c.source()));

    static final FactTable<Budget> BUDGETS = new FactTable<>(
            Budget.class,
            "budgets",
            "budget_fact",
            "amount, currency, system_id, layer, cost_pool",
            Life.REGISTER,
            f -> f.month().atDay(1),
            f -> new Object[] {
                f.amount(),
                f.currency(),
                f.systemId(),
                f.layer().map(TechLayer::id),
                f.costPool().map(CostPool::id)
            },
            c -> new Budget(
                    YearMonth.from(c.date("month")),
                    c.number("amount"),
                    c.text("currency"),
                    c.maybeText("system_id"),
                    c.maybeChoice("layer", TechLayer.class),
                    c.maybeChoice("cost_pool", CostPool.class),
                    c.source()));

    static final FactTable<ScenarioRow> SCENARIOS = new FactTable<>(
            ScenarioRow.class,
            "what_if",
            "scenario_fact",
            "scenario, option_name, kind, parameter, likely, low, high, unit, origin, note",
            Life.REGISTER,
            null,
            f -> new Object[] {
                f.scenario(),
                f.option(),
                f.kind(),
                f.parameter(),
                f.likely(),
                f.low(),
                f.high(),
                f.unit(),
                f.origin(),
                f.note()
            },
            c -> new ScenarioRow(
                    c.text("scenario"),
                    c.text("option_name"),
                    c.text("kind"),
                    c.text("parameter"),
                    c.text("likely"),
                    c.maybeNumber("low"),
                    c.maybeNumber("high"),
                    c.text("unit"),
                    c.text("origin"),
                    c.text("note"),
                    c.source()));

    static final List<FactTable<? extends Fact>> ALL = List.of(
            SystemRows.TABLE,
            InvoiceRows.TABLE,
            ALIASES,
            RATES,
            METRICS,
            EFFORT,
            HOURLY_COSTS,
            USAGE,
            CONTRACTS,
            INTEGRATIONS,
            ALLOCATIONS,
            BUDGETS,
            SCENARIOS);

    private FactTables() {}

    /** Tells the database what was just staged: whatever reads facts joins them with what came in their place. */
    static void learn(JdbcClient jdbc) {
        jdbc.sql("analyze attempt_layer, attempt_replacement, attempt_file, content_month, content_table, "
                        + ALL.stream().map(FactTable::table).collect(Collectors.joining(", ")))
                .update();
    }

    private static Contract contract(Columns c) throws SQLException {
        Optional<Integer> days = c.maybeInt("notice_days");
        return new Contract(
                c.text("contract_id"),
                c.text("system_id"),
                c.date("start_date"),
                c.maybeDate("end_date"),
                days.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new NoticePeriod(
                                days.get(), c.maybeInt("notice_months").orElse(0))),
                c.flag("auto_renew"),
                c.maybeInt("renewal_months"),
                c.maybeNumber("annual_fee"),
                c.maybeText("currency"),
                c.maybeNumber("escalator_pct"),
                c.maybeInt("seats"),
                c.maybeChoice("billing", BillingCycle.class),
                c.maybeChoice("category", CostPool.class),
                c.source());
    }
}
