package io.outlay.job.ledger;

import io.outlay.ledger.actuals.ActualsInput;
import io.outlay.ledger.actuals.SystemActualsCalculator;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.Basis;
import io.outlay.model.BillingCycle;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.FormerIds;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.EffortHours;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemActuals;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.settings.OutlaySettings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The twelve months that scenarios begin with: of the ledger, or of what it is about to hold. */
public record LedgerBaseline(ActualsInput input) {

    /** As an attempt posted it, up to a period. */
    public static LedgerBaseline of(
            List<LedgerSum> sums, List<EffortHours> hours, YearMonth period, Facts facts, OutlaySettings settings) {
        ExchangeRates rates = ExchangeRates.of(facts.of(ExchangeRate.class));
        return new LedgerBaseline(new ActualsInput(
                period,
                settings.currency(),
                facts.systems(),
                sums,
                hours,
                facts.of(Contract.class),
                facts.of(Integration.class),
                Metrics.of(facts.of(MetricReading.class), period, rates, settings)
                        .months(),
                rates));
    }

    /** As it will be posted. */
    public static LedgerBaseline of(YearMonth period, Prepared prepared, OutlaySettings settings) {
        Facts facts = prepared.facts();
        List<TargetEntry> targets = prepared.targets();
        return new LedgerBaseline(new ActualsInput(
                period,
                settings.currency(),
                facts.systems(),
                targets.stream().map(LedgerSum::of).toList(),
                targets.stream()
                        .filter(t -> t.basis() == Basis.EFFORT)
                        .map(LedgerBaseline::hours)
                        .toList(),
                facts.of(Contract.class),
                facts.of(Integration.class),
                prepared.metrics().months(),
                ExchangeRates.of(facts.of(ExchangeRate.class))));
    }

    private static EffortHours hours(TargetEntry t) {
        return new EffortHours(
                t.systemId(), t.month(), t.costPool(), t.quantity().orElse(BigDecimal.ZERO), t.amount());
    }

    /** The twelve months up to an earlier month: what a decision of that month knew, without the years since. */
    public LedgerBaseline upTo(YearMonth month) {
        return month.isBefore(input.period())
                ? new LedgerBaseline(new ActualsInput(
                        month,
                        input.currency(),
                        input.systems(),
                        input.sums(),
                        input.hours(),
                        input.contracts(),
                        input.integrations(),
                        input.metrics(),
                        input.rates()))
                : this;
    }

    public FormerIds formerIds() {
        return FormerIds.of(input.systems());
    }

    /** Reporting currency. */
    public String currency() {
        return input.currency();
    }

    /** Reporting currency per unit of another one: the mean of the last month, else of the latest before it. */
    public Optional<BigDecimal> rate(String from) {
        return input.rates().latestMonthMean(from, input.currency(), input.period());
    }

    public List<String> systemIds() {
        return input.systems().stream().map(TechSystem::systemId).toList();
    }

    /** Metrics that have figures. */
    public Set<String> metrics() {
        return input.metrics().stream().map(MetricMonth::metric).collect(Collectors.toSet());
    }

    /** How the largest running contract of some systems is billed; empty without one. */
    public Optional<BillingCycle> billing(List<String> ids) {
        return SystemActualsCalculator.billing(input, ids);
    }

    /** The month up to which it is. */
    public YearMonth period() {
        return input.period();
    }

    /** @param ids of the register */
    public SystemActuals actuals(List<String> ids, String name) {
        return SystemActualsCalculator.of(input, ids, name);
    }
}
