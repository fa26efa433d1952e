package io.outlay.analysis.stack;

import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Hotspot.Pitfall;
import io.outlay.analysis.stack.Indicator.Scope;
import io.outlay.analysis.stack.Indicator.Topic;
import io.outlay.analysis.stack.Origin.Excess;
import io.outlay.analysis.stack.Origin.Limit;
import io.outlay.analysis.stack.Origin.Part;
import io.outlay.analysis.stack.Origin.Ratio;
import io.outlay.analysis.stack.Reading.Bound;
import io.outlay.model.Sourcing;
import io.outlay.model.Sum;
import io.outlay.model.SystemClass;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The buy-vs-build mistake: upkeep that nobody planned, builds that ran over, knowledge that one person holds. */
public final class BuildIndicators {
    /** What was built is paid: no decision moves it any more. */
    public static final String OVERRUN = "build cost ÷ estimate";

    private static final String COMPARE =
            "Buy before build: compare its upkeep with the price of a product that does the same.";

    private final Stack stack;
    private final Wording wording;
    private final Map<String, Map<String, BigDecimal>> hours = new TreeMap<>();

    BuildIndicators(Stack stack) {
        this.stack = stack;
        this.wording = stack.wording();
        for (EffortEntry entry : stack.input().facts().effort()) {
            if (stack.inYear(YearMonth.from(entry.date()))) {
                hours.computeIfAbsent(entry.systemId(), id -> new TreeMap<>())
                        .merge(entry.person().map(String::strip).orElse(""), entry.hours(), BigDecimal::add);
            }
        }
    }

