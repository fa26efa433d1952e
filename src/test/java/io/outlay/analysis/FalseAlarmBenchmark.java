package io.outlay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.SimulatedPortfolio.Business;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Tag;
import io.outlay.analysis.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 *
 * <p>A tag is wrong when the levels don't bear it out; it is counted how often in a year it comes to one and the same stable
 * system.
 */
class FalseAlarmBenchmark {
    private static final int PORTFOLIOS = Integer.getInteger("outlay.bench.portfolios", 4);
    private static final int RISING = SimulatedPortfolio.SYSTEMS * 15 / 100;
    /** Months of history, from and to; the window of the tests is 36 months. */
    private static final int[][] HISTORIES = {{15, 25}, {26, 29}, {30, 35}, {36, 47}, {48, 51}};

    private static final int FULL_WINDOW = 3;
    /** Closes after which a bill that doubled must be noticed, and in how many of ten portfolios. */
    private static final int CLOSES = 4;

    private static final int NOTICED = 9;
    private static final int DOUBLED = 40;

    /** A month-end of a portfolio, {@code end} counts from 0. */
    private record Month(Count count, SimulatedPortfolio portfolio, List<Judgement> judgements, int end) {}

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
        private final Map<Tag, Integer> wrongTags = new TreeMap<>();
        private final Map<Tag, Integer> most = new TreeMap<>();
        private final Map<Verdict, Map<Verdict, Integer>> moves = new EnumMap<>(Verdict.class);

        void add(Count other) {
            monthEnds += other.monthEnds;
            flags += other.flags;
            falseFlags += other.falseFlags;
            findable += other.findable;
            found += other.found;
            compared += other.compared;
            other.wrongTags.forEach((tag, times) -> wrongTags.merge(tag, times, Integer::sum));
            other.most.forEach((tag, times) -> most.merge(tag, times, Math::max));
            other.moves.forEach((from, row) -> row.forEach((to, times) -> moved(from, to, times)));
        }

        void moved(Verdict from, Verdict to, int times) {
            moves.computeIfAbsent(from, v -> new EnumMap<>(Verdict.class)).merge(to, times, Integer::sum);
        }

        /** How often a tag comes wrongly to any of the systems in a year. */
        double wrongTags(Tag tag) {
            return 12.0 * wrongTags.getOrDefault(tag, 0) / monthEnds;
        }

