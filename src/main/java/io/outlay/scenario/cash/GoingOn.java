package io.outlay.scenario.cash;

import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Terms;

/**
 * What goes on month by month once something is bought: fees and the effort of running it. Prices rise with the escalator,
 * effort with wages, both once a year: in month m by the power ⌊(m−1)/12⌋.
 */
record GoingOn(Option option) {
    private static final int YEAR = 12;

    /** Fees and effort of the months {@code from} to {@code to}, both inside. */
    void months(double[] x, Conditions conditions, int from, int to, Cash cash) {
        Terms terms = option.terms();
        int last = Math.min(to, conditions.horizon());
        double people = conditions.personMonth() * terms.of(Parameter.VENDOR_MGMT_FTE, x);
        double run = conditions.personMonth() * terms.of(Parameter.UPKEEP_FTE, x);
        double upkeep = terms.of(Parameter.INTEGRATIONS, x)
                * terms.of(Parameter.COST_PER_INTEGRATION, x)
                * terms.of(Parameter.INTEGRATION_UPKEEP, x)
                / YEAR;
        double rise = 1 + terms.of(Parameter.ESCALATOR, x);
        double price = 1;
        for (int y = 0; y * YEAR < last; y++) {
            int first = Math.max(from, y * YEAR + 1);
            int end = Math.min(last, (y + 1) * YEAR);
            if (first <= end) {
                double wage = conditions.wages(y);
                effort(cash, LineItem.VENDOR_MANAGEMENT, first, end, people * wage);
                effort(cash, LineItem.UPKEEP, first, end, run * wage);
                effort(cash, LineItem.INTEGRATION_UPKEEP, first, end, upkeep * wage);
                fees(x, conditions, new Span(first, end, price), cash);
            }
            price *= rise;
        }
    }

    /** Months of one year, in which prices stand at one factor. */
    private record Span(int first, int last, double price) {}

    private static void effort(Cash cash, LineItem item, int first, int last, double each) {
        if (each != 0) {
            cash.months(item, first, last, each);
        }
    }

    private void fees(double[] x, Conditions conditions, Span span, Cash cash) {
        Terms terms = option.terms();
        if (option.tiers().isEmpty()) {
            if (terms.has(Parameter.FEE_PER_UNIT)) {
                double fee = terms.of(Parameter.FEE_PER_UNIT, x) * span.price;
                cash.units(LineItem.USAGE_FEE, span.first, span.last, fee);
            }
        } else {
            for (int m = span.first; m <= span.last; m++) {
                cash.at(LineItem.USAGE_FEE, m, tiered(x, conditions.volume(m)) * span.price);
            }
        }
        revenueFee(x, conditions, span, cash);
    }

    /** Each price applies to the units above its threshold, up to the next. */
    private double tiered(double[] x, double volume) {
        double fee = 0;
        double price = option.terms().of(Parameter.FEE_PER_UNIT, x);
        double from = 0;
        for (Option.Tier tier : option.tiers()) {
            fee += price * Math.max(0, Math.min(volume, tier.from()) - from);
            price = x[tier.slot()];
            from = tier.from();
        }
        return fee + price * Math.max(0, volume - from);
    }

    private void revenueFee(double[] x, Conditions conditions, Span span, Cash cash) {
        Terms terms = option.terms();
        boolean shared = terms.has(Parameter.FEE_SHARE_OF_REVENUE);
        if (!shared && !terms.has(Parameter.FEE_MINIMUM)) {
            return;
        }
        double share = terms.of(Parameter.FEE_SHARE_OF_REVENUE, x) * conditions.revenuePerUnit();
        double least = terms.of(Parameter.FEE_MINIMUM, x) * span.price;
        double most = terms.has(Parameter.FEE_MAXIMUM)
                ? terms.of(Parameter.FEE_MAXIMUM, x) * span.price
                : Double.POSITIVE_INFINITY;
        for (int m = span.first; m <= span.last; m++) {
            double fee = Math.min(most, Math.max(least, share * conditions.volume(m)));
            cash.at(LineItem.REVENUE_FEE, m, fee);
        }
    }
}
