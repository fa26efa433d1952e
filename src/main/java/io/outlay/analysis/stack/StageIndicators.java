package io.outlay.analysis.stack;

import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Indicator.Topic;
import io.outlay.settings.BenchmarkSettings.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Number of systems and spend against companies of the same revenue: only both together are a hotspot. */
final class StageIndicators {
    private static final Topic NUMBER = ComplexityIndicators.portfolio("systems in service");
    private static final Topic SPEND = ComplexityIndicators.portfolio("technology cost ÷ revenue");
    private static final String FACTOR = "benchmarks.stage-factor";
    private static final String RETIRE =
            "Simplify first: retire or merge systems, beginning with what is covered twice.";

    private final Stack stack;
    private final Wording wording;

    StageIndicators(Stack stack) {
        this.stack = stack;
        this.wording = stack.wording();
    }

    List<Indicator> indicators() {
        Optional<BigDecimal> revenue = stack.revenue();
        Optional<Stage> stage = stack.stage();
        if (revenue.isEmpty()) {
            return unknown("Net revenue is not known for all of the last twelve months.");
        }
        if (!stack.window().isYear()) {
            return unknown("Cost is known for " + stack.window().count() + " only.");
        }
        return stage.map(known -> indicators(known, revenue.get()))
                .orElseGet(() -> unknown("There is no exchange rate to the euro, in which stages are given."));
    }

    private static List<Indicator> unknown(String why) {
        return List.of(
                ComplexityIndicators.unknown(NUMBER, ComplexityIndicators.SYSTEMS, why),
                ComplexityIndicators.unknown(SPEND, Reading.SHARE, why));
    }

    private List<Indicator> indicators(Stage stage, BigDecimal revenue) {
        Reading counted = number(stage);
        BigDecimal share = Reading.ratio(stack.totalSpend(), revenue);
        Origin.Limit most = new Origin.Limit(
                stage.spendShare().multiply(factor()), List.of(key(stage, "spend-share"), FACTOR), Optional.empty());
        Reading spend = Reading.atMost(most, share, Reading.SHARE)
                .of(Origin.Ratio.of(stack.totalSpend(), revenue, Origin.Part.SPEND), Origin.Excess.OVER_SETTING)
                .together(NUMBER, counted);
        Reading number = counted.together(SPEND, spend);
        boolean both = number.beyond() && spend.beyond();
        BigDecimal above = stack.totalSpend().subtract(stack.unit().round(revenue.multiply(stage.spendShare())));
        String people = ", companies of " + wording.amount(revenue) + " of revenue ";
        String many = stack.active().size() + " systems"
                + stage.systemsBand()
                        .map(band -> people + "run about " + band.toPlainString())
                        .orElse(", nobody says how many companies of this size run");
        String much = "Technology costs " + Wording.share(share) + " of revenue" + people + "spend about "
                + Wording.share(stage.spendShare());
        return List.of(
                both ? hotspot(NUMBER, number, many, Optional.empty()) : alone(NUMBER, number, many),
                both ? hotspot(SPEND, spend, much, Optional.of(above)) : alone(SPEND, spend, much));
    }

    private Reading number(Stage stage) {
        BigDecimal number = BigDecimal.valueOf(stack.active().size());
        return stage.systemsBand()
                .map(band -> Reading.atMost(
                        new Origin.Limit(
                                band.multiply(factor()), List.of(key(stage, "systems"), FACTOR), Optional.empty()),
                        number,
                        ComplexityIndicators.SYSTEMS))
                .orElseGet(() -> Reading.alone(number, ComplexityIndicators.SYSTEMS));
    }

    private String key(Stage stage, String name) {
        return "benchmarks.stage-" + stack.benchmarks().stages().number(stage) + "." + name;
    }

    private BigDecimal factor() {
        return stack.benchmarks().stages().factor();
    }

    private static Indicator hotspot(Topic topic, Reading reading, String finding, Optional<BigDecimal> money) {
        return new Indicator(topic, reading, money, finding + ".", RETIRE);
    }

    /** Excused where it is beyond, and says so. */
    private static Indicator alone(Topic topic, Reading reading, String finding) {
        return new Indicator(
                topic,
                reading.beyond() ? reading.excused() : reading,
                Optional.empty(),
                finding
                        + (reading.beyond()
                                ? "; it would take too many systems and too much spend together to be a hotspot."
                                : "."),
                "");
    }
}
