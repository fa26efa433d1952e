package io.outlay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * False alarms, power and flicker of the verdicts, through the entry point of the package, on portfolios of
 * {@link SimulatedPortfolio}: {@code mvn -Pbench -Dtest=FalseAlarmBenchmark test}.
 *
 * <p>A flag is one of the three bad verdicts. It is false when the levels beneath the noise don't bear it out: a flat bill
 * beside orders that fell by 15 % is the same bill for less business, however stable it was built; so both numbers are
 * printed, all flags on systems built stable and those that are false.
 *
 * <p>Flicker is the changes of verdict per system and year, every one. The same portfolios without noise tell how many of them
 * the levels make themselves, when a bill begins to rise or business falls and a year later has fallen in both years.
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
        private final Map<Verdict, Map<Verdict, Integer>> moves = new EnumMap<>(Verdict.class);

        void add(Count other) {
            monthEnds += other.monthEnds;
            flags += other.flags;
            falseFlags += other.falseFlags;
            findable += other.findable;
            found += other.found;
            compared += other.compared;
            other.moves.forEach((from, row) -> row.forEach((to, times) -> moved(from, to, times)));
        }

        void moved(Verdict from, Verdict to, int times) {
            moves.computeIfAbsent(from, v -> new EnumMap<>(Verdict.class)).merge(to, times, Integer::sum);
        }

        double falseFlags() {
            return (double) falseFlags / monthEnds;
        }

        double power() {
            return (double) found / findable;
        }

        double moves(Verdict from, Verdict to) {
            return 12.0 * moves.getOrDefault(from, Map.of()).getOrDefault(to, 0) / compared;
        }

        double flicker() {
            return Stream.of(Verdict.values())
                    .flatMap(from ->
                            Stream.of(Verdict.values()).filter(to -> to != from).map(to -> moves(from, to)))
                    .reduce(0.0, Double::sum);
        }

        /** A row for each verdict before, a column for each after. */
        void printMoves() {
            Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
            moves.forEach((from, row) -> {
                seen.add(from);
                seen.addAll(row.keySet());
            });
            System.out.printf(Locale.ROOT, "    %-28s%s%n", "changes per system and year", row(seen, Verdict::symbol));
            for (Verdict from : seen) {
                Function<Verdict, String> cell = to ->
                        to == from || moves(from, to) == 0 ? "-" : String.format(Locale.ROOT, "%.3f", moves(from, to));
                System.out.printf(Locale.ROOT, "    %-28s%s%n", from.symbol() + " " + from, row(seen, cell));
            }
        }

        private static String row(Set<Verdict> verdicts, Function<Verdict, String> cell) {
            return verdicts.stream()
                    .map(verdict -> String.format(Locale.ROOT, "%7s", cell.apply(verdict)))
                    .collect(Collectors.joining());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.2f false flags a month (%.2f flags on stable systems)%s%s",
                    falseFlags(),
                    (double) flags / monthEnds,
                    findable == 0 ? "" : String.format(Locale.ROOT, ", power %.1f %%", 100 * power()),
                    compared == 0 ? "" : String.format(Locale.ROOT, ", flicker %.3f", flicker()));
        }
    }

    @Test
    void flagsFewStableSystemsAndMostRisingOnes() {
        Count[] all = simulate(true);
        Count[] levels = simulate(false);
        print("All", all);
        print("All, without noise", levels);
        System.out.printf(Locale.ROOT, "%d analyses of 60 systems, %.0f ms each%n", analyses, nanos / 1e6 / analyses);
        assertThat(all[FULL_WINDOW].falseFlags()).isLessThanOrEqualTo(1);
        assertThat(all[FULL_WINDOW].power()).isGreaterThanOrEqualTo(0.85);
        assertThat(all[FULL_WINDOW].flicker()).isLessThanOrEqualTo(0.25);
        assertThat(levels[FULL_WINDOW].flicker())
                .as("what the levels do themselves is no flicker, and there is some")
                .isBetween(0.01, all[FULL_WINDOW].flicker());
    }

    /** All four kinds of portfolio. */
    private Count[] simulate(boolean noisy) {
        String suffix = noisy ? "" : ", without noise";
        List<Count[]> kinds = List.of(
                simulate("60 stable systems" + suffix, 0, false, noisy),
                simulate("60 stable systems, orders fall by 15 % once" + suffix, 0, true, noisy),
                simulate("51 stable systems, 9 rise by 20 % a year" + suffix, RISING, false, noisy),
                simulate("51 stable systems, 9 rise, orders fall by 15 % once" + suffix, RISING, true, noisy));
        Count[] all = counts();
        kinds.forEach(kind -> IntStream.range(0, all.length).forEach(i -> all[i].add(kind[i])));
        return all;
    }

    private static Count[] counts() {
        return IntStream.range(0, HISTORIES.length).mapToObj(i -> new Count()).toArray(Count[]::new);
    }

    private Count[] simulate(String title, int rising, boolean falls, boolean noisy) {
        Count[] counts = counts();
        for (int seed = 1; seed <= PORTFOLIOS; seed++) {
            SimulatedPortfolio portfolio = new SimulatedPortfolio(seed, rising, falls, noisy);
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
                count.moved(earlier, j.verdict(), 1);
            }
        }
    }

    private static void print(String title, Count[] counts) {
        System.out.println(title);
        for (int i = 0; i < counts.length; i++) {
            System.out.printf(Locale.ROOT, "  %d-%d months: %s%n", HISTORIES[i][0], HISTORIES[i][1], counts[i]);
        }
        counts[FULL_WINDOW].printMoves();
    }
}
