package io.outlay.analysis.bills;

import io.outlay.analysis.bills.RecurringBills.Due;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Comparison;
import io.outlay.analysis.series.Conversion;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.Series;
import io.outlay.model.Sum;
import io.outlay.statistics.Percentile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recurring bills that are up against their like ones a year before, so that a yearly bill that rose is told at the first
 * close after it. One bill of a year is held against one; of quarterly bills two in a row have to be up, of monthly ones
 * three, and a bill that swings must be up by more than it swings. Where both bills state a quantity and it rose, only the
 * price counts.
 */
public final class BillStepCalculator {
    /** Times what a bill swings, by which a rise must be above each limit. */
    public static final double SWINGS = 2.5;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double NORMAL = 0.6745;
    private static final int QUARTER = 3;
    private static final int FEWEST_SWINGS = 4;

    private final YearMonth period;
    private final PriceStepLimit limit;
    private final ContractPrices prices;
    private final Conversion conversion;
    private final Map<String, Driver> drivers;
    private final double minGap;
    private final BigDecimal floor;

    /**
     * @param drivers of the systems, by their ids
     * @param floor money a year from which a rise is told
     */
    BillStepCalculator(AnalysisInput input, ContractPrices prices, Map<String, Driver> drivers, BigDecimal floor) {
        this.period = input.period();
        this.prices = prices;
        this.limit = new PriceStepLimit(input.bills());
        this.conversion = Conversion.of(input);
        this.drivers = drivers;
        this.minGap = input.settings().minGap();
        this.floor = floor;
    }

    /** A bill beside its like one a year before; where more was bought, what today's quantity would have cost then. */
    private record Pair(Due due, BigDecimal before, BigDecimal now) {
        static Pair of(Due earlier, Due due) {
            Optional<BigDecimal> then = earlier.quantity()
                    .flatMap(was -> due.quantity()
                            .filter(is -> is.compareTo(was) > 0)
                            .map(is -> earlier.amount().multiply(is).divide(was, MathContext.DECIMAL64)));
            return new Pair(due, then.orElse(earlier.amount()), due.amount());
        }

