package io.outlay.analysis;

import io.outlay.analysis.series.AnalysisFacts;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.ServicePeriod;
import io.outlay.model.SourceRef;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentCharge;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.settings.Defaults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Sixty invented systems beside the figures of an invented business, month by month, with what is true of them: noise is laid
 * over known levels, so that it can be said of each verdict whether the levels bear it out.
 *
 * <p>The business grows by 0 to 8 % a year with a season, and with noise of 1.5 to 4 % that lingers. A stable bill follows
 * its layer's figure with an elasticity of 0 to 1, steps up by 0 to 4 % once a year, and has noise of 2 to 10 % of its own;
 * all noise is first-order with a memory of 0 to 0.6. A rising bill rises by 20 % a year instead, whatever business does. In
 * a fall, one month between the 25th and the 48th takes 15 % off orders and all that goes with them, or off every figure, for
 * good; in a decline every figure falls by 10 % a year from the 25th month on.
 *
 * <p>Each bill exists as documents too: of six systems, four are billed month by month, one every quarter and one every year,
 * ahead, for what the months then cost.
 */
final class SimulatedPortfolio {
    static final int SYSTEMS = 60;
    static final int MONTHS = 59;
    static final double FALL = 0.85;
    static final double RISE = 1.20;
    static final double DECLINE = 0.90;
    static final int FIRST_FALL = 24;

    /** What business does, beside growing. */
    enum Business {
        GROWS,
        ORDERS_FALL,
        ALL_FALL,
        ALL_DECLINE
    }

    /** The figures that orders carry along when they fall. */
    private static final List<TechLayer> FALLING = List.of(TechLayer.COMMERCE, TechLayer.OPERATIONS, TechLayer.SERVICE);

    /** Months that a bill is for, by system. */
    private static final int[] EVERY = {1, 1, 3, 1, 12, 1};

    private static final YearMonth FIRST = YearMonth.of(2021, 10);

    private final Random random;
    private final double loudness;
    private final int fallsIn;
    private final Business shape;
    private final Map<TechLayer, Truth> business = new TreeMap<>();
    private final Map<String, Truth> bills = new TreeMap<>();
    private final List<TechSystem> systems = new ArrayList<>();
    private final List<SystemMonth> months = new ArrayList<>();
    private final List<MetricMonth> metrics = new ArrayList<>();
    private final List<DocumentCharge> charges = new ArrayList<>();

    /** A figure by month: without noise, and as it is seen. */
    private record Truth(TechLayer layer, double[] level, double[] seen) {
        /** Mean move of ln(seen ÷ level). */
        double noise() {
            return IntStream.range(0, MONTHS)
                    .mapToDouble(t -> StrictMath.abs(StrictMath.log(seen[t] / level[t])))
                    .average()
                    .orElseThrow();
        }

        /** ln of a year's sum over that of the year before, without noise. */
        double growth(int end) {
            return growth(end, 12);
        }

        /** The same over the last months alone. */
        double growth(int end, int months) {
            return StrictMath.log(sum(end, months) / sum(end - 12, months));
        }

        private double sum(int end, int months) {
            return Arrays.stream(level, end - months + 1, end + 1).sum();
        }
    }