        /** How often it came wrongly to the system that it came to most, over this span of history. */
        int most(Tag tag) {
            return most.getOrDefault(tag, 0);
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
                    "%.2f false flags a month (%.2f flags on stable systems)%s%s, a year %s wrong BILL_STEP (at most %d on"
                            + " one system), %s wrong EARLY_SIGN (at most %d)",
                    falseFlags(),
                    (double) flags / monthEnds,
                    findable == 0 ? "" : String.format(Locale.ROOT, ", power %.1f %%", 100 * power()),
                    compared == 0 ? "" : String.format(Locale.ROOT, ", flicker %.3f", flicker()),
                    String.format(Locale.ROOT, "%.2f", wrongTags(Tag.BILL_STEP)),
                    most(Tag.BILL_STEP),
                    String.format(Locale.ROOT, "%.2f", wrongTags(Tag.EARLY_SIGN)),
                    most(Tag.EARLY_SIGN));
        }
    }

    @Test
    void flagsFewStableSystemsAndMostRisingOnes() {
        Map<Business, Count[]> noisy = simulate(true);
        Map<Business, Count[]> quiet = simulate(false);
        Count[] all = sum(noisy.values());
        Count[] levels = sum(quiet.values());
        print("All", all);
        print("All, without noise", levels);
        System.out.printf(Locale.ROOT, "%d analyses of 60 systems, %.0f ms each%n", analyses, nanos / 1e6 / analyses);
        Count full = all[FULL_WINDOW];
        assertThat(full.falseFlags()).as("false flags a month").isLessThanOrEqualTo(1);
        assertThat(full.power()).as("rising systems flagged").isGreaterThanOrEqualTo(0.85);
        assertThat(full.most(Tag.BILL_STEP))
                .as("wrong bill steps of a system in a year")
                .isLessThanOrEqualTo(1);
        assertThat(all[0].most(Tag.EARLY_SIGN))
                .as("wrong early signs of a system in a year")
                .isLessThanOrEqualTo(1);
        assertThat(levels[FULL_WINDOW].flicker())
                .as("what the levels do themselves is no flicker, and there is some")
                .isBetween(0.01, full.flicker());
        assertThat(noisy.get(Business.GROWS)[FULL_WINDOW].flicker())
                .as("all changes of verdict where business does not fall, a system and year")
                .isLessThanOrEqualTo(0.25);
        assertThat(full.flicker() - levels[FULL_WINDOW].flicker())
                .as("changes of verdict that noise makes, whatever business does")
                .isLessThanOrEqualTo(0.25);
    }

    /** The noisiest of 60 bills, in each of ten portfolios. */
    @Test
    void aNoisyBillThatDoublesIsNoticedByTheFourthClose() {
        int noticed = 0;
        for (int seed = 1; seed <= 10; seed++) {
            SimulatedPortfolio portfolio = new SimulatedPortfolio(seed, 0, Business.GROWS, true);
            String id = portfolio.noisiest();
            portfolio.doubleFrom(id, DOUBLED);
            Verdict verdict = portfolio.judge(DOUBLED + CLOSES - 1).stream()
                    .filter(j -> j.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .verdict();
            noticed += verdict.flagged() || verdict == Verdict.WATCH ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "A doubled noisy bill is noticed in %d of 10 portfolios%n", noticed);
        assertThat(noticed).isGreaterThanOrEqualTo(NOTICED);
    }

    /** All kinds of portfolio, by what business does. */
    private Map<Business, Count[]> simulate(boolean noisy) {
        Map<Business, Count[]> all = new EnumMap<>(Business.class);
        for (Business business : Business.values()) {
            List<Count[]> kinds = new ArrayList<>();
            for (int rising : List.of(0, RISING)) {
                String title = rising + " of 60 systems rise by 20 % a year, business "
                        + business.name().toLowerCase(Locale.ROOT).replace('_', ' ') + (noisy ? "" : ", without noise");
                kinds.add(simulate(title, rising, business, noisy));
            }
            all.put(business, sum(kinds));
        }
        return all;
    }

    private static Count[] sum(Collection<Count[]> kinds) {
        Count[] all = counts();
        kinds.forEach(kind -> IntStream.range(0, all.length).forEach(i -> all[i].add(kind[i])));
        return all;
    }

    private static Count[] counts() {
        return IntStream.range(0, HISTORIES.length).mapToObj(i -> new Count()).toArray(Count[]::new);
    }

    private Count[] simulate(String title, int rising, Business business, boolean noisy) {
        Count[] counts = counts();
        for (int seed = 1; seed <= PORTFOLIOS; seed++) {
            SimulatedPortfolio portfolio = new SimulatedPortfolio(seed, rising, business, noisy);
            Map<String, Verdict> before = new HashMap<>();
            Map<String, Set<Tag>> wrong = new HashMap<>();
            for (int i = 0; i < HISTORIES.length; i++) {
                Map<String, Integer> onsets = new HashMap<>();
                for (int months = HISTORIES[i][0]; months <= HISTORIES[i][1]; months++) {
                    List<Judgement> judgements = judge(portfolio, months - 1);
                    count(counts[i], portfolio, judgements, months - 1);
                    moves(counts[i], judgements, before);
                    tags(new Month(counts[i], portfolio, judgements, months - 1), wrong, onsets);
                }
            }
        }
        print(title, counts);
        return counts;
    }

    private List<Judgement> judge(SimulatedPortfolio portfolio, int end) {
        long start = System.nanoTime();
        List<Judgement> judgements = portfolio.judge(end);
        nanos += System.nanoTime() - start;
        analyses++;
        return judgements;
    }

    private static void count(Count count, SimulatedPortfolio portfolio, List<Judgement> judgements, int end) {
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
        }
    }

    private static void moves(Count count, List<Judgement> judgements, Map<String, Verdict> before) {
        for (Judgement j : judgements) {
            Verdict earlier = before.put(j.id(), j.verdict());
            if (earlier != null && earlier != Verdict.INSUFFICIENT_DATA) {
                count.compared++;
                count.moved(earlier, j.verdict(), 1);
            }
        }
    }

    /** Tags that come to a stable system without being borne out; one that lasts came once. */
    private static void tags(Month month, Map<String, Set<Tag>> before, Map<String, Integer> onsets) {
        for (Judgement j : month.judgements()) {
            Set<Tag> wrong = j.id().startsWith("rising") ? Set.of() : wrong(month.portfolio(), j, month.end());
            Set<Tag> earlier = before.getOrDefault(j.id(), Set.of());
            before.put(j.id(), wrong);
            wrong.stream().filter(tag -> !earlier.contains(tag)).forEach(tag -> {
                month.count().wrongTags.merge(tag, 1, Integer::sum);
                month.count().most.merge(tag, onsets.merge(tag + " " + j.id(), 1, Integer::sum), Math::max);
            });
        }
    }

    private static Set<Tag> wrong(SimulatedPortfolio portfolio, Judgement j, int end) {
        Set<Tag> wrong = new TreeSet<>();
        if (j.tags().contains(Tag.BILL_STEP) && !portfolio.isBillStepBorneOut(j, end)) {
            wrong.add(Tag.BILL_STEP);
        }
        if (j.tags().contains(Tag.EARLY_SIGN) && !portfolio.isEarlySignBorneOut(j, end)) {
            wrong.add(Tag.EARLY_SIGN);
        }
        return wrong;
    }

    private static void print(String title, Count[] counts) {
        System.out.println(title);
        for (int i = 0; i < counts.length; i++) {
            System.out.printf(Locale.ROOT, "  %d-%d months: %s%n", HISTORIES[i][0], HISTORIES[i][1], counts[i]);
        }
        counts[FULL_WINDOW].printMoves();
    }
}
