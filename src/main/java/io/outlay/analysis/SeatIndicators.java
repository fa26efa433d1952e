package io.outlay.analysis;

import io.outlay.analysis.Indicator.Topic;
import io.outlay.model.Money;
import io.outlay.model.TechSystem;
import io.outlay.model.UsageReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

/** Cost per active user, held against the cost per paid seat where seats are known. */
final class SeatIndicators {
    /** Months in which somebody who is active must have been seen. */
    static final int ACTIVE_MONTHS = 3;

    private final Stack stack;
    private final Wording wording;

    SeatIndicators(Stack stack) {
        this.stack = stack;
        this.wording = stack.wording();
    }

    /** Empty for systems without users. */
    Optional<Indicator> indicator(TechSystem system) {
        Optional<BigDecimal> active = recent(system, "seats_active");
        Optional<BigDecimal> paid = latestPaid(system).filter(seats -> seats.signum() > 0);
        Topic topic = ComplexityIndicators.system(system, "cost a year per active user");
        BigDecimal cost = stack.spend(system.systemId());
        if (active.isPresent() && paid.isPresent()) {
            return Optional.of(seats(topic, cost, active.get(), paid.get()));
        }
        Optional<BigDecimal> users =
                active.or(() -> system.users().map(BigDecimal::valueOf)).filter(u -> u.signum() > 0);
        return users.map(u -> new Indicator(
                topic,
                Reading.alone(perHead(cost, u), stack.input().currency()),
                Optional.empty(),
                system.name() + " costs " + wording.amount(perHead(cost, u)) + " a year for each of " + plain(u)
                        + " users.",
                ""));
    }

    private Indicator seats(Topic topic, BigDecimal cost, BigDecimal active, BigDecimal paid) {
        BigDecimal perActive = perHead(cost, active.max(BigDecimal.ONE));
        BigDecimal threshold =
                cost.multiply(stack.benchmarks().maxSeatCostFactor()).divide(paid, Money.CENTS, RoundingMode.HALF_UP);
        Reading reading = Reading.atMost(threshold, perActive, stack.input().currency());
        BigDecimal idle = paid.subtract(active).max(BigDecimal.ZERO);
        Optional<BigDecimal> money = stack.licences(topic.id())
                .map(licences -> licences.multiply(idle).divide(paid, Money.CENTS, RoundingMode.HALF_UP));
        return new Indicator(
                topic,
                reading,
                money.filter(m -> reading.beyond()),
                plain(active) + " of " + plain(paid) + " paid seats of " + topic.name()
                        + " are used, so each user costs " + wording.amount(perActive) + " a year instead of "
                        + wording.amount(perHead(cost, paid)) + ".",
                reading.beyond() ? "Simplify first: give up the seats that nobody uses at the next renewal." : "");
    }

    private Optional<BigDecimal> recent(TechSystem system, String metric) {
        return readings(system, metric).map(UsageReading::value).max(Comparator.naturalOrder());
    }

    private Optional<BigDecimal> latestPaid(TechSystem system) {
        return readings(system, "seats_paid")
                .max(Comparator.comparing((UsageReading r) -> YearMonth.from(r.date()))
                        .thenComparing(UsageReading::value))
                .map(UsageReading::value);
    }

    private java.util.stream.Stream<UsageReading> readings(TechSystem system, String metric) {
        YearMonth first = stack.period().minusMonths(ACTIVE_MONTHS - 1L);
        return stack.input().facts().usage().stream()
                .filter(r ->
                        r.systemId().equals(system.systemId()) && r.metric().equals(metric))
                .filter(r -> !YearMonth.from(r.date()).isBefore(first)
                        && !YearMonth.from(r.date()).isAfter(stack.period()));
    }

    private static BigDecimal perHead(BigDecimal cost, BigDecimal heads) {
        return cost.divide(heads, Money.CENTS, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal count) {
        return count.stripTrailingZeros().toPlainString();
    }
}
