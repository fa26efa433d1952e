package io.outlay.analysis.series;

import io.outlay.model.ledger.SystemMonth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A subject's comparable cost beside its driver. */
public record Series(Subject subject, Optional<Driver> driver) {

    public Optional<BigDecimal> driver(YearMonth month) {
        return driver.flatMap(d -> d.value(month));
    }

    /** Whether a month counts in logs: cost and driver above 0. */
    public boolean valid(YearMonth month) {
        return logUnit(month).isPresent();
    }

    public OptionalDouble logCost(YearMonth month) {
        return log(subject.cost(month));
    }

    /** ln(cost ÷ driver). */
    public OptionalDouble logUnit(YearMonth month) {
        OptionalDouble cost = logCost(month);
        OptionalDouble business = log(driver(month));
        return cost.isPresent() && business.isPresent()
                ? OptionalDouble.of(cost.getAsDouble() - business.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Whether a month and the same month a year earlier both have cost, and the driver where there is one. */
    boolean like(YearMonth month) {
        return Stream.of(month, month.minusYears(1))
                .allMatch(m -> subject.cost(m).isPresent()
                        && (driver.isEmpty() || driver(m).isPresent()));
    }

    /** Months from one to another, both inside, oldest first. */
    public static List<YearMonth> months(YearMonth from, YearMonth to) {
        return Stream.iterate(from, m -> !m.isAfter(to), m -> m.plusMonths(1)).toList();
    }

    private static OptionalDouble log(Optional<BigDecimal> value) {
        return value.filter(v -> v.signum() > 0)
                .map(v -> OptionalDouble.of(StrictMath.log(v.doubleValue())))
                .orElseGet(OptionalDouble::empty);
    }

    /** By cost of the year that ends with a month, largest first. */
    public static List<Series> byMoney(List<Series> all, YearMonth end) {
        return all.stream()
                .sorted(Comparator.comparing((Series s) -> s.subject().year(end, SystemMonth::total))
                        .reversed()
                        .thenComparing(s -> s.subject().id()))
                .toList();
    }
}
