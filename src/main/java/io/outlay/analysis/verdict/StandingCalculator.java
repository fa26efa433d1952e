package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.settings.VerdictSettings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verdicts of a family of subjects at the period's end, each recomputed from the first of the last twelve month-ends at which
 * it could be tested. Nothing is read from earlier reports; restated data, and later exchange rates, give the verdicts of the
 * past anew. The family is adjusted for its own number of tests at every month-end.
 */
public final class StandingCalculator {
    /** Month-ends over which a verdict is followed. */
    public static final int MONTH_ENDS = 12;

    private final List<Series> family;
    private final Subject portfolio;
    private final VerdictSettings settings;
    private final MonthEndCalculator monthEnds;
    private final TestCalculator tests;
    private final VerdictRule rule;
    private final Map<String, Map<YearMonth, MonthEnd>> seen = new HashMap<>();

    public StandingCalculator(List<Series> family, Subject portfolio, VerdictSettings settings) {
        this.family = family;
        this.portfolio = portfolio;
        this.settings = settings;
        this.monthEnds = new MonthEndCalculator(settings);
        this.tests = new TestCalculator(monthEnds);
        this.rule = new VerdictRule(settings);
    }

    /** By subject id. */
    public Map<String, Standing> standings(YearMonth period) {
        Map<String, Standing> standings = Map.of();
        for (YearMonth end : Series.months(period.minusMonths(MONTH_ENDS - 1L), period)) {
            standings = next(end, standings, end.equals(period));
        }
        return standings;
    }

    private Map<String, Standing> next(YearMonth end, Map<String, Standing> earlier, boolean isPeriod) {
        Map<String, Standing> standings = new HashMap<>();
        List<Candidate> toTest = new ArrayList<>();
        for (Series series : family) {
            Candidate candidate = candidate(series, end, earlier);
            boolean firstSight = candidate.earlier().isEmpty();
            if (firstSight && !isPeriod && !candidate.sight().now().testable()) {
                continue;
            }
            rule.beforeTesting(candidate.sight())
                    .ifPresentOrElse(
                            verdict -> standings.put(candidate.id(), candidate.standing(verdict, Optional.empty())),
                            () -> toTest.add(candidate));
        }
        List<Tested> answers = tests.test(toTest);
        for (int i = 0; i < answers.size(); i++) {
            Candidate candidate = toTest.get(i);
            Verdict verdict = rule.afterTesting(candidate.sight(), answers.get(i));
            standings.put(candidate.id(), candidate.standing(verdict, Optional.of(answers.get(i))));
        }
        return standings;
    }

    private Candidate candidate(Series series, YearMonth end, Map<String, Standing> earlier) {
        Optional<Standing> before =
                Optional.ofNullable(earlier.get(series.subject().id()));
        List<MonthEnd> ends = Series.months(end.minusMonths(VerdictRule.RECENT - 1L), end).stream()
                .map(month -> monthEnd(series, month))
                .toList();
        Thresholds thresholds =
                Thresholds.of(settings, portfolio.year(end, SystemMonth::comparable), portfolio.window(end));
        return new Candidate(series, new VerdictRule.Sight(ends, thresholds, before.map(Standing::verdict)), before);
    }

    /** Kept, since each of the later month-ends looks back at it. */
    private MonthEnd monthEnd(Series series, YearMonth month) {
        return seen.computeIfAbsent(series.subject().id(), id -> new HashMap<>())
                .computeIfAbsent(month, m -> monthEnds.at(series, m));
    }
}
