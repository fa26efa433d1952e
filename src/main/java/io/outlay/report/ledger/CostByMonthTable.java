package io.outlay.report.ledger;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code cost_by_month.csv}: every month of the ledger by system, beside the driver that the system is judged by. Unit
 * cost is comparable cost ÷ driver, with 15 significant digits.
 */
public final class CostByMonthTable {
    private static final Fields<SystemMonth> FIELD = new Fields<>();
    private final Map<String, String> layers = new HashMap<>();
    private final Map<String, String> drivers = new HashMap<>();
    private final Map<String, Map<YearMonth, BigDecimal>> metrics = new HashMap<>();

    private final Map<String, Map<YearMonth, BigDecimal>> budgets = new HashMap<>();

    private CostByMonthTable(CloseReport report) {
        for (BudgetMonth row : report.budget().months()) {
            row.systemId()
                    .ifPresent(id -> budgets.computeIfAbsent(id, key -> new HashMap<>())
                            .merge(row.month(), row.amount(), BigDecimal::add));
        }
        for (TechSystem system : report.systems()) {
            layers.put(system.systemId(), system.layer().id());
        }
        for (Judgement judgement : report.analysis().judgements()) {
            if (judgement.level() == Level.SYSTEM) {
                judgement.growth().driver().ifPresent(driver -> drivers.put(judgement.id(), driver));
            }
        }
        for (MetricMonth metric : report.metrics()) {
            metrics.computeIfAbsent(metric.metric(), key -> new HashMap<>()).put(metric.month(), metric.value());
        }
    }

    public static Table<SystemMonth> of(CloseReport report) {
        List<SystemMonth> rows = report.months().stream()
                .sorted(Comparator.comparing(SystemMonth::month).thenComparing(SystemMonth::systemId))
                .toList();
        return Table.of(
                "cost_by_month",
                new CostByMonthTable(report).columns(report.head().currency()),
                rows);
    }

    private List<Field<SystemMonth>> columns(String currency) {
        return List.of(
                FIELD.month("month", SystemMonth::month),
                FIELD.text("system_id", SystemMonth::systemId),
                FIELD.text("layer", m -> layers.get(m.systemId())),
                FIELD.amount("billed", SystemMonth::billed),
                FIELD.amount("effective", SystemMonth::effective),
                FIELD.amount("accrued", SystemMonth::accrued),
                FIELD.amount("effort", SystemMonth::effort),
                FIELD.amount("allocated", SystemMonth::allocated),
                FIELD.amount("total", SystemMonth::total),
                FIELD.amount("one_off", SystemMonth::oneOff),
                FIELD.amount("comparable", SystemMonth::comparable),
                FIELD.amount("estimated", SystemMonth::estimated),
                FIELD.amount("budget", this::budget),
                FIELD.text("driver", m -> drivers.get(m.systemId())),
                FIELD.number("driver_value", this::driverValue),
                FIELD.number("unit_cost", this::unitCost),
                FIELD.text("currency", m -> currency));
    }

    /** What is planned for the system itself, all pools; no budget is not a budget of 0. */
    private Optional<BigDecimal> budget(SystemMonth month) {
        return Optional.ofNullable(
                budgets.getOrDefault(month.systemId(), Map.of()).get(month.month()));
    }

    private Optional<BigDecimal> driverValue(SystemMonth month) {
        String driver = drivers.get(month.systemId());
        return Optional.ofNullable(metrics.getOrDefault(driver, Map.of()).get(month.month()));
    }

    private Optional<BigDecimal> unitCost(SystemMonth month) {
        return driverValue(month)
                .filter(value -> value.signum() != 0)
                .map(value -> Decimals.quotient(month.comparable(), value));
    }
}
