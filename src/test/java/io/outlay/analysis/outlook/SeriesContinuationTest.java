package io.outlay.analysis.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.statistics.KnownWeights;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesContinuationTest {
    private static final int MONTHS = 60;

    /** Cost of one shape: with a season, with a trend, or of chance alone; for a while with a month below 0. */
    private static double[] cost(int shape) {
        Random random = new Random(shape);
        double[] cost = new double[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            double season = shape % 3 == 0 ? StrictMath.sin(i * StrictMath.PI / 6) * 300 : 0;
            double trend = shape % 3 == 1 ? i * 20 : 0;
            cost[i] = 1_000 + season + trend + random.nextGaussian() * 60;
        }
        cost[5] = shape == 4 ? -10 : cost[5];
        return cost;
    }

    @Test
    void whatIsKnownOfTheMonthBeforeChangesNothing() {
        Set<OutlookMethod> chosen = new HashSet<>();
        for (int shape = 0; shape < 6; shape++) {
            KnownWeights before = KnownWeights.none();
            for (int months = SeriesContinuation.FEWEST; months <= MONTHS; months++) {
                double[] history = Arrays.copyOf(cost(shape), months);
                KnownWeights known = KnownWeights.of(before.asked());
                Continuation continued = new SeriesContinuation(history, known).best();
                Continuation anew = new SeriesContinuation(history, KnownWeights.none()).best();
                assertThat(continued.method()).isEqualTo(anew.method());
                assertThat(continued.forecaster().ahead(months, 12))
                        .isEqualTo(anew.forecaster().ahead(months, 12));
                assertThat(Arrays.deepToString(continued.backtest().errors()))
                        .isEqualTo(Arrays.deepToString(anew.backtest().errors()));
                chosen.add(anew.method());
                before = known;
            }
        }
        assertThat(chosen)
                .containsAll(List.of(
                        OutlookMethod.FADING_TREND, OutlookMethod.SEASON_AND_TREND, OutlookMethod.AS_LAST_YEAR));
    }

    @Test
    void aMonthLaterMostIsKnown() {
        double[] history = cost(0);
        KnownWeights first = KnownWeights.none();
        new SeriesContinuation(Arrays.copyOf(history, MONTHS - 1), first).best();
        KnownWeights second = KnownWeights.of(first.asked());
        new SeriesContinuation(history, second).best();
        long searched = second.asked().keySet().stream()
                .filter(key -> !first.asked().containsKey(key))
                .count();
        assertThat(searched).isLessThanOrEqualTo(2);
        assertThat(second.asked()).hasSizeGreaterThan(12);
    }
}