    /**
     * @param rising how many of the systems rise
     * @param shape what business does
     * @param noisy whether noise is laid over the levels, which are the same either way
     */
    SimulatedPortfolio(long seed, int rising, Business shape, boolean noisy) {
        this.random = new Random(seed);
        this.loudness = noisy ? 1 : 0;
        this.shape = shape;
        boolean once = shape == Business.ORDERS_FALL || shape == Business.ALL_FALL;
        this.fallsIn = once ? FIRST_FALL + random.nextInt(24) : MONTHS;
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

    /** From a month on, a bill that follows nothing costs twice as much. */
    void doubleFrom(String id, int month) {
        Truth bill = bills.get(id);
        for (int t = month; t < MONTHS; t++) {
            bill.level()[t] *= 2;
            bill.seen()[t] *= 2;
        }
        months.removeIf(row -> row.systemId().equals(id));
        charges.removeIf(charge -> charge.systemId().equals(id));
        addBill(id, bill.seen());
    }

    /** The system whose bill is the noisiest of those that do not rise. */
    String noisiest() {
        return bills.entrySet().stream()
                .filter(bill -> !bill.getKey().startsWith("rising"))
                .max(Comparator.comparingDouble((Map.Entry<String, Truth> bill) ->
                                bill.getValue().noise())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
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
                facts(period),
                Defaults.VERDICT,
                Defaults.BILLS,
                Defaults.BENCHMARKS,
                Defaults.OUTLOOK);
        return AnalysisCalculator.analyse(input).judgements().stream()
                .filter(j -> j.level() == Level.SYSTEM)
                .toList();
    }

    private AnalysisFacts facts(YearMonth period) {
        return new AnalysisFacts(
                List.of(),
                charges.stream()
                        .filter(charge -> !YearMonth.from(charge.issueDate()).isAfter(period))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Books.NO_BRIDGE);
    }

    /** Whether the levels without noise bear out an early sign: over the months compared, cost outgrew business. */
    boolean isEarlySignBorneOut(Judgement j, int end) {
        Truth bill = bills.get(j.id());
        int like = Math.min(12, end + 1 - 12);
        return bill.growth(end, like) - business.get(bill.layer()).growth(end, like) >= Defaults.VERDICT.minGap();
    }

    /**
     * Whether the levels without noise bear out a bill step: its like bills of the last year are up by more than 7 %, the least
     * that is told, at the month or over the year, and outgrew business.
     */
    boolean isBillStepBorneOut(Judgement j, int end) {
        Truth bill = bills.get(j.id());
        return IntStream.of(3, 12)
                .filter(span -> end + 1 >= 12 + span)
                .anyMatch(span -> bill.growth(end, span) > StrictMath.log(1.07)
                        && bill.growth(end, span) - business.get(bill.layer()).growth(end, span)
                                >= Defaults.VERDICT.minGap());
    }

    /** Whether the levels without noise bear out a bad verdict: cost outgrew business by what the method asks for. */
    boolean isBorneOut(Judgement j, int end) {
        Truth bill = bills.get(j.id());
        double driver = business.get(bill.layer()).growth(end);
        double explained = j.verdict() == Verdict.SAME_BILL_LESS_BUSINESS ? driver : Math.max(0, driver);
        return bill.growth(end) - explained >= Defaults.VERDICT.minGap();
    }

    private Truth business(TechLayer layer) {
        double growth = 0.08 * random.nextDouble();
        double peak = 0.6 * random.nextDouble();
        double size = 30_000 * StrictMath.exp(random.nextDouble());
        double[] noise = noise(0.015 + 0.025 * random.nextDouble());
        double[] level = new double[MONTHS];
        double[] seen = new double[MONTHS];
        for (int t = 0; t < MONTHS; t++) {
            level[t] = size * StrictMath.pow(1 + growth, grows(t) / 12.0) * season(t, peak) * fall(layer, t);
            seen[t] = level[t] * noise[t];
        }
        return new Truth(layer, level, seen);
    }

    /** Months of growth behind it. */
    private int grows(int t) {
        return shape == Business.ALL_DECLINE ? Math.min(t, FIRST_FALL) : t;
    }

    private double fall(TechLayer layer, int t) {
        if (shape == Business.ALL_DECLINE) {
            return StrictMath.pow(DECLINE, Math.max(0, t - FIRST_FALL) / 12.0);
        }
        boolean falls = shape == Business.ALL_FALL || FALLING.contains(layer);
        return falls && t >= fallsIn ? FALL : 1;
    }

    /** It follows the figure as it is seen: noise of business is passed on. */
    private Truth bill(TechLayer layer, boolean rises) {
        Truth driver = business.get(layer);
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
        return new Truth(layer, level, seen);
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
        int every = EVERY[Math.floorMod(id.hashCode(), EVERY.length)];
        for (int t = Math.floorMod(id.hashCode(), every); t + every <= MONTHS; t += every) {
            charges.add(charge(
                    id, t, every, Books.cents(Arrays.stream(seen, t, t + every).sum())));
        }
    }

    /** A document of some months ahead. */
    private static DocumentCharge charge(String id, int t, int every, BigDecimal amount) {
        YearMonth month = FIRST.plusMonths(t);
        String number = id + "-" + month;
        return new DocumentCharge(
                id + "|invoice|" + number + "|" + month.getYear(),
                number,
                month.atDay(1),
                id,
                DocumentType.INVOICE,
                id,
                CostPool.LICENCE,
                amount,
                "EUR",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ServicePeriod(
                        month.atDay(1), month.plusMonths(every - 1L).atEndOfMonth())),
                false,
                amount,
                new SourceRef("bills.csv", "", t + 2));
    }
}