        BigDecimal percent() {
            return now.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL64);
        }
    }

    /** By kind of bill. */
    List<BillStep> steps(List<RecurringBills> all) {
        return all.stream().map(this::step).flatMap(Optional::stream).toList();
    }

    private Optional<BillStep> step(RecurringBills bills) {
        int every = bills.kind().months();
        int needed = PriceStepCalculator.needed(every);
        boolean goesOn = !bills.last().month().isBefore(period.minusMonths(Math.min(every, RecurringBills.YEAR - 1L)));
        List<Pair> up = goesOn ? upInARow(bills) : List.of();
        if (up.size() < needed) {
            return Optional.empty();
        }
        List<Pair> compared = up.subList(0, needed);
        BigDecimal before = mean(compared.stream().map(Pair::before).toList());
        BigDecimal now = mean(compared.stream().map(Pair::now).toList());
        double swing = SWINGS * swing(bills);
        Optional<Comparison> growth = growth(bills, before, now);
        double rise = StrictMath.log(now.doubleValue() / before.doubleValue());
        boolean isClear = rise > StrictMath.log(1 + limit(compared.get(0)) / 100) + swing
                && growth.filter(g -> g.gap() < g.minGap(minGap) + swing).isEmpty();
        return conversion
                .rounded(bills.yearly(now.subtract(before)), bills.kind().currency())
                .filter(money -> isClear && money.compareTo(floor) >= 0)
                .map(money -> step(bills, up, new Rise(before, now, growth, money)));
    }

    private record Rise(BigDecimal before, BigDecimal now, Optional<Comparison> growth, BigDecimal money) {}

    private BillStep step(RecurringBills bills, List<Pair> up, Rise rise) {
        String id = bills.kind().systemId();
        return new BillStep(
                id,
                bills.kind().months(),
                up.get(up.size() - 1).due().month(),
                rise.now().subtract(rise.before()).divide(rise.before(), MathContext.DECIMAL64),
                rise.growth().map(known -> drivers.get(id).metric()),
                rise.growth().map(Comparison::gDriver),
                rise.money(),
                Optional.of(bills.last())
                        .filter(due -> due.bills() == 1)
                        .flatMap(due -> prices.of(bills.kind(), due.bill())));
    }

    /** The latest bills that are each up by more than the limit, latest first, at most those of a year. */
    private List<Pair> upInARow(RecurringBills bills) {
        List<Pair> up = new ArrayList<>();
        List<Due> dues = bills.dues();
        for (int i = dues.size() - 1; i >= 0; i--) {
            Due due = dues.get(i);
            Optional<Pair> pair =
                    bills.yearBefore(due).map(before -> Pair.of(before, due)).filter(this::isUp);
            if (pair.isEmpty()
                    || up.size() == RecurringBills.YEAR / bills.kind().months()) {
                break;
            }
            up.add(pair.get());
        }
        return up;
    }

    private boolean isUp(Pair pair) {
        return pair.percent().doubleValue() > limit(pair);
    }

    private double limit(Pair pair) {
        return limit.percent(pair.due().month().getYear()).doubleValue();
    }

    /**
     * What a bill moves by from one to the next that is like it, a share: 0 for a fee, and where there are too few to tell.
     * Monthly bills are compared a quarter apart, as what moves them lingers.
     */
    private static double swing(RecurringBills bills) {
        int lag = bills.kind().months() == 1 ? QUARTER : 1;
        List<Due> dues = bills.dues()
                .subList(
                        Math.max(0, bills.dues().size() - 2 * RecurringBills.YEAR),
                        bills.dues().size());
        double[] moves = new double[Math.max(0, dues.size() - lag)];
        if (bills.kind().months() == RecurringBills.YEAR || moves.length < FEWEST_SWINGS) {
            return 0;
        }
        for (int i = 0; i < moves.length; i++) {
            moves[i] = StrictMath.log(price(dues.get(i + lag)) / price(dues.get(i)));
        }
        double middle = Percentile.median(moves);
        for (int i = 0; i < moves.length; i++) {
            moves[i] = StrictMath.abs(moves[i] - middle);
        }
        return Percentile.median(moves) / NORMAL;
    }

    private static double price(Due due) {
        return due.amount().doubleValue()
                / due.quantity().map(BigDecimal::doubleValue).orElse(1d);
    }

    /**
     * The bill beside its driver, over the months that the compared bills are for or over twelve, whichever grew more, so
     * that neither a good quarter nor a good year is forgotten; empty when the growth is not known.
     */
    private Optional<Comparison> growth(RecurringBills bills, BigDecimal before, BigDecimal now) {
        Driver driver = drivers.get(bills.kind().systemId());
        YearMonth last = bills.last().month();
        YearMonth end = last.isAfter(period) ? period : last;
        int months =
                bills.kind().months() * PriceStepCalculator.needed(bills.kind().months());
        Optional<Comparison> year = growth(driver, end, RecurringBills.YEAR, before, now);
        Optional<Comparison> own = growth(driver, end, months, before, now);
        return own.filter(g -> year.filter(y -> y.gDriver().compareTo(g.gDriver()) >= 0)
                        .isEmpty())
                .or(() -> year);
    }

    /** Of months with the driver in both years, three or more. */
    private static Optional<Comparison> growth(
            Driver driver, YearMonth end, int months, BigDecimal before, BigDecimal now) {
        if (driver == null) {
            return Optional.empty();
        }
        List<YearMonth> like = Series.months(end.minusMonths(months - 1L), end).stream()
                .filter(month -> driver.value(month).isPresent()
                        && driver.value(month.minusYears(1)).isPresent())
                .toList();
        BigDecimal was =
                sum(driver, like.stream().map(month -> month.minusYears(1)).toList());
        BigDecimal is = sum(driver, like);
        return like.size() < QUARTER || was.signum() <= 0 || is.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Comparison(before, now, was, is, driver.counted()));
    }

    private static BigDecimal sum(Driver driver, List<YearMonth> months) {
        return Sum.of(months, month -> driver.value(month).orElseThrow());
    }

    private static BigDecimal mean(List<BigDecimal> amounts) {
        return Sum.of(amounts).divide(BigDecimal.valueOf(amounts.size()), new MathContext(34, RoundingMode.HALF_UP));
    }
}
