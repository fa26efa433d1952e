package io.outlay.analysis;

import io.outlay.model.MetricMonth;
import io.outlay.model.SystemMonth;
import io.outlay.model.TechLayer;
import io.outlay.model.TechSystem;
import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Sixty invented systems beside the figures of an invented business, month by month, with what is true of them: noise is laid
 * over known levels, so that it can be said of each verdict whether the levels bear it out.
 *
 * <p>The business grows by 0 to 8 % a year with a season, and with noise of 1.5 to 4 % that lingers. A stable bill follows
 * its layer's figure with an elasticity of 0 to 1, steps up by 0 to 4 % once a year, and has noise of 2 to 10 % of its own;
 * all noise is first-order with a memory of 0 to 0.6. A rising bill rises by 20 % a year instead, whatever business does. In
 * a fall, one month between the 25th and the 48th takes 15 % off orders and all that goes with them, for good.
 */
final class SimulatedPortfolio {
    static final int SYSTEMS = 60;
    static final int MONTHS = 59;
    static final double FALL = 0.85;
    static final double RISE = 1.20;

    /** The figures that orders carry along when they fall. */
    private static final List<TechLayer> FALLING = List.of(TechLayer.COMMERCE, TechLayer.OPERATIONS, TechLayer.SERVICE);

    private static final YearMonth FIRST = YearMonth.of(2021, 10);

    private final Random random;
    private final double loudness;
    private final int fallsIn;
    private final Map<TechLayer, Level> business = new TreeMap<>();
    private final Map<String, Level> bills = new TreeMap<>();
    private final List<TechSystem> systems = new ArrayList<>();
    private final List<SystemMonth> months = new ArrayList<>();
    private final List<MetricMonth> metrics = new ArrayList<>();

    /** A figure by month: without noise, and as it is seen. */
    private record Level(TechLayer layer, double[] level, double[] seen) {
        /** ln of a year's sum over that of the year before, without noise. */
        double growth(int end) {
            return StrictMath.log(sum(end) / sum(end - 12));
        }

        private double sum(int end) {
            return Arrays.stream(level, end - 11, end + 1).sum();
        }
    }

    /**
     * @param rising how many of the systems rise
     * @param falls whether business falls once
     * @param noisy whether noise is laid over the levels, which are the same either way
     */
    SimulatedPortfolio(long seed, int rising, boolean falls, boolean noisy) {
        this.random = new Random(seed);
        this.loudness = noisy ? 1 : 0;
        this.fallsIn = falls ? 24 + random.nextInt(24) : MONTHS;
        for (TechLayer layer : TechLayer.values()) {
            business.put(layer, business(layer));
        }
        for (int i = 0; i < SYSTEMS; i++) {
            TechLayer layer = TechLayer.values()[i % TechLayer.values().length];
            String id = (i < rising ? "rising" : "stable") + i;
            bills.put(id, bill(layer, i < rising));
            systems.add(Books.techSystem(id, layer, Optional.empty(), Optional.<LocalDate>empty(), i + 2));
        }
        business.forEach((layer, level) -> addMetric(layer, level.seen()));
        bills.forEach((id, level) -> addBill(id, level.seen()));
    }

    /** The judgements on the systems at a month-end, through the entry point of the package; {@code end} counts from 0. */
    List<Judgement> judge(int end) {
        YearMonth period = FIRST.plusMonths(end);
        AnalysisInput input = new AnalysisInput(
                period,
                "EUR",
                1,
                systems,
                months.stream().filter(row -> !row.month().isAfter(period)).toList(),
                metrics.stream().filter(row -> !row.month().isAfter(period)).toList(),
                AnalysisFacts.NONE,
                VerdictSettings.DEFAULT);
        return AnalysisCalculator.analyse(input).judgements().stream()
                .filter(j -> j.level() == Judgement.Level.SYSTEM)
                .toList();
    }

    /** Whether the levels without noise bear out a bad verdict: cost outgrew business by what the method asks for. */
    boolean isBorneOut(Judgement j, int end) {
        Level bill = bills.get(j.id());
        double driver = business.get(bill.layer()).growth(end);
        double explained = j.verdict() == Verdict.SAME_BILL_LESS_BUSINESS ? driver : Math.max(0, driver);
        return bill.growth(end) - explained >= VerdictSettings.DEFAULT.minGap();
    }

    private Level business(TechLayer layer) {
        double growth = 0.08 * random.nextDouble();
        double peak = 0.6 * random.nextDouble();
        double size = 30_000 * StrictMath.exp(random.nextDouble());
        double[] noise = noise(0.015 + 0.025 * random.nextDouble());
        double[] level = new double[MONTHS];
        double[] seen = new double[MONTHS];
        for (int t = 0; t < MONTHS; t++) {
            double fall = t >= fallsIn && FALLING.contains(layer) ? FALL : 1;
            level[t] = size * StrictMath.pow(1 + growth, t / 12.0) * season(t, peak) * fall;
            seen[t] = level[t] * noise[t];
        }
        return new Level(layer, level, seen);
    }

    /** It follows the figure as it is seen: noise of business is passed on. */
    private Level bill(TechLayer layer, boolean rises) {
        Level driver = business.get(layer);
        double elasticity = random.nextDouble();
        double own = 0.1 * random.nextDouble();
        double size = 1_500 * StrictMath.exp(2 * random.nextDouble());
        double step = 1 + 0.04 * random.nextDouble();
        int renewal = random.nextInt(12);
        double[] noise = noise(0.02 + 0.08 * random.nextDouble());
        double[] level = new double[MONTHS];
        double[] seen = new double[MONTHS];
        for (int t = 0; t < MONTHS; t++) {
            double price = rises ? StrictMath.pow(RISE, t / 12.0) : StrictMath.pow(step, (t + renewal) / 12);
            double trend = rises ? driver.level()[t % 12] : driver.level()[t];
            double followed = StrictMath.pow(trend / driver.level()[0], elasticity);
            level[t] = size * price * season(t, own) * followed;
            seen[t] = level[t] * StrictMath.pow(driver.seen()[t] / driver.level()[t], elasticity) * noise[t];
        }
        return new Level(layer, level, seen);
    }

    /** November and December stand out. */
    private static double season(int t, double peak) {
        int month = FIRST.plusMonths(t).getMonthValue();
        return 1 + (month == 11 ? peak : month == 12 ? 0.8 * peak : 0.1 * peak * StrictMath.sin(month));
    }

    /** First-order noise around 1 of the given spread, with a memory of its own. */
    private double[] noise(double spread) {
        double memory = 0.6 * random.nextDouble();
        double fresh = spread * StrictMath.sqrt(1 - memory * memory);
        double[] factors = new double[MONTHS];
        double state = spread * random.nextGaussian();
        for (int t = 0; t < MONTHS; t++) {
            factors[t] = StrictMath.exp(loudness * state);
            state = memory * state + fresh * random.nextGaussian();
        }
        return factors;
    }

    private void addMetric(TechLayer layer, double[] seen) {
        for (int t = 0; t < MONTHS; t++) {
            BigDecimal value = new BigDecimal(seen[t]).setScale(0, RoundingMode.HALF_UP);
            metrics.add(new MetricMonth(layer.defaultDrivers().get(0), FIRST.plusMonths(t), value, true));
        }
    }

    private void addBill(String id, double[] seen) {
        for (int t = 0; t < MONTHS; t++) {
            months.add(Books.row(id, FIRST.plusMonths(t), Books.cents(seen[t]), BigDecimal.ZERO));
        }
    }
}