    List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        for (TechSystem system : stack.active()) {
            if (system.sourcing().isBuiltHere()) {
                system.buildCost().filter(cost -> cost.signum() > 0).ifPresent(cost -> built(all, system, cost));
                person(system).ifPresent(all::add);
            }
            if (system.sourcing() == Sourcing.BUILD && system.systemClass().equals(Optional.of(SystemClass.UTILITY))) {
                all.add(utility(system));
            }
        }
        return all;
    }

    private void built(List<Indicator> all, TechSystem system, BigDecimal build) {
        Optional<BigDecimal> upkeep = stack.upkeep(system.systemId());
        all.add(upkeepOfBuild(system, build, upkeep));
        system.plannedUpkeepShare()
                .map(build::multiply)
                .filter(plan -> plan.signum() > 0)
                .ifPresent(plan -> all.add(upkeepOfPlan(system, plan, upkeep)));
        system.buildEstimate()
                .filter(estimate -> estimate.signum() > 0)
                .ifPresent(estimate -> all.add(overrun(system, build, estimate)));
    }

    private Indicator upkeepOfBuild(TechSystem system, BigDecimal build, Optional<BigDecimal> upkeep) {
        Topic topic = topic(system, "upkeep of twelve months ÷ build cost");
        BigDecimal most = stack.benchmarks().build().maxUpkeepShare();
        Limit limit = Limit.of("benchmarks.max-upkeep-share", most);
        if (upkeep.isEmpty()) {
            return unknown(topic, limit, Reading.SHARE, noUpkeep(system));
        }
        BigDecimal cost = upkeep.get();
        BigDecimal share = Reading.ratio(cost, build);
        Reading reading =
                Reading.atMost(limit, share, Reading.SHARE).of(Ratio.of(cost, build, Part.UPKEEP), Excess.OVER_LIMIT);
        if (!reading.beyond() && !stack.window().isYear()) {
            return unknown(topic, limit, Reading.SHARE, tooShort(system));
        }
        return new Indicator(
                topic,
                reading,
                above(reading, cost, build.multiply(most)),
                system.name() + " cost " + wording.amount(build) + " to build and takes " + wording.amount(cost)
                        + " of upkeep" + wording.each() + ", " + Wording.share(share) + " of that"
                        + (reading.beyond()
                                ? more(reading, cost, build.multiply(most)) + " than " + Wording.share(most)
                                : "")
                        + ".",
                reading.beyond() ? COMPARE : "");
    }

    private Indicator upkeepOfPlan(TechSystem system, BigDecimal plan, Optional<BigDecimal> upkeep) {
        Topic topic = topic(system, "upkeep of twelve months ÷ planned upkeep");
        Limit most = Limit.of(
                "benchmarks.max-upkeep-of-plan", stack.benchmarks().build().maxUpkeepOfPlan());
        if (upkeep.isEmpty()) {
            return unknown(topic, most, Reading.TIMES, noUpkeep(system));
        }
        BigDecimal cost = upkeep.get();
        BigDecimal times = Reading.ratio(cost, plan);
        Reading reading =
                Reading.atMost(most, times, Reading.TIMES).of(Ratio.of(cost, plan, Part.UPKEEP), Excess.OVER_WHOLE);
        if (!reading.beyond() && !stack.window().isYear()) {
            return unknown(topic, most, Reading.TIMES, tooShort(system));
        }
        return new Indicator(
                topic,
                reading,
                above(reading, cost, plan),
                system.name() + " was planned to take " + wording.amount(plan) + " of upkeep a year and takes "
                        + wording.amount(cost) + (stack.window().isYear() ? "" : wording.each())
                        + more(reading, cost, plan) + ".",
                reading.beyond() ? COMPARE : "");
    }

    /** Within its bound in a part of a year says nothing of the year. */
    private String tooShort(TechSystem system) {
        return "The upkeep of " + system.name() + " is known for "
                + stack.window().count() + " only.";
    }

    private Indicator overrun(TechSystem system, BigDecimal build, BigDecimal estimate) {
        BigDecimal times = Reading.ratio(build, estimate);
        Limit most = Limit.of(
                "benchmarks.max-build-overrun", stack.benchmarks().build().maxBuildOverrun());
        Reading reading = Reading.atMost(most, times, Reading.TIMES).of(Ratio.of(build, estimate), Excess.OVER_WHOLE);
        String difference = build.compareTo(estimate) > 0
                ? wording.amount(build.subtract(estimate)) + " more than estimated, once."
                : "no more than estimated.";
        return new Indicator(
                topic(system, OVERRUN),
                reading,
                above(reading, build, estimate),
                "Building " + system.name() + " cost " + wording.amount(build) + ", " + difference,
                reading.beyond() ? "Ask for offers before the next build, and reckon with the same overrun." : "");
    }

    private Optional<Indicator> person(TechSystem system) {
        Map<String, BigDecimal> people = hours.getOrDefault(system.systemId(), Map.of());
        BigDecimal total = Sum.of(people.values());
        if (total.signum() <= 0) {
            return Optional.empty();
        }
        Topic topic = topic(system, "hours of one person ÷ hours of the system");
        Limit most = Limit.of(
                "benchmarks.max-person-share", stack.benchmarks().effort().maxPersonShare());
        Optional<Map.Entry<String, BigDecimal>> busiest = people.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .max(Map.Entry.<String, BigDecimal>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, BigDecimal>comparingByKey().reversed()));
        if (busiest.isEmpty()) {
            return Optional.of(unknown(
                    topic, most, Reading.SHARE, "The hours on " + system.name() + " do not say who worked them."));
        }
        BigDecimal share = Reading.ratio(busiest.get().getValue(), total);
        Reading reading = Reading.atMost(most, share, Reading.SHARE)
                .of(Ratio.of(busiest.get().getValue(), total));
        return Optional.of(new Indicator(
                topic,
                reading,
                Optional.empty(),
                busiest.get().getKey() + " works " + Wording.share(share) + " of the hours on " + system.name() + ".",
                reading.beyond()
                        ? "Share what this person knows: name a second one, and have the work written down."
                        : ""));
    }

    private Indicator utility(TechSystem system) {
        Optional<BigDecimal> upkeep = stack.upkeep(system.systemId());
        return new Indicator(
                topic(system, "utility that is built"),
                Reading.atMost(BigDecimal.ZERO, BigDecimal.ONE, "systems"),
                upkeep,
                system.name() + " is a utility, which sets nobody apart, and built in house"
                        + upkeep.map(cost -> " for " + wording.amount(cost) + " of upkeep" + wording.each() + ".")
                                .orElse("."),
                "Buy before build: replace it with a product when it next needs work.");
    }

    /** What is above an allowance, for hotspots. */
    private Optional<BigDecimal> above(Reading reading, BigDecimal cost, BigDecimal allowance) {
        return Optional.of(stack.unit().round(cost.subtract(allowance))).filter(money -> reading.beyond());
    }

    /** The same in words, so that a finding says what it is about. */
    private String more(Reading reading, BigDecimal cost, BigDecimal allowance) {
        return above(reading, cost, allowance)
                .map(money -> ", " + wording.amount(money) + " more")
                .orElse("");
    }

    private static String noUpkeep(TechSystem system) {
        return "Neither invoices nor hours show what the upkeep of " + system.name() + " costs.";
    }

    private static Topic topic(TechSystem system, String measure) {
        return new Topic(Pitfall.BUY_VS_BUILD_MISTAKE, Scope.SYSTEM, system.systemId(), system.name(), measure);
    }

    private static Indicator unknown(Topic topic, Limit most, String unit, String why) {
        return new Indicator(topic, Reading.unknown(most, Bound.AT_MOST, unit), Optional.empty(), why, "");
    }
}
