package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Series;
import io.outlay.statistics.BenjaminiHochberg;
import io.outlay.statistics.SeasonalTrendTest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Tests a family of candidates at one month-end, each adjusted for the number of all. */
record TestCalculator(MonthEndCalculator monthEnds) {
    /** One answer per candidate, in their order; all must be testable. */
    List<Tested> test(List<Candidate> family) {
        List<Tested> raw = family.stream().map(this::test).toList();
        double[] qUnit = adjusted(raw, tested -> tested.unit().p());
        double[] qRise = adjusted(raw, Tested::pRise);
        List<Tested> answers = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            answers.add(new Tested(raw.get(i).unit(), raw.get(i).pRise(), qUnit[i], qRise[i]));
        }
        return answers;
    }

    private Tested test(Candidate candidate) {
        Series series = candidate.series();
        YearMonth end = candidate.sight().now().month();
        SeasonalTrendTest unit = test(series, end, series::logUnit);
        double pRise = candidate.sight().growth().gDriver().signum() >= 0
                ? unit.p()
                : test(series, end, series::logCost).p();
        return new Tested(unit, pRise, 1, 1);
    }

    private SeasonalTrendTest test(Series series, YearMonth end, Function<YearMonth, OptionalDouble> value) {
        List<YearMonth> span = monthEnds.span(series, end);
        double[] x = span.stream()
                .mapToDouble(month -> series.valid(month) ? value.apply(month).getAsDouble() : Double.NaN)
                .toArray();
        return SeasonalTrendTest.of(x, span.get(0).getMonthValue());
    }

    private static double[] adjusted(List<Tested> raw, ToDoubleFunction<Tested> p) {
        return BenjaminiHochberg.adjust(raw.stream().mapToDouble(p).toArray());
    }
}
