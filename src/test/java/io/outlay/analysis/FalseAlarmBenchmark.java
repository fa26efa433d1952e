package io.outlay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * False alarms, power and flicker of the verdicts, through the entry point of the package, on portfolios of
 * {@link SimulatedPortfolio}: {@code mvn -Pbench -Dtest=FalseAlarmBenchmark test}.
 *
 * <p>A flag is one of the three bad verdicts. It is false when the levels beneath the noise don't bear it out: a flat bill
 * beside orders that fell by 15 % is the same bill for less business, however stable it was built; so both numbers are
 * printed, all flags on systems built stable and those that are false. Flicker counts changes into, out of and between bad
 * verdicts (both that rise count as one, as in the method), per system and year; the number of all changes beside it is
 * larger, since growth of some 4 % a year wanders over the 5 % that part {@code SCALES_WITH_BUSINESS} from {@code STABLE}.
 */
class FalseAlarmBenchmark {
    private static final int PORTFOLIOS = Integer.getInteger("outlay.bench.portfolios", 12);
    private static final int RISING = SimulatedPortfolio.SYSTEMS * 15 / 100;
    /** Months of history, from and to; the window of the tests is 36 months. */
    private static final int[][] HISTORIES = {{24, 29}, {30, 35}, {36, 47}, {48, 51}};

    private static final int FULL_WINDOW = 2;

    private long analyses;
    private long nanos;

    /** What is counted at the month-ends of one span of history. */
    private static final class Count {
        private int monthEnds;
        private int flags;
        private int falseFlags;
        private int findable;
        private int found;
        private int compared;
        private int changes;
        private int alarms;

        void add(Count other) {
            monthEnds += other.monthEnds;
            flags += other.flags;
            falseFlags += other.falseFlags;
            findable += other.findable;
            found += other.found;
            compared += other.compared;
            changes += other.changes;
            alarms += other.alarms;
        }

        double falseFlags() {
            return (double) falseFlags / monthEnds;
        }

        double power() {
            return (double) found / findable;
        }

        double flicker() {
            return 12.0 * alarms / compared;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.2f false flags a month (%.2f flags on stable systems)%s%s",
                    falseFlags(),
                    (double) flags / monthEnds,
                    findable == 0 ? "" : String.format(Locale.ROOT, ", power %.1f %%", 100 * power()),
                    compared == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    ", flicker %.2f (all changes %.2f)",
                                    flicker(),
                                    12.0 * changes / compared));
        }
    }

    @Test
    void flagsFewStableSystemsAndMostRisingOnes() {
        List<Count[]> kinds = List.of(
                simulate("60 stable systems", 0, false),
                simulate("60 stable systems, orders fall by 15 % once", 0, true),
                simulate("51 stable systems, 9 rise by 20 % a year", RISING, false),
                simulate("51 stable systems, 9 rise, orders fall by 15 % once", RISING, true));
        Count[] all = counts();
        kinds.forEach(kind -> IntStream.range(0, all.length).forEach(i -> all[i].add(kind[i])));
        print("All", all);
        System.out.printf(
                Locale.ROOT,
                "%d analyses of 60 systems with 12 month-ends each, %.0f ms each%n",
                analyses,
                nanos / 1e6 / analyses);
        assertThat(all[FULL_WINDOW].falseFlags()).isLessThanOrEqualTo(1);
        assertThat(all[FULL_WINDOW].power()).isGreaterThanOrEqualTo(0.85);
        assertThat(all[FULL_WINDOW].flicker()).isLessThanOrEqualTo(0.15);
    }

    private static Count[] counts() {
        return IntStream.range(0, HISTORIES.length).mapToObj(i -> new Count()).toArray(Count[]::new);
    }

    private Count[] simulate(String title, int rising, boolean falls) {
        Count[] counts = counts();
        for (int seed = 1; seed <= PORTFOLIOS; seed++) {
            SimulatedPortfolio portfolio = new SimulatedPortfolio(seed, rising, falls);
            Map<String, Verdict> before = new HashMap<>();
            for (int i = 0; i < HISTORIES.length; i++) {
                for (int months = HISTORIES[i][0]; months <= HISTORIES[i][1]; months++) {
                    count(counts[i], portfolio, months - 1, before);
                }
            }
        }
        print(title, counts);
        return counts;
    }

    private void count(Count count, SimulatedPortfolio portfolio, int end, Map<String, Verdict> before) {
        long start = System.nanoTime();
        List<Judgement> judgements = portfolio.judge(end);
        nanos += System.nanoTime() - start;
        analyses++;
        count.monthEnds++;
        for (Judgement j : judgements) {
            boolean flagged = j.verdict().flagged();
            if (j.id().startsWith("rising")) {
                count.findable++;
                count.found += flagged ? 1 : 0;
            } else if (flagged) {
                count.flags++;
                count.falseFlags += portfolio.isBorneOut(j, end) ? 0 : 1;
            }
            Verdict earlier = before.put(j.id(), j.verdict());
            if (earlier != null && earlier != Verdict.INSUFFICIENT_DATA) {
                count.compared++;
                count.changes += earlier == j.verdict() ? 0 : 1;
                count.alarms += alarm(earlier).equals(alarm(j.verdict())) ? 0 : 1;
            }
        }
    }

    private static String alarm(Verdict verdict) {
        return !verdict.flagged() ? "" : Standing.rising(verdict) ? "rising" : "same bill";
    }

    private static void print(String title, Count[] counts) {
        System.out.println(title);
        for (int i = 0; i < counts.length; i++) {
            System.out.printf(Locale.ROOT, "  %d-%d months: %s%n", HISTORIES[i][0], HISTORIES[i][1], counts[i]);
        }
    }
}
