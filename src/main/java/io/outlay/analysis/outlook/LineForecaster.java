package io.outlay.analysis.outlook;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.model.CostPool;
import io.outlay.model.fact.TechSystem;
import io.outlay.settings.OutlookSettings;
import io.outlay.statistics.Forecaster;
import io.outlay.statistics.Percentile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Continues each line of cost. Known facts come first: a retired system ends, a fixed fee follows its contract. What is
 * billed by use is the driver's outlook × the last unit cost, unless repeating last year was off by less. Projects that
 * still run go on at the mean of twelve months. Everything else is continued from itself.
 */
final class LineForecaster {
    private static final int YEAR = Subject.YEAR;
    private static final int RECENT = 3;
    /** A bill that differs from its contract by no more than this share is the contract's. */
    private static final double TOLERANCE = 0.01;

    private final AnalysisInput input;
    private final OutlookSettings settings;
    private final ContractFees fees;
    private final OutlookCalculator.Known known;
    private final Map<String, Series> systems = new HashMap<>();
    private final Map<String, Optional<DriverOutlook>> drivers = new HashMap<>();

    LineForecaster(AnalysisInput input, List<Series> systems, OutlookCalculator.Known known) {
        this.input = input;
        this.known = known;
        this.settings = input.outlook();
        this.fees = new ContractFees(input);
        systems.forEach(series -> this.systems.put(series.subject().id(), series));
    }

    /** Lines that go on, by system and cost pool. */
    List<LineForecast> forecasts() {
        return CostLine.of(input, fees.keys()).values().stream()
                .filter(line -> systems.containsKey(line.key().systemId()))
                .filter(line -> fees.fixes(line.key()) || !line.ended())
                .map(this::forecast)
                .filter(forecast -> !forecast.isNone())
                .toList();
    }

    private LineForecast forecast(CostLine line) {
        double[] history = line.history();
        Continuation naive = new SeriesContinuation(history, known.weights()).naive();
        Continuation chosen = continuation(line, history, naive);
        double[] ahead = withFacts(line, ahead(line, chosen));
        return new LineForecast(line, chosen.method(), ahead, chosen.backtest(), naive.backtest(), input.unit());
    }

    private Continuation continuation(CostLine line, double[] history, Continuation naive) {
        if (fees.fixes(line.key())) {
            return contract(line, history);
        }
        if (line.key().pool() == CostPool.TRANSFORM) {
            return new SeriesContinuation(history, known.weights()).mean();
        }
        boolean usage = line.key().pool() == CostPool.USAGE || fees.byUsage(line.key());
        Optional<Continuation> byDriver = usage ? usage(line, history) : Optional.empty();
        return byDriver.filter(found -> !lastYearWins(naive, found, history))
                .orElseGet(() -> new SeriesContinuation(history, known.weights()).best());
    }

    /** From the same month-ends, so that neither is spared a hard one. */
    private static boolean lastYearWins(Continuation naive, Continuation other, double[] history) {
        Continuation compared = other.from(naive.least(), history);
        return naive.from(compared.least(), history).beats(compared);
    }

    private Continuation contract(CostLine line, double[] history) {
        double[] fee = new double[history.length];
        Arrays.setAll(fee, i -> fees.fee(line.key(), line.month(i)).doubleValue());
        int first = 0;
        while (first < fee.length && fee[first] == 0) {
            first++;
        }
        Forecaster schedule = (known, months) -> {
            Billed billed = Billed.of(history, fee, known);
            double[] ahead = new double[months];
            Arrays.setAll(
                    ahead,
                    h -> billed.cost(fees.fee(line.key(), line.month(known + h)).doubleValue()));
            return ahead;
        };
        return Continuation.of(OutlookMethod.CONTRACT, schedule, history, first + 1);
    }

    /**
     * How bills relate to the contract's fee, by the last three months: they are it, a constant share of it, or it with
     * something beside it.
     */
    private record Billed(double share, double beside) {
        static Billed of(double[] history, double[] fee, int known) {
            double cost = 0;
            double fixed = 0;
            for (int i = Math.max(0, known - RECENT); i < known; i++) {
                cost += fee[i] > 0 ? history[i] : 0;
                fixed += fee[i];
            }
            double months = Math.min(known, RECENT);
            if (fixed == 0 || cost <= 0 || Math.abs(cost - fixed) <= TOLERANCE * fixed) {
                return new Billed(1, 0);
            }
            return cost < fixed ? new Billed(cost / fixed, 0) : new Billed(1, (cost - fixed) / months);
        }

        double cost(double fee) {
            return fee * share + beside;
        }
    }

    /** Empty without a driver that is known up to the period. */
    private Optional<Continuation> usage(CostLine line, double[] history) {
        return systems.get(line.key().systemId())
                .driver()
                .flatMap(this::driver)
                .filter(driver -> lastUnitCost(history, driver, history.length).isPresent())
                .map(driver -> usage(history, driver));
    }

    private Continuation usage(double[] history, DriverOutlook driver) {
        Forecaster unitCost = (known, months) -> {
            double unit = lastUnitCost(history, driver, known).orElse(0d);
            double[] ahead = driver.ahead(history.length - known, months);
            return Arrays.stream(ahead).map(value -> value * unit).toArray();
        };
        int least = Math.max(RECENT, history.length - driver.length() + Math.max(RECENT, driver.least()));
        return Continuation.of(OutlookMethod.USAGE, unitCost, history, least);
    }

    /** Median of cost ÷ driver over the last three months known. */
    private static Optional<Double> lastUnitCost(double[] history, DriverOutlook driver, int known) {
        double[] units = new double[RECENT];
        int count = 0;
        for (int i = Math.max(0, known - RECENT); i < known; i++) {
            int back = history.length - 1 - i;
            if (back < driver.length() && driver.before(back) > 0) {
                units[count++] = history[i] / driver.before(back);
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(Percentile.median(Arrays.copyOf(units, count)));
    }

    private Optional<DriverOutlook> driver(Driver driver) {
        return drivers.computeIfAbsent(
                driver.metric(),
                name -> DriverOutlook.of(driver, input.period(), settings.growthCarried(), known.weights()));
    }

    /** Contracts and drivers reach as far as wanted; what is continued from itself repeats its year, hours at rising wages. */
    private double[] ahead(CostLine line, Continuation chosen) {
        boolean reaches = chosen.method().reachesAhead();
        int known = line.length();
        double[] ahead = Arrays.copyOf(
                chosen.forecaster().ahead(known, reaches ? LineForecast.MONTHS : YEAR), LineForecast.MONTHS);
        double growth = line.key().pool().isEffort() ? 1 + settings.wageGrowth() : 1;
        for (int m = YEAR; !reaches && m < ahead.length; m++) {
            ahead[m] = ahead[m - YEAR] * growth;
        }
        return ahead;
    }

    /** Nothing after a system is retired, unless it is billed all the same, and never less than what is booked for a month already. */
    private double[] withFacts(CostLine line, double[] ahead) {
        Optional<YearMonth> retired = systems.get(line.key().systemId())
                .subject()
                .system()
                .filter(system -> !known.stillBilled().contains(system.systemId()))
                .flatMap(TechSystem::retired)
                .map(YearMonth::from);
        for (int m = 0; m < ahead.length; m++) {
            YearMonth month = input.period().plusMonths(m + 1L);
            boolean over = retired.filter(month::isAfter).isPresent();
            double booked = Optional.ofNullable(line.prepaid().get(month))
                    .map(BigDecimal::doubleValue)
                    .orElse(0d);
            ahead[m] = Math.max(over ? 0 : ahead[m], booked);
        }
        return ahead;
    }
}
