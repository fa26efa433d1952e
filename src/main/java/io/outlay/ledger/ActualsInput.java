package io.outlay.ledger;

import io.outlay.model.Contract;
import io.outlay.model.ContractPools;
import io.outlay.model.EffortHours;
import io.outlay.model.Integration;
import io.outlay.model.LedgerSum;
import io.outlay.model.MetricMonth;
import io.outlay.model.TechSystem;
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
        contracts = ContractPools.of(period, sums).meet(contracts);
    }
}
