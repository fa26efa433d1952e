package io.outlay.analysis.stack;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.SubjectBuilder;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Hotspot.Pitfall;
import io.outlay.analysis.stack.Indicator.Scope;
import io.outlay.analysis.stack.Indicator.Topic;
import io.outlay.analysis.stack.Reading.Bound;
import io.outlay.analysis.tco.ActivityCost;
import io.outlay.analysis.tco.ActivityMix;
import io.outlay.analysis.tco.ActualCost;
import io.outlay.analysis.tco.TcoCalculator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Run, grow and transform: how much of the effort of a layer keeps the lights on. */
final class EffortIndicators {
    private static final String MEASURE = "effort that keeps the lights on ÷ all effort";

    private final Stack stack;
    private final Wording wording;

    EffortIndicators(Stack stack) {
        this.stack = stack;
        this.wording = stack.wording();
    }

    /** Layers with effort now or a year before, then the portfolio. */
    List<Indicator> indicators() {
        AnalysisInput input = stack.input();
        ActualCost actual = new ActualCost(
                input.facts().sums(),
                List.of(),
                input.systems(),
                input.period(),
                input.fiscalYearStart(),
                input.firstKnown());
        List<Indicator> all = new ArrayList<>();
        for (ActivityMix mix : TcoCalculator.of(actual).activities()) {
            if (mix.level() != Level.SYSTEM) {
                all.add(indicator(mix));
            }
        }
        if (all.isEmpty()) {
            Topic topic = new Topic(
                    Pitfall.RUN_GROW_TRANSFORM, Scope.PORTFOLIO, SubjectBuilder.PORTFOLIO, "Portfolio", MEASURE);
            all.add(unknown(topic, "No hours were delivered."));
        }
        return all;
    }

    private Indicator indicator(ActivityMix mix) {
        Topic topic =
                new Topic(Pitfall.RUN_GROW_TRANSFORM, Scope.valueOf(mix.level().name()), mix.id(), mix.name(), MEASURE);
        ActivityCost year = mix.twelveMonths();
        if (year.total().signum() <= 0) {
            return unknown(topic, "No hours were worked in the last twelve months.");
        }
        BigDecimal share = Reading.ratio(year.run(), year.total());
        BigDecimal most = stack.benchmarks().effort().maxRunShare();
        Reading reading = Reading.atMost(limit(), share, Reading.SHARE)
                .of(Origin.Ratio.of(year.run(), year.total(), Origin.Part.RUN), Origin.Excess.OVER_LIMIT);
        return new Indicator(
                topic,
                reading,
                Optional.of(stack.unit().round(year.run().subtract(year.total().multiply(most))))
                        .filter(money -> reading.beyond()),
                Wording.share(share) + " of the effort on " + mix.name() + " (" + wording.yearly(year.total())
                        + ") keeps the lights on" + trend(mix) + ".",
                reading.beyond()
                        ? "Simplify first: automate or retire what only keeps running, and free the hours for customers."
                        : "");
    }

    private Origin.Limit limit() {
        return Origin.Limit.of(
                "benchmarks.max-run-share", stack.benchmarks().effort().maxRunShare());
    }

    private static String trend(ActivityMix mix) {
        return mix.runTrend()
                .map(trend -> trend.movePointRight(2).setScale(1, RoundingMode.HALF_UP))
                .map(points -> points.signum() == 0
                        ? ", as a year before"
                        : ", " + points.abs().toPlainString() + (points.signum() > 0 ? " points more" : " points less")
                                + " than a year before")
                .orElse("");
    }

    private Indicator unknown(Topic topic, String why) {
        return new Indicator(topic, Reading.unknown(limit(), Bound.AT_MOST, Reading.SHARE), Optional.empty(), why, "");
    }
}
