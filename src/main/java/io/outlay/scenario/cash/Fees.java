package io.outlay.scenario.cash;

import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Amounts that follow the month's volume. */
final class Fees {
    private static final Amount LEAST = Amount.of(Parameter.FEE_MINIMUM).times(Amount.PRICE);
    private static final Amount MOST = Amount.of(Parameter.FEE_MAXIMUM).times(Amount.PRICE);
    private static final Amount SHARE = Amount.of(Parameter.FEE_SHARE_OF_REVENUE, Parameter.REVENUE_PER_UNIT);

    private Fees() {}

    /** A price for each unit. */
    static Amount perUnit(Parameter price) {
        Amount each = Amount.of(price);
        return new Amount(
                each.asks(),
                each.value(),
                n -> each.in(n) + "*" + n.of(Clock.VOLUME),
                Optional.of((line, c, cash) -> cash.units(line, c.from, c.to, each.of(c))));
    }

    /** A price for each unit that rises; with tiers, each price applies to the units above its threshold, up to the next. */
    static Amount tiered() {
        Amount each = Amount.of(Parameter.FEE_PER_UNIT).times(Amount.PRICE);
        return new Amount(
                each.asks(),
                each.value(),
                n -> (n.option().tiers().isEmpty()
                                ? perUnit(Parameter.FEE_PER_UNIT).in(n)
                                : tiered(n)) + "*" + Amount.PRICE.in(n),
                Optional.of((line, c, cash) -> {
                    if (c.option.tiers().isEmpty()) {
                        cash.units(line, c.from, c.to, each.of(c));
                    } else {
                        byMonth(line, c, cash, volume -> tiered(c, volume) * Amount.PRICE.of(c));
                    }
                }));
    }

    /** A share of revenue within a minimum and a maximum, both of which rise. */
    static Amount ofRevenue() {
        return new Amount(
                List.of(Parameter.FEE_SHARE_OF_REVENUE, Parameter.FEE_MINIMUM),
                LEAST.value(),
                Fees::ofRevenue,
                Optional.of((line, c, cash) -> {
                    double share = SHARE.of(c);
                    double least = LEAST.of(c);
                    double most = c.has(Parameter.FEE_MAXIMUM) ? MOST.of(c) : Double.POSITIVE_INFINITY;
                    byMonth(line, c, cash, volume -> Math.min(most, Math.max(least, share * volume)));
                }));
    }

    private static String ofRevenue(Names n) {
        String least = "MAX(" + LEAST.in(n) + "," + SHARE.in(n) + "*" + n.of(Clock.VOLUME) + ")";
        return n.input(Parameter.FEE_MAXIMUM)
                .map(most -> "MIN(IF(" + most + "=\"\",1E+15," + MOST.in(n) + ")," + least + ")")
                .orElse(least);
    }

    private static void byMonth(LineItem line, Course course, Cash cash, DoubleUnaryOperator ofVolume) {
        for (int m = course.from; m <= course.to; m++) {
            cash.at(line, m, ofVolume.applyAsDouble(course.conditions.volume(m)));
        }
    }

    private static double tiered(Course course, double volume) {
        double fee = 0;
        double each = course.own(Parameter.FEE_PER_UNIT);
        double from = 0;
        for (Option.Tier tier : course.option.tiers()) {
            fee += each * Math.max(0, Math.min(volume, tier.from()) - from);
            each = course.x[tier.slot()];
            from = tier.from();
        }
        return fee + each * Math.max(0, volume - from);
    }

    private static String tiered(Names n) {
        String volume = n.of(Clock.VOLUME);
        StringBuilder fee = new StringBuilder("(");
        String each = n.of(Parameter.FEE_PER_UNIT);
        String from = "0";
        for (Option.Tier tier : n.option().tiers()) {
            String threshold = n.number(tier.from());
            fee.append(each + "*MAX(0,MIN(" + volume + "," + threshold + ")-" + from + ")+");
            each = n.input(tier.slot());
            from = threshold;
        }
        return fee + each + "*MAX(0," + volume + "-" + from + "))";
    }
}
