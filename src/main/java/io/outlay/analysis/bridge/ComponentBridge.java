package io.outlay.analysis.bridge;

import io.outlay.analysis.bridge.TwoYears.Pair;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.fact.Contract;
import io.outlay.statistics.LogMean;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Explains the change of one component, C = D·(q÷D)·p·fx, by additive LMDI-I:
 *
 * <ul>
 *   <li>with a quantity (hours of effort; one unit on at least 95 % of both years' cost): the driver's growth is volume,
 *       what the quantity grew beyond it intensity; without a driver all of it is volume;
 *   <li>usage fees without a quantity: the driver's growth is volume, the unit cost stands in price;
 *   <li>flat fees: price and currency only.
 * </ul>
 *
 * A fee without a quantity is by usage when it stands in the pool {@code usage} and no contract fixes that, when a contract
 * for its pool is billed by usage, or when its bills are metered in units that don't add up. All other is flat: a licence,
 * support or hosting at a price per period, whatever business does. Price is per unit in the currency of the bill, and takes
 * the whole change when cost, quantity or rate of one year is not above 0.
 *
 * @param contracts of the system
 * @param driver of the system in both years, above 0
 * @param unit of the reporting currency
 */
record ComponentBridge(
        TwoYears years, BilledQuantities quantities, List<Contract> contracts, Optional<Pair> driver, MinorUnit unit) {

    CostChange explain(CostComponent component, Lifetime lifetime) {
        Pair cost = component.cost(years);
        BigDecimal change = cost.change();
        if (change.signum() == 0 && cost.now().signum() == 0) {
            return CostChange.ZERO;
        }
        boolean isNew = lifetime.isNew(component);
        boolean hasEnded = lifetime.hasEnded(component);
        if (isNew && (!hasEnded || change.signum() > 0)) {
            return CostChange.started(change);
        }
        return hasEnded ? CostChange.ended(change) : goesOn(component, cost);
    }

    private CostChange goesOn(CostComponent component, Pair cost) {
        Pair billed = component.billed(years);
        Optional<Pair> quantity = quantities.of(component);
        boolean isWhole = cost.positive()
                && (!component.hasOneCurrency() || billed.positive())
                && quantity.map(Pair::positive).orElse(true);
        if (!isWhole) {
            return CostChange.price(cost.change());
        }
        double mean = LogMean.of(cost.now().doubleValue(), cost.before().doubleValue());
        double used = quantity.map(q -> StrictMath.log(q.ratio())).orElse(0.0);
        double business = quantity.isPresent() || isByUsage(component)
                ? driver.map(d -> StrictMath.log(d.ratio())).orElse(used)
                : 0;
        double intensity = quantity.isPresent() ? used - business : 0;
        double rate = component.hasOneCurrency() ? StrictMath.log(cost.ratio() / billed.ratio()) : 0;
        return CostChange.effects(cost.change(), mean * business, mean * intensity, mean * rate, unit);
    }

    private boolean isByUsage(CostComponent component) {
        if (component.isEffort()) {
            return false;
        }
        CostPool pool = component.key().pool();
        List<Contract> own = contracts.stream().filter(c -> c.pool() == pool).toList();
        boolean isAgreed = own.stream().anyMatch(Contract::byUsage);
        boolean isFixed = own.stream().anyMatch(c -> c.annualFee().isPresent() && !c.byUsage());
        return isAgreed || pool == CostPool.USAGE && !isFixed || quantities.isMetered(component);
    }
}
