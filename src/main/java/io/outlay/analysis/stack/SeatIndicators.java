package io.outlay.analysis.stack;

import io.outlay.analysis.bills.SeatReadings;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Indicator.Topic;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Cost per active user, held against the cost per paid seat where seats are known. */
public final class SeatIndicators {
    /** Name of the indicator. */
    public static final String COST_PER_USER = "cost per active user";

    private final Stack stack;
    private final Wording wording;
    private final SeatReadings readings;

    SeatIndicators(Stack stack) {
        this.stack = stack;
        this.wording = stack.wording();
        this.readings = new SeatReadings(stack.input().facts().usage());
    }

    /** Empty for systems without users. */
    Optional<Indicator> indicator(TechSystem system) {
        Optional<BigDecimal> active = readings.mostActive(system.systemId(), stack.period());
        Optional<BigDecimal> paid =
                readings.latestPaid(system.systemId(), stack.period()).filter(seats -> seats.signum() > 0);
        Topic topic = ComplexityIndicators.system(system, COST_PER_USER);
        BigDecimal cost = stack.spend(system.systemId());
        if (active.isPresent() && paid.isPresent()) {
            // Seats that were given up since were active in the months before.
            return Optional.of(seats(topic, cost, active.get().min(paid.get()), paid.get()));
        }
        Optional<BigDecimal> users =
                active.or(() -> system.users().map(BigDecimal::valueOf)).filter(u -> u.signum() > 0);
        return users.map(u -> new Indicator(
                topic,
                Reading.alone(perHead(cost, u), stack.input().currency()).of(perHeads(cost, u)),
                Optional.empty(),
                system.name() + " costs " + wording.amount(perHead(cost, u)) + wording.each() + " for each of "
                        + Wording.number(u) + " users.",
                ""));
    }

    private Indicator seats(Topic topic, BigDecimal cost, BigDecimal active, BigDecimal paid) {
        BigDecimal perActive = perHead(cost, active.max(BigDecimal.ONE));
        BigDecimal threshold = perHead(cost.multiply(stack.benchmarks().seats().maxSeatCostFactor()), paid);
        BigDecimal idle = paid.subtract(active).max(BigDecimal.ZERO);
        Optional<BigDecimal> money = stack.licences(topic.id()).map(licences -> perHead(licences.multiply(idle), paid));
        Origin.Limit most = new Origin.Limit(threshold, List.of("benchmarks.max-seat-cost-factor"), Optional.of(paid));
        Reading reading = Reading.atMost(most, perActive, stack.input().currency())
                .of(perHeads(cost, active.max(BigDecimal.ONE)))
                .worth(money);
        String used = active.signum() == 0
                ? "None of " + Wording.number(paid) + " paid seats of " + topic.name() + " is used, for "
                        + wording.yearly(cost) + "."
                : Wording.number(active) + " of " + Wording.number(paid) + " paid seats of " + topic.name()
                        + " are used, so each user costs " + wording.yearly(perActive) + " instead of "
                        + wording.amount(perHead(cost, paid)) + ".";
        return new Indicator(
                topic,
                reading,
                money.filter(m -> reading.beyond()),
                used,
                reading.beyond() ? "Simplify first: give up the seats that nobody uses at the next renewal." : "");
    }

    private Origin.Ratio perHeads(BigDecimal cost, BigDecimal heads) {
        return new Origin.Ratio(cost, heads, stack.unit().digits(), Origin.Part.SPEND);
    }

    private BigDecimal perHead(BigDecimal cost, BigDecimal heads) {
        return stack.unit().quotient(cost, heads);
    }
}
