package io.outlay.ledger.actuals;

import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.ContractPools;
import io.outlay.model.ledger.EffortHours;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.MetricMonth;
import java.time.YearMonth;
import java.util.List;

/**
 * What the actuals of systems follow from.
 *
 * @param period last of the twelve months
 * @param currency reporting currency, as of {@code sums} and {@code hours}
 * @param systems the register
 * @param metrics complete months only
 */
public record ActualsInput(
        YearMonth period,
        String currency,
        List<TechSystem> systems,
        List<LedgerSum> sums,
        List<EffortHours> hours,
        List<Contract> contracts,
        List<Integration> integrations,
        List<MetricMonth> metrics,
        ExchangeRates rates) {
    /** Contracts meet their documents once, here. */
    public ActualsInput {
        contracts = new ContractPools(period, sums).meet(contracts);
    }
}
