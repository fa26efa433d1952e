package io.outlay.analysis;

import io.outlay.model.SystemMonth;
import io.outlay.settings.VerdictSettings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verdicts of a family of subjects at the period's end, recomputed from the first of the last twelve month-ends at which each
 * could be tested. Nothing is read from earlier reports: restated data give the verdicts of the past anew.
 */
final class StandingCalculator {
    private static final int MONTH_ENDS = 12;

    private final MonthEndCalculator monthEnds;
    private final TestCalculator tests;
    private final VerdictRule rule;
    private final VerdictSettings settings;
    private final Subject portfolio;

    StandingCalculator(VerdictSettings settings, Subject portfolio) {
        this.settings = settings;
        this.portfolio = portfolio;
        this.monthEnds = new MonthEndCalculator(settings);
        this.tests = new TestCalculator(monthEnds);
        this.rule = new VerdictRule(settings);
    }

    /** By subject id; the family is adjusted for its own number of tests at every month-end. */
    Map<String, Standing> standings(List<Series> family, YearMonth period) {
        Map<String, Standing> standings = Map.of();
        for (YearMonth end : Series.months(period.minusMonths(MONTH_ENDS - 1L), period)) {
            standings = next(family, end, standings, end.equals(period));
        }
        return standings;
    }

    private Map<String, Standing> next(
            List<Series> family, YearMonth end, Map<String, Standing> earlier, boolean isPeriod) {
        Map<String, Standing> standings = new HashMap<>();
        List<Series> toTest = new ArrayList<>();
        List<VerdictRule.Sight> sights = new ArrayList<>();
        for (Series series : family) {
            VerdictRule.Sight sight = sight(series, end, earlier);
            if (sight.before().isEmpty() && !isPeriod && !sight.now().testable()) {
                continue;
            }
            Optional<Verdict> untested = rule.beforeTesting(sight);
            untested.ifPresent(verdict ->
                    put(standings, series, standing(sight, verdict, Optional.empty(), before(series, earlier))));
            if (untested.isEmpty()) {
                toTest.add(series);
                sights.add(sight);
            }
        }
        List<Tested> answers = tests.test(toTest, end);
        for (int i = 0; i < answers.size(); i++) {
            Verdict verdict = rule.afterTesting(sights.get(i), answers.get(i));
            Optional<Standing> before = before(toTest.get(i), earlier);
            put(standings, toTest.get(i), standing(sights.get(i), verdict, Optional.of(answers.get(i)), before));
        }
        return standings;
    }

    private static void put(Map<String, Standing> standings, Series series, Standing standing) {
        standings.put(series.subject().id(), standing);
    }

    private VerdictRule.Sight sight(Series series, YearMonth end, Map<String, Standing> earlier) {
        List<MonthEnd> recent = Series.months(end.minusMonths(2), end).stream()
                .map(month -> monthEnds.at(series, month))
                .toList();
        return new VerdictRule.Sight(
                recent,
                Thresholds.of(settings, portfolio.year(end, SystemMonth::comparable)),
                before(series, earlier).map(Standing::verdict));
    }

    private static Optional<Standing> before(Series series, Map<String, Standing> earlier) {
        return Optional.ofNullable(earlier.get(series.subject().id()));
    }

    private static Standing standing(
            VerdictRule.Sight sight, Verdict verdict, Optional<Tested> tested, Optional<Standing> earlier) {
        YearMonth entered = Standing.entered(verdict, sight.now().month(), earlier);
        return new Standing(sight.now(), verdict, entered, tested);
    }
}
